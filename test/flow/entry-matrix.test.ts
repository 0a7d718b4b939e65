import { describe, expect, it } from 'vitest';
import { applicationKind } from '../../shared/records/application.ts';
import type { EntrySettings } from '../../shared/workflows/entry/settings.ts';
import { matrixWorld } from './matrix-world.ts';

const minute = 60_000;
const hour = 60 * minute;

const requests = {
  questions: [
    { id: 'grade', ask: 'Which grade?', type: 'choice', choices: ['First', 'Third'] },
    { id: 'why', ask: 'Why us?', type: 'text' },
  ],
  letIn: [{ answers: { grade: { of: ['Third'] } } }],
  remind: 12 * hour,
  timeOut: 48 * hour,
  again: hour,
} as const;

/** Cat knocks at a room that asks. */
async function knocked(entry: EntrySettings = { requests }) {
  const world = await matrixWorld({ entry });
  const { matrix, reeve, lin } = world;
  const cat = matrix.person({ name: 'Cat' });
  await world.room.sets(lin, 'm.room.join_rules', { join_rule: 'knock' });
  await reeve.settle();
  await world.room.asksToJoin(cat, 'I like maths');
  await reeve.settle();
  await cat.accepts();
  await reeve.settle();
  const tells = async (text: string) => {
    await cat.tells(text);
    await reeve.settle();
  };
  const last = () => String(cat.inbox().at(-1)?.content.body);
  return { ...world, cat, tells, last, [Symbol.asyncDispose]: world.close };
}

describe('a knock at a Matrix room', () => {
  it('is answered by questions in a private room, where choices have numbers, and then by the file', async () => {
    await using world = await knocked();
    const { room, cat, tells, last } = world;
    expect(last()).toMatch(/Which grade\?.*1️⃣ First.*2️⃣ Third/s);
    await tells('2');
    expect(last()).toContain('Why us?');
    await tells('my exam');
    expect(room.membership(cat)).toBe('invite');
    expect(last()).toContain('You are in');
  });

  it('comes before the admins, who decline by a reaction; the applicant hears it', async () => {
    await using world = await knocked();
    const { room, admins, reeve, lin, cat, tells, last } = world;
    await tells('First');
    await tells('just so');
    const card = admins.posts().at(-1);
    expect(String(card?.content.body)).toMatch(/Cat would like to join.*> I like maths.*> First.*2️⃣ Decline/s);
    await admins.reacts(lin, card, '2️⃣');
    await reeve.settle();
    expect(room.membership(cat)).toBe('leave');
    expect(last()).toContain('Thank you for asking');
  });

  it('of somebody silent is declined when the time is up', async () => {
    await using world = await knocked();
    const { room, reeve, cat } = world;
    await reeve.ahead(72 * hour);
    expect(room.membership(cat)).toBe('leave');
    expect(await reeve.records(applicationKind)).toMatchObject([{ state: 'declined' }]);
  });
});

describe('a newcomer in a Matrix room', () => {
  const challenge = { ask: 'Two and two?', choices: ['Four', 'Five'], right: ['Four'], tries: 2, timeOut: 10 * minute };

  async function joined() {
    const world = await matrixWorld({ entry: { challenge } });
    const cat = world.matrix.person({ name: 'Cat' });
    await world.room.joins(cat);
    await world.reeve.settle();
    return { ...world, cat, [Symbol.asyncDispose]: world.close };
  }

  it('cannot write until they have answered in private', async () => {
    await using world = await joined();
    const { room, reeve, cat } = world;
    expect(room.mayWrite(cat)).toBe(false);
    await cat.accepts();
    await cat.tells('four');
    await reeve.settle();
    expect(room.mayWrite(cat)).toBe(true);
    await reeve.ahead(hour);
    expect(room.membership(cat)).toBe('join');
  });

  it('is removed when the time is up, and no mute waits for them', async () => {
    await using world = await joined();
    const { room, reeve, cat } = world;
    await reeve.ahead(11 * minute);
    expect(room.membership(cat)).toBe('leave');
    expect(room.level(cat)).toBe(0);
    await reeve.ahead(3 * hour);
    expect(room.level(cat)).toBe(0);
  });
});
