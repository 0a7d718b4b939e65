import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { adjustableClock } from '../../infra/local/clock.ts';
import { openReeve } from '../../infra/local/reeve.ts';
import type { Community } from '../../shared/community/community.ts';
import { localTime } from '../../shared/community/zone.ts';
import { bulkPerSecond } from '../../shared/effects/bulk.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { telegramPerformer } from '../../shared/platforms/telegram/performer.ts';
import type { Store } from '../../shared/ports/store.ts';
import { classSubscriberKind } from '../../shared/records/class-subscriber.ts';
import { memberKind, newMember } from '../../shared/records/member.ts';
import { advert, community } from '../decision/community.ts';
import { LimitedTelegram } from './limited-telegram.ts';
import type { Bench, Row } from './row.ts';

/** FAN_OUT_TO=10000 takes seven minutes, as it does on Telegram. */
const subscribers = Number(process.env.FAN_OUT_TO ?? 1000);
/** So many messages Telegram takes in a second, and so many milliseconds each call takes. */
const perSecond = 30;
const latency = Number(process.env.FAN_OUT_LATENCY ?? 80);
/** A tenth less than the pace: what one machine writes in between takes its time, too. */
const slowest = bulkPerSecond * 0.9;
const secrets = { botToken: '1:bench', webhookSecret: 'bench' };
const group = -1001;
const minute = 60_000;

/** A reminder of one lesson for very many members, and adverts to be withdrawn while it goes out. */
export const fanOutBench: Bench = {
  name: 'fan-out',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'reeve-fan-out-'));
    try {
      return await measure(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(folder: string): Promise<Row[]> {
  const telegram = new LimitedTelegram(perSecond, latency);
  // The reminder is due once everybody is there whom it is for, not while they come.
  const begin = Math.ceil(Date.now() / minute + 2) * minute;
  const { now: clock, ahead } = adjustableClock();
  const heap = { most: 0 };
  const watching = setInterval(() => {
    heap.most = Math.max(heap.most, process.memoryUsage().heapUsed);
  }, 200);
  const faults: string[] = [];
  const reeve = await openReeve({
    community: schoolAt(begin),
    folder,
    host: '127.0.0.1',
    port: 0,
    clock,
    log: (line) => faults.push(line),
    connect: ({ store }) => ({
      platforms: [
        {
          performer: telegramPerformer(clock),
          connection: { secrets, apiUrl: 'https://api.example', fetch: telegram.fetch },
        },
      ],
      begin: () => seed(store),
    }),
  });
  ahead(begin - 1000 - Date.now());
  const began = performance.now();
  const removals = await withdrawWhile(reeve.url, telegram);
  const seconds = ((telegram.sent.at(-1)?.at ?? Number.NaN) - began) / 1000;
  clearInterval(watching);
  await reeve.close();
  const told = telegram.sent.filter(({ chat }) => chat > 0).map(({ chat }) => chat);
  const slowestRemoval = removals.sort((one, other) => one - other).at(-1) ?? Number.NaN;
  const most = subscribers / slowest + 5;
  for (const line of faults.slice(0, 5)) console.error(`fan-out: ${line}`);
  return [
    row('told', told.length, 'members', `= ${subscribers}`, told.length === subscribers),
    row('told twice', told.length - new Set(told).size, 'members', '= 0', told.length === new Set(told).size),
    row('time', seconds, 's', `≤ ${most.toFixed(0)}`, seconds <= most),
    row('asked to wait', telegram.refused, 'times', '= 0', telegram.refused === 0),
    row('slowest of the removals meanwhile', slowestRemoval, 'ms', '≤ 1000', slowestRemoval <= 1000),
    row('removals meanwhile', removals.length, 'messages', '≥ 5', removals.length >= 5),
    row('most heap', heap.most / 1e6, 'MB', '≤ 300', heap.most <= 300e6),
  ];
}

function row(figure: string, value: number, unit: string, goal?: string, ok?: boolean): Row {
  const named = `fan-out to ${subscribers}: ${figure}`;
  return { figure: named, value, unit, ...(goal === undefined ? {} : { goal }), ...(ok === undefined ? {} : { ok }) };
}

/** Its lesson begins an hour after this. */
function schoolAt(begin: number): Community {
  const { day, minute: at } = localTime('UTC', begin + 60 * minute);
  const one = { id: 'maths', title: 'Maths', times: [{ day, minute: at, minutes: 60 }], material: [] };
  return community({
    timezone: 'UTC',
    platforms: { telegram: { chats: [chatId('telegram', group)] } },
    people: { admins: [], staff: [] },
    rules: [advert],
    ladders: { default: { decay: minute, steps: [] } },
    notices: { removalsPerHour: 10_000, keepEvidence: minute },
    classes: { timetable: [one], calendars: [], remind: [60 * minute], in: 'chat', quietHours: [] },
  });
}

async function seed(store: Store): Promise<void> {
  for (let from = 1; from <= subscribers; from += 50) {
    const members = Array.from({ length: 50 }, (_, index) => memberId('telegram', from + index));
    await store.commit(
      members.flatMap((id) => [
        {
          type: 'put',
          key: memberKind.key(id),
          data: memberKind.encode({ ...newMember(id, 'Somebody'), joinedAt: 1 }),
          expects: 0,
        },
        {
          type: 'put',
          key: classSubscriberKind.key('maths', id),
          data: classSubscriberKind.encode({ series: 'maths', member: id, at: Date.now() }),
          expects: 0,
        },
      ]),
    );
  }
}

/** After so long without anybody told nobody will be. */
const stalled = 60_000;

/** Milliseconds from an advert to its removal, one every second until all have been told. */
async function withdrawWhile(url: string, telegram: LimitedTelegram): Promise<number[]> {
  const took: number[] = [];
  let last = { told: 0, at: performance.now() };
  for (let n = 1; telegram.told < subscribers && performance.now() < last.at + stalled; n++) {
    const sent = performance.now();
    await advertise(url, n);
    while (!telegram.deleted.has(n) && performance.now() < sent + 30_000) await sleep(5);
    took.push((telegram.deleted.get(n) ?? Number.POSITIVE_INFINITY) - sent);
    await sleep(1000);
    if (telegram.told > last.told) last = { told: telegram.told, at: performance.now() };
  }
  return took;
}

async function advertise(url: string, n: number): Promise<void> {
  const from = { id: 900_000 + n, is_bot: false, first_name: 'Stranger' };
  const chat = { id: group, type: 'supergroup', title: 'School' };
  const message = { message_id: n, date: Math.floor(Date.now() / 1000), chat, from, text: 'cheap courses' };
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secrets.webhookSecret };
  const body = JSON.stringify({ update_id: n, message });
  const { status } = await fetch(`${url}/webhooks/telegram`, { method: 'POST', headers, body });
  if (status !== 200) throw new Error(`fan-out: a webhook was answered with ${status}`);
}
