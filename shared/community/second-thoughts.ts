import { parseNickname } from '../workflows/nickname/parse.ts';
import { exampleOf } from '../workflows/nickname/wording.ts';
import type { Community } from './community.ts';
import { type Complaint, quoted } from './mistake.ts';
import { rewardThoughts } from './reward-thoughts.ts';
import { placeholder } from './text.ts';
import { unheard } from './unheard.ts';

export interface SecondThoughts {
  readonly mistakes: readonly Complaint[];
  /** Allowed, but probably not meant. */
  readonly warnings: readonly Complaint[];
}

/** What shows only once a file is understood as a whole. */
export function secondThoughts(community: Community): SecondThoughts {
  return {
    mistakes: exampleFails(community),
    warnings: [
      ...unheard(community),
      ...doubleRoles(community),
      ...rewardThoughts(community),
      ...otherLanguage(community),
    ],
  };
}

/** Any year serves: which years are accepted follows the calendar, which parts can be told apart does not. */
const someYear = 2026;

/** Reeve shows members an example made from the form; it must itself be right. */
function exampleFails(community: Community): Complaint[] {
  const { nickname } = community;
  if (nickname === undefined) return [];
  const example = exampleOf(community, nickname, {}, someYear);
  const parsed = parseNickname(example, nickname, someYear);
  if (parsed.ok) return [];
  const own = community.texts['nickname.sample'] === undefined ? undefined : ['texts', 'nickname.sample'];
  return [
    {
      path: own ?? ['nickname'],
      about: own ? 'value' : 'key',
      expected: 'a form in which the example for members is right itself',
      got: `${quoted(example)}, which reads as another name`,
      todo: own ? 'Write a sample without separators.' : 'Choose other separators, or another order of the parts.',
    },
  ];
}

function doubleRoles({ people }: Community): Complaint[] {
  return people.staff.flatMap((id, index): Complaint[] => {
    if (!people.admins.includes(id)) return [];
    const got = `${quoted(id)}, who is an admin already`;
    return [
      {
        path: ['people', 'staff', index],
        about: 'value',
        expected: 'people who are not admins',
        got,
        todo: 'Take it away here.',
      },
    ];
  });
}

/** Short ones may be names, commands or signs in any language. */
const sentence = 12;

function otherLanguage({ language, texts }: Community): Complaint[] {
  return Object.entries(texts).flatMap(([key, wording]): Complaint[] => {
    const letters = wording.replaceAll(placeholder, '').match(/\p{L}/gu) ?? [];
    const chinese = letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length;
    const fits = language === 'zh' ? chinese > 0 : chinese < letters.length / 2;
    if (fits || letters.length < sentence) return [];
    const expected = `text in the community's language (${language})`;
    return [
      {
        path: ['texts', key],
        about: 'value',
        expected,
        got: quoted(wording),
        todo: 'Translate it, if members read that language.',
      },
    ];
  });
}
