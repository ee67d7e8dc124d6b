// Everything with the keyboard alone. What a tool does with keys stands beside its other tests; here are the ways between them.
import type { Page } from '@playwright/test'
import { expect, keep, test } from './reading-page.ts'
import { articlePath, kindsOfPage } from './site-test.ts'

const { home, section, search, statistics } = kindsOfPage
const footnotesPath = '/tin-tuc/phan-loai-rac-tai-nguon/'

/** What has the focus, and what is wrong with how that is shown; null once it has left the page. */
async function focused(page: Page): Promise<{ name: string; fault: string } | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const boxes = [...element.getClientRects()]
    const seen = boxes.some(({ x, y, width, height }) => {
      const [across, down] = [x + width / 2, y + height / 2]
      const there = document.elementFromPoint(across, down)
      return there !== null && (element.contains(there) || there.contains(element))
    })
    const name = `${element.localName} ${element.id || element.textContent?.trim().slice(0, 40)}`
    const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    return { name, fault: isMarked ? (seen ? '' : 'is not in sight') : 'has no outline' }
  })
}

/** Presses a key until the focus has left the page or has been at so many places, and returns these. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<string[]> {
  const stops: string[] = []
  while (stops.length < most) {
    await page.keyboard.press(key)
    const stop = await focused(page)
    if (!stop) break
    expect(stop.fault, stop.name).toBe('')
    stops.push(stop.name)
  }
  return stops
}

for (const [kind, path = '', width] of [
  ['home', home, 1280],
  ['article', articlePath, 1280],
  ['article with footnotes, narrow', footnotesPath, 320],
  ['section in a large type', section, 360],
  ['search', search, 360],
  ['statistics', statistics, 1280],
  ['home in English', '/en/', 320],
] as const) {
  test(`${kind}: every control can be reached, is seen when it is, and lets the focus go, there and back`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await page.setViewportSize({ width, height: 700 })
    if (kind.includes('large')) await keep(page, 'co-200')
    await page.goto(path)
    const controls = page.locator(
      ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):visible',
    )
    // One step more than there are controls: whoever is kept somewhere goes there twice.
    const there = await walk(page, 'Tab', (await controls.count()) + 1)
    expect(there[0]).toMatch(/^a (Đến nội dung chính|Skip to main content)/)
    expect(there).toHaveLength(await controls.count())
    expect(await walk(page, 'Shift+Tab', there.length)).toEqual(there.toReversed())
  })
}

test('the table of contents leads into the text, and Tab goes on from there', async ({ page }) => {
  await page.goto(articlePath)
  const entry = page.getByRole('navigation', { name: 'Mục lục' }).getByRole('link').last()
  await entry.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#/)
  const heading = page.getByRole('heading', { name: 'Ba là: kiểm tra, giám sát và tổng kết' })
  await expect(heading).toBeInViewport()
  await page.keyboard.press('Tab')
  const isAfter = await heading.evaluate(
    (one) =>
      (one.compareDocumentPosition(document.activeElement as Element) &
        Node.DOCUMENT_POSITION_FOLLOWING) !==
      0,
  )
  expect(isAfter).toBe(true)
})

test('a wide table is scrolled with the arrows', async ({ page }) => {
  await keep(page, 'co-200')
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(articlePath)
  const frame = page.getByRole('region', { name: 'Bảng, cuộn ngang để xem hết' }).first()
  await frame.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
})

test('from a note that is open Tab goes on to the text, and nothing keeps the focus', async ({
  page,
}) => {
  await page.goto(footnotesPath)
  await page.locator('[role="doc-noteref"]').first().focus()
  await page.keyboard.press('Enter')
  const note = page.locator('.note')
  await expect(note).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(note.getByRole('link', { name: 'Chú thích' })).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ fault: '' })
  expect(await page.evaluate(() => document.activeElement?.closest('.note, body')?.localName)).toBe(
    'body',
  )
})

test('the address is copied, and the focus stays on the button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(articlePath)
  const copy = page.getByRole('button', { name: 'Chép địa chỉ' })
  await copy.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.tools-status')).toHaveText('Đã chép địa chỉ của bài.')
  await expect(copy).toBeFocused()
  expect(await focused(page)).toMatchObject({ fault: '' })
})

test('the panel opens under its button, is next in the order, and closes when the focus goes on', async ({
  page,
}) => {
  await page.goto(articlePath)
  const button = page.getByRole('button', { name: 'Cách hiển thị' })
  const panel = page.locator('.display-panel')
  await button.focus()
  await page.keyboard.press('Space')
  await expect(panel).toBeVisible()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'chữ nhỏ hơn' })).toBeFocused()
  for (let count = 0; count < 12 && (await panel.isVisible()); count++) {
    expect(await focused(page)).toMatchObject({ fault: '' })
    await page.keyboard.press('Tab')
  }
  await expect(panel).toBeHidden()
  await page.keyboard.press('Shift+Tab')
  await expect(button).toBeFocused()
})

test('a question is asked and its answer opened: field, results, article, and back', async ({
  page,
}) => {
  await page.goto('/lien-he/')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('hop to dan pho')
  await page.keyboard.press('Enter')
  await expect(page.locator('#ket-qua')).toHaveAttribute('data-state', 'done')
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toMatchObject({ fault: '' })
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tin-tuc\/hop-to-dan-pho-cuoi-nam\//)
  await page.goBack()
  await expect(page.locator('#ket-qua')).toHaveAttribute('data-state', 'done')
})
