import { describe, expect, it } from 'vitest';
import { asPossible, offeredEvents } from '../../functions/apply-effects/as-possible.ts';
import { plain } from '../../shared/community/say.ts';
import { allAbilities } from '../../shared/effects/abilities.ts';
import type { Edit, PlatformEffect, Post, Tell } from '../../shared/effects/effect.ts';
import { chatId } from '../../shared/event/ids.ts';
import { memberKind } from '../../shared/records/member.ts';
import { adminChat, group } from '../decision/community.ts';
import { person } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const bob = person('bob', 'Bob');
const english = { language: 'en', texts: {} } as const;
const buttons = [[{ label: 'Yes', data: 'yes:1' }], [{ label: 'No', data: 'no:1' }]];
const words = plain('Shall I?');
const post: Post = { type: 'post', chat: adminChat, words, buttons };
const edit: Edit = { type: 'edit', chat: adminChat, messageId: '7', words };
const tell: Tell = {
  type: 'tell',
  member: bob.id,
  words,
  fallback: { chat: group, words: plain('Please write to me') },
};
const dm = chatId('test', 'dm');

function possible(effect: PlatformEffect, lacking: Partial<typeof allAbilities> = {}) {
  return asPossible(effect, { ...allAbilities, ...lacking }, english);
}

/** What is done to the effect by a Reeve on a platform that lacks something. */
async function performed(effect: PlatformEffect, lacking: Partial<typeof allAbilities>) {
  const { reeve, platform } = world({}, lacking);
  await reeve.effects.send([{ id: 'e#0', group: 'lane', body: JSON.stringify({ id: 'e#0', effect }) }]);
  await reeve.settle();
  return { asked: platform.asked, dead: [...reeve.effects.dead, ...reeve.events.dead], reeve };
}

describe('an effect', () => {
  it('is left as it is where the platform can do it', () => {
    for (const effect of [post, edit, tell]) expect(possible(effect)).toEqual({ effect });
  });

  it('with buttons offers choices where there are none, and the words say which is which', () => {
    const made = possible(post, { buttons: false });
    expect(made.effect).toEqual({
      type: 'post',
      chat: adminChat,
      words: { text: 'Shall I?\n\n1️⃣ Yes\n2️⃣ No', mentions: [] },
      offers: ['1️⃣', '2️⃣'],
    });
    expect(made.choices).toEqual([
      { key: '1', emoji: '1️⃣', data: 'yes:1' },
      { key: '2', emoji: '2️⃣', data: 'no:1' },
    ]);
  });

  it('keeps its mentions where they stand', () => {
    const mentions = [{ offset: 0, length: 5, member: bob.id }];
    const { effect } = possible({ ...post, words: { text: 'Shall', mentions } }, { buttons: false });
    expect(effect).toMatchObject({ words: { mentions } });
  });

  it('that changes a message is a new one that replies to it, where nothing can be changed', () => {
    expect(possible(edit, { edit: false }).effect).toEqual({ type: 'post', chat: adminChat, words, replyTo: '7' });
  });

  it('is told in the chat without details where nobody can be written to, and else not at all', async () => {
    const spoken = await performed(tell, { privateMessages: false });
    expect(spoken.asked).toEqual([{ type: 'post', ...tell.fallback }]);
    const { fallback: _, ...alone } = tell;
    const silent = await performed(alone, { privateMessages: false });
    expect(silent).toMatchObject({ asked: [], dead: [] });
  });

  it.each<[string, PlatformEffect, Partial<typeof allAbilities>]>([
    ['answer to a button', { type: 'answer', chat: group, answerId: '1', text: 'Done.' }, { buttons: false }],
    ['pin', { type: 'pin', chat: group, messageId: '1' }, { pin: false }],
    [
      'mute whose end has come before it',
      { type: 'mute', chat: group, member: bob.id, until: 1 },
      { muteWithEnd: false },
    ],
    ['unmute', { type: 'unmute', chat: group, member: bob.id }, { mute: false }],
  ])('is passed over when it is a needless %s', async (_, effect, lacking) => {
    expect(await performed(effect, lacking)).toMatchObject({ asked: [], dead: [] });
  });

  it('is posted without being pinned where nothing can be', async () => {
    const { asked } = await performed({ type: 'post', chat: group, words, pin: true }, { pin: false });
    expect(asked).toEqual([{ type: 'post', chat: group, words }]);
  });

  it('beyond the platform is not asked for, and nobody is bothered when it belongs to no case', async () => {
    for (const type of ['kick', 'ban', 'unban'] as const) {
      const here = await performed({ type, chat: group, member: bob.id }, { kick: false, ban: false });
      expect(here).toMatchObject({ asked: [], dead: [] });
      expect(await here.reeve.records(memberKind)).toEqual([]);
    }
  });
});

describe('what a message offers', () => {
  const done = { result: 'done', messageId: '9' } as const;

  it('is noted once it stands there, under the effect’s id', () => {
    expect(offeredEvents('e#0', possible(post, { buttons: false }), done, 5)).toMatchObject([
      {
        type: 'offered',
        id: 'offered:e#0',
        at: 5,
        chat: adminChat,
        messageId: '9',
        choices: [{ key: '1' }, { key: '2' }],
      },
    ]);
  });

  it('in private is noted for the private chat; said in the group without details it offers nothing', () => {
    const asked = possible({ ...tell, buttons }, { buttons: false });
    expect(offeredEvents('e#0', asked, { ...done, chat: dm }, 5)).toMatchObject([{ chat: dm, messageId: '9' }]);
    expect(offeredEvents('e#0', asked, { ...done, chat: group }, 5)).toEqual([]);
    expect(offeredEvents('e#0', asked, done, 5)).toEqual([]);
  });

  it('of a changed message is what it offers now, which may be nothing', () => {
    const [event] = offeredEvents('e#0', possible(edit, { buttons: false }), done, 5);
    expect(event).toMatchObject({ messageId: '7', choices: [] });
    const changed = possible({ ...edit, buttons }, { buttons: false });
    expect(offeredEvents('e#0', changed, { result: 'done' }, 5)).toMatchObject([{ messageId: '7', choices: [{}, {}] }]);
  });

  it('goes over to the new message where nothing can be changed', () => {
    const anew = possible({ ...edit, buttons }, { buttons: false, edit: false });
    expect(offeredEvents('e#0', anew, done, 5)).toMatchObject([
      { id: 'offered:e#0', messageId: '9', choices: [{}, {}] },
      { id: 'offered:e#0.before', messageId: '7', choices: [] },
    ]);
  });

  it('is nothing where there are buttons, or the platform would not', () => {
    expect(offeredEvents('e#0', possible(post), done, 5)).toEqual([]);
    const refused = { result: 'refused', reason: 'no-rights', detail: '' } as const;
    expect(offeredEvents('e#0', possible(post, { buttons: false }), refused, 5)).toEqual([]);
  });
});
