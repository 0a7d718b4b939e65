import { renderInstant } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import { caseButtons } from '../../decision/announce.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { quote } from '../../decision/evidence.ts';
import { findCase, numberOf } from '../../decision/find-case.ts';
import { titleOfRule } from '../../decision/rule-title.ts';
import { sanctionWords } from '../../decision/sanction-words.ts';
import type { Words } from '../../effects/effect.ts';
import { nativeId } from '../../event/ids.ts';
import type { Case } from '../../records/case.ts';
import { chatKind } from '../../records/chat.ts';
import { answerAdmin } from './answer-admin.ts';

const mostLines = 8;
const longestLine = 200;

/** `/case number`: what is kept of it, and the buttons that still mean something. */
export function showCase(draft: Draft, command: Command): void {
  const found = findCase(draft, command.words);
  if (!found) {
    const key = command.words.trim() === '' ? 'case.usage' : 'case.not-found';
    return answerAdmin(draft, command, say(draft.community.data, key));
  }
  const buttons = found.status === 'open' ? caseButtons(draft, found) : undefined;
  answerAdmin(draft, command, caseWords(draft, found), buttons);
}

function caseWords(draft: Draft, found: Case): Words {
  const voice = draft.community.data;
  const { by, strikes, points, status } = found;
  return say(voice, 'case.shown', {
    case: numberOf(found),
    status: say(voice, `status.${status}`),
    rule: titleOfRule(draft.community, found.rule),
    member: { id: found.member, name: found.name },
    chat: draft.view.read(chatKind, found.chat)?.title || nativeId(found.chat),
    time: renderInstant(found.evidence.at, voice),
    sanction: sanctionWords(draft, found),
    by: by ? draft.memberOf({ id: by, name: nativeId(by) }) : say(voice, 'case.by-rules'),
    strikes,
    points,
    evidence: quote(voice, found),
    trace: traceOf(found),
  });
}

/** The rules that fired say most; a message is one message long. */
function traceOf({ trace, fired = 0 }: Case): string {
  const lines = trace.slice(0, Math.min(fired || mostLines, mostLines));
  return lines.map((line) => line.slice(0, longestLine).toWellFormed()).join('\n') || '–';
}
