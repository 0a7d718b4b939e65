import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Community } from '../../shared/community/community.ts';
import { totalStrikes } from '../../shared/decision/ladder.ts';
import type { PlatformEffect } from '../../shared/effects/effect.ts';
import { type Case, caseKind } from '../../shared/records/case.ts';
import { ledgerKind } from '../../shared/records/ledger.ts';
import { memberKind } from '../../shared/records/member.ts';
import { community, condition, rule } from './community.ts';
import { joins, leaves, person, presses, says } from './happenings.ts';
import { world } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const bob = person('bob', 'Bob');
const lin = person('lin', 'Lin');

const words = ['mild', 'grave', 'rude'] as const;
const says3 = (word: string) =>
  condition('text', { any: { own: [word], lists: [] }, as: 'folded', where: ['message'] });
const settings: Partial<Community> = {
  rules: [
    rule('mild', says3('mild'), { points: -1 }),
    rule('grave', says3('grave'), { points: -7, sanction: { ladder: 'default', strikes: 3 } }),
    rule('rude', says3('rude'), { sanction: { ladder: 'short', strikes: 1 } }),
  ],
  ladders: {
    ...community().ladders,
    short: {
      decay: 10 * day,
      steps: [
        { strikes: 1, do: 'mute', for: hour },
        { strikes: 2, do: 'ban' },
        { strikes: 3, do: 'kick' },
      ],
    },
  },
  notices: { removalsPerHour: 10_000, keepEvidence: 900 * day },
};

/** What a platform remembers of a member. As Telegram does it, a kick or a new restriction lifts a ban. */
class Standing {
  present = true;
  banned = false;
  mutedUntil = 0;

  take(effect: PlatformEffect): void {
    switch (effect.type) {
      case 'mute':
        Object.assign(this, { banned: false, mutedUntil: effect.until });
        return;
      case 'unmute':
        Object.assign(this, { banned: false, mutedUntil: 0 });
        return;
      case 'kick':
        Object.assign(this, { banned: false, present: false, mutedUntil: 0 });
        return;
      case 'ban':
        Object.assign(this, { banned: true, present: false, mutedUntil: 0 });
        return;
      case 'unban':
        this.banned = false;
    }
  }
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('offend' as const), word: fc.constantFrom(...words) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      time: fc.constantFrom(5 * minute, hour, day, 12 * day, 31 * day),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      button: fc.constantFrom('undo', 'undo', 'kick', 'ban', 'dismiss'),
      which: fc.nat(20),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('come back' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Offended {
  readonly at: number;
  readonly word: string;
  readonly id: string;
}

/** Plays the steps; after each the platform must hold exactly what the cases that stand ask for. */
async function play(steps: readonly Step[]) {
  const { reeve, platform } = world(settings);
  const standing = new Standing();
  platform.answer = (effect) => {
    standing.take(effect);
    return { result: 'done' };
  };
  const offences: Offended[] = [];
  const mutes = new Map<string, number>();
  const bans = new Set<string>();
  const start = reeve.now;

  async function newCase(before: ReadonlySet<string>): Promise<Case | undefined> {
    return (await reeve.records(caseKind)).find(({ id }) => !before.has(id));
  }

  for (const one of steps) {
    await reeve.ahead(minute);
    switch (one.do) {
      case 'offend': {
        const before = new Set((await reeve.records(caseKind)).map(({ id }) => id));
        await reeve.happens(says(bob, one.word, reeve.now));
        const opened = await newCase(before);
        if (!opened) throw new Error('no case was opened');
        offences.push({ at: reeve.now - start, word: one.word, id: opened.id });
        if (opened.sanction.do === 'mute') mutes.set(opened.id, opened.sanction.until);
        if (opened.sanction.do === 'ban') bans.add(opened.id);
        break;
      }
      case 'wait':
        await reeve.ahead(one.time);
        break;
      case 'press': {
        const target = offences[one.which % Math.max(1, offences.length)];
        if (!target) break;
        await reeve.happens(presses(lin, `${one.button}:${target.id}`, reeve.now));
        const found = await reeve.record(caseKind, target.id);
        if (found?.status === 'undone') {
          mutes.delete(target.id);
          bans.delete(target.id);
        } else if (found?.sanction.do === 'ban') bans.add(target.id);
        break;
      }
      case 'come back':
        if (standing.banned || standing.present) break;
        await reeve.happens(leaves(bob, reeve.now), joins(bob, reeve.now));
        standing.present = true;
    }
    expect(standing.banned).toBe(bans.size > 0);
    const until = Math.max(0, ...[...mutes.values()].filter((end) => end > reeve.now));
    if (standing.present) expect(standing.mutedUntil > reeve.now ? standing.mutedUntil : 0).toBe(until);
  }
  const status = new Map((await reeve.records(caseKind)).map((one) => [one.id, one.status]));
  const stand = offences.filter(({ id }) => status.get(id) !== 'undone');
  return { reeve, stand, end: reeve.now - start };
}

/** The same offences at the same times, without those that were undone and without any admin. */
async function asIfNeverUndone(offences: readonly Offended[], end: number) {
  const { reeve } = world(settings);
  const start = reeve.now;
  for (const { at, word } of offences) {
    await reeve.ahead(start + at - reeve.now);
    await reeve.happens(says(bob, word, reeve.now));
  }
  await reeve.ahead(start + end - reeve.now);
  return reeve;
}

async function accountOf(reeve: Awaited<ReturnType<typeof play>>['reeve']) {
  const member = await reeve.record(memberKind, bob.id);
  const entries = (await reeve.records(ledgerKind)).filter(({ member: whose }) => whose === bob.id);
  const ledger = entries.reduce((sum, { points }) => sum + points, 0);
  const ladders = community(settings).ladders;
  const strikes = member ? totalStrikes(member, ladders, reeve.now) : 0;
  return { strikes, points: member?.points ?? 0, ledger };
}

it('undoing cases in any order leaves strikes, points and sanctions as if only the others had been', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const { reeve, stand, end } = await play(steps);
      const account = await accountOf(reeve);
      expect(account).toEqual(await accountOf(await asIfNeverUndone(stand, end)));
      expect(account.points).toBe(account.ledger);
    }),
    { numRuns: 250 },
  );
}, 60_000);
