/** Puts a text on the clipboard; says whether that worked. Without a secure context there is only the old way, through a selection. */
export async function copyText({ document, navigator }: Window, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {}
  const field = document.createElement('textarea')
  const before = document.activeElement as HTMLElement | null
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const isDone = document.execCommand('copy')
  field.remove()
  before?.focus()
  return isDone
}
