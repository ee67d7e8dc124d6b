import { fromFailed } from './failed.ts'
import type { Question, ToContained, ToQuestion } from './messages.ts'

/** Questions of one process to another that wait for their answers. */
export class Questions {
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>()
  readonly #send: (number: number, question: Question) => void
  #last = 0

  constructor(send: (number: number, question: Question) => void) {
    this.#send = send
  }

  /** Each has a number, so that the answer to one that nobody waits for any more is not taken for another's. */
  ask<Answer>(question: Question): Promise<Answer> {
    const answer = Promise.withResolvers<unknown>()
    this.#last += 1
    this.#waiting.set(this.#last, answer)
    this.#send(this.#last, question)
    return answer.promise as Promise<Answer>
  }

  /** Whether the message was an answer. */
  hear(message: ToContained): message is ToQuestion {
    if (message.kind !== 'answer' && message.kind !== 'no-answer') return false
    const waiting = this.#waiting.get(message.question)
    this.#waiting.delete(message.question)
    if (message.kind === 'answer') waiting?.resolve(message.answer)
    else waiting?.reject(fromFailed(message.error))
    return true
  }
}
