import { describe, expect, it } from 'vitest';
import { chatKind } from '../../../shared/records/chat.ts';
import { inviteWayKind } from '../../../shared/records/inviter.ts';
import { memberKind, newMember } from '../../../shared/records/member.ts';
import { group } from '../../decision/community.ts';
import { joins, person, presses, says, tells } from '../../decision/happenings.ts';
import { ann, ben, cat, day, growing, growth, lin, newcomer } from './growth-world.ts';

const noLinks = { inviteLinks: false };

describe('a link of one’s own', () => {
  it('is made once, kept, and told in private', async () => {
    const { reeve, platform, told } = await growing();
    await reeve.happens(says(ann, '/invite', reeve.now), says(ann, '/invite', reeve.now));
    await reeve.happens(tells(ann, '/invite', reeve.now));
    expect(platform.of('make-link')).toMatchObject([{ chat: group, member: ann.id, name: 'Ann', approval: false }]);
    expect(told().map((text) => /https:\S+/.exec(text)?.[0])).toEqual(['https://x/1', 'https://x/1']);
  });

  it('leads to the door where there are questions at the door', async () => {
    const requests = { questions: [], letIn: [], remind: day, timeOut: 2 * day, again: day };
    const { reeve, platform } = await growing({ entry: { requests } });
    await reeve.happens(tells(ann, '/invite', reeve.now));
    expect(platform.of('make-link')[0]?.approval).toBe(true);
  });

  it('made twice for one wish is the first of the two', async () => {
    const { reeve, linkOf, inviter } = await growing();
    const link = await linkOf();
    const again = { type: 'link-made', id: 'found:late', at: reeve.now, chat: group, member: ann.id } as const;
    await reeve.happens({ ...again, link: 'https://x/late' });
    expect((await inviter())?.links).toEqual([[group, link]]);
  });

  it('that the platform refuses is a code, and nobody is alarmed', async () => {
    const { reeve, platform, told } = await growing();
    platform.answer = ({ type }) =>
      type === 'make-link' ? { result: 'refused', reason: 'no-rights', detail: '' } : { result: 'done' };
    await reeve.happens(tells(ann, '/invite', reeve.now));
    expect(told().at(-1)).toMatch(/\/code [0-9A-Z]{6}/);
    expect((await reeve.record(chatKind, group))?.alarmedAt).toBeUndefined();
  });

  it('names its owner as the inviter to rules and records, and not the bot', async () => {
    const { reeve, comes, inviter } = await growing();
    await comes(ben);
    expect((await reeve.record(memberKind, ben.id))?.invitedBy).toBe(ann.id);
    expect((await inviter())?.came).toBe(1);
  });

  it('counts whoever asked at the door by it, also when the platform does not say so again', async () => {
    const requests = {
      questions: [],
      letIn: [{ invitedBy: 'member' as const }],
      remind: day,
      timeOut: 2 * day,
      again: day,
    };
    const { reeve, platform, linkOf, invitation } = await growing({ entry: { requests } });
    const link = await linkOf();
    const { type: _, ...asked } = joins(ben, reeve.now);
    const bot = { ...person('bot', 'Reeve'), kind: 'bot' } as const;
    await reeve.happens({ ...asked, type: 'join-requested', linkOf: bot, link });
    // Whom a member has invited is let in by the file.
    expect(platform.of('approve')).toHaveLength(1);
    expect(await invitation(ben)).toMatchObject({ state: 'asked' });
    await reeve.happens({ ...joins(ben, reeve.now), by: bot });
    expect(await invitation(ben)).toMatchObject({ state: 'pending', inviter: ann.id });
  });

  it('counts once, whichever of two notices of one joining comes first', async () => {
    const { reeve, linkOf, comesBy, invitation, inviter } = await growing();
    const link = await linkOf();
    await reeve.happens(joins(ben, reeve.now));
    await comesBy(ben, link);
    await comesBy(cat, link);
    await reeve.happens(joins(cat, reeve.now));
    expect(await invitation(ben)).toMatchObject({ state: 'pending', inviter: ann.id });
    expect(await inviter()).toMatchObject({ came: 2 });
  });

  it.each([
    [
      'who has written here before',
      async ({ reeve, speaks, goes }: Awaited<ReturnType<typeof growing>>) => {
        await speaks(ben);
        await goes(ben);
        await reeve.ahead(day);
      },
    ],
    [
      'who was here and silent',
      async ({ reeve, goes }: Awaited<ReturnType<typeof growing>>) => {
        await reeve.happens(joins(ben, reeve.now));
        await goes(ben);
      },
    ],
  ])('counts nobody %s, by a code neither', async (_, before) => {
    const made = await growing();
    await before(made);
    const { reeve, comes, invitation, inviter, points, told } = made;
    await comes(ben);
    expect(await inviter()).toMatchObject({ came: 0 });
    expect((await invitation(ben))?.inviter).toBeUndefined();
    await reeve.happens(tells(ben, `/code ${(await inviter())?.code}`, reeve.now));
    expect(told(ben).at(-1)).toContain('noted already');
    await reeve.ahead(30 * day);
    expect(await points()).toBe(0);
  });

  it('brings nobody to oneself, with an account that is linked', async () => {
    const { reeve, comes, invitation, inviter } = await growing();
    const further = { ...newMember(ben.id, 'Ben'), account: ann.id };
    const [key, data] = [memberKind.key(ben.id), memberKind.encode(further)];
    await reeve.store.commit([{ type: 'put', key, data, expects: 0 }]);
    await comes(ben);
    expect(await invitation(ben)).toBeUndefined();
    expect((await inviter())?.came).toBe(0);
  });

  it('is none of an admin’s that the bot has not made: the group’s own link is its owner’s', async () => {
    const { reeve, linkOf, comesBy, invitation } = await growing();
    await reeve.happens({ ...joins(ben, reeve.now), linkOf: lin });
    await comesBy(cat, await linkOf(lin));
    expect(await invitation(ben)).toBeUndefined();
    expect(await invitation(cat)).toMatchObject({ via: 'link', inviter: lin.id });
  });

  it('is not needed where a member adds a friend, and admins only do their work', async () => {
    const { reeve, invitation } = await growing();
    await reeve.happens({ ...joins(ben, reeve.now), by: ann }, { ...joins(cat, reeve.now), by: lin });
    expect(await invitation(ben)).toMatchObject({ via: 'added', inviter: ann.id });
    expect(await invitation(cat)).toBeUndefined();
  });
});

