import { renderDuration } from '../../community/durations.ts';
import { joinWords, say } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import { dayBefore } from '../../community/zone.ts';
import { accountOf } from '../../decision/account.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type MemberId, nativeId } from '../../event/ids.ts';
import { type Answers, answersKind } from '../../records/answers.ts';
import { staffOf } from './duty.ts';
import { openWords } from './list.ts';
import type { QuestionSettings } from './settings.ts';

/** Every morning the admins read what is open, and what each of the staff has answered the day before. */
export function morning(draft: Draft, event: TimerEvent): void {
  const { questions, digest, timezone } = draft.community.data;
  if (!questions) return draft.note('there are no questions here');
  if (digest) return draft.note('the digest tells of questions');
  const date = dayBefore(timezone, event.at);
  const words = morningWords(draft, date, questions);
  draft.notify('question.morning', { words, platform: adminPlatform(draft), about: date });
}

/** `date`: the day whose answers are told. */
export function morningWords(draft: Draft, date: string, settings: QuestionSettings): Words {
  return joinWords([openWords(draft), answersWords(draft, date, settings)], '\n\n');
}

/** The platform that has an admin chat, for what concerns all of them. */
export function adminPlatform({ community }: Draft): string {
  const platforms = Object.entries(community.data.platforms);
  return platforms.find(([, { adminChat }]) => adminChat !== undefined)?.[0] ?? platforms[0]?.[0] ?? '';
}

/** A notice is one message. */
const mostLines = 30;

function answersWords(draft: Draft, date: string, settings: QuestionSettings): Words {
  const voice = draft.community.data;
  const all = draft.view.list(answersKind, { partition: 'answers', sortPrefix: `${date}#` });
  const staff = ofStaff(draft, all, date, settings);
  const ids = new Set(staff.map(({ member }) => member));
  const members = all.filter(({ member }) => !ids.has(member)).reduce((sum, { count }) => sum + count, 0);
  const lines = staff.slice(0, mostLines).map(({ member, name, count }) =>
    say(voice, count >= settings.target ? 'question.answers-reached' : 'question.answers-line', {
      member: shownName({ id: member, name }),
      count,
      target: settings.target,
    }),
  );
  const title = say(voice, 'question.answers', { date });
  return joinWords(
    [title, ...lines, say(voice, 'question.answers-members', { count: members }), ...times(draft, all)],
    '\n',
  );
}

/** Those of the file, whether or not they have answered, and admins who have; most first. */
function ofStaff(draft: Draft, all: readonly Answers[], date: string, settings: QuestionSettings): Answers[] {
  const byMember = new Map<MemberId, Answers>();
  for (const id of staffOf(draft, settings)) {
    const { id: member, name } = accountOf(draft, draft.memberOf({ id, name: nativeId(id) }));
    byMember.set(member, { date, member, name, count: 0, firsts: [] });
  }
  for (const one of all) {
    if (byMember.has(one.member) || draft.community.roleOf(one.member) !== 'member') byMember.set(one.member, one);
  }
  return [...byMember.values()].sort((a, b) => b.count - a.count || (a.member < b.member ? -1 : 1));
}

function times(draft: Draft, all: readonly Answers[]): Words[] {
  const voice = draft.community.data;
  const firsts = all.flatMap((one) => one.firsts).sort((a, b) => a - b);
  if (firsts.length === 0) return [];
  const time = (share: number) => renderDuration(percentile(firsts, share) * 1000, voice.language);
  return [say(voice, 'question.times', { median: time(0.5), most: time(0.9) })];
}

/** The smallest of them that this share of all does not exceed. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
