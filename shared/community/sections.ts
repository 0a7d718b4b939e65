import * as z from 'zod';
import { chatId, type MemberId } from '../event/ids.ts';
import { manifests } from '../platforms/manifests.ts';
import type { PlatformManifest } from '../platforms/platform.ts';
import type { PlatformSettings } from './community.ts';
import { braced, complain, distinct, duration, shortText, timezone, wholeNumber, wordingWith } from './fields.ts';
import { didYouMean, oneOf, quoted } from './mistake.ts';
import type { Text } from './text.ts';
import { texts } from './texts.ts';

/** Who the community is. */
export const communitySection = z
  .strictObject({
    name: shortText(80).describe('The name members know.'),
    language: z.enum(['en', 'zh']).describe('The language Reeve speaks in the group: en or zh.'),
    timezone: timezone.describe('The clock of the community by its IANA name, such as Asia/Shanghai.'),
  })
  .describe('Who the community is.');

/** The sandbox brings its own chats and people. */
const platforms = manifests.filter(({ localOnly }) => localOnly !== true);
const platformNames = platforms.map(({ name }) => name);

const aChat = 'the id of a chat on the platform, such as -1001234567890';

/** Whole numbers need no quotes; a name like `@group` is not an id, and names change. */
const nativeChat = z.union([z.int(aChat), z.string(aChat).regex(/^[^\s@]\S*$/, aChat)], aChat).transform(String);

function platformSection({ name, title }: PlatformManifest) {
  return z
    .strictObject({
      chats: distinct(nativeChat, 'chat')
        .min(1)
        .exactOptional()
        .describe('The groups Reeve runs, by their ids. Leave it out to run every group the bot is a member of.'),
      'admin-chat': nativeChat
        .exactOptional()
        .describe('The group where admins read notices. Leave it out to tell each admin in private.'),
    })
    .superRefine(({ chats, 'admin-chat': admins }, context) => {
      if (admins === undefined || !chats?.includes(admins)) return;
      const expected = 'a group of its own, for admins only';
      complain(
        context,
        expected,
        { got: `the chat ${admins}, which is among the chats`, todo: 'Take it out of one of the two.' },
        ['admin-chat'],
      );
    })
    .transform(
      ({ chats, 'admin-chat': admins }): PlatformSettings => ({
        ...(chats === undefined ? {} : { chats: chats.map((id) => chatId(name, id)) }),
        ...(admins === undefined ? {} : { adminChat: chatId(name, admins) }),
      }),
    )
    .exactOptional()
    .describe(`${title}: which groups, and where admins read.`);
}

/** Where the community lives. */
export const platformsSection = z
  .strictObject(Object.fromEntries(platforms.map((manifest) => [manifest.name, platformSection(manifest)])))
  .transform((platforms): Record<string, PlatformSettings> => {
    const named = Object.entries(platforms).filter(
      (entry): entry is [string, PlatformSettings] => entry[1] !== undefined,
    );
    return Object.fromEntries(named);
  })
  .default({})
  .describe('Where the community lives. Leave it out for every group the bots are members of.');

const aPerson = `a person on a platform, such as ${platformNames[0]}:2002`;

const person = z.string(aPerson).transform((written, context) => {
  const [, platform = '', native] = /^([a-z]+):(\S+)$/.exec(written) ?? [];
  if (native !== undefined && !native.startsWith('@') && platformNames.includes(platform)) return written as MemberId;
  const meant = didYouMean(platform, platformNames);
  const todo =
    native === undefined || meant === undefined ? platformTodo : `Did you mean ${quoted(`${meant}:${native}`)}?`;
  complain(context, aPerson, {
    todo: native?.startsWith('@') ? 'Write the number of the account: names change.' : todo,
  });
  return z.NEVER;
});
const platformTodo = `Write the platform (${oneOf(platformNames)}), a colon and the id of the account.`;

const people = distinct(person, 'person').default([]);

/** Who is never sanctioned. */
export const peopleSection = z
  .strictObject({
    admins: people.describe('May press the buttons under cases and give rewards, and get the notices.'),
    staff: people.describe('Teachers, planners: never sanctioned, without an admin’s powers.'),
  })
  .default({ admins: [], staff: [] })
  .describe('Who is never sanctioned. Admins of the group on its platform are not either.');

/** What only the admins and the operator see. */
export const noticesSection = z
  .strictObject({
    'removals-per-hour': wholeNumber(1, 10_000)
      .default(60)
      .describe('Past so many removals in a clock hour Reeve stops removing, keeps recording and calls the admins.'),
    'keep-evidence': duration.prefault('30d').describe('How long the evidence of a case is kept, such as 30d.'),
  })
  .transform(({ 'removals-per-hour': removalsPerHour, 'keep-evidence': keepEvidence }) => ({
    removalsPerHour,
    keepEvidence,
  }))
  .prefault({})
  .describe('Limits and notices for the admins.');

function aboutText({ about, placeholders, en }: Text): string {
  const holds = placeholders.length === 0 ? '' : ` May hold ${braced(placeholders)}.`;
  return `${about}${holds}\nBy default: ${en}`;
}

const wordings = Object.fromEntries(
  Object.entries<Text>(texts).map(([key, text]) => [
    key,
    wordingWith(text.placeholders, text.needs).exactOptional().describe(aboutText(text)),
  ]),
);

/** The community's own wordings. */
export const textsSection = z
  .strictObject(wordings)
  .transform((own) => own as Record<string, string>)
  .default({})
  .describe('Your own wording for anything Reeve says, by its key. What is not here is said in the built-in words.');
