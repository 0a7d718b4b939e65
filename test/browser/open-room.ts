import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { addressOf, type Started, startMain } from '../local/start-main.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { browserPath } from './ready-browser.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const desktop = { width: 1280, height: 860 };
export const phone = { width: 390, height: 844 };

const shots = process.env.SCREENSHOTS ?? tmpdir();

export interface OpenRoom {
  readonly page: Page;
  readonly url: string;
  readonly reeve: Started;
}

export interface RoomOptions extends BrowserContextOptions {
  readonly community?: string;
  readonly port?: string;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath, args: quiet });
}

/** Starts the program behind `npm start` with no platform set up. */
export async function startReeve(community?: string, port = '0'): Promise<{ reeve: Started; url: string }> {
  const reeve = startMain(community === undefined ? [] : [community], { REEVE_DATA: temporaryFolder(), PORT: port });
  onTestFinished(async () => {
    reeve.process.kill('SIGTERM');
    expect(await reeve.ended).toBe(0);
  });
  return { reeve, url: await addressOf(reeve) };
}

/** A Reeve of its own, with the page open. What the page complains of fails the test. */
export async function openRoom(browser: Browser, { community, port, ...options }: RoomOptions = {}): Promise<OpenRoom> {
  const { reeve, url } = await startReeve(community, port);
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (fault) => complaints.push(fault.message));
  // What the network and refused deeds leave in the console is the browser's own.
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) complaints.push(line.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(url);
  await page.locator('.person').first().waitFor({ state: 'attached' });
  return { page, url, reeve };
}

/** A picture of the page for human eyes, outside of the repository. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

/** Says something as whoever the visitor is. */
export async function write(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.press('#text', 'Enter');
}

export async function become(page: Page, member: string): Promise<void> {
  await page.click(`[data-member="${member}"]`);
}

export async function openChat(page: Page, chat: 'room' | 'admins' | 'private'): Promise<void> {
  await page.click(`#chats [data-chat="${chat}"]`);
}

/** A message by a piece of its text. */
export function saying(page: Page, text: string) {
  return page.locator('.said').filter({ hasText: text });
}
