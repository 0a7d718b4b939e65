import type { Community } from './community.ts';
import type { Complaint } from './mistake.ts';

/** What is allowed under rewards, but probably not meant. */
export function rewardThoughts(community: Community): Complaint[] {
  return [...idleWeek(community), ...nothingAsked(community), ...capsOfNothing(community)];
}

/** Weeks without points. */
function idleWeek({ rewards }: Community): Complaint[] {
  if (rewards?.weekly === undefined || rewards.daily || rewards.thanks || rewards.answer) return [];
  const expected = 'daily or thanks beside weekly';
  const todo = 'Add one, if points shall not come from /reward alone.';
  return [{ path: ['rewards', 'weekly'], about: 'key', expected, got: 'neither', todo }];
}

function nothingAsked({ rewards, questions }: Community): Complaint[] {
  if (rewards?.answer === undefined || questions !== undefined) return [];
  const todo = 'Add questions, or nobody can confirm an answer and earn these points.';
  return [{ path: ['rewards', 'answer'], about: 'key', expected: 'questions beside it', got: 'none', todo }];
}

/** What costs more than anybody is given at once is fine; a cap below a single grant is not. */
function capsOfNothing({ rewards, reports, suggestions }: Community): Complaint[] {
  const { caps = {}, thanks, answer } = rewards ?? {};
  const single = {
    thanks: thanks?.points,
    answer: answer?.points,
    report: reports?.points,
    suggestion: suggestions?.points,
  };
  return Object.entries(single).flatMap(([source, points = 0]): Complaint[] => {
    const cap = caps[source as keyof typeof single];
    if (cap === undefined || cap >= points) return [];
    const [expected, todo] = [
      `at least ${points}, the points for one`,
      'With this cap nobody ever gets them: raise it.',
    ];
    return [{ path: ['rewards', 'caps', source], about: 'value', expected, got: String(cap), todo }];
  });
}
