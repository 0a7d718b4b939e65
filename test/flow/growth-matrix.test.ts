import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { featuredKind } from '../../shared/records/featured.ts';
import { invitationKind } from '../../shared/records/invitation.ts';
import { memberKind } from '../../shared/records/member.ts';
import { day, growth } from '../workflows/growth/growth-world.ts';
import { matrixWorld } from './matrix-world.ts';

async function living() {
  const world = await matrixWorld({ growth, content: { points: 5 } });
  const { matrix, reeve, ann, room } = world;
  const cat = matrix.person({ name: 'Cat' });
  const points = async () => (await reeve.record(memberKind, memberId('matrix', ann.id)))?.points ?? 0;
  const says = async (who: typeof ann, what: Parameters<typeof room.says>[1]) => {
    const said = await room.says(who, what);
    await reeve.settle();
    return said;
  };
  const tells = async (who: typeof ann, text: string) => {
    // The bot comes into a new room before it hears what is said there.
    if (!who.privateRoom()) await who.begins();
    await reeve.settle();
    await who.tells(text);
    await reeve.settle();
    return String(who.inbox().at(-1)?.content.body);
  };
  return { ...world, cat, points, says, tells, [Symbol.asyncDispose]: world.close };
}

function replyTo({ event_id }: { readonly event_id: string }, body: string) {
  return { msgtype: 'm.text', body, 'm.relates_to': { 'm.in_reply_to': { event_id } } };
}

describe('on Matrix', () => {
  it('each has a code in place of a link, which the newcomer tells the bot', async () => {
    await using world = await living();
    const { reeve, room, ann, cat, points, says, tells } = world;
    await says(ann, 'good morning everybody');
    const code = /\/code ([0-9A-Z]+)/.exec(await tells(ann, '/invite'))?.[1];
    await reeve.ahead(60_000);
    await room.joins(cat);
    await reeve.settle();
    expect(await tells(cat, `/code ${code}`)).toContain('noted who brought you');
    await says(cat, 'hello, I am new here');
    await reeve.ahead(8 * day);
    expect(await reeve.record(invitationKind, memberId('matrix', cat.id))).toMatchObject({
      state: 'vested',
      via: 'code',
    });
    expect(await points()).toBe(10);
  });

  it('a featured message is looked up, for a reply there tells nothing of what it replies to', async () => {
    await using world = await living();
    const { reeve, room, ann, lin, points, says } = world;
    const notes = await says(ann, 'My notes: a derivative is a slope.');
    await says(lin, replyTo(notes, '/feature Slopes'));
    expect(await reeve.record(featuredKind, '1')).toMatchObject({
      title: 'Slopes',
      excerpt: 'My notes: a derivative is a slope.',
      author: memberId('matrix', ann.id),
    });
    expect(String(room.posts().at(-1)?.content.body)).toContain('Featured as #1. Thank you, Ann!');
    expect(await points()).toBe(5);
    await says(lin, replyTo(notes, '/unfeature'));
    expect(await points()).toBe(0);
  });
});
