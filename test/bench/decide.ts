import { fileURLToPath } from 'node:url';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import { decide } from '../../shared/decision/decide.ts';
import { type Snapshot, View } from '../../shared/decision/view.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatKind, newChat } from '../../shared/records/chat.ts';
import { type Member, newMember } from '../../shared/records/member.ts';
import { keyText, type Stored } from '../../shared/records/stored.ts';
import { firedRules } from '../../shared/rules/evaluate.ts';
import { subjectOf } from '../../shared/rules/subject.ts';
import { cleanTalk, group } from './clean-talk.ts';
import type { Bench, Row } from './row.ts';

const community = compileWithShipped(
  requireCommunity(fileURLToPath(new URL('../../infra/communities/penguin-tutoring', import.meta.url))),
);

/** (b) How many clean messages one core decides in a second, with the default community. */
export const decideBench: Bench = {
  name: 'decide',
  async run() {
    const events = cleanTalk(10_000);
    const bodies = events.map((event) => JSON.stringify(event));
    const parsed = best(() => perSecond(bodies, (body) => JSON.parse(body)));
    const rules = judged(events);
    return [
      row(
        'decide: clean messages per core',
        decided(events),
        { name: 'JSON.parse of the event', value: parsed },
        50_000,
      ),
      row('rules alone: clean messages per core', rules, { name: 'JSON.parse of the event', value: parsed }),
    ];
  },
};

/** Each pass begins with the group alone, as in life: the first messages of the day earn points, the rest only count. */
function decided(events: readonly MessageEvent[]): number {
  return best(() => {
    const records = new Map([[keyText(met.key), met]]);
    const snapshot: Snapshot = { stored: (key) => records.get(keyText(key)), listed: () => [] };
    return perSecond(events, (event) => {
      const view = new View(snapshot, community.retention);
      const { effects, repeated } = decide(event, view, community, event.at);
      if (effects.length > 0 || repeated || !view.complete) throw dirty(event);
      for (const change of view.changes()) {
        if (change.type === 'put') records.set(keyText(change.key), { ...change, version: 1 });
      }
    });
  });
}

const key = chatKind.key(group);
/** The group, its admins known. */
const met: Stored = { key, version: 1, data: chatKind.encode({ ...newChat(group), lookedUp: true }) };

function judged(events: readonly MessageEvent[]): number {
  return best(() => {
    const members = new Map<string, Member>();
    return perSecond(events, (event) => {
      const member = members.get(event.from.id) ?? newMember(event.from.id, event.from.name);
      const subject = subjectOf(event, member, event.at, community);
      if (firedRules(community.rules, subject).live.length > 0) throw dirty(event);
      members.set(event.from.id, subject.member);
    });
  });
}

function dirty({ id }: MessageEvent): Error {
  return new Error(`benchmark: ${id} was to be a clean message, but something follows from it`);
}

/** The best of some passes: what else runs on the machine only ever slows them. */
function best(pass: () => number): number {
  return Math.max(...Array.from({ length: 12 }, pass));
}

/** By processor time: a core is asked for, and the machine has other things to do. */
function perSecond<Item>(items: readonly Item[], work: (item: Item) => unknown): number {
  const before = process.cpuUsage();
  for (const item of items) work(item);
  const { user, system } = process.cpuUsage(before);
  return (items.length / (user + system)) * 1e6;
}

function row(figure: string, value: number, reference: { name: string; value: number }, goal?: number): Row {
  const ratio = value / reference.value;
  return {
    figure,
    value: Math.round(value),
    unit: '1/s',
    reference: `${reference.name}: ${Math.round(reference.value)}`,
    ratio,
    ...(goal === undefined ? {} : { goal: `≥ ${goal}`, ok: value >= goal }),
  };
}
