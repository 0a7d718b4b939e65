import { describe, expect, it } from 'vitest';
import type { Member } from '../../shared/records/member.ts';
import { memberKind } from '../../shared/records/member.ts';
import { advert, group } from './community.ts';
import { joins, leaves, person, presses, says } from './happenings.ts';
import { world } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const bob = person('bob', 'Bob');
const lin = person('lin', 'Lin');
const mute = { ladder: 'default', strikes: 1 };
const ladders = { default: { decay: 9 * day, steps: [{ strikes: 1, do: 'mute' as const, for: 90 * day }] } };

/** Bob is muted for an advert, and the bot has lost its rights when the case is undone. */
async function undoneWithoutRights() {
  const people = { admins: [lin.id], staff: [] };
  const rules = [{ ...advert, then: { ...advert.then, serious: true, sanction: mute } }];
  const here = world({ people, ladders, rules, notices: { removalsPerHour: 99, keepEvidence: 90 * day } });
  const { reeve, platform } = here;
  let hasRights = true;
  platform.answer = ({ type }) =>
    type === 'unmute' && !hasRights ? { result: 'refused', reason: 'no-rights', detail: '' } : { result: 'done' };
  await reeve.happens(says(bob, 'cheap courses', reeve.now));
  const card = platform.asked.find((one) => one.type === 'post' && one.buttons !== undefined);
  const undo = (card?.type === 'post' ? (card.buttons ?? []) : []).flat().find(({ data }) => data.startsWith('undo:'));
  if (!undo) throw new Error('no button to undo');
  hasRights = false;
  await reeve.happens(presses(lin, undo.data, reeve.now));
  const returned = () => {
    hasRights = true;
  };
  const record = (): Promise<Member | undefined> => reeve.record(memberKind, bob.id);
  const tries = () => platform.of('unmute').length;
  const alarms = () => reeve.bus.published.filter(({ name }) => name === 'chat.rights-lost').length;
  return { ...here, returned, record, tries, alarms };
}

describe('an unmute that is refused since the bot has lost its rights', () => {
  it('is tried again at growing pauses until it succeeds, and told of once', async () => {
    const { reeve, returned, record, tries, alarms } = await undoneWithoutRights();
    expect([tries(), alarms()]).toEqual([1, 1]);
    await reeve.ahead(5 * minute);
    expect(tries()).toBe(2);
    await reeve.ahead(14 * minute);
    expect(tries()).toBe(2);
    await reeve.ahead(5 * hour);
    expect(tries()).toBe(5);
    returned();
    await reeve.ahead(10 * day);
    expect([tries(), alarms()]).toEqual([6, 1]);
    expect(await record()).toHaveProperty('owed', undefined);
    expect(reeve.timers.all()).toEqual([]);
  });

  it('is tried no more once an admin has freed them by hand', async () => {
    const { reeve, record, tries } = await undoneWithoutRights();
    const by = { type: 'restricted', at: reeve.now, chat: group, member: bob, by: lin } as const;
    await reeve.happens({ ...by, id: 'test:freed', maySend: true });
    await reeve.ahead(20 * day);
    expect(tries()).toBe(1);
    expect(await record()).toHaveProperty('owed', undefined);
  });

  it('does not end what an admin has laid on them since', async () => {
    const { reeve, returned, tries } = await undoneWithoutRights();
    const by = { type: 'restricted', at: reeve.now, chat: group, member: bob, by: lin } as const;
    await reeve.happens({ ...by, id: 'test:muted', maySend: false });
    returned();
    await reeve.ahead(20 * day);
    expect(tries()).toBe(1);
  });

  it('does not end a mute of a later case', async () => {
    const { reeve, returned, tries, record } = await undoneWithoutRights();
    await reeve.happens(says(bob, 'cheap courses again', reeve.now));
    returned();
    await reeve.ahead(20 * day);
    expect(tries()).toBe(1);
    expect((await record())?.sanctions).toHaveLength(1);
    expect(await record()).toHaveProperty('owed', undefined);
  });

  it('is not asked of the platform while it is known that the rights are missing, and is as soon as they are back', async () => {
    const { reeve, returned, tries } = await undoneWithoutRights();
    const rights = { type: 'rights', chat: group, title: 'Class', present: true, mayRemove: true } as const;
    await reeve.happens({ ...rights, id: 'test:lost', at: reeve.now, mayRestrict: false });
    await reeve.ahead(2 * day);
    expect(tries()).toBe(1);
    returned();
    await reeve.happens({ ...rights, id: 'test:back', at: reeve.now, mayRestrict: true });
    await reeve.ahead(day);
    expect(tries()).toBe(2);
  });

  it('is given up after weeks, and its timer harms nothing when it comes late or twice', async () => {
    const { reeve, tries, record, alarms } = await undoneWithoutRights();
    const timer = reeve.timers.all().find(({ event }) => event.purpose === 'sanction.free');
    if (!timer) throw new Error('no timer was set');
    await reeve.ahead(40 * day);
    expect(tries()).toBe(21);
    expect(alarms()).toBe(1);
    expect(await record()).toHaveProperty('owed', undefined);
    await reeve.happens({ ...timer.event, id: 'timer:late' });
    await reeve.happens({ ...timer.event, id: 'timer:twice' });
    expect(tries()).toBe(21);
  });

  it('is owed to whoever leaves and comes back, too', async () => {
    const { reeve, returned, tries } = await undoneWithoutRights();
    await reeve.happens(leaves(bob, reeve.now));
    await reeve.happens(joins(bob, reeve.now));
    returned();
    await reeve.ahead(hour);
    expect(tries()).toBe(2);
  });
});
