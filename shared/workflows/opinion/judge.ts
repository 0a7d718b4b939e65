import type { TopicOpinion } from '../../records/opinion.ts';
import type { OpinionSettings } from './settings.ts';

type Usual = TopicOpinion['usual'];

/** An hour of one topic. */
export interface Hour {
  readonly messages: number;
  readonly negative: number;
  /** Authors of the negative ones. */
  readonly critics: number;
}

/**
 * `few`: too little was said. `unknown`: what is usual has still to be learned. `worse`: more negative than chance makes
 * of the usual. `usual`: nothing like it. `between`: neither.
 */
export type Verdict = 'few' | 'unknown' | 'worse' | 'between' | 'usual';

const day = 24 * 3600_000;
/** A message of so long ago counts half. */
const halfLife = 14 * day;
/** So many messages make known what is usual. */
export const leastKnown = 60;
/** How far beyond chance, in standard deviations: one hour in about a thousand gets there by itself. */
const beyondChance = 3;
const nearUsual = 1.5;
/** Much talk makes the least change sure; it must also be one that somebody would notice. */
const leastRise = 1.5;
/** What is worse than usual is learned slowly: a storm does not become the usual, and a lasting change does. */
const worseCounts = 0.25;

export function unknownUsual(at: number): Usual {
  return { messages: 0, negative: 0, at };
}

/** Between 0 and 1, and neither: nothing is impossible because it has not happened yet. */
export function usualShare({ messages, negative }: Usual): number {
  return (negative + 0.5) / (messages + 1);
}

/**
 * The difference of two shares against what chance would make of it: both are counted, so both may be off by chance. By
 * their arc sines, since small shares are off to one side: as they are, one hour in a hundred of a topic that is seldom
 * spoken against would be called worse.
 */
export function judge({ messages, negative, critics }: Hour, usual: Usual, from: OpinionSettings['from']): Verdict {
  if (messages < from.messages) return 'few';
  if (usual.messages < leastKnown) return 'unknown';
  const [share, expected] = [negative / messages, usualShare(usual)];
  const deviation = Math.sqrt(1 / messages + 1 / usual.messages);
  const distance = (2 * (Math.asin(Math.sqrt(share)) - Math.asin(Math.sqrt(expected)))) / deviation;
  if (distance >= beyondChance && share >= leastRise * expected && critics >= from.members) return 'worse';
  return distance < nearUsual || share < leastRise * expected ? 'usual' : 'between';
}

/** The usual with this hour in it; older messages have faded till then. */
export function learn(usual: Usual, { messages, negative }: Hour, verdict: Verdict, at: number): Usual {
  if (messages === 0) return usual;
  const fades = 0.5 ** (Math.max(0, at - usual.at) / halfLife);
  const counts = verdict === 'worse' ? worseCounts : 1;
  return {
    messages: rounded(usual.messages * fades + messages * counts),
    negative: rounded(usual.negative * fades + negative * counts),
    at: Math.max(at, usual.at),
  };
}

/** The record stays short. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
