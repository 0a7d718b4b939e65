import { type ShortNames, wireOf } from './kind.ts';
import type { Held, Member, Recent } from './member.ts';

const names = {
  id: 'i',
  name: 'n',
  username: 'u',
  channel: 'cn',
  unnamed: 'un',
  joinedAt: 'j',
  invitedBy: 'b',
  brought: 'bt',
  leftAt: 'l',
  chats: 'ch',
  account: 'ac',
  linked: 'li',
  parted: 'pd',
  adminOf: 'a',
  messages: 'm',
  day: 'dy',
  points: 'p',
  strikes: 's',
  counted: 'sc',
  sanctions: 'x',
  owed: 'ow',
  seen: 'e',
  recent: 'r',
  nickname: 'k',
  dailyOn: 'd',
  thanks: 't',
  earned: 'ea',
  streak: 'sk',
  level: 'lv',
  spent: 'sp',
  ordered: 'or',
  told: 'nt',
  asked: 'q',
  appeal: 'ap',
  exit: 'z',
  lastCase: 'c',
  spokenTo: 'st',
  spoke: 'v',
  entry: 'y',
} as const satisfies ShortNames<Member>;

type Wire = { readonly [Field in keyof Member as (typeof names)[Field]]-?: Member[Field] | undefined };

const longOf = new Map(Object.entries(names).map(([long, short]) => [short as string, long]));

/**
 * A member of whom nothing is known, every field there. An engine finds the fields of objects of one form at once, and
 * searches for those of a hundred forms, which members with different fields would be of.
 */
const blank: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.keys(names).map((long) => [long, undefined]),
);

/**
 * Every message writes its member, and fields named in the code are found twice as fast as those of a list. Times of the latest messages are written as seconds since the one before. With all its digits each would cost the
 * record a tenth of its size, and a table counts by the kilobyte.
 */
export function encodeMember(member: Member): string {
  const wire: Wire = {
    i: member.id,
    n: member.name,
    u: member.username,
    cn: member.channel,
    un: member.unnamed,
    j: member.joinedAt,
    b: member.invitedBy,
    bt: member.brought,
    l: member.leftAt,
    ch: member.chats,
    ac: member.account,
    li: member.linked,
    pd: member.parted,
    a: member.adminOf,
    m: member.messages,
    dy: member.day,
    p: member.points,
    s: member.strikes,
    sc: member.counted,
    x: member.sanctions,
    ow: member.owed,
    e: member.seen,
    r: distances(member.recent),
    k: member.nickname,
    d: member.dailyOn,
    t: member.thanks,
    ea: member.earned,
    sk: member.streak,
    lv: member.level,
    sp: member.spent,
    or: member.ordered,
    nt: member.told,
    q: member.asked,
    ap: member.appeal,
    z: member.exit,
    c: member.lastCase,
    st: member.spokenTo,
    v: member.spoke,
    y: member.entry,
  };
  return JSON.stringify(wire);
}

export function decodeMember(data: string): Member {
  const wire = wireOf(data);
  const record: Record<string, unknown> = { ...blank };
  for (const short in wire) {
    const long = longOf.get(short);
    if (long !== undefined) record[long] = wire[short];
  }
  const member = record as unknown as Member;
  // Nobody else has seen what has just been parsed.
  let before = 0;
  for (const one of member.recent as [...Recent][]) before = one[0] += before;
  // Records of when members were held in one chat at a time have no list.
  const held = member.entry?.held as Held | readonly Held[] | undefined;
  if (held && 'by' in held) member.entry = { ...member.entry, held: [held] };
  return member;
}

function distances(recent: readonly Recent[]): Recent[] {
  let before = 0;
  return recent.map((one) => {
    const timed: [...Recent] = [...one];
    timed[0] -= before;
    [before] = one;
    return timed;
  });
}
