const whole = new TextDecoder('utf-8', { fatal: true })

/** The text of a request's body; null when it is longer than the limit, and then the rest is not read. Throws when it is not UTF-8. */
export async function readBody(request: Request, limitBytes: number): Promise<string | null> {
  const stated = request.headers.get('content-length') ?? ''
  if (Number(stated) > limitBytes) return null
  // HTTP lets no more come than was stated, so that it can be read at once; a stream costs more than all the rest of an event.
  if (/^\d+$/.test(stated)) return whole.decode(await request.arrayBuffer())
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > limitBytes) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
