import * as z from 'zod/mini';
import { chatId, memberId } from '../../event/ids.ts';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { compared, comparison, liesIn, type Range } from '../comparison.ts';
import type { ConditionOf, Finding, People, Subject } from '../condition.ts';
import { type Fact, fact, joinFacts } from '../fact.ts';
import { inviterExpected, isInviter, matchesInviter } from '../inviter.ts';
import { duration, oneOrMoreOf, oneOrMoreTexts, settingsOf } from '../settings.ts';

const roles = ['member', 'staff', 'admin'] as const;

const ago = () =>
  settingsOf({ 'more-than': z.optional(duration()), 'less-than': z.optional(duration()) }).check(
    z.refine(
      (written) => written['more-than'] !== undefined || written['less-than'] !== undefined,
      'more-than, less-than or both, with durations',
    ),
  );

const settings = atFirstNeed(() =>
  settingsOf({
    points: z.optional(comparison(-1_000_000, 1_000_000)),
    strikes: z.optional(comparison(0, 1_000)),
    messages: z.optional(comparison(0, 1_000_000)),
    joined: z.optional(ago()),
    role: z.optional(oneOrMoreOf(roles)),
    nickname: z.optional(z.enum(['right', 'wrong'])),
    year: z.optional(comparison(1900, 2200)),
    province: z.optional(oneOrMoreTexts('the name of a province, as in 北京', (text) => text.trim() !== '')),
    'invited-by': z.optional(oneOrMoreTexts(inviterExpected, isInviter)),
  }).check(z.refine((written) => Object.values(written).some((one) => one !== undefined), `at least one of ${kinds}`)),
);

const kinds = 'points, strikes, messages, joined, role, nickname, year, province and invited-by';

const rightNickname = { state: 'right', judged: 1, chat: chatId('telegram', -100), since: 0, reminders: 0 } as const;

type Settings = z.output<ReturnType<typeof settings>>;

export const member: ConditionOf<typeof settings> = {
  name: 'member',
  about:
    'Who has sent it: points, strikes that have not faded, messages sent before this one, how long ago they joined, role, nickname, the year and province that a right nickname says, who invited them (nobody, anybody, member, staff, or ids). All that is asked must be so. Staff and admins are never sanctioned, whatever a rule says.',
  get settings() {
    return settings();
  },
  prepare(written, { people }) {
    const tests = testsOf(written, people);
    return {
      matches(subject) {
        for (const test of tests) if (!test.matches(subject)) return false;
        return true;
      },
      explain(subject): Finding {
        const failed = tests.find((test) => !test.matches(subject));
        const said = (failed ? [failed] : tests).map((test) => test.says(subject));
        return { matched: failed === undefined, because: joinFacts(said, 'trace.and') ?? fact('trace.no-condition') };
      },
    };
  },
  examples: [
    {
      says: 'compares points',
      settings: { points: { 'at-least': 10 } },
      given: { member: { points: 12 } },
      matches: true,
    },
    {
      says: 'compares strikes and messages so far, and wants both',
      settings: { strikes: { 'more-than': 0 }, messages: { 'fewer-than': 20 } },
      given: { member: { strikes: 1, messages: 20 } },
      matches: false,
    },
    {
      says: 'knows how long ago they joined',
      settings: { joined: { 'less-than': '7d' } },
      given: { member: { joinedAt: Date.parse('2026-03-01T12:00:00Z') }, now: '2026-03-04T12:00:00Z' },
      matches: true,
    },
    {
      says: 'takes who was there before Reeve for an old member',
      settings: { joined: { 'more-than': '30d' } },
      given: {},
      matches: true,
    },
    {
      says: "knows the platform's admins of this chat",
      settings: { role: ['staff', 'admin'] },
      given: { member: { adminOf: [chatId('telegram', -100)] } },
      matches: true,
    },
    {
      says: 'knows the state of the nickname',
      settings: { nickname: 'wrong' },
      given: { nicknameWrong: true },
      matches: true,
    },
    {
      says: 'knows the year that a right nickname says',
      settings: { year: { 'at-most': 2027 } },
      given: { member: { nickname: { ...rightNickname, says: { year: 2027, province: '北京' } } } },
      matches: true,
    },
    {
      says: 'knows the province that it says',
      settings: { province: ['广东', '广西'] },
      given: { member: { nickname: { ...rightNickname, says: { year: 2027, province: '北京' } } } },
      matches: false,
    },
    {
      says: 'takes a nickname that says no year for none of those asked for',
      settings: { year: { 'more-than': 1900 } },
      given: { member: { nickname: rightNickname } },
      matches: false,
    },
    {
      says: 'knows whom a member has invited',
      settings: { 'invited-by': 'member' },
      given: { member: { invitedBy: memberId('telegram', 77) } },
      matches: true,
    },
    {
      says: 'knows whom the staff has invited',
      settings: { 'invited-by': 'member' },
      given: { member: { invitedBy: memberId('telegram', 2) } },
      matches: false,
    },
    {
      says: 'can ask for one inviter',
      settings: { 'invited-by': ['telegram:77', 'nobody'] },
      given: {},
      matches: true,
    },
  ],
};

