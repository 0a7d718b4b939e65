import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openRoom, saying } from './open-room.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const focused = (page: Page, selector: string) =>
  page.evaluate(`document.activeElement !== null && document.activeElement.matches(${JSON.stringify(selector)})`);

/** Tab until the focus is there; a page that cannot be walked to it fails. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await focused(page, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} cannot be reached with ${key}`);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('with the keyboard alone', () => {
  it('one skips to the message field, chooses who to be, speaks and asks why', async () => {
    const { page } = await openRoom(browser);
    await press(page, 'Tab');
    expect(await focused(page, '.skip')).toBe(true);
    await press(page, 'Enter');
    expect(await focused(page, '#text')).toBe(true);
    await tabTo(page, '.person', 'Shift+Tab');
    await press(page, 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await focused(page, '[data-member="zhe"][aria-selected="true"]')).toBe(true);
    await press(page, 'Enter');
    expect(await focused(page, '#text')).toBe(true);
    await page.keyboard.type('低价出网课');
    await press(page, 'Enter');
    await page.locator('.said[data-removed]').waitFor();
    await tabTo(page, '.said', 'Shift+Tab');
    await press(page, 'ArrowUp');
    expect(await focused(page, '.said[data-removed]')).toBe(true);
    await tabTo(page, '.said[data-removed] .why-button');
    await press(page, 'Enter');
    await page.locator('#why .rule[data-fired]').first().waitFor();
  });

  it('one opens the menu, walks through it, and Esc leads back', async () => {
    const { page } = await openRoom(browser);
    await tabTo(page, '#attach');
    await press(page, 'Enter', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('红包');
    await press(page, 'Escape');
    expect(await focused(page, '#attach')).toBe(true);
    expect(await page.locator('#attach-menu').isVisible()).toBe(false);
    await press(page, 'Enter', 'Enter');
    await page.locator('.companion').waitFor();
    expect(await focused(page, '#text')).toBe(true);
    await press(page, 'Escape');
    expect(await page.locator('.companion').count()).toBe(0);
  });

  it('one replies to a message and thinks better of it', async () => {
    const { page } = await openRoom(browser);
    await tabTo(page, '#text');
    await page.keyboard.type('先求导');
    await press(page, 'Enter');
    await saying(page, '先求导').waitFor();
    await tabTo(page, '.said', 'Shift+Tab');
    await tabTo(page, '.said [data-focus="reply"]');
    await press(page, 'Enter');
    expect(await focused(page, '#text')).toBe(true);
    await page.locator('.companion').waitFor();
    await press(page, 'Escape');
    expect(await page.locator('.companion').count()).toBe(0);
  });

  it('one walks the tabs with the arrows, and a dialog closes with Esc without a deed', async () => {
    const { page } = await openRoom(browser);
    await tabTo(page, '#chats [role="tab"]');
    await press(page, 'ArrowRight');
    expect(await focused(page, '[data-chat="admins"][aria-selected="true"]')).toBe(true);
    await tabTo(page, '#tabs [role="tab"]', 'Shift+Tab');
    await press(page, 'ArrowRight');
    expect(await focused(page, '#tab-record[aria-selected="true"]')).toBe(true);
    await tabTo(page, '#newcomer');
    await press(page, 'Enter');
    expect(await focused(page, '#ask-name')).toBe(true);
    await page.keyboard.type('小明');
    await press(page, 'Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.person').count()).toBe(5);
    expect(await focused(page, '#newcomer')).toBe(true);
  });

  it('one sees where the focus is, everywhere', async () => {
    const { page } = await openRoom(browser);
    const unseen: unknown[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await press(page, 'Tab');
      const width = await page.evaluate('parseFloat(getComputedStyle(document.activeElement).outlineWidth)');
      if (!(Number(width) >= 2)) unseen.push(await page.evaluate('document.activeElement.outerHTML.slice(0, 120)'));
    }
    expect(unseen.filter((html) => !String(html).startsWith('<body'))).toEqual([]);
  });
});
