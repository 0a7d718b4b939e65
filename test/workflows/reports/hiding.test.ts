import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/event/message.ts';
import { group } from '../../decision/community.ts';
import { person, presses, says } from '../../decision/happenings.ts';
import { bob, lin, mei, putMember, replyTo, reporting } from './reporting.ts';

/** Somebody who has been here for a while. */
function regulars(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => person(`r${index}`, `Regular ${index}`));
}

async function known(world: Awaited<ReturnType<typeof reporting>>, who: readonly Person[], messages = 20) {
  for (const { id } of who) await putMember(world.reeve, id, { messages });
}

/** Of the message, not of the commands. */
function hidden({ platform, of }: Awaited<ReturnType<typeof reporting>>) {
  return platform.of('remove').filter(({ messageIds }) => messageIds.includes(of));
}

describe('five independent reliable reports', () => {
  it('hide the message until an admin looks, who is told so', async () => {
    const world = await reporting();
    const five = regulars(5);
    await known(world, five);
    for (const who of five.slice(0, 4)) await world.report(who);
    expect(hidden(world)).toEqual([]);
    for (const who of five.slice(4)) await world.report(who);
    expect(hidden(world)).toMatchObject([{ member: bob.id, chat: group }]);
    expect(world.cards().at(-1)?.words.text).toContain('5 members to be relied on');
    expect(world.cards().at(-1)?.words.text).toContain('> you are all fools');
    expect((await world.only()).hiddenAt).toBe(world.reeve.now);
  });

  it('hide it once, however many more there are', async () => {
    const world = await reporting();
    const seven = regulars(7);
    await known(world, seven);
    for (const who of seven) await world.report(who);
    expect(hidden(world)).toHaveLength(1);
    expect(world.cards()).toHaveLength(2);
  });

  it('are not five newcomers', async () => {
    const world = await reporting();
    const five = regulars(5);
    await known(world, five, 1);
    for (const who of five) await world.report(who);
    expect(hidden(world)).toEqual([]);
    expect((await world.only()).reporters).toHaveLength(5);
  });

  it('are not four with a friend whom one of them brought', async () => {
    const world = await reporting();
    const five = regulars(5);
    await known(world, five);
    const [first, ...rest] = five;
    if (!first || !rest[0]) throw new Error('there are five');
    await putMember(world.reeve, first.id, { invitedBy: rest[0].id });
    for (const who of five) await world.report(who);
    expect(hidden(world)).toEqual([]);
  });

  it('hide nothing of staff or admins', async () => {
    const world = await reporting();
    const five = regulars(5);
    await known(world, five);
    const said = says(lin, 'quiet!', world.reeve.now);
    for (const who of five) await world.reeve.happens(replyTo(said, who, '/report', world.reeve.now));
    expect(world.platform.of('remove').filter(({ messageIds }) => messageIds.includes(said.message.id))).toEqual([]);
  });

  it('hide nothing whose words are not kept, for they could not be given back', async () => {
    const world = await reporting();
    const five = regulars(5);
    await known(world, five);
    for (const who of five) {
      const event = says(who, '/report', world.reeve.now, { message: { reply: { messageId: world.of, from: bob } } });
      await world.reeve.happens(event);
    }
    expect((await world.only()).reporters).toHaveLength(5);
    expect(hidden(world)).toEqual([]);
  });

  it('hide it once the platform has told the words when asked', async () => {
    const world = await reporting();
    const five = regulars(5);
    await known(world, five);
    for (const who of five) {
      const event = says(who, '/report', world.reeve.now, { message: { reply: { messageId: world.of, from: bob } } });
      await world.reeve.happens(event);
    }
    expect(world.platform.of('look-up')).toEqual([{ type: 'look-up', chat: group, messageId: world.of }]);
    const said = { text: 'you are all fools', media: [] };
    const found = { type: 'found-message', at: world.reeve.now, chat: group, messageId: world.of, said } as const;
    await world.reeve.happens({ ...found, id: 'found:other', author: lin.id });
    expect((await world.only()).evidence.text).toBe('');
    await world.reeve.happens({ ...found, id: 'found:bob', author: bob.id });
    expect((await world.only()).evidence.text).toBe('you are all fools');
    expect(hidden(world)).toHaveLength(1);
  });

  it('hide nothing past the hourly cap on removals', async () => {
    const world = await reporting({ notices: { removalsPerHour: 0, keepEvidence: 90 * 24 * 3_600_000 } });
    const five = regulars(5);
    await known(world, five);
    for (const who of five) await world.report(who);
    expect(hidden(world)).toEqual([]);
  });
});

async function hiddenMessage() {
  const world = await reporting();
  const five = regulars(5);
  await known(world, five);
  for (const who of five) await world.report(who);
  return { ...world, five };
}

describe('a hidden message', () => {
  it('that was all right is given back to its author in private, with an apology', async () => {
    const world = await hiddenMessage();
    await world.press(lin, 'unfounded');
    const told = world.platform.of('tell').find(({ member }) => member === bob.id);
    expect(told?.words.text).toMatch(/We are sorry[\s\S]*you are all fools$/);
    expect(told?.fallback).toMatchObject({ chat: group });
    expect(told?.fallback?.words.text).toContain('withdrawn by mistake');
    expect(`${told?.words.text} ${told?.fallback?.words.text}`).not.toMatch(/Regular|report/i);
    for (const who of world.five) expect(world.told(who).at(-1)).toContain('all right this time');
  });

  it('that was not is not withdrawn a second time, and is given back should the case be undone', async () => {
    const world = await hiddenMessage();
    await world.press(lin, 'warn');
    expect(hidden(world)).toHaveLength(1);
    expect(world.told(bob)).toEqual([]);
    await world.reeve.happens(presses(mei, `undo:${(await world.only()).id}`, world.reeve.now));
    expect(world.told(bob).join('\n')).toContain('Here it is again');
  });

  it('at which nobody looks in time is given back, too', async () => {
    const world = await hiddenMessage();
    await world.reeve.ahead(8 * 24 * 3_600_000);
    expect(world.told(bob)).toEqual([expect.stringContaining('you are all fools')]);
  });

  it('that the platform would not withdraw is not called hidden', async () => {
    const world = await reporting();
    const five = regulars(5);
    await known(world, five);
    world.platform.answer = (effect) =>
      effect.type === 'remove' && effect.member === bob.id
        ? { result: 'refused', reason: 'too-late', detail: 'too old' }
        : { result: 'done' };
    for (const who of five) await world.report(who);
    expect((await world.only()).hiddenAt).toBeUndefined();
    await world.press(lin, 'unfounded');
    expect(world.told(bob)).toEqual([]);
  });
});