interface MemberTest {
  matches(subject: Subject): boolean;
  says(subject: Subject): Fact;
}

function testsOf(written: Settings, people: People): MemberTest[] {
  const { points, strikes, messages, joined, role, nickname, year, province, 'invited-by': inviters } = written;
  return [
    points && numberTest('points', points, ({ member: who }) => who.points),
    strikes && numberTest('strikes', strikes, ({ member: who, event }) => people.strikesOf(who, event.at)),
    messages && numberTest('messages', messages, ({ member: who }) => who.messages),
    joined && joinedTest(joined['more-than'] ?? 0, joined['less-than']),
    role && roleTest(role, people),
    nickname && nicknameTest(nickname),
    year && yearTest(year),
    province && provinceTest(province),
    inviters && inviterTest(inviters, people),
  ].filter((test) => test !== undefined);
}

function numberTest(
  what: 'points' | 'strikes' | 'messages',
  range: Range,
  countOf: (subject: Subject) => number,
): MemberTest {
  const unit = fact(`trace.unit.${what}`);
  return {
    matches: (subject) => liesIn(countOf(subject), range),
    says: (subject) => compared(fact('trace.count', { unit, count: countOf(subject) }), range),
  };
}

/** Who was there before Reeve joined longer ago than can be told. */
function joinedTest(more: number, less: number | undefined): MemberTest {
  const since = ({ event, member: { joinedAt } }: Subject) => (joinedAt === undefined ? Infinity : event.at - joinedAt);
  return {
    matches: (subject) => since(subject) > more && (less === undefined || since(subject) < less),
    says: (subject) =>
      since(subject) === Infinity
        ? fact('trace.member.joined-before')
        : fact('trace.member.joined', { ago: { milliseconds: since(subject) } }),
  };
}

function roleTest(wanted: readonly (typeof roles)[number][], people: People): MemberTest {
  const roleOf = ({ event, member: { id, adminOf = [] } }: Subject) =>
    adminOf.includes(event.chat) ? 'admin' : people.roleOf(id);
  return {
    matches: (subject) => wanted.includes(roleOf(subject)),
    says: (subject) => fact('trace.member.role', { role: fact(`trace.role.${roleOf(subject)}`) }),
  };
}

function nicknameTest(wanted: 'right' | 'wrong'): MemberTest {
  return {
    matches: ({ nicknameWrong }) => nicknameWrong === (wanted === 'wrong'),
    says: ({ nicknameWrong }) => fact(nicknameWrong ? 'trace.nickname.wrong' : 'trace.nickname.right'),
  };
}

/** Whose nickname says no year has none that could be compared. */
function yearTest(range: Range): MemberTest {
  const yearOf = ({ member: who }: Subject) => who.nickname?.says?.year;
  return {
    matches: (subject) => liesIn(yearOf(subject) ?? Number.NaN, range),
    says(subject) {
      const year = yearOf(subject);
      return compared(year === undefined ? fact('trace.member.no-year') : fact('trace.member.year', { year }), range);
    },
  };
}

function provinceTest(wanted: readonly string[]): MemberTest {
  const provinceOf = ({ member: who }: Subject) => who.nickname?.says?.province;
  return {
    matches: (subject) => wanted.includes(provinceOf(subject) ?? ''),
    says(subject) {
      const province = provinceOf(subject);
      return province === undefined ? fact('trace.member.no-province') : fact('trace.member.province', { province });
    },
  };
}

function inviterTest(wanted: readonly string[], people: People): MemberTest {
  return {
    matches: ({ member: { invitedBy } }) => matchesInviter(wanted, invitedBy, people),
    says: ({ member: { invitedBy } }) =>
      invitedBy === undefined
        ? fact('trace.member.no-inviter')
        : fact('trace.member.inviter', { role: fact(`trace.role.${people.roleOf(invitedBy)}`) }),
  };
}
