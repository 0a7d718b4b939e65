import { endPurpose } from '../../../shared/decision/mutes.ts';
import { freePurpose } from '../../../shared/decision/owed-unmutes.ts';
import { recordKinds } from '../../../shared/records/catalogue.ts';
import { decisionKind } from '../../../shared/records/decision.ts';
import type { Stored } from '../../../shared/records/stored.ts';
import { holdings } from '../../../shared/workflows/rights/held.ts';
import type { Account } from '../account.ts';
import type { Behaviour } from '../behaviour.ts';
import { presses, tellsBot } from '../happenings.ts';
import { minute, type Semester } from '../semester.ts';
import { SimulationFault } from '../simulation-fault.ts';

function kindOf({ key }: Stored): string {
  return key.partition.replace(/#.*/, '');
}

const holding = new Set(holdings.map(({ name }) => name));
const passing = new Set(recordKinds.filter(({ rights }) => rights.holds === 'passing').map(({ name }) => name));

function countsOf(kinds: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The file holds an entry for each record that names them. */
function isComplete(file: string, before: readonly Stored[], account: Account): void {
  const told = countsOf((JSON.parse(file) as { kind: string }[]).map(({ kind }) => kind));
  for (const [kind, count] of countsOf(before.map(kindOf))) {
    if (passing.has(kind)) continue;
    if (!holding.has(kind))
      throw new SimulationFault(`a record of kind ${kind} names a member and says it holds nobody`, account.id);
    const shown = told.get(kind) ?? 0;
    if (shown < count)
      throw new SimulationFault(`/mydata shows ${shown} of ${count} records of kind ${kind}`, account.id);
  }
}

/** What still lets them speak again, when the record of who may not has gone. */
const endsMute: ReadonlySet<string> = new Set([endPurpose, freePurpose]);

/** Nothing names them any more but what a ban needs, and that they asked for it. */
function isForgotten(semester: Semester, account: Account, since: number): void {
  for (const stored of semester.store.naming(account.id)) {
    const kind = kindOf(stored);
    if (passing.has(kind)) continue;
    if (kind === decisionKind.name && decisionKind.decode(stored.data).at >= since) continue;
    const isBan = semester.known.members.get(account.id)?.sanctions?.some((one) => one.kind === 'ban');
    if (isBan && (kind === 'member' || kind === 'case')) continue;
    throw new SimulationFault(
      `forgotten, but a record of kind ${kind} still names them: ${stored.key.sort}`,
      account.id,
    );
  }
  for (const { event } of semester.pending()) {
    if (event.member === account.id && !endsMute.has(event.purpose))
      throw new SimulationFault(`forgotten, but a timer ${event.purpose} names them`, account.id);
  }
}

/** Asks, alone at that moment, and looks whether all that is held is in the file. */
async function ask(semester: Semester, account: Account): Promise<void> {
  const before = semester.store.naming(account.id);
  const { heard } = semester;
  heard.delete(account.id);
  await semester.reeve.happens(tellsBot(semester, account, '/mydata'));
  const file = heard.get(account.id)?.file;
  // One file: more than one comes later, when other things have happened.
  if (file && !heard.get(account.id)?.text.includes('个文件')) isComplete(file, before, account);
}

/** As whoever presses the second button, without anything in between. */
async function forget(semester: Semester, account: Account): Promise<void> {
  const { reeve } = semester;
  const published = reeve.bus.published.length;
  const where = { chat: account.privately, messageId: '1' };
  await reeve.happens([presses(semester, account, where, 'forget-me:last')]);
  const done = reeve.bus.published.slice(published).some(({ name }) => name === 'member.forgotten');
  if (done) isForgotten(semester, account, semester.now);
}

export const rights: readonly Behaviour[] = [
  {
    name: 'see oneself',
    who: 'present',
    aDay: 0.001,
    act: (semester, account) => tellsBot(semester, account, '/me'),
  },
  {
    name: 'ask for all data',
    who: 'present',
    aDay: 0.0003,
    act(semester, account) {
      semester.alone(0, () => ask(semester, account));
      return [];
    },
  },
  {
    name: 'be forgotten',
    who: 'present',
    aDay: 0.0005,
    act(semester, account) {
      if (account.role !== 'member') return [];
      semester.alone(semester.dice.roll(minute), () => forget(semester, account));
      return tellsBot(semester, account, '/forgetme');
    },
  },
];
