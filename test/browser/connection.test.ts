import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { become, launchBrowser, openRoom, saying, startReeve, write } from './open-room.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('when Reeve stops', () => {
  it('the page says so, keeps what was being written, and goes on by itself when Reeve is back', async () => {
    const { page, url, reeve } = await openRoom(browser);
    await become(page, 'yu');
    await page.click('[data-step="join"] button');
    await page.locator('[data-step="join"][data-done]').waitFor();
    await write(page, '早上好');
    await saying(page, '早上好').waitFor();
    reeve.process.kill('SIGTERM');
    expect(await reeve.ended).toBe(0);
    await page.locator('#banner', { hasText: '连不上 Reeve' }).waitFor();
    await write(page, '还在吗');
    await page.locator('.toast[data-tone="alert"]').waitFor();
    expect(await page.inputValue('#text')).toBe('还在吗');
    await startReeve(undefined, new URL(url).port);
    await page.locator('#banner').waitFor({ state: 'hidden', timeout: 15_000 });
    expect(await page.locator('.step[data-done]').count()).toBe(0);
    expect(await page.locator('.said').count()).toBe(0);
    await page.click('[data-step="join"] button');
    await page.locator('[data-step="join"][data-done]').waitFor();
    await page.press('#text', 'Enter');
    await saying(page, '还在吗').waitFor();
  });
});
