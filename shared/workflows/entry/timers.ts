import type { Draft } from '../../decision/draft.ts';
import { cancelTimer } from '../../decision/timers.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import { type Application, applicationKind } from '../../records/application.ts';
import { type Member, memberKind } from '../../records/member.ts';
import type { Erased } from '../workflow.ts';

/** What a timer of this workflow is for. */
export const purposes = {
  application: 'entry.application',
  held: 'entry.held',
  gather: 'entry.gather',
  raid: 'entry.raid',
} as const;

/** Whoever is held is so in each chat for itself. */
export function heldBy(member: MemberId, chat: ChatId): string {
  return `${member} ${chat}`;
}

/** Of whoever is erased, and of what they have asked for. */
export function wakeNoMore(draft: Draft, { kind, record }: Erased): void {
  if (kind === applicationKind.name) draft.do(cancelTimer(purposes.application, (record as Application).id));
  if (kind !== memberKind.name) return;
  const { id, entry } = record as Member;
  for (const { chat } of entry?.held ?? []) draft.do(cancelTimer(purposes.held, heldBy(id, chat)));
}
