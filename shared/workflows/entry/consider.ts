import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { publishOfMember } from '../../decision/publish.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Application } from '../../records/application.ts';
import { memberKind } from '../../records/member.ts';
import { isAccepted } from './answers.ts';
import { close, keepApplication, turnTo, wakeFor } from './applications.ts';
import { sendCard } from './card.ts';
import { holdForRaid, raidOf } from './raid.ts';
import type { LetIn } from './settings.ts';

/** Nothing is left to ask: by the file, or else by the admins; after the raid, if there is one. */
export function consider(draft: Draft, application: Application): void {
  const raid = raidOf(draft, application.chat);
  if (raid) return keepTillEnd(draft, application, raid.until);
  const asked = application.answers.some(({ id }) => id === undefined);
  const rules = draft.community.data.entry?.requests?.letIn ?? [];
  // Whom an admin has asked an admin decides about.
  if (!asked && rules.some((rule) => isMet(draft, rule, application))) return admit(draft, application);
  turnTo(draft, application, 'waiting');
  sendCard(draft, application, 'request.waiting');
  tellThatItWaits(draft, application);
}

/** A little after the raid, should its own end forget them. */
const after = 60_000;

function keepTillEnd(draft: Draft, application: Application, until: number): void {
  if (application.state !== 'held') tellThatItWaits(draft, application);
  application.state = 'held';
  application.since = draft.now;
  holdForRaid(draft, application.chat, { application: application.id });
  draft.do(wakeFor(application, until + after));
  keepApplication(draft, application);
}

function tellThatItWaits(draft: Draft, { member, unreachable }: Application): void {
  if (!unreachable) draft.do({ type: 'tell', member, words: say(draft.community.data, 'entry.waiting') });
}

function isMet(draft: Draft, { answers = {}, invitedBy, accountAge }: LetIn, application: Application): boolean {
  const given = (id: string) => application.answers.find((one) => one.id === id)?.answer;
  for (const [id, accepted] of Object.entries(answers)) {
    const answer = given(id);
    if (answer === undefined || !isAccepted(accepted, answer)) return false;
  }
  if (invitedBy && !isInvitedBy(draft, invitedBy, application.invitedBy)) return false;
  if (accountAge === undefined) return true;
  return application.accountSince !== undefined && draft.now - application.accountSince >= accountAge;
}

/** A link of somebody who has left is nobody's word. */
function isInvitedBy(draft: Draft, who: 'member' | 'staff', by: MemberId | undefined): boolean {
  if (by === undefined) return false;
  if (draft.community.roleOf(by) !== 'member') return true;
  if (who === 'staff') return false;
  const member = draft.view.read(memberKind, by);
  return member !== undefined && member.leftAt === undefined && (member.joinedAt !== undefined || member.messages > 0);
}

/** `by`: the admin; absent: the file. */
export function admit(draft: Draft, application: Application, by?: MemberId): void {
  const { member, chat } = application;
  close(draft, application, 'admitted', by);
  draft.do({ type: 'approve', chat, member });
  const { data } = draft.community;
  if (!application.unreachable) {
    draft.do({ type: 'tell', member, words: say(data, 'entry.admitted', { community: data.name }) });
  }
  publishOfMember(draft, 'member.admitted', { member, chat, by: by ?? 'file' });
}

/** `by`: the admin; absent: nobody has answered in time. */
export function turnAway(draft: Draft, application: Application, by?: MemberId): void {
  const { member, chat } = application;
  const wasAsked = application.state === 'asking';
  close(draft, application, 'declined', by);
  const { data } = draft.community;
  const key = by === undefined ? (wasAsked ? 'entry.timed-out' : 'entry.nobody-decided') : 'entry.declined';
  // Said first: some platforms let nobody be written to whose request is answered.
  draft.do({ type: 'tell', member, words: say(data, key, { community: data.name }) });
  draft.do({ type: 'decline', chat, member });
  publishOfMember(draft, 'member.declined', { member, chat, by: by ?? 'time-out' });
}
