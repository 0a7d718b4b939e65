import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { become, desktop, launchBrowser, openChat, openRoom, phone, saying, shoot, write } from './open-room.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const contrast = readFileSync(new URL('contrast.js', import.meta.url), 'utf8');

/** Something of everything to look at. */
async function fill(page: Page): Promise<void> {
  for (const scene of ['join', 'advert', 'curse', 'thanks']) {
    if (!(await page.locator(`[data-step="${scene}"]`).isVisible())) await page.click('#tab-guide');
    await page.click(`[data-step="${scene}"] button`);
    await page.locator(`[data-step="${scene}"][data-done]`).waitFor({ state: 'attached' });
  }
  await page.locator('.said', { hasText: '+2' }).waitFor({ state: 'attached' });
}

const overflow = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

describe('the page', () => {
  it.each(['light', 'dark'] as const)('is readable in %s colours: AA contrast everywhere', async (colorScheme) => {
    const { page } = await openRoom(browser, { colorScheme });
    await fill(page);
    for (const panel of ['record', 'why', 'guide']) {
      await page.click(`#tab-${panel}`);
      if (panel === 'why') await page.locator('.said[data-removed] .why-button').first().click();
      if (panel === 'record') await page.locator('#record .ledger, #record .case').first().waitFor();
      expect(await page.evaluate(contrast)).toEqual([]);
    }
    await openChat(page, 'admins');
    await page.locator('.bot-buttons').waitFor();
    expect(await page.evaluate(contrast)).toEqual([]);
    await shoot(page, `desktop-${colorScheme}`);
    await page.evaluate("document.querySelector('#guide-title').style.color = 'rgb(128 128 128 / 60%)'");
    expect(await page.evaluate(contrast)).toHaveLength(1);
  });

  it.each(['light', 'dark'] as const)('fits a phone in %s colours, without scrolling sideways', async (colorScheme) => {
    const { page } = await openRoom(browser, { viewport: phone, hasTouch: true, isMobile: true, colorScheme });
    await fill(page);
    expect(await page.locator('#chat').isVisible()).toBe(true);
    expect(await overflow(page)).toBe(0);
    await shoot(page, `phone-${colorScheme}-chat`);
    for (const panel of ['people', 'guide', 'record', 'why']) {
      await page.tap(`#tab-${panel}`);
      expect(await page.locator(`#${panel}`).isVisible()).toBe(true);
      expect(await page.locator('#chat').isVisible()).toBe(false);
      expect(await overflow(page)).toBe(0);
      await shoot(page, `phone-${colorScheme}-${panel}`);
    }
    await page.keyboard.press('Escape');
    expect(await page.locator('#chat').isVisible()).toBe(true);
  });

  it('keeps to its window, however wide', async () => {
    const { page } = await openRoom(browser, { locale: 'en-GB' });
    await page.click('[data-step="join"] button');
    await page.locator('#clock-buttons .next').waitFor();
    for (const width of [320, 600, 819, 820, 1000, 1179, 1180, 1920]) {
      await page.setViewportSize({ width, height: 700 });
      const right =
        await page.evaluate<number>(`Math.max(...[...document.querySelectorAll('#chat, #composer-row, .top *')]
        .map((part) => part.getBoundingClientRect().right))`);
      expect([width, right <= width, await overflow(page)]).toEqual([width, true, 0]);
    }
  });

  it('has controls that a finger can hit', async () => {
    const { page } = await openRoom(browser, { viewport: phone, hasTouch: true, isMobile: true });
    await fill(page);
    const small = await page.evaluate<string[]>(`[...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility({ opacityProperty: true }) && button.closest('[role=tablist], .composer, .top, .side, .people, .bot-buttons'))
      .filter((button) => button.getBoundingClientRect().height < 32)
      .map((button) => button.textContent)`);
    expect(small).toEqual([]);
  });

  it('speaks Chinese or English: by the browser, by choice, and after a reload', async () => {
    const { page, url } = await openRoom(browser, { locale: 'en-US' });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#people-title').textContent()).toBe('Write as');
    await page.click('#languages [data-focus="zh"]');
    expect(await page.locator('#people-title').textContent()).toBe('以谁的身份发言');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.reload();
    await page.locator('.person').first().waitFor();
    expect(await page.locator('#guide-title').textContent()).toBe('试一试');
    expect(page.url()).toBe(`${url}/#zh`);
  });

  it('speaks the community’s language when the browser’s is another', async () => {
    const { page } = await openRoom(browser, { locale: 'fr-FR', community: 'english-corner' });
    expect(await page.locator('#tab-guide').textContent()).toBe('Try this');
    expect(await page.locator('.step').count()).toBe(5);
    await page.click('[data-step="curse"] button');
    await page.locator('[data-step="curse"][data-done]').waitFor();
    await shoot(page, 'english');
  });

  it('says what is new to those who listen, and nothing of what they write themselves', async () => {
    const { page } = await openRoom(browser);
    await become(page, 'yu');
    await write(page, '早上好');
    await saying(page, '早上好').waitFor();
    expect(await page.locator('#announcer').textContent()).toBe('');
    await page.click('[data-step="join"] button');
    await expect.poll(() => page.locator('#announcer').textContent()).toContain('Reeve：小明');
  });

  it('names every control', async () => {
    const { page } = await openRoom(browser, { viewport: desktop });
    await fill(page);
    const nameless = await page.evaluate<
      string[]
    >(`[...document.querySelectorAll('button, input, textarea, [role=option], [role=tab]')]
      .filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim() || one.title || one.labels?.length || one.querySelector('[aria-label]')) && !one.disabled)
      .map((one) => one.outerHTML.slice(0, 100))`);
    expect(nameless).toEqual([]);
  });
});
