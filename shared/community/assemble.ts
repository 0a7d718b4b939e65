import { rewardSettings } from '../workflows/rewards/section.ts';
import type { Community, RuleData } from './community.ts';
import { defaultLadder } from './cross-checks.ts';
import type { CheckedFile } from './schema.ts';

/** The community of a file that has passed every check. */
export function assemble(id: string, file: CheckedFile): Community {
  const ladders = Object.keys(file.ladders);
  return {
    id,
    ...file.community,
    platforms: file.platforms,
    people: file.people,
    ...(file.nickname === undefined ? {} : { nickname: file.nickname }),
    rules: file.rules.map((rule) => assembleRule(rule, ladders)),
    ladders: file.ladders,
    ...(file.rewards === undefined ? {} : { rewards: rewardSettings(file.rewards, file.community.language) }),
    notices: file.notices,
    texts: file.texts,
  };
}

function assembleRule({ then, ...rule }: CheckedFile['rules'][number], ladders: readonly string[]): RuleData {
  const { strikes, ladder = defaultLadder(ladders), ...effects } = then;
  const sanction = strikes !== undefined && ladder !== undefined ? { sanction: { ladder, strikes } } : {};
  return { ...rule, then: { ...effects, ...sanction } };
}
