import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseKind } from '../../shared/records/case.ts';
import { memberKind } from '../../shared/records/member.ts';
import { admin, condition, group, rule, teacher } from './community.ts';
import { joins, leaves, person, presses, says } from './happenings.ts';
import { world } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;
const bob = person('bob', 'Bob');
const lin = { ...person('lin', 'Lin'), id: admin };

const says3 = (word: string) =>
  condition('text', { any: { own: [word], lists: [] }, as: 'folded', where: ['message'] });
const rules = [
  rule('short', says3('shortly'), { sanction: { ladder: 'short', strikes: 1 } }),
  rule('long', says3('longer'), { sanction: { ladder: 'long', strikes: 1 } }),
];
const always = (time: number) => ({ decay: minute, steps: [{ strikes: 1, do: 'mute' as const, for: time }] });
const settings = {
  rules,
  ladders: { short: always(10 * minute), long: always(hour) },
  notices: { removalsPerHour: 10_000, keepEvidence: 900 * 24 * hour },
};

/** A platform that mutes until it is told to stop. */
function endless() {
  const here = world(settings, { muteWithEnd: false });
  const state = { muted: false, present: true, banned: false };
  here.platform.answer = ({ type }) => {
    if (type === 'mute') state.muted = true;
    if (type === 'unmute') state.muted = false;
    if (type === 'ban') Object.assign(state, { banned: true, present: false });
    if (type === 'kick') state.present = false;
    if (type === 'unban') state.banned = false;
    return { result: 'done' };
  };
  return { ...here, state };
}

