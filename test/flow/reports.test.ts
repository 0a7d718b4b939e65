import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { caseKind } from '../../shared/records/case.ts';
import { memberKind } from '../../shared/records/member.ts';
import { reportKind } from '../../shared/records/report.ts';
import { reports } from '../workflows/reports/reporting.ts';
import { matrixWorld } from './matrix-world.ts';
import { groupId, telegramWorld } from './telegram-world.ts';

const hour = 3_600_000;
const settings = { reports, rewards: { grantAtMost: 50 } };

/** Ann has started the bot; Ben, who has not, says something. */
async function onTelegram(started = true) {
  const world = await telegramWorld(settings);
  const { group, ann, ben, reeve } = world;
  if (started) await ann.tells('/help');
  await group.says(ann, 'good evening');
  const bad = await group.says(ben, 'you are all fools');
  await reeve.settle();
  const report = async (text = '/report he insults us') => {
    const command = await group.says(ann, { text, replyTo: bad });
    await reeve.settle();
    return command;
  };
  const card = () => {
    const found = world.admins.posts().find(({ text }) => text?.startsWith('🚩'));
    if (!found) throw new Error('the admins got no card');
    return found;
  };
  const press = async (label: string) => {
    await world.admins.presses(world.lin, card(), label);
    await reeve.settle();
  };
  return { ...world, bad, report, card, press, [Symbol.asyncDispose]: world.close };
}

describe('a report on Telegram', () => {
  it('as a reply is withdrawn, decided by a button, and its reporter told in private', async () => {
    await using world = await onTelegram();
    const { group, reeve, ann, ben, bad, report, card, press } = world;
    const command = await report();
    expect(group.has(command)).toBe(false);
    expect(ann.inbox().at(-1)?.text).toContain('Nobody learns who told us');
    expect(card().text).toContain('> you are all fools');
    expect(card().text).toContain(`https://t.me/c/${String(groupId).slice(4)}/${bad.message_id}`);
    await press('Confirm: mute');
    expect(group.has(bad)).toBe(false);
    expect(group.mayWrite(ben)).toBe(false);
    expect(ann.inbox().at(-1)?.text).toContain('+5 points');
    expect(group.posts().map(({ text }) => text)).toEqual([expect.stringMatching(/^Ben can’t write for 1 day/)]);
    expect(
      card()
        .reply_markup?.inline_keyboard.flat()
        .map(({ text }) => text),
    ).toContain('Undo');
    await press('Undo');
    expect(group.mayWrite(ben)).toBe(true);
    expect(ann.inbox().at(-1)?.text).toContain('taken back what followed, and the 5 points');
    expect((await reeve.record(memberKind, memberId('telegram', ann.user.id)))?.points).toBe(0);
    expect(
      group
        .posts()
        .map(({ text }) => text)
        .join('\n'),
    ).not.toContain('Ann');
  });

  it('by forwarding, by link and as a reply is one report of one message', async () => {
    await using world = await onTelegram();
    const { reeve, ann, ben, bad, report } = world;
    await ann.tells({ text: 'you are all fools', forwardedFrom: ben });
    await reeve.settle();
    expect(ann.inbox().at(-1)?.text).toContain('Nobody learns who told us');
    await ann.tells(`https://t.me/c/${String(groupId).slice(4)}/${bad.message_id} look`);
    await reeve.settle();
    expect(ann.inbox().at(-1)?.text).toContain('reported this already');
    await report();
    expect(await reeve.records(reportKind)).toMatchObject([{ messageId: String(bad.message_id) }]);
  });

  it('of a picture shows the admins that there was one', async () => {
    await using world = await onTelegram();
    const { group, reeve, ann, ben, card } = world;
    const picture = await group.says(ben, { media: 'photo' });
    await reeve.settle();
    await group.says(ann, { text: '/report', replyTo: picture });
    await reeve.settle();
    expect(card().text).toContain('> [photo]');
    const [report] = await reeve.records(reportKind);
    expect(report?.evidence.media).toMatchObject([{ kind: 'photo', id: expect.stringContaining('file-photo') }]);
  });

  it('quotes what is known, and says what is not', async () => {
    await using world = await onTelegram();
    const { reeve, admins, ann, ben } = world;
    const cards = () => admins.posts().map(({ text }) => text?.split('\n').filter((line) => !line.startsWith('•')));
    await world.group.says(ben, { text: '/report @ann shouts at me' });
    // Members do not wait for each other, and the cards are read in order.
    await reeve.settle();
    await ann.tells({ text: 'who are you?', forwardedFrom: { hidden: 'Someone' } });
    await reeve.settle();
    await ann.tells(`https://t.me/c/${String(groupId).slice(4)}/9999`);
    await reeve.ahead(hour);
    expect(cards()).toEqual([
      ['🚩 Report (1)', 'About: Ann', 'Chat: Class 3', 'By:'],
      ['🚩 Report (1)', 'About: Someone', 'Chat: not known', 'By:', '', '> who are you?'],
      [
        ...['🚩 Report (1)', 'About: somebody', 'Chat: Class 3', 'By:', ''],
        '(I could not see what it says: please follow the link.)',
        'https://t.me/c/1000000001/9999',
      ],
    ]);
  });

  it('of somebody who has never written to the bot is never answered in the group', async () => {
    await using world = await onTelegram(false);
    const { group, reeve, ann, report, press } = world;
    const command = await report();
    expect(group.has(command)).toBe(false);
    await press('Unfounded');
    expect(group.posts()).toEqual([]);
    await ann.tells('/reports');
    await reeve.settle();
    expect(ann.inbox().at(-1)?.text).toContain('“you are all fools” · nothing found');
  });

  it('is taken though the bot has lost its rights, and the admins hear of both', async () => {
    await using world = await onTelegram();
    const { group, admins, reeve, ann, report, card } = world;
    await group.botBecomes({ admin: true, can_delete_messages: false, can_restrict_members: false });
    await reeve.settle();
    await report();
    expect(card().text).toContain('> you are all fools');
    expect(ann.inbox().at(-1)?.text).toContain('Nobody learns who told us');
    expect(admins.posts().some(({ text }) => text?.startsWith('🔑'))).toBe(true);
  });

  it('whose members leave in the middle ends all the same', async () => {
    await using world = await onTelegram();
    const { group, reeve, ann, ben, report, press } = world;
    await report();
    await group.leaves(ben);
    await group.leaves(ann);
    await press('Confirm: kick');
    expect(ann.inbox().at(-1)?.text).toContain('You were right');
    expect(await reeve.records(caseKind)).toMatchObject([{ sanction: { do: 'kick' }, status: 'open' }]);
  });

  it('that nobody decides is closed at last, and its reporter told', async () => {
    await using world = await onTelegram();
    const { reeve, ann, lin, admins, report } = world;
    await report();
    await reeve.ahead(30 * hour);
    expect(admins.posts().at(-1)?.text).toContain('has been waiting for 6 hours');
    expect(lin.inbox().at(-1)?.text).toContain('has been waiting for 1 day');
    await reeve.ahead(7 * 24 * hour);
    expect(ann.inbox().at(-1)?.text).toContain('nobody has decided');
    expect(await reeve.records(reportKind)).toMatchObject([{ status: 'expired' }]);
  });
});

