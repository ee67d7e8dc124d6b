/** What the YAML parser says, in words that a clerk can act on. */
const reasons: readonly (readonly [said: string, meant: string])[] = [
  ['within a double quoted', 'thiếu dấu ngoặc kép đóng'],
  ['within a single quoted', 'thiếu dấu nháy đơn đóng'],
  ['within a flow collection', 'thiếu dấu ngoặc đóng ] hoặc }'],
  ['missed comma between', 'thiếu dấu phẩy giữa các giá trị trong ngoặc'],
  ['a colon is missed', 'thiếu dấu hai chấm sau tên khoá'],
  ['a multiline key may not be', 'thiếu dấu hai chấm sau tên khoá, hoặc dòng thụt vào chưa đúng'],
  ['whitespace character is expected', 'thiếu dấu cách sau dấu hai chấm'],
  ['unknown escape sequence', 'dấu \\ trong ngoặc kép phải viết thành \\\\'],
  ['hexadecimal character', 'dấu \\ trong ngoặc kép phải viết thành \\\\'],
  ['non-printable characters', 'có ký tự lạ không nhìn thấy, hãy gõ lại dòng này'],
  ['indentation', 'các dòng thụt vào chưa thẳng nhau'],
  ['end of the stream or a document separator', 'dòng này không thuộc khoá nào ở trên'],
  ['must contain at least one character', 'giá trị bắt đầu bằng & hoặc * phải đặt trong ngoặc kép'],
]

/** The parser's reason in Vietnamese; a key as it stands; null for a reason that means nothing to a clerk. */
export function yamlReason(detail: string): string | null {
  if (!/\s/.test(detail)) return detail
  return reasons.find(([said]) => detail.includes(said))?.[1] ?? null
}
