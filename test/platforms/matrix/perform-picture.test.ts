import { describe, expect, test } from 'vitest';
import { draw } from '../../../shared/chart/draw.ts';
import { memberOf, performing, words } from './performing.ts';

const png = await draw({ labels: ['11/22', '11/23'], bars: [1, 2], line: [3, 4] });

describe('saying something with a picture', () => {
  test('shows it behind the words, whole, and once however often it is sent', async () => {
    const { matrix, room, perform, chat } = await performing();
    const post = { type: 'post', chat, words: words('The week.') } as const;
    const outcome = await perform(post, 'event#0', {}, png);
    await perform(post, 'event#0', {}, png);
    const [said, shown, ...more] = room.posts();
    expect(outcome).toEqual({ result: 'done', messageId: said?.event_id });
    expect(said?.content.body).toBe('The week.');
    expect(shown?.content).toMatchObject({ msgtype: 'm.image', info: { mimetype: 'image/png', size: png.length } });
    expect(more).toEqual([]);
    const file = shown && matrix.fileIn(shown);
    expect(Buffer.from(file?.content ?? '', 'latin1')).toEqual(Buffer.from(png));
  });

  test('shows it in the private room with a member', async () => {
    const { alice, perform } = await performing();
    await perform({ type: 'tell', member: memberOf(alice), words: words('The day.') }, 'event#0', {}, png);
    expect(alice.inbox().map(({ content }) => content.msgtype)).toEqual(['m.text', 'm.image']);
  });

  test.each([
    ['too large', { kind: 'refuse', status: 413, errcode: 'M_TOO_LARGE' }],
    ['broken', { kind: 'broken', status: 500 }],
  ] as const)('says the words when the upload is %s', async (_, failure) => {
    const { matrix, room, perform, chat } = await performing();
    matrix.fail({ call: 'upload', times: 9, with: failure });
    const outcome = await perform({ type: 'post', chat, words: words('The week.') }, 'event#0', {}, png);
    expect(outcome).toMatchObject({ result: 'done' });
    expect(room.posts().map(({ content }) => content.body)).toEqual(['The week.']);
  });

  test('stays in the thread of the words', async () => {
    const { room, alice, perform, chat } = await performing();
    const { event_id: topic } = await room.says(alice, 'what was new?');
    await perform({ type: 'post', chat, topic, words: words('The week.') }, 'event#0', {}, png);
    const related = room
      .posts()
      .slice(-2)
      .map(({ content }) => content['m.relates_to']);
    expect(related).toMatchObject([
      { rel_type: 'm.thread', event_id: topic },
      { rel_type: 'm.thread', event_id: topic },
    ]);
  });
});
