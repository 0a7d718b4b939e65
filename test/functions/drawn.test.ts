import { describe, expect, it } from 'vitest';
import { drawn } from '../../functions/apply-effects/drawn.ts';
import type { Post } from '../../shared/effects/effect.ts';
import { chatId } from '../../shared/event/ids.ts';

const picture = { labels: ['11/22', '11/23'], bars: [4, 12_345], line: [0, 3] };
const post: Post = { type: 'post', chat: chatId('test', -1), words: { text: 'hello', mentions: [] }, picture };

describe('the picture of an effect', () => {
  it('is a PNG of its size', async () => {
    const png = Buffer.from((await drawn(post, {})) ?? []);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 480]);
  });

  it('is none where the effect has none', async () => {
    const { picture: _, ...bare } = post;
    expect(await drawn(bare, {})).toBeUndefined();
    expect(await drawn({ type: 'pin', chat: post.chat, messageId: '1' }, {})).toBeUndefined();
  });

  it('is none when it cannot be drawn, and that is told', async () => {
    const notes: string[] = [];
    const draw = () => Promise.reject(new Error('no memory'));
    expect(await drawn(post, { draw, note: (line) => notes.push(line) })).toBeUndefined();
    expect(notes).toEqual(['drawing a picture: no memory; the words go without it']);
  });
});
