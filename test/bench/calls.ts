import { join } from 'node:path';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { nativeId } from '../../shared/event/ids.ts';
import { AwsWorld, type Used } from './aws-world.ts';
import { cleanTalk, members } from './clean-talk.ts';
import { dollarsOf, type Priced } from './prices.ts';
import type { Bench, Row } from './row.ts';

const folder = join(import.meta.dirname, '../../infra/communities/penguin-tutoring');

const messages = 10_000;
const offences = 100;
const opinions = 2_000;
const hour = 3600_000;
/** Offences come two minutes apart: below the cap on removals. */
const apart = 120_000;
const offensive = ['加微信 xk2027，名师网课低价转让', '这题都不会，你是傻逼吧'];

/** Nothing here can tell how long a warm function runs on AWS: taken to be this, it is a tenth of the cost. */
export const secondsPerCall = 0.02;

/** Batches of one: a quiet group. Of ten: the most Lambda takes at once from an ordered queue. */
const batches = [1, 10];

/** (d) What each service is asked for, and what that costs. */
export const callsBench: Bench = {
  name: 'calls',
  async run() {
    const rows: Row[] = [];
    for (const batch of batches) rows.push(...(await measure(batch)));
    return rows;
  },
};

async function measure(batch: number): Promise<Row[]> {
  const world = new AwsWorld(requireCommunity(folder), batch);
  const talk = cleanTalk(members + messages);
  await play(world, talk.slice(0, members));
  const warm = { ...world.used };
  await play(world, talk.slice(members));
  const clean = difference(world.used, warm);
  const before = { ...world.used };
  await play(world, offencesAfter(talk.at(-1)));
  const offended = difference(world.used, before);
  const beforeOpinions = { ...world.used };
  await play(world, opinionsAfter(world.now));
  const told = difference(world.used, beforeOpinions);
  const of = batch === 1 ? 'one at a time' : `${batch} at a time`;
  return [
    ...rowsOf(`clean message, ${of}`, clean, messages).map(withGoal),
    ...rowsOf(`offence, ${of}`, offended, offences),
    ...rowsOf(`message on a topic whose opinions are watched, ${of}`, told, opinions),
  ];
}

async function play(world: AwsWorld, events: readonly MessageEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += 10) {
    for (const event of events.slice(start, start + 10)) {
      world.now = event.at;
      await world.update(updateOf(event));
    }
    await world.drain();
  }
}

function offencesAfter(last: MessageEvent | undefined): MessageEvent[] {
  if (!last) throw new Error('bench: nobody has said anything');
  return cleanTalk(members)
    .slice(0, offences)
    .map((event, n) => ({
      ...event,
      id: `telegram:${900_000_000 + n}`,
      at: last.at + (n + 1) * apart,
      message: { ...event.message, id: `${900_000 + n}`, text: offensive[n % offensive.length] ?? '' },
    }));
}

/** The same members speak of fees, every tenth not kindly. */
function opinionsAfter(last: number): MessageEvent[] {
  return cleanTalk(members + opinions)
    .slice(members)
    .map((event, n) => ({
      ...event,
      id: `telegram:${910_000_000 + n}`,
      at: last + hour + n * 300,
      message: { ...event.message, id: `${910_000 + n}`, text: `${n % 10 === 0 ? '学费太贵了' : '学费下周交'} ${n}` },
    }));
}

/** The event as Telegram would have told it. */
function updateOf({ id, at, chat, from, message }: MessageEvent): object {
  return {
    update_id: Number(nativeId(from.id) && id.slice(id.indexOf(':') + 1)),
    message: {
      message_id: Number(message.id),
      date: Math.floor(at / 1000),
      chat: { id: Number(nativeId(chat)), type: 'supergroup', title: '企鹅辅导' },
      from: { id: Number(nativeId(from.id)), is_bot: false, first_name: from.name },
      text: message.text,
    },
  };
}

function difference(after: Used, before: Used): Used {
  const used = { ...after };
  for (const name of Object.keys(used) as Priced[]) used[name] -= before[name];
  used.lambdaSecond = used.lambdaRequest * secondsPerCall;
  return used;
}

const told: readonly [Priced, string][] = [
  ['tableWrite', 'table writes'],
  ['tableRead', 'table reads'],
  ['queueRequest', 'queue requests'],
  ['lambdaRequest', 'function calls'],
  ['busEvent', 'bus events'],
  ['schedule', 'schedule calls'],
];

function rowsOf(what: string, used: Used, count: number): Row[] {
  const each = told.map(([name, figure]) => ({
    figure: `${what}: ${figure}`,
    value: used[name] / count,
    unit: 'each',
  }));
  const dollars = dollarsOf(used);
  return [
    ...each,
    { figure: `${what}: cost without free tier`, value: (dollars / count) * 1e6, unit: '$ per million' },
  ];
}

/**
 * A clean message costs one write of the table, and no read while the function is warm. All of this talk is of study,
 * and the community has a rule about that: a few messages of a conversation keep its record, at most one in twenty.
 */
const talkers = 0.05;

function withGoal(row: Row): Row {
  if (row.figure.endsWith('table writes')) return { ...row, goal: `≤ ${1 + talkers}`, ok: row.value <= 1 + talkers };
  if (row.figure.endsWith('table reads')) return { ...row, goal: `≤ ${talkers}`, ok: row.value <= talkers };
  return row;
}
