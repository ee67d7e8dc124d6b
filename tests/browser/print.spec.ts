import { expect, test } from './site-test.ts'
import { answer } from './statistics-page.ts'

test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }))

test('an article on paper has its notes, without ways back on a screen and without a count of its views', async ({
  page,
}) => {
  await page.goto('/tin-tuc/hop-to-dan-pho-cuoi-nam/')
  const notes = page.locator('.footnotes')
  await expect(notes.getByRole('listitem')).toBeVisible()
  await expect(notes.locator('[role=doc-backlink]')).toBeHidden()
  await expect(page.getByText('Người đăng')).toBeVisible()
  await expect(page.getByText('Lượt xem')).toBeHidden()
})

test('what was found stands on paper below what was asked, with nothing to fill in', async ({
  page,
}) => {
  await page.goto('/tim-kiem/?q=%C4%91%E1%BA%A1i+kim')
  await expect(page.locator('#ket-qua')).toHaveAttribute('data-state', 'done')
  await expect(page.locator('#tu-khoa-tim')).toBeVisible()
  for (const control of await page.locator('#cau-hoi :is(button, label, select)').all())
    await expect(control).toBeHidden()
})

test('where nothing was asked, the paper has no empty field', async ({ page }) => {
  await page.goto('/tim-kiem/')
  await expect(page.locator('#tu-khoa-tim')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Chuyên mục' })).toBeVisible()
})

test('no heading of the home page is the last on a sheet, and its foot is not cut', async ({
  page,
}) => {
  await page.goto('/')
  for (const part of await page.locator('.home-section, .site-footer').all())
    await expect(part).toHaveCSS('break-inside', 'avoid')
})

test('figures that did not come leave no empty frames on paper', async ({ page }) => {
  await page.route('**/so-lieu-ngay.json', answer({}))
  await page.goto('/thong-ke/')
  await expect(page.locator('#so-lieu-ngay')).toHaveAttribute('data-state', 'unavailable')
  await expect(page.locator('.charts')).toBeHidden()
})