describe('a mute that the platform would not end', () => {
  it('is ended by a timer of ours, at its time', async () => {
    const { reeve, state } = endless();
    await reeve.happens(says(bob, 'shortly', reeve.now));
    await reeve.ahead(10 * minute - 1);
    expect(state.muted).toBe(true);
    await reeve.ahead(1);
    expect(state.muted).toBe(false);
    expect((await reeve.record(memberKind, bob.id))?.sanctions).toEqual([]);
  });

  it('lasts as long as the longest of several', async () => {
    const { reeve, platform, state } = endless();
    await reeve.happens(says(bob, 'longer', reeve.now));
    await reeve.ahead(5 * minute);
    await reeve.happens(says(bob, 'shortly', reeve.now));
    await reeve.ahead(50 * minute);
    expect(state.muted).toBe(true);
    await reeve.ahead(5 * minute);
    expect(state.muted).toBe(false);
    expect(platform.of('unmute')).toHaveLength(1);
  });

  it('is ended at once when it is undone, and its timer does nothing more', async () => {
    const { reeve, platform, state } = endless();
    await reeve.happens(says(bob, 'shortly', reeve.now));
    const [opened] = await reeve.records(caseKind);
    await reeve.happens(presses(lin, `undo:${opened?.id}`, reeve.now));
    expect(state.muted).toBe(false);
    expect(reeve.timers.all()).toEqual([]);
    await reeve.ahead(hour);
    expect(platform.of('unmute')).toHaveLength(1);
  });

  it('undone falls back to the shorter one of another case', async () => {
    const { reeve, state } = endless();
    await reeve.happens(says(bob, 'longer', reeve.now));
    const [long] = await reeve.records(caseKind);
    await reeve.ahead(minute);
    await reeve.happens(says(bob, 'shortly', reeve.now));
    await reeve.happens(presses(lin, `undo:${long?.id}`, reeve.now));
    expect(state.muted).toBe(true);
    await reeve.ahead(10 * minute);
    expect(state.muted).toBe(false);
  });

  it('is not escaped by leaving, and ends all the same while they are away', async () => {
    const { reeve, platform, state } = endless();
    await reeve.happens(says(bob, 'shortly', reeve.now), leaves(bob, reeve.now));
    await reeve.ahead(minute);
    await reeve.happens(joins(bob, reeve.now));
    expect(platform.of('mute')).toHaveLength(2);
    await reeve.happens(leaves(bob, reeve.now));
    await reeve.ahead(10 * minute);
    expect(state.muted).toBe(false);
  });

  it('ends once, however late and often the timer fires, and whatever they did meanwhile', async () => {
    const { reeve, platform, state } = endless();
    await reeve.happens(says(bob, 'shortly', reeve.now));
    const [due] = reeve.timers.all();
    if (!due) throw new Error('no timer was set');
    await reeve.timers.cancel(due.id);
    await reeve.ahead(20 * minute);
    // They come in again before the timer does: there is nothing left for it to end.
    await reeve.happens(joins(bob, reeve.now));
    await reeve.happens(due.event, { ...due.event, id: `${due.event.id}again` });
    await reeve.redeliver(due.event);
    expect(state.muted).toBe(false);
    expect(platform.of('unmute')).toHaveLength(1);
  });

  it('does not end early when the timer does', async () => {
    const { reeve, state } = endless();
    await reeve.happens(says(bob, 'shortly', reeve.now));
    const [due] = reeve.timers.all();
    if (!due) throw new Error('no timer was set');
    await reeve.timers.cancel(due.id);
    await reeve.happens(due.event);
    expect(state.muted).toBe(true);
    await reeve.ahead(10 * minute + 1);
    expect(state.muted).toBe(false);
  });

  it('that an admin has ended by hand is not ended again', async () => {
    const { reeve, platform } = endless();
    await reeve.happens(says(bob, 'shortly', reeve.now));
    const by = { type: 'restricted', id: 'test:free', at: reeve.now, chat: group, member: bob, by: lin } as const;
    await reeve.happens({ ...by, maySend: true });
    await reeve.ahead(hour);
    expect(platform.of('unmute')).toEqual([]);
  });

  it('that fell into a ban is ended when they come back', async () => {
    const { reeve, state } = endless();
    await reeve.happens(says(bob, 'shortly', reeve.now));
    await reeve.ahead(minute);
    await reeve.happens(says(bob, 'longer', reeve.now));
    const long = (await reeve.records(caseKind)).find((one) => one.rule === 'long');
    await reeve.happens(presses(lin, `ban:${long?.id}`, reeve.now));
    await reeve.ahead(2 * hour);
    expect(state.muted).toBe(true);
    await reeve.happens(presses(lin, `undo:${long?.id}`, reeve.now), leaves(bob, reeve.now), joins(bob, reeve.now));
    expect(state.muted).toBe(false);
  });

  const step = fc.oneof(
    fc.record({ do: fc.constantFrom('shortly' as const, 'longer' as const) }),
    fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 70 }) }),
    fc.record({ do: fc.constantFrom('undo' as const, 'ban' as const), which: fc.nat(8) }),
    fc.record({ do: fc.constant('come back' as const) }),
  );

  it('holds exactly as long as the cases that stand ask for, in whatever order they come and go', {
    timeout: 30_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { reeve, state } = endless();
        for (const one of steps) {
          await reeve.ahead(minute);
          const cases = (await reeve.records(caseKind)).sort((a, b) => a.at - b.at);
          if (one.do === 'wait') await reeve.ahead(one.minutes * minute);
          else if (one.do === 'come back') {
            if (!state.banned) {
              await reeve.happens(leaves(bob, reeve.now), joins(bob, reeve.now));
              state.present = true;
            }
          } else if (one.do === 'undo' || one.do === 'ban') {
            const target = cases[one.which % Math.max(1, cases.length)];
            if (target) await reeve.happens(presses(lin, `${one.do}:${target.id}`, reeve.now));
          } else if (state.present && !state.muted) await reeve.happens(says(bob, one.do, reeve.now));
          if (!state.present) continue;
          const { sanctions = [] } = (await reeve.record(memberKind, bob.id)) ?? {};
          const standing = new Set(
            (await reeve.records(caseKind)).filter((c) => c.status === 'open').map(({ id }) => id),
          );
          const holds = sanctions.some((s) => s.kind === 'mute' && s.until > reeve.now && standing.has(s.case));
          expect(state.muted).toBe(holds);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('where nobody can be muted', () => {
  it('what a muted member writes is withdrawn without a word until the mute is over, and is no offence', async () => {
    const { reeve, platform } = world(settings, { mute: false, muteWithEnd: false });
    await reeve.happens(says(bob, 'shortly', reeve.now));
    await reeve.ahead(minute);
    expect(platform.types().sort()).toEqual(['post', 'remove']);
    const next = says(bob, 'shortly, and then some', reeve.now);
    await reeve.happens(next);
    expect(platform.of('remove').at(-1)).toEqual({
      type: 'remove',
      chat: group,
      member: bob.id,
      messageIds: [next.message.id],
    });
    expect(platform.asked).toHaveLength(3);
    expect(await reeve.records(caseKind)).toHaveLength(1);
    await reeve.ahead(10 * minute);
    await reeve.happens(says(bob, 'hello again', reeve.now));
    expect(platform.asked).toHaveLength(3);
  });

  it('undo lets them speak at once; and nobody else was ever kept from it', async () => {
    const { reeve, platform } = world(settings, { mute: false, muteWithEnd: false });
    await reeve.happens(says(bob, 'longer', reeve.now));
    const [opened] = await reeve.records(caseKind);
    await reeve.happens(says({ ...bob, id: teacher }, 'hello', reeve.now), says(person('ann'), 'hello', reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
    await reeve.happens(presses(lin, `undo:${opened?.id}`, reeve.now));
    await reeve.ahead(minute);
    await reeve.happens(says(bob, 'hello', reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
    expect([...platform.of('mute'), ...platform.of('unmute')]).toEqual([]);
  });

  it('nor any message withdrawn, the admins get a task', async () => {
    const { reeve, platform } = world(settings, { mute: false, muteWithEnd: false, remove: false });
    const said = says(bob, 'longer', reeve.now);
    await reeve.happens(said);
    const tasks = platform.said().filter((text) => text.includes('by hand'));
    expect(tasks).toHaveLength(2);
    expect(tasks.join()).toContain('mute the member (Bob)');
    expect(tasks.join()).toContain(`https://test.example/-100/${said.message.id}`);
  });
});
