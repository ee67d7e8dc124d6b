import { BenchmarkFailed } from '../benchmark.ts'

export interface Counts {
  /** By outcome and reason, as the endpoint counted. */
  readonly outcomes: ReadonlyMap<string, number>
  /** Views in the database when the endpoint had ended. */
  readonly views: { readonly byDay: number; readonly byPage: number }
  /** Acknowledgements that the sender read … */
  readonly acknowledged: number
  /** … and at most so many that it did not wait for. */
  readonly unread: number
}

/**
 * Throws a BenchmarkFailed unless every event was counted, and every event that was acknowledged once:
 * a figure of events that were refused, dropped or lost says nothing.
 */
export function checkCounts({ outcomes, views, acknowledged, unread }: Counts): void {
  const accepted = outcomes.get('accepted page') ?? 0
  const others = [...outcomes].filter(([outcome]) => outcome !== 'accepted page')
  const isRight =
    others.length === 0 &&
    views.byDay === accepted &&
    views.byPage === accepted &&
    accepted >= acknowledged &&
    accepted <= acknowledged + unread
  if (isRight) return
  const told = others.map(([outcome, count]) => `${outcome}: ${count}`).join(', ') || 'không'
  throw new BenchmarkFailed(
    `Số đếm không khớp: xác nhận ${acknowledged}, nhận ${accepted}, lưu ${views.byDay} theo ngày và ${views.byPage} theo trang; bị từ chối hay bỏ qua: ${told}.`,
  )
}
