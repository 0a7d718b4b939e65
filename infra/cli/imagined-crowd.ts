import type { CompiledCommunity } from '../../shared/community/compile.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { memberId } from '../../shared/event/ids.ts';
import type { Member } from '../../shared/records/member.ts';
import type { Around, Subject } from '../../shared/rules/condition.ts';
import { subjectOf } from '../../shared/rules/subject.ts';
import { UsageError } from './command.ts';

/** What is told of the time before an imagined message, as written on the command line. */
export interface ImaginedCrowd {
  /** How many times they have sent the same before, a second apart. */
  readonly earlier?: string;
  /** How many other members have sent it. */
  readonly others?: string;
  /** How many have joined just now. */
  readonly joins?: string;
  /** What the chat is talking about. */
  readonly topic?: string;
}

/** The message after all that: rules count what came before it. */
export function amongOthers(
  { event, member }: { readonly event: MessageEvent; readonly member: Member },
  community: CompiledCommunity,
  crowd: ImaginedCrowd,
): Subject {
  const around = aroundOf(event, community, crowd);
  let known = member;
  for (let ago = numberBehind('--earlier', crowd.earlier); ago > 0; ago--) {
    known = subjectOf(sentBefore(event, ago), known, event.at, community, around).member;
  }
  return subjectOf(event, known, event.at, community, around);
}

function sentBefore(event: MessageEvent, seconds: number): MessageEvent {
  const { at, id, message } = event;
  const before = { id: `${id}-${seconds}`, at: at - seconds * 1000, edited: false };
  return { ...event, ...before, message: { ...message, id: `${message.id}-${seconds}` } };
}

/** More members than any rule asks for. */
const everybody = 99;

function aroundOf(event: MessageEvent, { rules }: CompiledCommunity, { others, joins, topic }: ImaginedCrowd): Around {
  const known = rules.topics.map(({ name }) => name);
  if (topic !== undefined && !known.includes(topic)) {
    const expected = known.length === 0 ? 'nothing: no rule asks for a topic' : `one of ${known.join(', ')}`;
    throw new UsageError(`expected behind --topic what a rule of the file asks for, ${expected}`);
  }
  const now = Math.floor(event.at / 1000);
  const said = upTo(numberBehind('--others', others), (who) => [who, event.chat, `other-${who}`, now] as const);
  const joined = upTo(numberBehind('--joins', joins), () => now);
  const spoke = upTo(everybody, (who) => [topic ?? '', who, now] as const);
  return { said: () => said, joins: () => joined, spoke: (asked) => (asked === topic ? spoke : []) };
}

function upTo<One>(count: number, make: (who: ReturnType<typeof memberId>) => One): readonly One[] {
  return Array.from({ length: count }, (_, index) => make(memberId('imagined', `other-${index}`)));
}

/** 0 when it is not given. */
function numberBehind(option: string, written: string | undefined): number {
  if (written === undefined) return 0;
  if (!/^[1-9]\d{0,2}$/.test(written)) throw new UsageError(`expected a number from 1 to 999 behind ${option}`);
  return Number(written);
}
