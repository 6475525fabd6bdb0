import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { enter } from '../helpers/desk.ts'
import { openBrowser, startInstallation, type Installation } from '../helpers/installation.ts'

const pages = [
  '/admin',
  '/admin/lich',
  '/admin/thuc-phat',
  '/admin/viec-can-lam',
  '/admin/bao-cao',
  '/admin/account',
  '/admin/collections/placements',
  '/admin/collections/placements/create',
  '/admin/collections/segments/create',
  '/admin/collections/articles/create',
  '/admin/collections/programmes/create',
  '/admin/collections/commitments/create',
  '/admin/collections/media/create',
  '/admin/collections/users',
  '/admin/collections/audit-log',
  '/admin/collections/khong-co',
]

describe('scripts in the admin', () => {
  let installation: Installation
  let browser: Browser
  let page: Page
  const violations: string[] = []

  beforeAll(async () => {
    installation = await startInstallation(3984)
    browser = await openBrowser()
    page = await browser.newPage()
    await page.exposeFunction('tellViolation', (text: string) => violations.push(text))
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        (window as never as { tellViolation(text: string): void }).tellViolation(
          `${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile}`,
        ),
      ),
    )
    await enter(page, installation.url)
  })
  afterAll(async () => {
    await browser.close()
    await installation.close()
  })

  it('our own run on every page', async () => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
    for (const path of pages) {
      await page.goto(installation.url + path)
      await page.waitForLoadState('networkidle')
    }
    expect({ violations, errors }).toEqual({ violations: [], errors: [] })
  })

  it.each([
    [
      'an element with a handler',
      () => void document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.smuggled = true">'),
    ],
    [
      'a script in the text of a page',
      () => {
        const script = document.createElement('div')
        script.innerHTML = '<iframe srcdoc="<script>parent.smuggled = true</script>"></iframe>'
        document.body.append(script)
      },
    ],
    [
      'an address that is code',
      () => {
        const link = document.createElement('a')
        link.href = 'javascript:window.smuggled = true'
        document.body.append(link)
        link.click()
      },
    ],
  ])('%s does not run', async (_, smuggle) => {
    await page.goto(`${installation.url}/admin`)
    await page.evaluate(smuggle)
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => 'smuggled' in window)).toBe(false)
    violations.length = 0
  })

  it('the nonce is new each time and not the caller’s to choose', async () => {
    const policyOf = async () => {
      const { headers } = await fetch(`${installation.url}/admin/login`, {
        headers: { 'content-security-policy': "script-src 'nonce-mine'" },
      })
      return headers.get('content-security-policy')!
    }
    const [first, second] = [await policyOf(), await policyOf()]
    expect(first).not.toEqual(second)
    expect(first).not.toContain('nonce-mine')
    expect(first).toMatch(/script-src 'nonce-[\w+/]+==' 'strict-dynamic';/)
  })
})
