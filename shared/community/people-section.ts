import * as z from 'zod';
import type { MemberId } from '../event/ids.ts';
import { deployable } from '../platforms/deployable.ts';
import { complain, distinct } from './fields.ts';
import { didYouMean, oneOf, quoted } from './mistake.ts';

const platformNames = deployable.map(({ name }) => name);
const aPerson = `a person on a platform, such as ${platformNames[0]}:2002`;

export const person = z.string(aPerson).transform((written, context) => {
  const todo = remedy(written);
  if (todo === undefined) return written as MemberId;
  complain(context, aPerson, { todo });
  return z.NEVER;
});

/** What to do about a person that is none; undefined when it is one. */
function remedy(written: string): string | undefined {
  const [, name = '', native] = /^([a-z]+):(\S+)$/.exec(written) ?? [];
  if (native === undefined) return `Write the platform (${oneOf(platformNames)}), a colon and the id of the account.`;
  const platform = deployable.find((manifest) => manifest.name === name);
  if (platform === undefined) {
    const meant = didYouMean(name, platformNames);
    return meant === undefined
      ? `Write one of ${oneOf(platformNames)}.`
      : `Did you mean ${quoted(`${meant}:${native}`)}?`;
  }
  if (platform.ids === undefined || platform.ids.member.pattern.test(native)) return undefined;
  return `Write ${platform.ids.member.about}: names change (write /id to the bot to learn it).`;
}

const people = distinct(person, 'person').default([]);

/** Who is never sanctioned. */
export const peopleSection = z
  .strictObject({
    admins: people.describe('May press the buttons under cases and give rewards, and get the notices.'),
    staff: people.describe('Teachers, planners: never sanctioned, without an admin’s powers.'),
  })
  .default({ admins: [], staff: [] })
  .describe('Who is never sanctioned. Admins of the group on its platform are not either.');
