import { say } from '../community/say.ts';
import type { TextKey } from '../community/texts.ts';
import type { Words } from '../effects/effect.ts';
import type { OutcomeEvent } from '../event/event.ts';
import type { Case } from '../records/case.ts';
import type { Draft } from './draft.ts';
import { quote } from './evidence.ts';
import { numberOf } from './find-case.ts';

const byHand: ReadonlySet<string> = new Set(['remove', 'mute', 'kick', 'ban', 'unban']);

/** Is it something that the platform lets an admin do, though not the bot? What a case has led to is not, once it is undone. */
export function isTask({ effect, reason }: OutcomeEvent, { status }: Case): boolean {
  if (status === 'undone' && effect !== 'unban') return false;
  return (reason === 'not-possible' || reason === 'too-late') && byHand.has(effect);
}

/** A case may have a hundred messages. */
const mostLinks = 5;

/** The admins get what is to be done by hand, about whom, the words, and a link that opens the place. */
export function giveTask(draft: Draft, { effect, reason, platform }: OutcomeEvent, found: Case): void {
  const community = draft.community.data;
  const words = say(community, 'notice.task', {
    effect: say(community, `effect.${effect}` as TextKey & 'effect.remove'),
    member: { id: found.member, name: found.name },
    reason: say(community, `reason.${reason}`),
    evidence: quote(community, found),
    case: numberOf(found),
    link: linksTo(draft, found),
  });
  draft.notify('effect.by-hand', { platform, words: trimmed(words), about: found.id });
}

function linksTo({ community }: Draft, { chat, evidence }: Case): string {
  const links = evidence.messageIds.slice(0, mostLinks).map((id) => community.linkOf(chat, id) ?? []);
  return links.flat().join('\n');
}

/** Without the line that would have held a link. */
function trimmed(words: Words): Words {
  return { ...words, text: words.text.trimEnd() };
}