describe('a code', () => {
  async function coded() {
    const made = await growing({}, noLinks);
    const { reeve, told, inviter } = made;
    await reeve.happens(tells(ann, '/invite', reeve.now));
    const code = (await inviter())?.code ?? '';
    expect(told().at(-1)).toContain(`/code ${code}`);
    const writes = async (who: typeof ben, words: string) => {
      await reeve.happens(tells(who, `/code ${words}`, reeve.now));
      return told(who).at(-1);
    };
    return { ...made, code, writes };
  }

  it('takes the place of links where the platform has none', async () => {
    const { reeve, code, writes, platform, invitation, points, speaks } = await coded();
    expect(platform.of('make-link')).toEqual([]);
    await reeve.happens(joins(ben, reeve.now));
    expect(await writes(ben, code.toLowerCase())).toContain('noted who brought you');
    expect(await writes(ben, code)).toContain('noted already');
    await speaks(ben);
    await reeve.ahead(8 * day);
    expect(await invitation(ben)).toMatchObject({ state: 'vested', via: 'code' });
    expect(await points()).toBe(10);
  });

  it('is for newcomers, of somebody else, and known', async () => {
    const { reeve, code, writes, inviter } = await coded();
    await reeve.happens(joins(ben, reeve.now), joins(cat, reeve.now));
    expect(await writes(ann, code)).toContain('within 7 days');
    expect(await writes(ben, 'NOBODY')).toContain('don’t know the code NOBODY');
    expect(await writes(ben, '')).toContain('Who has brought you?');
    await reeve.happens(tells(ben, '/invite', reeve.now));
    expect(await writes(ben, (await inviter(ben))?.code ?? '')).toContain(
      'or it is not from somebody who was here before',
    );
    await reeve.ahead(8 * day);
    expect(await writes(cat, code)).toContain('within 7 days');
    expect((await inviter())?.came).toBe(0);
  });

  it('makes no circle: who has brought others was brought by nobody of them', async () => {
    const { reeve, writes, inviter, invitation } = await coded();
    await reeve.happens(joins(ben, reeve.now));
    await reeve.ahead(60_000);
    await reeve.happens(tells(ben, '/invite', reeve.now), joins(cat, reeve.now));
    await writes(cat, (await inviter(ben))?.code ?? '');
    await reeve.happens(tells(cat, '/invite', reeve.now));
    await writes(ben, (await inviter(cat))?.code ?? '');
    expect((await inviter(ben))?.came).toBe(1);
    expect(await invitation(ben)).toBeUndefined();
  });
});

