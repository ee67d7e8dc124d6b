import { EnvironmentError } from './environment-error.ts'
import { usualQuestionsPerHour } from './plausible/question-budget.ts'
import { questionIntervals } from './plausible/question-intervals.ts'

/** Where visits are kept: in a file of this machine, or in Plausible. */
export type StoreEnvironment =
  | { readonly kind: 'embedded'; readonly file: string }
  | {
      readonly kind: 'plausible'
      readonly origin: string
      readonly key: string
      readonly questionsPerHour: number
    }

/** Reads what the environment says of the store; throws an EnvironmentError when it says nothing, or two things. */
export function readStore(read: (name: string) => string, siteCount: number): StoreEnvironment {
  const [file, address] = [read('DATABASE'), read('PLAUSIBLE_URL')]
  if (file !== '' && address !== '') {
    throw new EnvironmentError('Chỉ ghi một trong hai: DATABASE (kho riêng) hoặc PLAUSIBLE_URL.')
  }
  if (file !== '') return { kind: 'embedded', file }
  if (address !== '') return readPlausible(address, read, siteCount)
  throw new EnvironmentError(
    'Thiếu DATABASE, tệp chứa số liệu, ví dụ: DATABASE=/var/lib/cong-tinh/so-lieu.sqlite (hoặc PLAUSIBLE_URL).',
  )
}

function readPlausible(
  address: string,
  read: (name: string) => string,
  siteCount: number,
): StoreEnvironment {
  const url = URL.parse(address)
  const isRight = url && /^https?:$/.test(url.protocol) && url.username === '' && url.search === ''
  if (!isRight) {
    throw new EnvironmentError(
      `PLAUSIBLE_URL phải là địa chỉ máy chủ Plausible, ví dụ https://plausible.example.vn, không phải "${address}".`,
    )
  }
  const key = read('PLAUSIBLE_API_KEY')
  // The key itself is never written anywhere, a wrong one neither.
  if (!/^[!-~]+$/.test(key)) {
    throw new EnvironmentError(
      'Thiếu PLAUSIBLE_API_KEY, khoá "Stats API" của Plausible (chữ và số ASCII, không có dấu cách).',
    )
  }
  const text = read('PLAUSIBLE_QUESTIONS_PER_HOUR') || String(usualQuestionsPerHour)
  const questionsPerHour = /^\d{1,7}$/.test(text) ? Number(text) : 0
  if (questionsPerHour === 0 || !questionIntervals(questionsPerHour, siteCount)) {
    throw new EnvironmentError(
      `PLAUSIBLE_QUESTIONS_PER_HOUR là số câu hỏi mà Plausible cho phép trong một giờ và phải đủ cho ${siteCount} trang, mỗi trang ít nhất 18; không phải "${text}".`,
    )
  }
  return { kind: 'plausible', origin: url.href.replace(/\/+$/, ''), key, questionsPerHour }
}
