import { describe, expect, it } from 'vitest';
import type { Abilities } from '../../shared/effects/abilities.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { type Case, caseKind } from '../../shared/records/case.ts';
import { InMemoryReeve } from '../flow/in-memory-reeve.ts';
import { admin, adminChat, advert, community, group } from './community.ts';
import { person, presses, reacts, says } from './happenings.ts';
import { RecordingPlatform } from './recording-platform.ts';

const minute = 60_000;
const ad = 'cheap courses';
const bob = person('bob', 'Bob');
const room = chatId('other', '!room');
const otherAdmins = chatId('other', '!admins');
const ann = { ...person('ann', 'Ann'), id: memberId('other', '@ann') };
const lin = person('lin', 'Teacher Lin');
const linThere = { ...lin, id: memberId('other', '@lin') };

const mutes = { ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes: 2 }, serious: true } };

/** One community on two platforms, of which the other can do less. */
function both(lacking: Partial<Abilities>, otherAdminChat?: typeof otherAdmins) {
  const [test, other] = [new RecordingPlatform(), new RecordingPlatform(lacking, 'other')];
  let posts = 0;
  other.answer = ({ type }) => (type === 'post' ? { result: 'done', messageId: `$${++posts}` } : { result: 'done' });
  const there = { chats: [room], ...(otherAdminChat === undefined ? {} : { adminChat: otherAdminChat }) };
  const reeve = new InMemoryReeve({
    community: community({
      rules: [mutes],
      platforms: { test: { chats: [group], adminChat }, other: there },
      people: { admins: [admin, linThere.id], staff: [] },
    }),
    performers: new Map([...test.performers, ...other.performers]),
  });
  return { reeve, test, other };
}

const less = { muteWithEnd: false, buttons: false, namesInMessages: false, tellsPrivate: false };

async function theCase(reeve: InMemoryReeve): Promise<Case> {
  const [found] = await reeve.records(caseKind);
  if (!found) throw new Error('no case was opened');
  return found;
}

describe('a community on two platforms', () => {
  it('has the same offence, sanction and undo on both, each by what it can do', async () => {
    const { reeve, test, other } = both(less, otherAdmins);
    const there = says(ann, ad, reeve.now, { event: { chat: room } });
    await reeve.happens(says(bob, ad, reeve.now), there);
    for (const platform of [test, other]) {
      expect(platform.types().sort()).toEqual(['mute', 'post', 'post', 'remove']);
    }
    expect(test.of('remove')[0]?.chat).toBe(group);
    expect(other.of('remove')[0]).toMatchObject({ chat: room, messageIds: [there.message.id] });
    const at = other.of('post').findIndex(({ chat }) => chat === otherAdmins);
    await reeve.happens({ ...reacts(linThere, `$${at + 1}`, '1️⃣', reeve.now), chat: otherAdmins });
    expect(other.of('unmute')).toMatchObject([{ chat: room, member: ann.id }]);
    expect(test.of('unmute')).toEqual([]);
    await reeve.ahead(20 * minute);
    // On the one the platform ends the mute itself; on the other it has been undone.
    expect([...test.of('unmute'), ...other.of('unmute')]).toHaveLength(1);
  });

  it('tells of the one in the admin chat of the other when it has none of its own', async () => {
    const { reeve, test, other } = both(less);
    await reeve.happens(says(ann, ad, reeve.now, { event: { chat: room } }));
    const [notice] = test.of('post');
    expect(notice?.chat).toBe(adminChat);
    expect(notice?.buttons?.flat()).toHaveLength(4);
    expect(other.of('post').map(({ chat }) => chat)).toEqual([room]);
    const { id } = await theCase(reeve);
    await reeve.happens(presses(lin, `undo:${id}`, reeve.now));
    expect(other.of('unmute')).toMatchObject([{ member: ann.id }]);
    expect(test.of('edit')).toHaveLength(1);
  });

  it('sends what cannot be done there as a task to where the admins are', async () => {
    const { reeve, test, other } = both({ ...less, remove: false });
    const there = says(ann, ad, reeve.now, { event: { chat: room } });
    await reeve.happens(there);
    expect(other.of('remove')).toEqual([]);
    const tasks = test.said().filter((text) => text.includes('by hand'));
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toContain(`https://other.example/!room/${there.message.id}`);
  });
});
