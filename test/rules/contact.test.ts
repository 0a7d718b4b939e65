import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Condition, ExampleSubject } from '../../shared/rules/condition.ts';
import { contact } from '../../shared/rules/conditions/contact.ts';
import { inEnglish } from './said.ts';
import { readyCondition } from './subject.ts';

function explain(settings: z.input<typeof contact.settings>, given: ExampleSubject) {
  const { prepared, subject } = readyCondition(contact as Condition, z.parse(contact.settings, settings));
  return prepared.explain(subject(given));
}

describe('contacts', () => {
  it('that the platform has marked in the text count once', () => {
    const given = { text: '进群 https://t.me/+AbCdEf', message: { links: [{ url: 'https://t.me/+AbCdEf' }] } };
    expect(explain({ kind: 'any', 'at-least': 2 }, given).matched).toBe(false);
    expect(explain({ kind: 'any' }, given)).toMatchObject({ matched: true, quote: 'https://t.me/+AbCdEf' });
  });

  it('count over all places, links and cards', () => {
    const given: ExampleSubject = {
      text: '加VX：abc_2027',
      name: '王老师 13800138000',
      message: {
        links: [{ url: 'https://wa.me/12125550100', shown: 'WhatsApp' }],
        media: [{ kind: 'contact' }],
      },
    };
    const settings = { kind: 'any' as const, where: ['message' as const, 'name' as const] };
    expect(explain({ ...settings, 'at-least': 4 }, given).matched).toBe(true);
    expect(explain({ ...settings, 'at-least': 5 }, given).matched).toBe(false);
    expect(inEnglish(explain({ ...settings, 'at-least': 5 }, given).because)).toContain(
      'contacts in all: 4 (asked: 5 or more)',
    );
  });

  it('are quoted as they were written, and told by their kind', () => {
    const found = explain({ kind: 'wechat' }, { text: '想学的加Ｖ❤：ＡＢＣ_2027 哦' });
    expect({ ...found, because: inEnglish(found.because) }).toEqual({
      matched: true,
      because: 'a WeChat account in the message, written to be missed',
      quote: '加Ｖ❤：ＡＢＣ_2027',
    });
  });

  it('of the community are left alone, however they are written', () => {
    const allow = ['400-123-4567', '@penguin_help', 'example.org'];
    for (const text of ['热线 4001234567 电话', '联系 @penguin_help', '写信到 li@example.org', '电话 400 123 4567'])
      expect(explain({ kind: 'any', allow }, { text }).matched).toBe(false);
    expect(explain({ kind: 'any', allow }, { text: '联系 @penguin_heip' }).matched).toBe(true);
  });

  it('that can only be links or cards are not asked for in other messages', () => {
    const triggersOf = (kind: z.input<typeof contact.settings>['kind']) =>
      readyCondition(contact as Condition, z.parse(contact.settings, { kind })).prepared.triggers;
    expect(triggersOf(['short-link', 'card'])).toEqual(['link', 'media']);
    expect(triggersOf(['short-link', 'phone'])).toBeUndefined();
  });

  it('must be of some length to be allowed', () => {
    expect(z.safeParse(contact.settings, { kind: 'any', allow: ['@a'] }).success).toBe(false);
    expect(z.safeParse(contact.settings, { kind: 'any', allow: [] }).success).toBe(false);
    expect(z.safeParse(contact.settings, { kind: 'pigeon' }).success).toBe(false);
  });
});
