import { expect, test } from './site-test.ts'

test('the switch stays on the page, there and back, by the keyboard alone', async ({ page }) => {
  await page.goto('/lien-he/')
  const english = page.getByRole('link', { name: 'English', exact: true })
  await english.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/lien-he\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contact')
  const vietnamese = page.getByRole('link', { name: 'Tiếng Việt', exact: true })
  await expect(vietnamese).toHaveAttribute('lang', 'vi')
  await vietnamese.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/lien-he\/$/)
  await expect(page).not.toHaveURL(/\/en\//)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})

test('from a page that is in Vietnamese only the switch leads to the English home page', async ({
  page,
}) => {
  await page.goto('/quyen-rieng-tu/')
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/$/)
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toContainText('About the ward')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the switch is there and works', async ({ page }) => {
    await page.goto('/gioi-thieu/')
    await page.getByRole('link', { name: 'English', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the ward')
  })
})
