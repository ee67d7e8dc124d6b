import type { Page } from '@playwright/test'
import { expect, test } from './reading-page.ts'
import { articlePath } from './site-test.ts'

/** What the stand-in for the device's voice tells and does. */
interface StubSpeech {
  readonly said: string[]
  /** Lets the sentence end that is being said. */
  finish(): void
  /** Gives the device voices, as devices do a while after the page is there. */
  arrive(...languages: string[]): void
}

/** Puts a voice into the page that says nothing and waits for the test; the device has voices of these languages from the beginning. */
async function stubVoice(page: Page, ...languages: string[]): Promise<void> {
  await page.addInitScript((first) => {
    type Utterance = { text: string; rate: number; onend?: () => void }
    const said: string[] = []
    let voices: object[] = []
    let now: Utterance | null = null
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak(utterance: Utterance) {
        now = utterance
        said.push(utterance.text + (utterance.rate === 1 ? '' : ` ×${utterance.rate}`))
      },
      cancel() {
        now = null
        said.push('|')
      },
    })
    const arrive = (...more: string[]) => {
      voices = more.map((lang) => ({ lang, localService: true, default: false }))
      speech.dispatchEvent(new Event('voiceschanged'))
    }
    const finish = () => {
      const { onend } = now ?? {}
      now = null
      onend?.()
    }
    class SpeechSynthesisUtterance {
      rate = 1
      text: string
      constructor(text: string) {
        this.text = text
      }
    }
    Object.assign(window, { SpeechSynthesisUtterance, stub: { said, arrive, finish } })
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    arrive(...first)
  }, languages)
}

const stub = <Result>(page: Page, use: (stub: StubSpeech) => Result) =>
  page.evaluate(`(${use})(window.stub)`) as Promise<Result>
const said = (page: Page) => stub(page, ({ said }) => said)
const finish = (page: Page) => stub(page, ({ finish }) => finish())
const listen = (page: Page) => page.getByRole('button', { name: 'Nghe bài này' })

test('without a voice for the language there is no button, and none for screen readers', async ({
  page,
}) => {
  await stubVoice(page, 'en-US', 'fr-FR')
  await page.goto(articlePath)
  await expect(page.locator('#thong-ke')).toHaveAttribute('data-state', 'fresh')
  await expect(listen(page)).toHaveCount(0)
  await stub(page, ({ arrive }) => arrive('en-US', 'vi_VN'))
  await expect(listen(page)).toBeVisible()
})

test('the article is read from its title on, and what is read is marked', async ({ page }) => {
  await stubVoice(page, 'vi-VN')
  await page.goto(articlePath)
  await listen(page).click()
  await expect(page.getByRole('region', { name: 'Nghe bài' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tạm dừng' })).toBeFocused()
  await expect(page.locator('.being-read')).toHaveText(/^Nâng cao chất lượng/)
  await finish(page)
  await expect(page.locator('.being-read')).toHaveText(/^Tranh minh hoạ/)
  await finish(page)
  await expect(page.locator('.being-read')).toHaveText(/^Phát triển đảng viên/)
  expect((await said(page)).at(-1)).toMatch(/^Phát triển đảng viên .*thường xuyên\.$/)
})

test('the whole article: rows with their heads, items with their numbers, no sentence too long, an end', async ({
  page,
}) => {
  await stubVoice(page, 'vi-VN')
  await page.goto(articlePath)
  await listen(page).click()
  await expect(page.locator('.being-read')).toHaveCount(1)
  const all = await page.evaluate(() => {
    const { said, finish } = (window as unknown as { stub: StubSpeech }).stub
    for (let count = 0; count < 500 && document.querySelector('.being-read'); count++) finish()
    return said
  })
  expect(all).toContain('Nội dung: Riêng năm 2019; Kết quả: 222; Đối chiếu: Đạt 123%')
  expect(all.filter((text) => text === 'Kết quả đạt được')).toHaveLength(1)
  expect(all.some((text) => text.startsWith('1. Còn lúng túng về thủ tục.'))).toBe(true)
  expect(all).toContain('chiến sĩ công an;')
  expect(Math.max(...all.map((text) => text.length))).toBeLessThanOrEqual(181)
  await expect(page.getByRole('region', { name: 'Nghe bài' })).toBeHidden()
  await expect(listen(page)).toBeFocused()
})

test('pause, go on, speed, next and stop, with the keyboard alone', async ({ page }) => {
  await stubVoice(page, 'vi-VN')
  await page.goto(articlePath)
  await listen(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Tạm dừng' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Đọc tiếp' })).toBeFocused()
  // Silence; and the reader sees where it was.
  expect((await said(page)).at(-1)).toBe('|')
  await expect(page.locator('.being-read')).toHaveText(/^Nâng cao chất lượng/)
  await page.keyboard.press('Enter')
  for (let count = 0; count < 3; count++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Tốc độ' }).selectOption('1.5')
  const title = 'Nâng cao chất lượng công tác kết nạp đảng viên tại Đảng bộ quận Hoàng Mai'
  const caption = 'Tranh minh hoạ một buổi sinh hoạt chính trị tại hội trường.'
  expect((await said(page)).filter((text) => text !== '|')).toEqual([
    title,
    title,
    caption,
    `${caption} ×1.5`,
  ])
  await page.getByRole('button', { name: 'Thôi nghe' }).focus()
  await page.keyboard.press('Enter')
  expect((await said(page)).at(-1)).toBe('|')
  await expect(page.locator('.being-read')).toHaveCount(0)
  await expect(listen(page)).toBeFocused()
})

test('leaving the page ends the reading, and a page that comes back is quiet', async ({ page }) => {
  await stubVoice(page, 'vi-VN')
  await page.goto(articlePath)
  await listen(page).click()
  await expect(page.locator('.being-read')).toHaveCount(1)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  expect((await said(page)).at(-1)).toBe('|')
  await expect(page.getByRole('region', { name: 'Nghe bài' })).toBeHidden()
})
