import { joinWords, say, wordsOf } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { ChatId } from '../../event/ids.ts';
import type { Member } from '../../records/member.ts';
import { parseNickname } from './parse.ts';
import type { NicknameSettings } from './settings.ts';
import { exampleOf, explainWrong, formOf, yearIn } from './wording.ts';

/** Where a member is spoken to about the nickname. */
export interface Place {
  readonly chat: ChatId;
  readonly topic?: string;
}

/** That it is wrong, for the first time or again. */
export type Said = 'nickname.wrong' | 'nickname.reminder';

export function speak(draft: Draft, member: Member, key: Said, place: Place): void {
  const wrong = whatIsWrong(draft, member);
  if (!wrong) return;
  const words = say(draft.community.data, key, { member: called(draft, member, place.chat), ...wrong });
  draft.do({ type: 'post', words, ...place });
}

/** A message calls no more by name than this. */
const mostNamed = 20;

/** To several at once the form and an example: what is wrong with each would be a message for each. */
export function speakToAll(draft: Draft, members: readonly Member[], key: Said, chat: ChatId): void {
  const { data } = draft.community;
  const { nickname: settings } = data;
  const wrong = members.filter((member) => isDue(draft, member, chat));
  if (!settings) return;
  for (let start = 0; start < wrong.length; start += mostNamed) {
    const some = wrong.slice(start, start + mostNamed);
    const [first, second] = some;
    if (first && !second) speak(draft, first, key, { chat });
    else {
      const words = say(data, `${key}-all`, {
        members: namesOf(draft, some, chat),
        form: formOf(data, settings),
        example: exampleOf(data, settings, {}, yearIn(data, draft.now)),
      });
      draft.do({ type: 'post', chat, words });
    }
  }
}

function namesOf(draft: Draft, members: readonly Member[], chat: ChatId): Words {
  const named = members.map((member) => wordsOf(called(draft, member, chat)));
  return joinWords(named, draft.community.data.language === 'zh' ? '、' : ', ');
}

/** Still here, still bound by the form, and still wrong: another form or another year may have made it right. */
export function isDue(draft: Draft, member: Member, chat: ChatId): boolean {
  return member.leftAt === undefined && !draft.isProtected(member, chat) && whatIsWrong(draft, member) !== undefined;
}

/** The problem and an example for a name that has been judged wrong; undefined when the form has changed since. */
export function whatIsWrong(draft: Draft, member: Member): { problem: string; example: string } | undefined {
  const community = draft.community.data;
  const settings: NicknameSettings | undefined = community.nickname;
  if (!settings || !member.nickname) return undefined;
  const thisYear = yearIn(community, draft.now);
  const parsed = parseNickname(member.name, settings, thisYear);
  if (parsed.ok) return undefined;
  const { nickname: _, ...nameless } = parsed.found;
  // A name that must not be repeated is none to make an example of.
  const found = called(draft, member, member.nickname.chat).name === member.name ? parsed.found : nameless;
  return explainWrong(community, settings, { ...parsed, found }, thisYear);
}
