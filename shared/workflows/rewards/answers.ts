import { say } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant, reverse, reversedMark } from '../../decision/points.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { MemberId } from '../../event/ids.ts';
import { ledgerKind } from '../../records/ledger.ts';
import { type Member, memberKind } from '../../records/member.ts';
import type { Question } from '../../records/question.ts';
import { memberTag } from '../../rules/recent.ts';
import { quoteOf } from '../questions/quote.ts';
import { isDeleted, noteEarned, type Place } from './deleted.ts';
import { thanksSource } from './messages.ts';

/** A question may be opened and confirmed anew so often with points for it. */
const mostTimes = 5;

/** Who asked has confirmed an answer: its author earns points, unless answering is their work. */
export function rewardAnswer(draft: Draft, question: Question, confirmed: boolean): void {
  const settings = draft.community.data.rewards?.answer;
  const { last, asker, id } = question;
  if (!settings || !confirmed || !last || draft.community.roleOf(last.by) !== 'member') return;
  if (isSamePerson(draft, last.by, asker)) return;
  const member = draft.memberOf({ id: last.by, name: last.name });
  const source = sourcesOf(id).find((one) => isOpen(draft, member, one));
  const place = last.messageId === undefined ? undefined : { chat: question.chat, messageId: last.messageId };
  if (place && isDeleted(draft, place)) return draft.note('no points: the answer is gone');
  // The rest: should it turn out to be no answer, the thanks stay.
  const points = settings.points - (place ? thanksOf(draft, member, place, asker) : 0);
  if (points <= 0) return draft.note('no points: thanks for it are worth as much');
  if (!source || !grant(draft, member, { source, points, reason: 'answer' })) return;
  if (place) noteEarned(draft, place, member.id, source);
  const words = say(draft.community.data, 'answer-points.told', {
    points: settings.points,
    question: quoteOf(question),
  });
  draft.do({ type: 'tell', member: last.by, words });
}

/** What the thanks of whoever asked were worth, by a reaction before they were asked: one deed is not rewarded twice. */
function thanksOf(draft: Draft, member: Member, place: Place, asker: MemberId): number {
  const giver = accountOf(draft, draft.memberOf({ id: asker, name: '' })).id;
  const source = thanksSource(place.chat, place.messageId, memberTag(giver));
  const given = draft.view.read(ledgerKind, accountOf(draft, member).id, source);
  if (!given || draft.view.read(ledgerKind, given.member, `${source}${reversedMark}`)) return 0;
  return given.points;
}

/** It was not the answer after all. */
export function loseAnswer(draft: Draft, { id, last }: Question): void {
  const member = last && draft.view.read(memberKind, last.by);
  if (!member) return;
  for (const source of sourcesOf(id)) reverse(draft, member, source, 'reopened');
}

function sourcesOf(id: string): string[] {
  return Array.from({ length: mostTimes }, (_, times) => `answer.${id}${times === 0 ? '' : `.${times + 1}`}`);
}

/** Not given yet. One that has been given and not taken back stops the search: once is enough. */
function isOpen(draft: Draft, { id, account = id }: Member, source: string): boolean {
  const holders = [account, id];
  if (!holders.some((one) => draft.view.read(ledgerKind, one, source))) return true;
  return !holders.some((one) => draft.view.read(ledgerKind, one, `${source}${reversedMark}`));
}
