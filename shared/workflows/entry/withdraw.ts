import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { publishOfMember } from '../../decision/publish.ts';
import type { JoinWithdrawnEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Application } from '../../records/application.ts';
import { memberKind } from '../../records/member.ts';
import { applicationsOf, close, isOpen, turnTo } from './applications.ts';
import { askNext, tellWaiting } from './ask.ts';
import { consider } from './consider.ts';

/** They have taken their request back, or an admin has declined it with the platform's own means. */
export function withdraw(draft: Draft, { chat, member: { id }, by }: JoinWithdrawnEvent): void {
  const member = draft.view.read(memberKind, id);
  const found = member && applicationsOf(draft, member).find((one) => one.chat === chat);
  if (!found || !isOpen(found)) return draft.note('no request of theirs is open');
  if (by) return declinedBy(draft, found, by.id);
  found.was = found.state;
  close(draft, found, 'withdrawn');
  publishOfMember(draft, 'member.withdrew', { member: id, chat });
}

function declinedBy(draft: Draft, application: Application, by: MemberId): void {
  const { member, chat } = application;
  close(draft, application, 'declined', by);
  const { data } = draft.community;
  draft.do({ type: 'tell', member, words: say(data, 'entry.declined', { community: data.name }) });
  publishOfMember(draft, 'member.declined', { member, chat, by });
}

/** They ask again: it goes on where it was. */
export function resume(draft: Draft, application: Application): void {
  const { was } = application;
  delete application.was;
  if (was === 'held') return consider(draft, application);
  const isTurnOfAdmins = was === 'waiting';
  turnTo(draft, application, isTurnOfAdmins ? 'waiting' : 'asking');
  if (isTurnOfAdmins) tellWaiting(draft, application);
  else askNext(draft, application, 'repeated');
}
