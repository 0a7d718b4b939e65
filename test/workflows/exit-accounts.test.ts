import { describe, expect, it } from 'vitest';
import { chatId, memberId } from '../../shared/event/ids.ts';
import type { Person } from '../../shared/event/message.ts';
import { caseKind } from '../../shared/records/case.ts';
import { type Member, memberKind, newMember } from '../../shared/records/member.ts';
import { adminChat, advert, community, group } from '../decision/community.ts';
import { joins, leaves, person, presses, says, tells } from '../decision/happenings.ts';
import { RecordingPlatform } from '../decision/recording-platform.ts';
import { InMemoryReeve } from '../flow/in-memory-reeve.ts';

const day = 24 * 3600_000;
const elsewhere = chatId('other', 'room');
const ann = person('ann', 'Ann', { username: 'ann' });
const anna: Person = { id: memberId('other', 'anna'), name: 'Anna', kind: 'person' };
const lin = person('lin', 'Lin');
const silent = { after: 60 * day, remind: [3 * day], remove: 10 * day, atOnce: 20, weekday: 1, minute: 600 };
const exit = { silent, bansEverywhere: true, keepRecords: 90 * day };

/** Ann of one platform and Anna of another are one person. */
async function onePerson() {
  const [here, there] = [new RecordingPlatform(), new RecordingPlatform({}, 'other')];
  const rules = [{ ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes: 5 } } }];
  const platforms = { test: { chats: [group], adminChat }, other: { chats: [elsewhere] } };
  const performers = new Map([...here.performers, ...there.performers]);
  const rewards = { grantAtMost: 50 };
  const reeve = new InMemoryReeve({ community: community({ platforms, rules, exit, rewards }), performers });
  const put = (member: Member) =>
    ({ type: 'put', key: memberKind.key(member.id), data: memberKind.encode(member), expects: 0 }) as const;
  const since = { joinedAt: reeve.now, messages: 1 };
  await reeve.store.commit([
    put({ ...newMember(ann.id, 'Ann'), ...since, linked: [anna.id] }),
    put({ ...newMember(anna.id, 'Anna'), ...since, account: ann.id }),
  ]);
  const sanctions = async (id: Member['id']) =>
    (await reeve.record(memberKind, id))?.sanctions?.map(({ kind }) => kind);
  const points = async () => (await reeve.record(memberKind, ann.id))?.points;
  return { reeve, here, there, sanctions, points };
}

const inRoom = { event: { chat: elsewhere } };

describe('a person with accounts on two platforms', () => {
  it('is banned with both, and let in again with both when the case is taken back', async () => {
    const { reeve, here, there, sanctions } = await onePerson();
    await reeve.happens(says(anna, 'cheap courses', reeve.now, inRoom));
    expect(there.of('ban')).toMatchObject([{ chat: elsewhere, member: anna.id }]);
    expect(here.of('ban')).toMatchObject([{ chat: group, member: ann.id }]);
    expect([await sanctions(ann.id), await sanctions(anna.id)]).toEqual([['ban'], ['ban']]);
    const [found] = await reeve.records(caseKind);
    await reeve.happens(presses(lin, `undo:${found?.id}`, reeve.now));
    expect(there.of('unban')).toMatchObject([{ chat: elsewhere, member: anna.id }]);
    expect(here.of('unban')).toMatchObject([{ chat: group, member: ann.id }]);
    expect([await sanctions(ann.id), await sanctions(anna.id)]).toEqual([[], []]);
  });

  it('is readmitted with both', async () => {
    const { reeve, here, there, sanctions } = await onePerson();
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    await reeve.happens(tells(lin, '/readmit @ann', reeve.now));
    expect([here.of('unban').length, there.of('unban').length]).toEqual([1, 1]);
    expect([await sanctions(ann.id), await sanctions(anna.id)]).toEqual([[], []]);
  });

  it('goes on earning as long as one account is there', async () => {
    const { reeve, points } = await onePerson();
    await reeve.happens(says(ann, 'hello', reeve.now));
    await reeve.happens(leaves(ann, reeve.now));
    await reeve.happens(tells(lin, '/reward @ann 10', reeve.now));
    expect(await points()).toBe(10);
    await reeve.happens({ ...leaves(anna, reeve.now), chat: elsewhere });
    await reeve.happens(tells(lin, '/reward @ann 10', reeve.now));
    expect(await points()).toBe(10);
    await reeve.happens(joins(ann, reeve.now));
    await reeve.happens(tells(lin, '/reward @ann 10', reeve.now));
    expect(await points()).toBe(20);
  });

  it('is not silent while the other account writes', async () => {
    const { reeve, here, there } = await onePerson();
    await reeve.ahead(59 * day);
    await reeve.happens(says(anna, 'hello', reeve.now, inRoom));
    await reeve.ahead(2 * day);
    const sweep = { type: 'timer', at: reeve.now, purpose: 'exit.sweep' } as const;
    await reeve.happens({ ...sweep, id: 'timer:sweep' });
    expect([...here.of('tell'), ...there.of('tell')]).toEqual([]);
    await reeve.ahead(60 * day);
    await reeve.happens({ ...sweep, id: 'timer:sweep-again' });
    expect(here.of('tell')).toHaveLength(1);
  });
});
