import type { Community } from '../../../shared/community/community.ts';
import type { Abilities } from '../../../shared/effects/abilities.ts';
import type { Button } from '../../../shared/effects/effect.ts';
import type { MessageEvent } from '../../../shared/event/event.ts';
import { chatId, type MemberId, memberId } from '../../../shared/event/ids.ts';
import type { Forward, Person } from '../../../shared/event/message.ts';
import { type Member, memberKind, newMember } from '../../../shared/records/member.ts';
import { reporterKind, reportKind } from '../../../shared/records/report.ts';
import { adminChat } from '../../decision/community.ts';
import { person, presses, says, tells } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';
import type { InMemoryReeve } from '../../flow/in-memory-reeve.ts';

const hour = 3_600_000;

export const reports = {
  points: 5,
  perDay: 10,
  remind: 6 * hour,
  escalate: 24 * hour,
  close: 7 * 24 * hour,
  hideAfter: 5,
  mute: 24 * hour,
  sanction: { ladder: 'default', strikes: 1 },
};
export const rewards = { grantAtMost: 50 };

export const ann = person('ann', 'Ann');
export const bob = person('bob', 'Bob');
export const dan = person('dan', 'Dan');
export const lin = person('lin', 'Lin');
export const mei = person('mei', 'Mei');
export const people = { admins: [lin.id, mei.id], staff: [memberId('test', 'wu')] };

/** A community with reports and two admins, in which Bob has said something. */
export async function reporting(changes: Partial<Community> = {}, lacking: Partial<Abilities> = {}) {
  const { reeve, platform } = world({ reports, rewards, people, ...changes }, lacking);
  const bad = says(bob, 'you are all fools', reeve.now);
  await reeve.happens(bad);
  const of = bad.message.id;
  const told = (who: Person) =>
    platform
      .of('tell')
      .filter(({ member }) => member === who.id)
      .map(({ words }) => words.text);
  const cards = () => platform.of('post').filter(({ chat }) => chat === adminChat);
  const report = async (who: Person, reason = '') => {
    const event = replyTo(bad, who, `/report ${reason}`.trim(), reeve.now);
    await reeve.happens(event);
    return event;
  };
  const only = async () => {
    const [one] = await reeve.records(reportKind);
    if (!one) throw new Error('there is no report');
    return one;
  };
  const press = async (who: Person, action: string) => {
    const event = presses(who, `report:${action}.${(await only()).id}`, reeve.now);
    await reeve.happens(event);
    return event;
  };
  const reporter = (who: Person) => reeve.record(reporterKind, who.id);
  return { reeve, platform, bad, of, told, cards, report, only, press, reporter };
}

export function replyTo(to: MessageEvent, who: Person, text: string, at: number): MessageEvent {
  const reply = { messageId: to.message.id, from: to.from, text: to.message.text };
  return says(who, text, at, { message: { reply } });
}

export function forwards(who: Person, forward: Forward, text: string, at: number): MessageEvent {
  const event = tells(who, text, at);
  return { ...event, message: { ...event.message, forward } };
}

export function labels(buttons: readonly (readonly Button[])[] | undefined): string[] {
  return (buttons ?? []).flat().map(({ label }) => label);
}

export const elsewhere = chatId('test', -777);

/** As if so much had happened to a member. */
export async function putMember(reeve: InMemoryReeve, id: MemberId, changes: Partial<Member>): Promise<void> {
  const key = memberKind.key(id);
  const [stored] = await reeve.store.load([key]);
  const member = { ...(stored ? memberKind.decode(stored.data) : newMember(id, id)), ...changes };
  await reeve.store.commit([{ type: 'put', key, data: memberKind.encode(member), expects: stored?.version ?? 0 }]);
}
