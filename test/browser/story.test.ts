import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { become, launchBrowser, openChat, openRoom, saying, shoot, write } from './open-room.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a visitor of the sandbox', () => {
  it('sees a newcomer told which part of the name is wrong, reminded, and thanked for a right one', async () => {
    const { page } = await openRoom(browser);
    await page.click('#newcomer');
    await page.fill('#ask-name', '北京+小明');
    await page.keyboard.press('Enter');
    await saying(page, '缺少高考年份').waitFor();
    expect(await page.locator('#clock-buttons .next').count()).toBe(1);
    // In the hour before night reminders wait for the morning: the room goes to when it is sent.
    await page.click('[data-step="remind"] button');
    await saying(page, '群昵称还没改好').waitFor();
    await page.click('#tab-record');
    await page.locator('#record .fact[data-state="wrong"]').waitFor();
    await shoot(page, 'nickname-wrong');
    await page.click('#record [data-focus="rename"]');
    const right = await page.evaluate(() => `${new Date().getFullYear() + 1}+北京+小明`);
    await page.fill('#ask-name', right);
    await page.keyboard.press('Enter');
    await saying(page, '谢谢配合').last().waitFor();
    await page.locator('#record .fact[data-state="right"]').waitFor();
    await page.click('#clock-buttons [data-focus="clock.1d"]');
    await page.locator('.toast', { hasText: '现在是' }).last().waitFor();
    await expect.poll(() => saying(page, '群昵称还没改好').count()).toBe(1);
  });

  it('sees an advert withdrawn, its author muted, and why', async () => {
    const { page } = await openRoom(browser);
    await become(page, 'zhe');
    await write(page, '低价出网课，全科都有');
    const advert = saying(page, '低价出网课');
    await page.locator('.said[data-removed]').filter({ hasText: '低价出网课' }).waitFor();
    await page.locator('[data-member="zhe"] [data-tone="muted"]').waitFor();
    expect(await page.locator('#composer-note').textContent()).toContain('禁言');
    expect(await page.locator('#text').isVisible()).toBe(false);
    await advert.first().locator('.why-button').click();
    const fired = page.locator('#why .rule[data-fired]');
    await fired.first().waitFor();
    expect(await fired.locator('mark').first().textContent()).toContain('出网课');
    expect(await page.locator('#why [data-effect="remove"]').count()).toBe(1);
    await shoot(page, 'why');
  });

  it('sees a flood withdrawn whole and stopped', async () => {
    const { page } = await openRoom(browser);
    await become(page, 'tang');
    for (let number = 1; number <= 8; number += 1) await write(page, `在吗 ${number}`);
    await page.locator('[data-member="tang"] [data-tone="muted"]').waitFor();
    await expect.poll(() => page.locator('.said[data-removed]').count()).toBe(8);
    await shoot(page, 'flood');
    await page.click('#clock-buttons [data-focus="clock.10m"]');
    await expect.poll(() => page.locator('#text').isVisible(), { timeout: 8000 }).toBe(true);
    await write(page, '不好意思');
    await saying(page, '不好意思').waitFor();
    expect(await saying(page, '不好意思').getAttribute('data-removed')).toBeNull();
  });

  it('undoes a case as the admin, and cannot as anybody else', async () => {
    const { page } = await openRoom(browser);
    await become(page, 'zhe');
    await write(page, '低价出网课，全科都有');
    await openChat(page, 'admins');
    const undo = page.locator('.bot-buttons [data-focus^="undo:"]');
    await undo.click();
    await page.locator('.toast[data-tone="alert"]', { hasText: '只有管理员' }).waitFor();
    await page.click('#composer-note button');
    expect(await page.locator('[data-member="lin"]').getAttribute('aria-selected')).toBe('true');
    await undo.click();
    await saying(page, '已撤销').waitFor();
    expect(await page.locator('.bot-buttons').count()).toBe(0);
    await shoot(page, 'undone');
    await become(page, 'zhe');
    await page.click('#tab-record');
    await page.locator('.case[data-status="undone"]').waitFor();
    await expect.poll(() => page.locator('#record [data-number="strikes"] dd').textContent()).toBe('0');
    await openChat(page, 'private');
    await saying(page, '管理员复核后撤销').waitFor();
  });

  it('plays every scene of “Try this” within a minute', async () => {
    const { page } = await openRoom(browser);
    const scenes = await page
      .locator('.step')
      .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')));
    expect(scenes).toHaveLength(8);
    for (const scene of scenes) {
      await page.click(`[data-step="${scene}"] button`);
      if (scene === 'undo') await page.locator('.bot-buttons [data-focus^="undo:"]').first().click();
      await page.locator(`[data-step="${scene}"][data-done]`).waitFor();
    }
    await openChat(page, 'room');
    await saying(page, '感谢').last().waitFor();
    await shoot(page, 'scenes');
  });

  it('sends pictures, red envelopes, forwards and hidden links, replies and reacts', async () => {
    const { page } = await openRoom(browser);
    const attach = async (label: string) => {
      await page.click('#attach');
      await page.getByRole('menuitem', { name: label }).click();
    };
    await become(page, 'zhou');
    await attach('红包');
    await page.click('#send');
    await page.locator('.said .envelope').waitFor();
    await attach('图片');
    await write(page, '今天的板书');
    await page.locator('.said .photo').waitFor();
    await attach('作为频道转发');
    await write(page, '名校讲座安排');
    await page.locator('.said .origin').waitFor();
    await become(page, 'yu');
    await saying(page, '今天的板书').hover();
    await saying(page, '今天的板书').locator('[data-focus="reply"]').click();
    await write(page, '谢谢老师');
    await page.locator('.said .quoted').first().waitFor();
    await saying(page, '名校讲座安排').hover();
    await saying(page, '名校讲座安排').locator('[data-focus="👏"]').click();
    await page.locator('.reaction', { hasText: '1' }).waitFor();
    await shoot(page, 'media');
    await attach('隐藏链接');
    await page.click('.dialog .strong');
    await page.locator('.companion').waitFor();
    await page.click('#send');
    await page.locator('.said[data-removed] .link small').waitFor();
  });

  it('talks with Reeve in private', async () => {
    const { page } = await openRoom(browser);
    await become(page, 'yu');
    await openChat(page, 'private');
    await page.locator('.empty').waitFor();
    await write(page, '/points');
    await saying(page, '积分').last().waitFor();
    await page.click('#tab-record');
    await page.click('#record [data-focus="block"]');
    await page.locator('#composer-note', { hasText: '屏蔽' }).waitFor();
  });

  it('gets everything held of them as a file to save', async () => {
    const { page } = await openRoom(browser);
    await become(page, 'yu');
    await openChat(page, 'private');
    await write(page, '/mydata');
    const link = page.locator('.file', { hasText: 'my-data.json' });
    await link.waitFor();
    await shoot(page, 'file');
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('my-data.json');
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toContainEqual(
      expect.objectContaining({ kind: 'member' }),
    );
  });

  it('may leave and come back', async () => {
    const { page } = await openRoom(browser);
    await become(page, 'yu');
    await page.click('#tab-record');
    await page.click('#record [data-focus="leave"]');
    await page.locator('[data-member="yu"] [data-tone="left"]').waitFor();
    await page.click('#composer-note button');
    await expect.poll(() => page.locator('#text').isVisible()).toBe(true);
    expect(await page.locator('.noted').count()).toBe(2);
  });

  it('reads words of members as words, never as markup', async () => {
    const { page } = await openRoom(browser);
    await become(page, 'yu');
    await write(page, '<img src=x onerror="document.title=1"><b>bold</b>');
    await saying(page, '<b>bold</b>').waitFor();
    expect(await page.locator('.words img, .words b').count()).toBe(0);
  });
});
