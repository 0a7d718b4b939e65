import { renderInstant } from '../../community/durations.ts';
import { type Named, say, sayPlain } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOn } from '../../decision/groups.ts';
import { publishOfMember } from '../../decision/publish.ts';
import type { ButtonEvent } from '../../event/event.ts';
import { type MemberId, platformOf } from '../../event/ids.ts';
import type { Member } from '../../records/member.ts';
import { type ReturnRequest, returnRequestKind } from '../../records/return-request.ts';
import { answerAdmin } from '../cases/answer-admin.ts';
import { isBanned, recordsOf } from './everywhere.ts';
import { endRequest } from './removed.ts';
import { setExit } from './state.ts';

/** `/readmit @someone`: whatever they were removed for, they can come back; strikes stay. */
export function readmitByCommand(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const target = command.target(draft);
  if (target === 'none') return answerAdmin(draft, command, say(voice, 'readmit.usage'));
  if ('unknown' in target) {
    return answerAdmin(draft, command, say(voice, 'command.unknown-member', { name: target.unknown }));
  }
  const member = shownName(target);
  const isOut = recordsOf(draft, target).some((one) => isBanned(draft, one) || one.exit?.removed !== undefined);
  if (!isOut) return answerAdmin(draft, command, say(voice, 'readmit.nothing', { member }));
  readmit(draft, target, command.from.id);
  answerAdmin(draft, command, say(voice, 'readmit.done', { member }));
}

/** Every ban is lifted on every platform, whoever laid it, and they are told how to come back. */
function readmit(draft: Draft, member: Member, by: MemberId): void {
  const voice = draft.community.data;
  for (const account of recordsOf(draft, member)) {
    if (account.sanctions) account.sanctions = account.sanctions.filter(({ kind }) => kind !== 'ban');
    setExit(account, { removed: undefined });
    endRequest(draft, account);
    draft.keep(account);
    const chats = groupsOn(draft, platformOf(account.id));
    draft.do(...chats.map((chat) => ({ type: 'unban', chat, member: account.id }) as const));
  }
  const words = say(voice, 'exit.readmitted', { community: voice.name });
  draft.do({ type: 'tell', member: member.id, words });
  publishOfMember(draft, 'member.readmitted', { member: member.id, by });
}

/** By a button under the card of somebody who would like to come back. */
export function decideReturn(draft: Draft, event: ButtonEvent): void {
  const voice = draft.community.data;
  const [answer, tag = ''] = event.data.split(':');
  const isAdmin = draft.isAdmin(event.from.id);
  const request = isAdmin ? draft.view.read(returnRequestKind, tag) : undefined;
  const key = isAdmin ? (request ? 'answer.done' : 'answer.already') : 'answer.admins-only';
  draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId, text: sayPlain(voice, key), alert: !isAdmin });
  if (!request) return;
  const member = draft.memberOf({ id: request.member, name: request.name });
  if (answer === 'return-yes') agree(draft, event, request, member);
  else decline(draft, event, request, member);
}

function agree(draft: Draft, event: ButtonEvent, request: ReturnRequest, member: Member): void {
  readmit(draft, member, event.from.id);
  if (request.atDoor) draft.do({ type: 'approve', chat: request.chat, member: member.id });
  show(draft, event, 'return.agreed', member);
}

/** Their time begins anew. */
function decline(draft: Draft, event: ButtonEvent, request: ReturnRequest, member: Member): void {
  const voice = draft.community.data;
  const { removed } = member.exit ?? {};
  endRequest(draft, member);
  if (removed) setExit(member, { removed: { ...removed, at: draft.now } });
  draft.keep(member);
  if (request.atDoor) draft.do({ type: 'decline', chat: request.chat, member: member.id });
  const until = renderInstant(draft.now + (voice.exit?.comeBack?.after ?? 0), voice);
  const words = say(voice, 'exit.not-yet', { community: voice.name, until });
  draft.do({ type: 'tell', member: member.id, words });
  show(draft, event, 'return.declined', member);
}

function show(draft: Draft, event: ButtonEvent, key: 'return.agreed' | 'return.declined', member: Named): void {
  const { chat, messageId, from } = event;
  const admin = { id: from.id, name: from.name };
  draft.do({ type: 'edit', chat, messageId, words: say(draft.community.data, key, { admin, member }) });
}
