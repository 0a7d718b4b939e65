import { memberId } from '../../../shared/event/ids.ts';
import type { Person } from '../../../shared/event/message.ts';
import { invitationKind } from '../../../shared/records/invitation.ts';
import { inviterKind } from '../../../shared/records/inviter.ts';
import { memberKind } from '../../../shared/records/member.ts';
import type { GrowthSettings } from '../../../shared/workflows/growth/settings.ts';
import { group } from '../../decision/community.ts';
import { joins, leaves, person, says, tells } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';

export const day = 24 * 3600_000;

export const growth: GrowthSettings = {
  points: 10,
  after: 7 * day,
  act: 'message',
  actWithin: 60 * day,
  loseWithin: 30 * day,
  codeWithin: 7 * day,
  perMonth: 10,
  badBranch: { from: 5, share: 0.4 },
  activeWithin: 14 * day,
};

export const ann = person('ann', 'Ann', { username: 'ann' });
export const ben = person('ben', 'Ben');
export const cat = person('cat', 'Cat');
export const lin = person('lin', 'Lin');
const bot = { ...person('bot', 'Reeve'), kind: 'bot' } as const;

/** A group in which Ann has been for a while; the platform makes links. */
export async function growing(changes: Parameters<typeof world>[0] = {}, lacking: Parameters<typeof world>[1] = {}) {
  const made = world({ growth, ...changes }, lacking);
  const { reeve, platform } = made;
  let links = 0;
  platform.answer = (effect) => {
    if (effect.type !== 'make-link') return { result: 'done' };
    links += 1;
    const { chat, member } = effect;
    const id = `found:${links}`;
    return {
      result: 'done',
      found: [{ type: 'link-made', id, at: reeve.now, chat, member, link: `https://x/${links}` }],
    };
  };
  const invitation = (who: Person) => reeve.record(invitationKind, who.id);
  const inviter = (who = ann) => reeve.record(inviterKind, who.id);
  const points = async (who = ann) => (await reeve.record(memberKind, who.id))?.points ?? 0;
  const told = (who = ann) => platform.of('tell').flatMap(({ member, words }) => (member === who.id ? words.text : []));
  const names = () => reeve.bus.published.map(({ name }) => name);
  const linkOf = async (who = ann) => {
    await reeve.happens(tells(who, '/invite', reeve.now));
    return (await inviter(who))?.links[0]?.[1] ?? '';
  };
  const comesBy = async (who: Person, link: string) =>
    reeve.happens({ ...joins(who, reeve.now), chat: group, linkOf: bot, link });
  const speaks = (who: Person) => reeve.happens(says(who, `hello from ${who.name} at ${reeve.now}`, reeve.now));
  const goes = (who: Person) => reeve.happens(leaves(who, reeve.now));
  await reeve.happens(joins(ann, reeve.now - 30 * day), says(ann, 'good morning', reeve.now - 20 * day));
  /** Comes by Ann's link and says something. */
  const comes = async (who: Person) => {
    await comesBy(who, await linkOf());
    await speaks(who);
  };
  return { ...made, invitation, inviter, points, told, names, linkOf, comesBy, comes, speaks, goes };
}

export function newcomer(number: number): Person {
  return { id: memberId('test', `new${number}`), name: `New ${number}`, kind: 'person' };
}
