import type { ChatId, MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** A message that an admin has shown to everybody. What was written is quoted, so that it can be read when it is gone. */
export interface Featured {
  readonly number: number;
  readonly at: number;
  readonly chat: ChatId;
  readonly messageId: string;
  /** Absent: forgotten. */
  readonly author?: MemberId;
  readonly name: string;
  /** Teachers, planners and admins; everybody else is a member. */
  readonly staff?: true;
  readonly title?: string;
  readonly excerpt: string;
  by?: MemberId;
  state: 'featured' | 'withdrawn';
  /** No collection has told of it yet. */
  news?: true;
  /** How often it has been featured; points are given for each time, and taken back. */
  readonly turn: number;
  points: number;
  /** The case that took it away. */
  lostBy?: string;
}

const year = 365 * 24 * 3600;

export const featuredKind: RecordKind<Featured, [number: string]> = {
  name: 'featured',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('featured', member)],
    isOf: ({ author, by }, member) => author === member || by === member,
    shown({ number, at, title, excerpt, author, state }, member) {
      return author === member ? { number, at, title, excerpt, state } : { featuredByYou: number, at };
    },
    // Counts are kept by the month; the words go with whoever wrote them.
    without({ author, by, title, news, ...record }, member) {
      const decided = by === undefined || by === member ? {} : { by };
      if (author === member) return { ...record, ...decided, name: '', excerpt: '', state: 'withdrawn', points: 0 };
      const written = author === undefined ? {} : { author };
      return { ...record, ...decided, ...written, ...(title === undefined ? {} : { title }), ...(news && { news }) };
    },
  },
  key: (number) => ({ partition: 'featured', sort: number.padStart(8, '0') }),
  expiry: ({ at }) => Math.ceil(at / 1000) + 10 * year,
  ...renaming<Featured>({
    number: 'n',
    at: 'at',
    chat: 'c',
    messageId: 'mi',
    author: 'm',
    name: 'nm',
    staff: 'sf',
    title: 't',
    excerpt: 'e',
    by: 'b',
    state: 's',
    news: 'nw',
    turn: 'tu',
    points: 'p',
    lostBy: 'l',
  }),
};

/** Under which number a message was featured. `tag`: the short id of chat and message. */
export const featuredPlaceKind: RecordKind<{ readonly number: number }, [tag: string]> = {
  name: 'featured-place',
  version: 1,
  rights: { holds: 'nobody' },
  key: (tag) => ({ partition: 'featured-place', sort: tag }),
  ...renaming<{ readonly number: number }>({ number: 'n' }),
};

export const featuredTallyKind: RecordKind<FeaturedTally, []> = {
  name: 'featured-tally',
  version: 1,
  rights: { holds: 'nobody' },
  key: () => ({ partition: 'featured-tally', sort: 'all' }),
  ...renaming<FeaturedTally>({ last: 'l', told: 't' }),
};

export interface FeaturedTally {
  /** The latest number given. */
  readonly last: number;
  /** The local date of the latest collection. */
  readonly told?: string;
}

/** An admin wants a message featured whose words have to be looked up first. */
export interface FeatureWish {
  readonly at: number;
  readonly by: MemberId;
  readonly title?: string;
  readonly topic?: string;
}

const wishSeconds = 3600;

export const featureWishKind: RecordKind<FeatureWish, [tag: string]> = {
  name: 'feature-wish',
  version: 1,
  rights: { holds: 'passing', within: wishSeconds * 1000 },
  key: (tag) => ({ partition: `feature-wish#${tag}`, sort: tag }),
  expiry: ({ at }) => Math.ceil(at / 1000) + wishSeconds,
  ...renaming<FeatureWish>({ at: 'at', by: 'b', title: 't', topic: 'tp' }),
};