describe('a report on Matrix', () => {
  it('as a reply is withdrawn and decided by a number; its author is found though the reply does not tell', async () => {
    await using world = await matrixWorld(settings);
    const { matrix, room, admins, reeve, lin, ann } = world;
    const ben = matrix.person({ name: 'Ben' });
    await room.joins(ben);
    await room.says(ann, 'good evening');
    const bad = await room.says(ben, 'you are all fools');
    await reeve.settle();
    const command = await room.says(ann, { body: '/report rude', msgtype: 'm.text', ...inReplyTo(bad.event_id) });
    await reeve.settle();
    expect(room.has(command)).toBe(false);
    const [report] = await reeve.records(reportKind);
    expect(report).toMatchObject({ member: memberId('matrix', ben.id), reporters: [{ reason: 'rude' }] });
    const [card] = admins.posts();
    if (!card) throw new Error('the admins got no card');
    expect(String(card.content.body)).toContain('🚩 Report (1)');
    expect(String(card.content.body)).toContain('> you are all fools');
    await admins.reacts(lin, card, '1️⃣');
    await reeve.settle();
    expect(room.has(bad)).toBe(false);
    expect(await reeve.records(reportKind)).toMatchObject([{ status: 'confirmed' }]);
  });

  it('by link comes in private, and so does its outcome', async () => {
    await using world = await matrixWorld(settings);
    const { matrix, room, admins, reeve, lin, ann } = world;
    const ben = matrix.person({ name: 'Ben' });
    await room.joins(ben);
    await room.says(ann, 'good evening');
    const bad = await room.says(ben, 'you are all fools');
    await ann.tells('hello');
    await reeve.settle();
    await ann.tells(`https://matrix.to/#/${room.id}/${bad.event_id}?via=example.org he is rude`);
    await reeve.settle();
    expect(String(ann.inbox().at(-1)?.content.body)).toContain('Nobody learns who told us');
    expect(await reeve.records(reportKind)).toMatchObject([
      { messageId: bad.event_id, member: memberId('matrix', ben.id), reporters: [{ reason: 'he is rude' }] },
    ]);
    await admins.reacts(lin, admins.posts()[0], '1️⃣');
    await reeve.settle();
    expect(room.has(bad)).toBe(false);
    // Reeve has private rooms of its own, and invites into them.
    const others = matrix.rooms().filter(({ id }) => id !== room.id && id !== admins.id);
    const told = others.flatMap((one) => one.posts().map(({ content }) => String(content.body)));
    expect(told.filter((text) => text.includes('You were right'))).toHaveLength(1);
    expect(
      room
        .posts()
        .map(({ content }) => String(content.body))
        .join(),
    ).not.toContain('Ann');
  });
});

function inReplyTo(event_id: string) {
  return { 'm.relates_to': { 'm.in_reply_to': { event_id } } };
}
