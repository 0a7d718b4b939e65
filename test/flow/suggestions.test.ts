import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { memberKind } from '../../shared/records/member.ts';
import { suggestionKind } from '../../shared/records/suggestion.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { community } from '../decision/community.ts';
import { telegramWorld } from './telegram-world.ts';

const suggestions = {
  hashtags: ['#suggestion'],
  perDay: 3,
  points: 20,
  monthly: { day: 1, minute: 19 * 60 },
};
const idea = 'a quiet hour on Sunday evenings for revision';

async function suggested() {
  const world = await telegramWorld({ suggestions });
  const { group, admins, ann, reeve } = world;
  await ann.tells('/start');
  await group.says(ann, `#suggestion ${idea}`);
  await reeve.settle();
  const last = (of: typeof group) => {
    const found = of.posts().at(-1);
    if (!found) throw new Error('nothing was posted');
    return found;
  };
  const post = () => last(group);
  const card = () => last(admins);
  const press = async (who: typeof ann, chat: typeof group, label: string) => {
    const pressed = await chat.presses(who, last(chat), label);
    await reeve.settle();
    return pressed.answer()?.text;
  };
  const record = () => reeve.record(suggestionKind, '1');
  return { ...world, post, card, press, record, [Symbol.asyncDispose]: world.close };
}

describe('a suggestion on Telegram', () => {
  it('is voted on, adopted by the card, told to its author, and read by all once a month', async () => {
    await using world = await suggested();
    const { group, admins, ann, ben, lin, post, card, press, record, reeve, faults } = world;
    expect(post().text).toContain(`Suggestion #1 by Ann\n${idea}`);
    expect(await press(ben, group, '👍 0')).toBe('Thank you for your vote!');
    expect(post().text).toContain('👍 1');
    expect(await press(lin, admins, '✅ Adopt')).toBe('Done.');
    expect(card().text).toContain('is now adopted');
    expect(ann.inbox().at(-1)?.text).toContain('It is now: adopted');
    expect((await reeve.record(memberKind, memberId('telegram', ann.user.id)))?.points).toBe(20);
    expect(await record()).toMatchObject({ state: 'adopted', votes: 1 });
    const monthly = recurringOf(community({ suggestions })).at(-1);
    if (!monthly) throw new Error('nothing happens every month');
    await reeve.happens(occurrence(monthly, reeve.now), occurrence(monthly, reeve.now + 1));
    expect(post().text).toContain(`You said, we did – thank you for your ideas!\n✅ #1 ${idea}`);
    expect(group.posts().filter(({ text }) => text?.includes('You said'))).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('of somebody who cannot be written to is told to them in the group, without the admins’ words', async () => {
    await using world = await suggested();
    const { group, ben, lin, post, reeve } = world;
    await group.says(ben, '#suggestion more tea');
    await reeve.settle();
    await lin.tells('/suggestion 2 declined too hot');
    await reeve.settle();
    expect(post().text).toMatch(/^💡 Ben, your suggestion #2 is now: declined\./);
    await group.leaves(ben);
    await reeve.settle();
    const before = group.posts().length;
    await lin.tells('/suggestion 2 considered');
    await reeve.settle();
    expect(group.posts()).toHaveLength(before);
  });

  it('whose supporter cannot be written to calls nobody in the group', async () => {
    await using world = await suggested();
    const { group, ben, lin, post, press, reeve } = world;
    await press(ben, group, '👍 0');
    const before = group.posts().length;
    await lin.tells('/suggestion 1 declined no room is free');
    await reeve.settle();
    expect(group.posts()).toHaveLength(before);
    expect(await press(ben, group, '👍 1')).toContain('decided about already');
    expect(post().text).toContain('declined\n💬 no room is free');
  });

  it('of somebody who then leaves still ends in a state', async () => {
    await using world = await suggested();
    const { group, admins, ann, lin, press, record, reeve } = world;
    await group.leaves(ann);
    await reeve.settle();
    await press(lin, admins, '🚀 Done');
    expect(await record()).toMatchObject({ state: 'shipped', paid: 0 });
  });
});
