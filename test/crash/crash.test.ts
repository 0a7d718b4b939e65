import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { addressOf, startMain } from '../local/start-main.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { startTelegramStandIn, type TelegramStandIn } from '../stand-in/telegram/stand-in.ts';
import { type Books, readBooks, waitingIn } from './books.ts';
import { busyGroups, type Said } from './busy-groups.ts';
import { strikes, writeCommunity } from './community-file.ts';
import { type Random, randomFrom } from './random.ts';

const kills = 20;
const patiently = { retry: true, pause: 2, tries: 10_000 };
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);

it('loses nothing and does nothing twice when it is killed again and again under load', {
  timeout: 180_000,
}, async () => {
  console.log(`crash test: CRASH_SEED=${seed} repeats it`);
  const random = randomFrom(seed);
  const telegram = await startTelegramStandIn({ now: ahead });
  onTestFinished(() => telegram.close());
  telegram.deliverTo('http://127.0.0.1:9/nobody', patiently);
  const admins = telegram.group({ title: 'Admins' });
  const folder = temporaryFolder();
  const start = startReeve(telegram, writeCommunity(folder, admins.id), `${folder}/data`);
  const { said, talk } = busyGroups(telegram, random);

  let interrupted = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    talk();
    await liveAndDie(start, telegram, random);
    if ((await waitingIn(`${folder}/data`)) > 0) interrupted += 1;
  }
  await liveToTheEnd(start, telegram);

  const books = await readBooks(`${folder}/data`);
  console.log(
    `crash test: ${telegram.deliveries.length} updates, ${said.adverts.length + said.scams.length} offences, ` +
      `${said.thanks.size} thanks; ${interrupted} of ${kills} kills interrupted work`,
  );
  expect(interrupted).toBeGreaterThan(0);
  expect(telegram.deliveries.every(({ status }) => status === 200)).toBe(true);
  expect([books.waiting, books.putAside]).toEqual([0, 0]);
  everyMessageCountedOnce(books, said);
  everyOffencePunishedOnce(books, said);
  everySanctionTheSame(telegram, said);
  everyRewardEnteredOnce(books, said);
  everyEffectPerformed(books);
  for (const { who } of said.scams) {
    expect(admins.posts().some((post) => JSON.stringify(post).includes(who.user.first_name))).toBe(true);
  }
});

/** Telegram's clock goes ahead of ours: else what follows within seconds upon an offence would count to the same case. */
const ahead = () => Date.now() + 600_000;

type Start = () => ReturnType<typeof startMain>;

function startReeve(telegram: TelegramStandIn, community: string, data: string): Start {
  return () => {
    const started = startMain([community], { ...telegram.env, REEVE_DATA: data });
    onTestFinished(() => void started.process.kill('SIGKILL'));
    addressOf(started).then(
      (url) => telegram.deliverTo(`${url}/webhooks/telegram`, patiently),
      // Killed before it listened: nothing will be delivered to it.
      () => {},
    );
    return started;
  };
}

/** Killed while it starts, or as soon as it has acknowledged some of what is on its way. */
async function liveAndDie(start: Start, telegram: TelegramStandIn, random: Random): Promise<void> {
  const started = start();
  if (random.whole(5) === 0) await sleep(random.whole(600));
  else {
    const enough = telegram.deliveries.length + 1 + random.whole(80);
    await addressOf(started);
    for (const end = Date.now() + 2000; telegram.deliveries.length < enough && Date.now() < end; ) await sleep(1);
  }
  started.process.kill('SIGKILL');
  await started.ended;
}

async function liveToTheEnd(start: Start, telegram: TelegramStandIn): Promise<void> {
  const started = start();
  const url = await addressOf(started);
  await telegram.settled();
  const idle = { events: 0, effects: 0, notices: 0 };
  await expect.poll(async () => waitingAt(url), { timeout: 60_000 }).toEqual(idle);
  started.process.kill('SIGTERM');
  expect(await started.ended).toBe(0);
}

async function waitingAt(url: string): Promise<unknown> {
  const health = (await (await fetch(`${url}/healthz`)).json()) as { readonly waiting: unknown };
  return health.waiting;
}

function everyMessageCountedOnce({ members }: Books, { messages }: Said): void {
  const counted = [...messages.keys()].map((id) => [id, members.get(`telegram:${id}`)?.messages]);
  expect(counted).toEqual([...messages]);
}

function everyOffencePunishedOnce({ cases, members }: Books, { adverts, scams }: Said): void {
  const offences = [...adverts, ...scams];
  const evidence = cases.flatMap(({ member, evidence: { messageIds } }) => messageIds.map((id) => `${member} ${id}`));
  const expected = offences.map(({ who, message }) => `telegram:${who.user.id} ${message.message_id}`);
  expect(evidence.toSorted()).toEqual(expected.toSorted());
  expect(offences.filter(({ group, message }) => group.has(message))).toEqual([]);
  for (const { who, group } of scams) {
    expect(members.get(`telegram:${who.user.id}`)?.strikes).toBe(strikes.scams);
    expect(group.member(who).status).toBe('restricted');
  }
  for (const { who } of adverts) {
    const made = adverts.filter((advert) => advert.who === who).length;
    expect(members.get(`telegram:${who.user.id}`)?.strikes).toBe(made * strikes.adverts);
  }
}

/** Performed again after a crash it may be, with the same end: another end would be another sanction. */
function everySanctionTheSame(telegram: TelegramStandIn, { scams }: Said): void {
  const ends = Map.groupBy(telegram.callsOf('restrictChatMember'), ({ params }) => params.user_id);
  expect(ends.size).toBe(scams.length);
  for (const calls of ends.values()) expect(new Set(calls.map(({ params }) => params.until_date)).size).toBe(1);
}

function everyRewardEnteredOnce({ ledger, members }: Books, { good, thanks, adverts }: Said): void {
  const byReason = (reason: string) => ledger.filter((entry) => entry.reason === reason);
  const daily = byReason('daily').map(({ member }) => member);
  expect(daily.toSorted()).toEqual([...good].map((id) => `telegram:${id}`).toSorted());
  expect(byReason('thanks')).toHaveLength(thanks.size);
  expect(byReason('offence')).toHaveLength(adverts.length);
  for (const [id, { points }] of members) {
    const entered = ledger.filter(({ member }) => member === id).reduce((sum, entry) => sum + entry.points, 0);
    expect([id, points]).toEqual([id, entered]);
  }
}

function everyEffectPerformed({ decisions, performed }: Books): void {
  const decided = decisions.flatMap(({ event, effects }) => effects.map((_, position) => `${event}#${position}`));
  expect(decided.filter((id) => !performed.has(id))).toEqual([]);
  expect(decided.length).toBeGreaterThan(0);
}
