import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import type { Figures } from '../../records/figures.ts';
import { beside, countIn, daysBefore } from './usual.ts';

const sanctions = ['warn', 'mute', 'kick', 'ban'] as const;

/** A day in plain words. What did not happen, and is of a workflow, is not spoken of. */
export function dayLines(draft: Draft, day: Figures): Words[] {
  const voice = draft.community.data;
  const before = daysBefore(draft, day.date);
  const figure = (of: (day: Figures) => number) => beside(draft, before, day, of);
  const often = (name: string) => figure((one) => countIn(one, name));
  return [
    say(voice, 'digest.messages', { messages: figure((one) => one.messages), members: figure((one) => one.active) }),
    say(voice, 'digest.members', { joined: often('member.joined'), left: often('member.left') }),
    ...questionLine(draft, day, often),
    ...rulesLine(draft, day, often),
    ...reportsLine(draft, day),
    ...lifeLines(draft, day),
  ];
}

type Often = (name: string) => Words;

function questionLine({ community: { data } }: Draft, day: Figures, often: Often): Words[] {
  if (!data.questions) return [];
  const values = { asked: often('question.asked'), answered: countIn(day, 'question.answered') };
  const lapsed = countIn(day, 'question.lapsed');
  return [
    say(data, 'digest.questions', values),
    ...(lapsed === 0 ? [] : [say(data, 'digest.questions-lapsed', { count: lapsed })]),
  ];
}

function rulesLine({ community: { data } }: Draft, day: Figures, often: Often): Words[] {
  const undone = countIn(day, 'case.undone');
  if (countIn(day, 'case.opened') + undone === 0) return [say(data, 'digest.no-cases')];
  const followed = sanctions.flatMap((sanction) => {
    const count = countIn(day, `case.opened/${sanction}`);
    return count === 0 ? [] : [say(data, `digest.${sanction}`, { count }).text];
  });
  return [
    say(data, 'digest.cases', { cases: often('case.opened') }),
    ...(followed.length === 0 ? [] : [say(data, 'digest.sanctions', { sanctions: followed.join(', ') })]),
    ...(undone === 0 ? [] : [say(data, 'digest.undone', { count: undone })]),
  ];
}

function reportsLine({ community: { data } }: Draft, day: Figures): Words[] {
  const [opened, resolved] = [countIn(day, 'report.opened'), countIn(day, 'report.resolved')];
  const appeals = [countIn(day, 'appeal.opened'), countIn(day, 'appeal.resolved/granted')] as const;
  const confirmed = countIn(day, 'report.resolved/confirmed');
  return [
    ...(opened + resolved === 0 ? [] : [say(data, 'digest.reports', { opened, resolved, confirmed })]),
    ...(appeals[0] + appeals[1] === 0
      ? []
      : [say(data, 'digest.appeals', { opened: appeals[0], granted: appeals[1] })]),
  ];
}

/** What members get and give. */
function lifeLines({ community: { data } }: Draft, day: Figures): Words[] {
  const count = (name: string) => countIn(day, name);
  const line = (has: number, words: () => Words) => (has === 0 ? [] : [words()]);
  const [rewards, points] = [count('points.granted'), count('points.granted+')];
  const [received, adopted] = [count('suggestion.received'), count('suggestion.adopted')];
  const [invited, vested] = [count('member.invited'), count('invitation.vested')];
  const [featured, ordered] = [count('post.featured'), count('redemption.ordered')];
  const [raids, moods] = [count('raid.started'), count(worse)];
  const sep = data.language === 'zh' ? '、' : ', ';
  return [
    ...line(rewards, () => say(data, 'digest.rewards', { rewards, points })),
    ...line(ordered, () => say(data, 'digest.orders', { count: ordered })),
    ...line(received + adopted, () => say(data, 'digest.suggestions', { received, adopted })),
    ...line(invited + vested, () => say(data, 'digest.growth', { invited, vested })),
    ...line(featured, () => say(data, 'digest.featured', { count: featured })),
    ...line(moods, () => say(data, 'digest.opinion', { count: moods, topics: topicsIn(day).join(sep) })),
    ...line(raids, () => say(data, 'digest.raids', { count: raids })),
  ];
}

const worse = 'opinion.left-band';

function topicsIn({ counts }: Figures): string[] {
  const topics = Object.keys(counts).filter((key) => key.startsWith(`${worse}/`));
  return topics.map((key) => key.slice(worse.length + 1));
}
