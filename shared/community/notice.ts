import { stepAt } from '../decision/ladder.ts';
import { kindsInWords, probationInWords } from '../workflows/entry/wording.ts';
import { exampleOf, formOf, yearIn } from '../workflows/nickname/wording.ts';
import type { Community, LadderStep, RuleData } from './community.ts';
import { renderDuration } from './durations.ts';
import { sayPlain } from './say.ts';

/** What members are told of the community, made from the rules themselves so that it never says anything else. */
export function groupNotice(community: Community, now: number): string {
  return [
    sayPlain(community, 'group-notice.welcome', { community: community.name }),
    nicknames(community, now),
    newcomers(community),
    rules(community),
    rewards(community),
    commands(community),
    sayPlain(community, community.reports ? 'group-notice.reports' : 'group-notice.admins'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function nicknames(community: Community, now: number): string {
  const { nickname } = community;
  if (nickname === undefined) return '';
  return sayPlain(community, 'group-notice.nickname', {
    form: formOf(community, nickname),
    example: exampleOf(community, nickname, {}, yearIn(community, now)),
  });
}

function newcomers(community: Community): string {
  const probation = community.entry?.probation;
  if (!probation) return '';
  return sayPlain(community, 'group-notice.newcomers', {
    until: probationInWords(community, probation),
    kinds: kindsInWords(community, probation),
  });
}

function rules(community: Community): string {
  const live = community.rules.filter(({ mode }) => mode === 'live');
  if (live.length === 0) return '';
  const lines = live.flatMap((rule, index) => [
    sayPlain(community, 'group-notice.rule', { number: index + 1, rule: rule.title }),
    ...follows(community, rule),
  ]);
  return [sayPlain(community, 'group-notice.rules'), ...lines, ...decays(community, live)].join('\n');
}

/** What follows a broken rule, in the order in which it is felt. */
function follows(community: Community, { then }: RuleData): string[] {
  const sanctions = then.sanction ? sanctionsOf(community, then.sanction) : [];
  const parts = [
    ...(then.remove ? [sayPlain(community, 'group-notice.remove')] : []),
    ...(sanctions.length > 0 ? [sanctions.join(' → ')] : []),
    ...(then.points === 0 ? [] : [sayPlain(community, 'group-notice.points', { points: -then.points })]),
    ...(then.serious ? [sayPlain(community, 'group-notice.serious')] : []),
  ];
  if (parts.length === 0) return [];
  return [sayPlain(community, 'group-notice.follows', { what: parts.join(community.language === 'zh' ? '；' : '; ') })];
}

/** The sanctions of the first offence, the second, and so on up to the top of the ladder; repeated ones once. */
function sanctionsOf(community: Community, { ladder, strikes }: NonNullable<RuleData['then']['sanction']>): string[] {
  const steps = community.ladders[ladder];
  if (steps === undefined) return [];
  const top = steps.steps.at(-1)?.strikes ?? 0;
  const taken: LadderStep[] = [];
  for (let total = strikes; ; total += strikes) {
    const step = stepAt(steps, total);
    if (step !== undefined && step !== taken.at(-1)) taken.push(step);
    if (total >= top) return taken.map((each) => phraseOf(community, each));
  }
}

function phraseOf(community: Community, step: LadderStep): string {
  if (step.do !== 'mute') return sayPlain(community, `sanction.${step.do}`);
  return sayPlain(community, 'sanction.mute', { for: renderDuration(step.for, community.language) });
}

/** One line for every different decay among the ladders that members can come to stand on. */
function decays(community: Community, live: readonly RuleData[]): string[] {
  const ladders = new Set(live.flatMap(({ then }) => (then.sanction ? [then.sanction.ladder] : [])));
  const times = new Set([...ladders].map((name) => community.ladders[name]?.decay ?? 0));
  return [...times].map((decay) => {
    return sayPlain(community, 'group-notice.decay', { for: renderDuration(decay, community.language) });
  });
}

function rewards(community: Community): string {
  const { daily, streaks, answer, thanks, weekly, monthly, shop } = community.rewards ?? {};
  const lines: string[] = [];
  if (daily) lines.push(sayPlain(community, 'group-notice.daily', { points: daily.points }));
  if (thanks) {
    const [word = '', reaction = ''] = [thanks.words[0], thanks.reactions[0]];
    lines.push(sayPlain(community, 'group-notice.thanks', { word, reaction, points: thanks.points }));
  }
  if (answer) lines.push(sayPlain(community, 'group-notice.answer', { points: answer.points }));
  if (streaks) lines.push(...streakLines(community, streaks.milestones));
  if (weekly) lines.push(weeklyLine(community, weekly));
  if (monthly?.clean) lines.push(sayPlain(community, 'group-notice.clean', { points: monthly.clean }));
  if (shop) lines.push(sayPlain(community, 'group-notice.shop'));
  if (community.rewards) lines.push(sayPlain(community, 'group-notice.points-commands'));
  return lines.length === 0 ? '' : [sayPlain(community, 'group-notice.rewards'), ...lines].join('\n');
}

/** What a member does not find alone, each in the words of /help. */
function commands(community: Community): string {
  const { questions, suggestions, growth, classes, reminders } = community;
  const keys = [
    ...(questions ? (['help.ask'] as const) : []),
    ...(classes ? (['help.classes'] as const) : []),
    ...(reminders ? (['help.remind'] as const) : []),
    ...(suggestions ? (['help.suggest'] as const) : []),
    ...(growth ? (['help.invite'] as const) : []),
  ];
  if (keys.length === 0) return '';
  const lines = keys.map((key) => `• ${sayPlain(community, key)}`);
  return [sayPlain(community, 'group-notice.commands'), ...lines, sayPlain(community, 'group-notice.help')].join('\n');
}

function streakLines(community: Community, milestones: readonly { days: number; points: number }[]): string[] {
  if (milestones.length === 0) return [];
  const separator = community.language === 'zh' ? '、' : ', ';
  const bonus = milestones.map(({ days, points }) => sayPlain(community, 'group-notice.milestone', { days, points }));
  return [sayPlain(community, 'group-notice.streaks', { bonus: bonus.join(separator) })];
}

const weekdays = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
} as const;

function weeklyLine(community: Community, { weekday, minute, bonus }: WeeklyRewards): string {
  const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return sayPlain(community, 'group-notice.weekly', {
    weekday: weekdays[community.language][weekday - 1] ?? '',
    time,
    bonus: bonus.map((points) => `+${points}`).join(community.language === 'zh' ? '、' : ', '),
  });
}

type WeeklyRewards = NonNullable<NonNullable<Community['rewards']>['weekly']>;
