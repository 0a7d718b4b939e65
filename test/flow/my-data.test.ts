import { describe, expect, it } from 'vitest';
import { matrixWorld } from './matrix-world.ts';
import { telegramWorld } from './telegram-world.ts';

const ad = '便宜 cheap courses 👩‍👩‍👧‍👦 ask me';

describe('/mydata on Telegram', () => {
  it('brings a file with everything held, what one wrote among it, to who asks in private', async () => {
    await using world = await telegramWorld();
    const { telegram, group, reeve, ann } = world;
    await group.says(ann, ad);
    await reeve.settle();
    await ann.tells('/mydata');
    await reeve.settle();
    const [message] = ann.inbox();
    const file = message && telegram.fileIn(message);
    expect(file).toMatchObject({ name: 'my-data.json', type: 'application/json' });
    expect(message?.caption).toMatch(/\S/);
    const held: { kind: string }[] = JSON.parse(file?.content ?? '');
    expect(held).toContainEqual(expect.objectContaining({ kind: 'case', said: expect.objectContaining({ text: ad }) }));
    expect(ann.inbox()).toHaveLength(1);
    expect(group.posts().some(({ document }) => document !== undefined)).toBe(false);
  });

  it('asked for in the group by who never wrote to the bot says there, to them, only how to get it', async () => {
    await using world = await telegramWorld();
    const { telegram, group, reeve, ben } = world;
    await group.says(ben, '/mydata');
    await reeve.settle();
    expect(group.posts().map(({ text, document }) => [text, document])).toEqual([
      ['Ben, that is between you and me: please write to me in private.', undefined],
    ]);
    expect(telegram.callsOf('sendDocument')).toMatchObject([{ status: 403 }]);
  });

  it('comes whole after Telegram was away, the words not without the file', async () => {
    await using world = await telegramWorld();
    const { telegram, reeve, ann } = world;
    await ann.tells('hello');
    telegram.fail({ method: 'sendDocument', times: 2, with: { kind: 'broken', status: 502 } });
    await ann.tells('/mydata');
    await reeve.ahead(10 * 60_000);
    expect(ann.inbox().filter((message) => telegram.fileIn(message) !== undefined)).toHaveLength(1);
  });
});

describe('/mydata on Matrix', () => {
  it('brings the file after the words, in the room of two', async () => {
    await using world = await matrixWorld();
    const { matrix, room, reeve, ann } = world;
    await room.says(ann, ad);
    await reeve.settle();
    await room.says(ann, '/mydata');
    await reeve.settle();
    const file = ann.inbox().flatMap((event) => matrix.fileIn(event) ?? []);
    expect(file).toMatchObject([{ name: 'my-data.json', type: 'application/json' }]);
    expect(file[0]?.content).toContain(ad);
    expect(ann.inbox().map(({ content }) => content.msgtype)).toEqual(['m.text', 'm.file']);
  });
});
