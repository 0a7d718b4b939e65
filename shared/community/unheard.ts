import type { Community } from './community.ts';
import type { Complaint, Path } from './mistake.ts';

/** What the file asks of admins. `decides`: it waits for an admin's press, and reading it is not enough. */
interface Asked {
  readonly path: Path;
  readonly what: string;
  readonly decides: boolean;
}

/** What would be brought before the admins, and nobody would see it or could do anything about it. */
export function unheard(community: Community): Complaint[] {
  const { people, platforms } = community;
  const hasChat = Object.values(platforms).some(({ adminChat }) => adminChat !== undefined);
  const asked = askedOf(community);
  if (people.admins.length > 0) return [...(hasChat ? [] : unreached(asked)), ...unappealed(community)];
  const [got, todo] = hasChat
    ? ['an admin-chat, but no admins: whoever reads it may press nothing', 'List admins under people.']
    : ['no admins and no admin-chat', 'List admins under people, or an admin-chat under platforms.'];
  const waiting = asked.filter(({ decides }) => decides || !hasChat);
  const [first] = waiting;
  const expected = `somebody ${waiting.map(({ what }) => what).join(', ')}`;
  // Once for all of it: it is the same that helps.
  return first ? [{ path: first.path, about: 'key', expected, got, todo }] : [];
}

function askedOf({ rules, entry, exit, reports, appeals, suggestions, opinion }: Community): Asked[] {
  const serious = rules.findIndex(({ then }) => then.serious);
  const all: (Asked | false | undefined)[] = [
    serious >= 0 && {
      path: ['rules', serious, 'then', 'serious'],
      what: 'to tell of serious cases',
      decides: false,
    },
    entry?.requests && { path: ['entry', 'requests'], what: 'to decide about requests', decides: true },
    entry?.raid && { path: ['entry', 'raid'], what: 'to call when many come at once', decides: false },
    reports && { path: ['reports'], what: 'to decide about reports', decides: true },
    appeals && { path: ['appeals'], what: 'to decide about appeals', decides: true },
    exit?.comeBack?.approval === true && {
      path: ['exit', 'return'],
      what: 'to let the removed come back',
      decides: true,
    },
    suggestions && { path: ['suggestions'], what: 'to adopt suggestions', decides: true },
    opinion && { path: ['opinion'], what: 'to hear what is said', decides: false },
  ];
  return all.filter((one) => typeof one === 'object');
}

function unreached(asked: readonly Asked[]): Complaint[] {
  const first = asked.find(({ decides }) => decides);
  if (!first) return [];
  const expected = 'an admin-chat, where all admins read what waits for them';
  const got = 'none: each is told in private, and some platforms let a bot write only to those who have written to it';
  const todo = 'Write admin-chat under platforms, or let each admin write to the bot once.';
  return [{ path: first.path, about: 'key', expected, got, todo }];
}

/** Whoever acted does not judge an appeal against it, where there is somebody else. */
function unappealed({ appeals, people }: Community): Complaint[] {
  if (!appeals || people.admins.length > 1) return [];
  const expected = 'a second admin, who looks at what the first one did';
  const todo = 'List another one under people.';
  return [{ path: ['appeals'], about: 'key', expected, got: 'one, who would judge about themselves', todo }];
}
