import { answerNow } from './answer.ts'

/** 405, with the methods that are right. */
export function answerWrongMethod(allow: string): Response {
  return answerNow(405, { error: 'method not allowed' }, { allow })
}

/** What a browser asks before it sends a page's request to another origin: every origin may. */
export function answerPreflight(allow: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      allow,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': allow,
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '86400',
    },
  })
}
