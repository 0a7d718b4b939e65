import type { Community } from '../../community/community.ts';
import { sayPlain } from '../../community/say.ts';
import { localDate } from '../../community/zone.ts';
import { type NicknameProblem, type ParsedNickname, parseNickname } from './parse.ts';
import type { Found } from './search.ts';
import type { NicknameSettings } from './settings.ts';

type Wrong = Extract<ParsedNickname, { ok: false }>;

export function yearIn(community: Community, now: number): number {
  return Number(localDate(community.timezone, now).slice(0, 4));
}

/** What is wrong and how it would be right, in the community's language. */
export function explainWrong(
  community: Community,
  settings: NicknameSettings,
  wrong: Wrong,
  thisYear: number,
): { readonly problem: string; readonly example: string } {
  return {
    problem: problemText(community, settings, wrong.problem, thisYear),
    example: exampleOf(community, settings, wrong.found, thisYear),
  };
}

function problemText(
  community: Community,
  settings: NicknameSettings,
  problem: NicknameProblem,
  thisYear: number,
): string {
  const form = formOf(community, settings);
  switch (problem) {
    case 'year': {
      const { from, to } = settings.years;
      return sayPlain(community, 'nickname.problem.year', { from: thisYear + from, to: thisYear + to });
    }
    case 'province':
    case 'nickname':
      return sayPlain(community, `nickname.problem.${problem}`);
    case 'order':
    case 'empty':
      return sayPlain(community, `nickname.problem.${problem}`, { form });
    case 'separator':
      return sayPlain(community, 'nickname.problem.separator', { separator: separatorOf(settings) });
    default:
      return problem satisfies never;
  }
}

/** `高考年份-省份-昵称`. */
export function formOf(community: Community, settings: NicknameSettings): string {
  return settings.parts.map((part) => sayPlain(community, `nickname.part.${part}`)).join(separatorOf(settings));
}

/** Longer ones hide the form that the example shows. */
const longestNickname = 20;

/**
 * A right name that keeps what the member has got right already: all of it when the whole can be read again, since a
 * nickname may hold what sets parts apart.
 */
export function exampleOf(community: Community, settings: NicknameSettings, found: Found, thisYear: number): string {
  const { nickname, ...others } = found;
  const short = nickname !== undefined && [...nickname].length <= longestNickname;
  const examples = [...(short ? [found] : []), others, {}].map((keeps) =>
    exampleWith(community, settings, keeps, thisYear),
  );
  return examples.find((one) => parseNickname(one, settings, thisYear).ok) ?? examples.at(-1) ?? '';
}

function exampleWith(community: Community, settings: NicknameSettings, keeps: Found, thisYear: number): string {
  const filled = {
    year: String(keeps.year ?? thisYear + Math.min(settings.years.to, Math.max(settings.years.from, 1))),
    province: keeps.province ?? settings.provinces[0]?.[0] ?? '',
    nickname: keeps.nickname ?? sayPlain(community, 'nickname.sample'),
  };
  return settings.parts.map((part) => filled[part]).join(separatorOf(settings));
}

function separatorOf({ separators }: NicknameSettings): string {
  return separators[0] ?? '-';
}
