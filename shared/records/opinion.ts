import type { ChatId, MemberId } from '../event/ids.ts';
import { shortId } from '../text/identity.ts';
import { type RecordKind, renaming } from './kind.ts';

/** Hours are numbered: whole hours since 1970, in UTC. */
export const hourLength = 3600_000;

/** A message about something the opinion watch listens for. It tells of nobody but who wrote it, and only for some hours. */
export interface Mood {
  readonly hour: number;
  /** Of its author, in this hour alone. */
  readonly tag: string;
  readonly id: string;
  /** As the file calls them. */
  readonly topics: readonly string[];
  /** Only of a negative one: where it stands and how it begins. */
  readonly said?: { readonly chat: ChatId; readonly messageId: string; readonly text: string };
}

/** A timer that comes later than this after the end of the hour finds nothing, and does nothing. */
export const hoursKept = 3;

export const moodKind: RecordKind<Mood, [hour: string, sort: string]> = {
  name: 'mood',
  version: 1,
  // Nothing of somebody who is forgotten is quoted to the admins at the end of the hour.
  rights: {
    holds: 'members',
    where: (member, now) => {
      const latest = Math.floor(now / hourLength);
      const hours = Array.from({ length: hoursKept + 2 }, (_, before) => latest - before);
      return hours.map((hour) => ({ partition: moodsOf(hour), sortPrefix: `${moodTag(member, hour)}.` }));
    },
    isOf: ({ hour, tag }, member) => tag === moodTag(member, hour),
    shown: ({ topics, said }) => ({ topics, ...(said ? { text: said.text } : {}) }),
    without: () => undefined,
  },
  key: (hour, sort) => ({ partition: moodsOf(hour), sort }),
  expiry: ({ hour }) => ((hour + 1 + hoursKept) * hourLength) / 1000,
  ...renaming<Mood>({ hour: 'h', tag: 'g', id: 'i', topics: 't', said: 's' }),
};

export function moodsOf(hour: number | string): string {
  return `mood#${hour}`;
}

/** The same person in another hour is somebody else. */
export function moodTag(member: MemberId, hour: number): string {
  return shortId(`mood ${hour} ${member}`);
}

/** Those of one author stand together. */
export function moodSort({ tag, id }: Pick<Mood, 'tag' | 'id'>): string {
  return `${tag}.${id}`;
}

/** What was said of one topic in an hour, of each author no more than a few messages. */
export interface TopicSum {
  readonly name: string;
  messages: number;
  members: number;
  negative: number;
  /** Authors of negative ones. */
  critics: number;
  /** Sorts of some negative ones, of different authors. */
  samples: readonly string[];
}

/** The messages of an hour as far as they have been added up. */
export interface MoodSum {
  readonly hour: number;
  /** The sort of the last one. */
  after: string;
  done: boolean;
  topics: TopicSum[];
  /** How much of whoever wrote the last one has been counted. */
  author: { readonly tag: string; readonly counted: { readonly name: string; messages: number; negative: number }[] };
}

export const moodSumKind: RecordKind<MoodSum, [hour: string]> = {
  name: 'mood-sum',
  version: 1,
  rights: { holds: 'passing', within: 24 * hourLength },
  key: (hour) => ({ partition: 'mood-sum', sort: hour }),
  expiry: ({ hour }) => ((hour + 20) * hourLength) / 1000,
  ...renaming<MoodSum>({ hour: 'h', after: 'a', done: 'd', topics: 't', author: 'w' }),
};

/** What is usual for a topic, and how it stands with it. Times are epoch milliseconds. */
export interface TopicOpinion {
  readonly name: string;
  /** Old messages count less and less. */
  readonly usual: { readonly messages: number; readonly negative: number; readonly at: number };
  /** The last hour that had enough messages to be judged. */
  readonly latest?: { readonly hour: number; readonly messages: number; readonly negative: number };
  /** When the admins were last told that it is worse than usual. */
  readonly told?: number;
  /** They have not been told yet that it is over. */
  readonly open?: true;
  /** While it is: the end of the last hour that was. */
  readonly worse?: number;
}

/** One record for all topics. */
export interface Opinion {
  /** The last hour at whose end a timer comes. */
  awaited: number;
  /** The last one judged. */
  judged: number;
  topics: readonly TopicOpinion[];
}

export const opinionKind: RecordKind<Opinion, []> = {
  name: 'opinion',
  version: 1,
  rights: { holds: 'nobody' },
  key: () => ({ partition: 'opinion', sort: 'now' }),
  ...renaming<Opinion>({ awaited: 'a', judged: 'j', topics: 't' }),
};
