import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { memberKind } from '../../shared/records/member.ts';
import { twoPlatforms } from './two-platforms.ts';

const minute = 60_000;

/** Ann of the Telegram group is Anna of the Matrix room. */
async function linked() {
  const world = await twoPlatforms();
  const { reeve, matrix, group, room, ann, anna } = world;
  await group.says(ann, 'hello');
  await room.says(anna, 'hello');
  await ann.tells('/link');
  await reeve.settle();
  const [, code] = /\/link ([0-9A-Z]{8})/.exec(ann.inbox().at(-1)?.text ?? '') ?? [];
  // Reeve comes into the room that she opens, and hears what is said from then on.
  await anna.tells('hello');
  await reeve.settle();
  await anna.tells(`/link ${code}`);
  await reeve.settle();
  const asked = ann.inbox().at(-1) ?? expect.unreachable('Ann was not asked');
  // What follows nothing she has said in her own room comes in Reeve's.
  const heard = () => {
    const posts = matrix.rooms().flatMap((one) => (one.id === room.id ? [] : one.posts()));
    return posts.map(({ content }) => String(content.body));
  };
  const record = async (platform: 'telegram' | 'matrix') =>
    reeve.record(memberKind, platform === 'telegram' ? memberId(platform, ann.user.id) : memberId(platform, anna.id));
  return { ...world, asked, heard, record, [Symbol.asyncDispose]: world.close };
}

describe('one person on Telegram and on Matrix', () => {
  it('links both accounts by a code, and by a press where the code came from', async () => {
    await using world = await linked();
    const { reeve, ann, anna, asked, heard, record } = world;
    expect(heard().at(-1)).toContain('say yes to me on Telegram');
    expect(asked.text).toBe('Anna on Matrix has sent your code. Is that you?');
    expect((await record('matrix'))?.account).toBeUndefined();
    await ann.presses(asked, 'Yes, that is me');
    await reeve.settle();
    expect(heard().at(-1)).toContain('Ann (Telegram) + Anna (Matrix)');
    expect(await record('matrix')).toMatchObject({ account: memberId('telegram', ann.user.id) });
    expect(await record('telegram')).toMatchObject({ linked: [memberId('matrix', anna.id)] });
  });

  it('has one account of points, wherever they ask', async () => {
    await using world = await linked();
    const { reeve, group, room, ann, anna, asked, heard } = world;
    await ann.presses(asked, 'Yes, that is me');
    await reeve.settle();
    await reeve.ahead(24 * 60 * minute);
    await group.says(ann, 'good morning');
    await room.says(anna, 'good morning, here too');
    await ann.tells('/points');
    await anna.tells('/points');
    await reeve.settle();
    expect(ann.inbox().at(-1)?.text).toContain('Ann, you have 9 points');
    expect(heard()).toContainEqual(expect.stringContaining('you have 9 points'));
  });

  it('climbs one ladder: warned on Telegram, muted on Matrix, and one undo of the admins gives both back', async () => {
    await using world = await linked();
    const { reeve, group, room, admins, lin, ann, anna, asked, record } = world;
    await ann.presses(asked, 'Yes, that is me');
    const first = await group.says(ann, 'cheap courses');
    await reeve.settle();
    expect([group.has(first), group.mayWrite(ann)]).toEqual([false, true]);
    await reeve.ahead(minute);
    const second = await room.says(anna, 'cheap courses again');
    await reeve.settle();
    expect([room.has(second), room.mayWrite(anna)]).toEqual([false, false]);
    expect((await record('telegram'))?.strikes).toBe(2);
    await admins.presses(lin, admins.posts().at(-1) ?? expect.unreachable('no notice'), 'Undo');
    await reeve.settle();
    expect(room.mayWrite(anna)).toBe(true);
    expect((await record('telegram'))?.strikes).toBe(1);
  });

  it('stays two when the first says no', async () => {
    await using world = await linked();
    const { reeve, ann, asked, heard, record } = world;
    await ann.presses(asked, 'No');
    await reeve.settle();
    expect(heard().at(-1)).toContain('nothing has been linked');
    expect((await record('matrix'))?.account).toBeUndefined();
  });
});
