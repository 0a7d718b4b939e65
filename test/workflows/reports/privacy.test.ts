import { describe, expect, it } from 'vitest';
import type { PlatformEffect } from '../../../shared/effects/effect.ts';
import { caseKind } from '../../../shared/records/case.ts';
import { reporterKind, reportKind } from '../../../shared/records/report.ts';
import { adminChat } from '../../decision/community.ts';
import { presses, says, tells } from '../../decision/happenings.ts';
import { ann, bob, dan, lin, mei, reporting } from './reporting.ts';

const hour = 3_600_000;

/** A report from first to last, made at a time of its own. */
async function reported(action: string) {
  const world = await reporting();
  const { reeve } = world;
  await reeve.happens(says(dan, 'good evening', reeve.now));
  await reeve.ahead(3 * hour + 7 * 60_000);
  const at = reeve.now;
  await world.report(ann, 'Ann says so');
  await world.report(dan);
  await reeve.ahead(2 * hour);
  await world.press(lin, action);
  return { ...world, at };
}

function isSeenByReported(effect: PlatformEffect): boolean {
  if (effect.type === 'tell') return effect.member === bob.id;
  return 'chat' in effect && effect.chat !== adminChat && effect.type !== 'answer' && effect.type !== 'edit';
}

describe('the reported', () => {
  it.each(['remove', 'warn', 'mute', 'kick', 'noted', 'unfounded'])(
    'never learn from the chat, from their messages or from their data who has reported them, or when: %s',
    async (action) => {
      const { reeve, platform, at } = await reported(action);
      const seen = platform.asked.filter(
        (effect) => isSeenByReported(effect) && !(effect.type === 'remove' && effect.member !== bob.id),
      );
      const words = seen.map((effect) => ('words' in effect ? effect.words : {}));
      expect(JSON.stringify(words)).not.toMatch(/ann|dan/i);
      await reeve.happens(tells(bob, '/mydata', reeve.now));
      const file = platform.of('tell').at(-1)?.file?.text ?? '';
      expect(file).toContain('you are all fools');
      expect(file).not.toMatch(/ann|dan|2026-11-22T15|23:07/i);
      // In seconds and in milliseconds alike.
      expect(file).not.toContain(String(at / 1000));
      expect(file).not.toContain('reporters');
    },
  );

  it('read nothing of reporters in the case, and whoever undoes it neither', async () => {
    const { reeve, platform, only } = await reported('mute');
    const [opened] = await reeve.records(caseKind);
    expect(JSON.stringify(opened)).not.toMatch(/ann|dan/i);
    await reeve.happens(presses(mei, `undo:${(await only()).id}`, reeve.now));
    const told = platform.asked.filter(isSeenByReported).slice(-1);
    expect(JSON.stringify(told)).not.toMatch(/ann|dan|report/i);
  });

  it('who want to be forgotten leave nothing in the report, and its reporters hear the outcome all the same', async () => {
    const { reeve, report, press, told, only } = await reporting();
    await report(ann);
    await reeve.happens(tells(bob, '/forgetme', reeve.now));
    await reeve.happens(presses(bob, 'forget-me:first', reeve.now), presses(bob, 'forget-me:last', reeve.now));
    await reeve.settle();
    expect(JSON.stringify(await only())).not.toMatch(/bob|fools/i);
    await press(lin, 'unfounded');
    expect(told(ann).at(-1)).toContain('The admins have looked at the message of somebody');
  });
});

describe('a reporter', () => {
  it('sees the own reports in /mydata, and nobody else’s', async () => {
    const { reeve, platform } = await reported('warn');
    await reeve.happens(tells(ann, '/mydata', reeve.now));
    const file = platform.of('tell').at(-1)?.file?.text ?? '';
    const held = JSON.parse(file) as { kind: string; reason?: string; status?: string }[];
    expect(held).toContainEqual(
      expect.objectContaining({ kind: 'report', reason: 'Ann says so', status: 'confirmed' }),
    );
    expect(held).toContainEqual(expect.objectContaining({ kind: 'reporter', confirmed: 1 }));
    expect(file).not.toMatch(/dan/i);
  });

  it('who is forgotten is gone from the report and the counts, while it stays open', async () => {
    const { reeve, report, only, press, told } = await reporting();
    await report(ann, 'because');
    await report(dan);
    await reeve.happens(tells(ann, '/forgetme', reeve.now));
    await reeve.happens(presses(ann, 'forget-me:first', reeve.now), presses(ann, 'forget-me:last', reeve.now));
    await reeve.settle();
    expect((await only()).reporters.map(({ member }) => member)).toEqual([dan.id]);
    expect(await reeve.record(reporterKind, ann.id)).toBeUndefined();
    await press(lin, 'warn');
    expect(told(dan).at(-1)).toContain('You were right');
    expect(told(ann).at(-1)).not.toContain('You were right');
    expect(await reeve.records(reportKind)).toHaveLength(1);
  });

  it('is told the outcome in private or not at all, never in the chat', async () => {
    const { platform } = await reported('warn');
    const told = platform.of('tell').filter(({ member }) => member === ann.id || member === dan.id);
    expect(told).toHaveLength(4);
    for (const { fallback } of told) expect(fallback).toBeUndefined();
  });
});
