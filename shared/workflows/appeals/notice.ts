import { renderInstant } from '../../community/durations.ts';
import { joinWords, say, sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { quote } from '../../decision/evidence.ts';
import { numberOf } from '../../decision/find-case.ts';
import { titleOfRule } from '../../decision/rule-title.ts';
import { sanctionWords } from '../../decision/sanction-words.ts';
import type { Button, Words } from '../../effects/effect.ts';
import { type MemberId, nativeId, platformOf } from '../../event/ids.ts';
import type { Appeal } from '../../records/appeal.ts';
import type { Case } from '../../records/case.ts';
import { chatKind } from '../../records/chat.ts';
import { othersThanActed } from './judges.ts';

/** Why the admins are shown an appeal again. */
type Again = 'appeal.reminder' | 'appeal.overdue' | 'appeal.has-answered' | 'appeal.has-not-answered';

/**
 * Brings an appeal to whoever is to decide about it. Against what somebody has decided: to each of the other admins in
 * private; against what the rules have led to, or where there is no other: to all of them, in their chat where there is one.
 */
export function showAdmins(draft: Draft, appeal: Appeal, found: Case, why?: Again): void {
  const words = noticeWords(draft, appeal, found);
  const notice = {
    words: why === undefined ? words : joinWords([say(draft.community.data, why), words], '\n\n'),
    buttons: judgeButtons(draft, appeal),
  };
  const others = found.by === undefined ? [] : othersThanActed(draft, found, appeal);
  if (others.length === 0) {
    return draft.notify(why ?? 'appeal.waits', { ...notice, platform: platformOf(found.chat), about: found.id });
  }
  for (const admin of others) showOne(draft, admin, notice);
}

export function showOne(
  draft: Draft,
  admin: MemberId,
  notice: { readonly words: Words; readonly buttons: readonly (readonly Button[])[] },
): void {
  const chat = draft.community.data.platforms[platformOf(admin)]?.adminChat;
  const named = draft.memberOf({ id: admin, name: nativeId(admin) });
  const words = say(draft.community.data, 'appeal.waits', { admin: named });
  draft.do({ type: 'tell', member: admin, ...notice, ...(chat ? { fallback: { chat, words } } : {}) });
}

export function judgeButtons(draft: Draft, { case: id }: Appeal): readonly (readonly Button[])[] {
  const button = (action: 'grant' | 'reject' | 'ask'): Button => ({
    label: sayPlain(draft.community.data, `button.appeal-${action}`),
    data: `appeal-${action}:${id}`,
  });
  return [[button('grant'), button('reject'), button('ask')]];
}

/** Everything somebody needs who was not there. */
export function noticeWords(draft: Draft, appeal: Appeal, found: Case): Words {
  const voice = draft.community.data;
  const by = found.status === 'undone' ? appeal.against : found.by;
  return say(voice, 'appeal.notice', {
    member: { id: found.member, name: found.name },
    case: numberOf(found),
    rule: titleOfRule(draft.community, found.rule),
    chat: draft.view.read(chatKind, found.chat)?.title || nativeId(found.chat),
    time: renderInstant(found.evidence.at, voice),
    sanction: sanctionWords(draft, found),
    by: by ? draft.memberOf({ id: by, name: nativeId(by) }) : say(voice, 'appeal.by-nobody'),
    evidence: quote(voice, found),
    trace: traceOf(found),
    words: appeal.words.join('\n').slice(0, mostShown).toWellFormed() || say(voice, 'appeal.no-words'),
  });
}

/** A notice is one message. */
const mostShown = 800;
const longestLine = 300;

/** What its own rule says, which stands first; the others did not lead to it. */
function traceOf({ trace: [own = '–'] }: Case): string {
  return own.slice(0, longestLine).toWellFormed();
}
