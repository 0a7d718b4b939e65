import type { Draft } from '../../decision/draft.ts';
import type { Effect } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import { type Application, applicationKind } from '../../records/application.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { timerId } from '../../text/identity.ts';
import type { Erased } from '../workflow.ts';

/** What a timer of this workflow is for. */
export const purposes = {
  application: 'entry.application',
  held: 'entry.held',
  gather: 'entry.gather',
  raid: 'entry.raid',
} as const;

type Purpose = (typeof purposes)[keyof typeof purposes];

type About = Pick<TimerEvent, 'member' | 'chat' | 'data'>;

/** `owner`: whom it concerns; the same purpose and owner are one timer. */
export function wakeAt(at: number, purpose: Purpose, owner: string, about: About): Effect {
  const id = timerId(purpose, owner);
  return {
    type: 'set-timer',
    timer: { id, at, event: { type: 'timer', id: `timer:${id}:${at}`, at, purpose, ...about } },
  };
}

export function noWaking(purpose: Purpose, owner: string): Effect {
  return { type: 'cancel-timer', id: timerId(purpose, owner) };
}

/** Whoever is held is so in each chat for itself. */
export function heldBy(member: MemberId, chat: ChatId): string {
  return `${member} ${chat}`;
}

/** Of whoever is erased, and of what they have asked for. */
export function wakeNoMore(draft: Draft, { kind, record }: Erased): void {
  if (kind === applicationKind.name) draft.do(noWaking(purposes.application, (record as Application).id));
  if (kind !== memberKind.name) return;
  const { id, entry } = record as Member;
  for (const { chat } of entry?.held ?? []) draft.do(noWaking(purposes.held, heldBy(id, chat)));
}
