import type { Message } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { invitationKind } from '../../shared/records/invitation.ts';
import { memberKind } from '../../shared/records/member.ts';
import { day, growth } from '../workflows/growth/growth-world.ts';
import { telegramWorld } from './telegram-world.ts';

async function growing(changes: Parameters<typeof telegramWorld>[0] = {}, lacking = {}) {
  const world = await telegramWorld({ growth, ...changes }, lacking);
  const { telegram, reeve, ann, group } = world;
  const cat = telegram.person({ name: 'Cat', started: true });
  const id = ({ user }: typeof ann) => memberId('telegram', user.id);
  const points = async (who = ann) => (await reeve.record(memberKind, id(who)))?.points ?? 0;
  const invitation = (who = cat) => reeve.record(invitationKind, id(who));
  const said = (message: Message | undefined) => message?.text ?? '';
  /** What Ann reads when she asks for her link; she has been here for a while. */
  const asksForLink = async () => {
    await group.says(ann, 'good morning everybody');
    await ann.tells('/invite');
    await reeve.settle();
    const words = said(ann.inbox().at(-1));
    return { words, link: /https:\S+/.exec(words)?.[0] ?? '' };
  };
  const speaks = async (who = cat) => {
    await group.says(who, 'hello, I am new here');
    await reeve.settle();
  };
  return { ...world, cat, points, invitation, asksForLink, speaks, said, [Symbol.asyncDispose]: world.close };
}

describe('an invite link on Telegram', () => {
  it('is the member’s own; whoever comes by it and stays earns them points, until they leave', async () => {
    await using world = await growing();
    const { telegram, reeve, group, ann, cat, points, invitation, asksForLink, speaks, said, faults } = world;
    const { link } = await asksForLink();
    expect(telegram.callsOf('createChatInviteLink')[0]?.params).toEqual({ chat_id: group.id, name: 'Ann' });
    await group.joinsBy(cat, link);
    await speaks();
    expect(said(ann.inbox().at(-1))).toContain('Cat has come by your invitation');
    expect(await invitation()).toMatchObject({ state: 'pending', via: 'link' });
    await reeve.ahead(7 * day);
    expect(await points()).toBe(10);
    expect(said(ann.inbox().at(-1))).toContain('10 points for you');
    await group.says(ann, '/inviters');
    await reeve.settle();
    expect(said(group.posts().at(-1))).toContain('1. Ann – 1');
    await group.leaves(cat);
    await reeve.settle();
    expect(await points()).toBe(0);
    expect(await invitation()).toMatchObject({ state: 'reversed' });
    expect(faults).toEqual([]);
  });

  it('earns nothing when they leave a minute too early, and nothing by coming back', async () => {
    await using world = await growing();
    const { reeve, group, cat, points, asksForLink, speaks } = world;
    const { link } = await asksForLink();
    await group.joinsBy(cat, link);
    await speaks();
    await reeve.ahead(7 * day - 60_000);
    await group.leaves(cat);
    await group.joinsBy(cat, link);
    await speaks();
    await reeve.ahead(30 * day);
    expect(await points()).toBe(0);
  });

  it('brings nobody who was here before', async () => {
    await using world = await growing();
    const { reeve, group, ben, points, asksForLink, speaks } = world;
    await speaks(ben);
    await group.leaves(ben);
    const { link } = await asksForLink();
    await group.joinsBy(ben, link);
    await speaks(ben);
    await reeve.ahead(30 * day);
    expect(await points()).toBe(0);
  });

  it('leads to the door where there is one, and the file may let in whom a member has invited', async () => {
    const requests = {
      questions: [],
      letIn: [{ invitedBy: 'member' as const }],
      remind: day,
      timeOut: 2 * day,
      again: day,
    };
    await using world = await growing({ entry: { requests } });
    const { reeve, group, cat, invitation, asksForLink } = world;
    const { link } = await asksForLink();
    await group.joinsBy(cat, link);
    await reeve.settle();
    expect(group.member(cat).status).toBe('member');
    expect(await invitation()).toMatchObject({ state: 'pending', via: 'link' });
  });

  it('is a code where the bot may not make links, or is no such platform', async () => {
    await using world = await growing();
    const { reeve, group, cat, points, invitation, asksForLink, speaks } = world;
    await group.botBecomes({ can_invite_users: false });
    const { words } = await asksForLink();
    const code = /\/code ([0-9A-Z]+)/.exec(words)?.[1];
    await reeve.ahead(60_000);
    await group.joins(cat);
    await cat.tells(`/code ${code}`);
    await cat.tells(`/code ${code}`);
    await speaks();
    expect(cat.inbox().map(({ text }) => text)).toEqual([
      'Thank you, I have noted who brought you. Welcome!',
      'It is noted already how you came to us, thank you!',
    ]);
    expect(await invitation()).toMatchObject({ state: 'pending', via: 'code' });
    await reeve.ahead(8 * day);
    expect(await points()).toBe(10);
  });

  it('is not rewarded when its owner has left meanwhile', async () => {
    await using world = await growing();
    const { reeve, group, ann, cat, points, invitation, asksForLink, speaks } = world;
    const { link } = await asksForLink();
    await group.joinsBy(cat, link);
    await speaks();
    await group.leaves(ann);
    await reeve.ahead(8 * day);
    expect(await points()).toBe(0);
    expect(await invitation()).toMatchObject({ state: 'ended' });
  });
});