describe('those who bring others', () => {
  it('read whom they have brought, by name and in private, and stand on the board', async () => {
    const { reeve, comes, goes, platform, told } = await growing();
    await comes(ben);
    await comes(cat);
    await reeve.ahead(7 * day);
    await goes(cat);
    await comes(newcomer(1));
    await reeve.happens(says(ann, '/invites', reeve.now), tells(cat, '/invites', reeve.now));
    expect(told().at(-1)).toContain('You have brought 3: 1 has settled in, 1 is on the way.');
    expect(told().at(-1)).toMatch(/⏳ New 1\n(➖ Cat\n✅ Ben|✅ Ben\n➖ Cat)$/);
    await reeve.happens(says(ben, '/inviters', reeve.now));
    expect(platform.of('post').at(-1)?.words).toEqual({
      text: '🌱 Who has brought most that stayed\n1. Ann – 1',
      mentions: [],
    });
  });

  it('are looked at by admins, branch by branch', async () => {
    const mute = { strikes: 1, do: 'mute', for: day } as const;
    const made = await growing({ ladders: { default: { decay: 30 * day, steps: [mute] } } });
    const { reeve, comes, comesBy, linkOf, goes, told } = made;
    await comes(ben);
    await comes(cat);
    for (const number of [1, 2]) await comesBy(newcomer(number), await linkOf(ben));
    await reeve.happens(says(cat, 'cheap courses', reeve.now));
    await goes(newcomer(2));
    await reeve.happens(tells(lin, '/branch @ann', reeve.now));
    expect(told(lin).at(-1)).toBe(
      '🌳 Brought by Ann, and by those in turn: 4 (levels: 2).\nMuted or removed: 25%\nActive in the last 14 days: 50%\nLeft: 25%',
    );
    await reeve.happens(tells(ann, '/branch @ann', reeve.now));
    expect(told().at(-1)).toContain('Admins only');
  });

  it('may have brought more than one looks at: the first are told of', async () => {
    const { reeve, linkOf, comesBy, told } = await growing();
    const link = await linkOf();
    for (let number = 0; number < 205; number++) await comesBy(newcomer(number), link);
    await reeve.happens(tells(lin, '/branch @ann', reeve.now));
    expect(told(lin).at(-1)).toContain('more than I look at. Of the first 200 (levels: 1):');
  });

  it('vanish with their links when they are forgotten, and the tree stands without them', async () => {
    const { reeve, comes, comesBy, linkOf, speaks, invitation, inviter, told, points } = await growing();
    await comes(ben);
    await comesBy(cat, await linkOf(ben));
    await speaks(cat);
    await reeve.happens(tells(ben, '/forgetme', reeve.now));
    await reeve.happens(presses(ben, 'forget-me:first', reeve.now));
    await reeve.happens(presses(ben, 'forget-me:last', reeve.now));
    const left = (await reeve.store.query({ partition: 'invited' })).concat(
      await reeve.store.query({ partition: 'invitation' }),
      await reeve.store.query({ partition: 'inviter' }),
      await reeve.store.query({ partition: 'invite-way' }),
    );
    expect(left.filter(({ data, key }) => `${data}${key.sort}`.includes(ben.id))).toEqual([]);
    expect(await invitation(cat)).toMatchObject({ state: 'pending' });
    expect(await inviter()).toMatchObject({ came: 1, ended: 1 });
    await reeve.ahead(8 * day);
    expect(await points()).toBe(0);
    await reeve.happens(tells(lin, '/branch @ann', reeve.now));
    expect(told(lin).at(-1)).toContain('has not brought anybody');
    expect(await reeve.records(inviteWayKind)).toHaveLength(2);
  });
});

describe('where no growth is asked for', () => {
  it('nothing of it exists', async () => {
    const { reeve, platform } = await growing({ growth: undefined as never });
    await reeve.happens(tells(ann, '/invite', reeve.now));
    expect(platform.said().at(-1)).toContain('don’t understand that');
    expect(growth.points).toBe(10);
  });
});
