import { describe, expect, it } from 'vitest';
import { advert } from '../decision/community.ts';
import { matrixWorld } from './matrix-world.ts';

const ad = 'cheap courses, ask me';

const bodies = (posts: readonly { readonly content: Readonly<Record<string, unknown>> }[]) =>
  posts.map(({ content }) => `${content.body}`);

describe('who was in a Matrix room before Reeve', () => {
  it('is called by their name in the room from the first word on, in the room and to the admins', async () => {
    const rules = [{ ...advert, then: { ...advert.then, serious: true } }];
    await using world = await matrixWorld({ rules });
    const { reeve, room, admins, ann } = world;
    await room.says(ann, ad);
    await reeve.settle();
    const said = [...bodies(room.posts()), ...bodies(admins.posts())];

    expect(said).toHaveLength(2);
    expect(said.filter((text) => !/\bAnn\b/.test(text))).toEqual([]);
    expect(said.filter((text) => /\bann\b/.test(text))).toEqual([]);
  });

  it('is looked up once, and not for a further message', async () => {
    await using world = await matrixWorld();
    const { matrix, reeve, room, ann } = world;
    await room.says(ann, 'Good evening');
    await reeve.settle();
    const before = matrix.calls.length;
    expect(before).toBeGreaterThan(0);
    await room.says(ann, 'Is there a lesson today?');
    await room.says(ann, 'I think so');
    await reeve.settle();
    expect(matrix.calls.length).toBe(before);
  });
});
