import { describe, expect, it } from 'vitest';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { type Held, type Member, memberKind, newMember } from '../../shared/records/member.ts';

const chat = chatId('telegram', -1001000000001);
const other = chatId('telegram', -1001000000002);
const ann = newMember(memberId('telegram', 100001), 'Ann');

/** All that may be known of somebody, no two things alike. */
const all: Required<Member> = {
  ...ann,
  username: 'ann',
  channel: true,
  unnamed: 1,
  joinedAt: 2,
  invitedBy: memberId('telegram', 2),
  brought: true,
  leftAt: 3,
  chats: [['tag', 1]],
  account: memberId('matrix', '@ann:example.org'),
  linked: [memberId('telegram', 3)],
  parted: [memberId('telegram', 4)],
  adminOf: [chat],
  messages: 4,
  day: ['2026-11-22', 5],
  points: 6,
  strikes: 7,
  counted: [['case1', 'ladder', 2, 8]],
  sanctions: [{ case: 'case2', kind: 'ban', chat, until: 9 }],
  owed: [[chat, 10]],
  seen: ['e1', 'e2'],
  recent: [
    [100, 'tag', 'm1', 11],
    [107, 'tag', 'm2', 12, 13, 14],
  ],
  nickname: { state: 'wrong', judged: 15, chat, since: 16, reminders: 17 },
  dailyOn: '2026-11-23',
  lastCase: { id: 'case3', at: 18, serious: true },
  spokenTo: ['about', 19, 'm3'],
  streak: [20, '2026-10'],
  level: [21, 22],
  spent: 23,
  ordered: ['order'],
  thanks: { on: '2026-11-24', given: 24, received: 25 },
  earned: { on: '2026-11-25', of: { daily: 26 } },
  spoke: [['topic', 27]],
  told: ['2026-11-26', 28],
  entry: { told: true },
  exit: { here: 29 },
  appeal: 'case4',
  asked: [30, 31],
};

describe('the record of a member', () => {
  it('is read as it was written, whatever is known of them', () => {
    expect(memberKind.decode(memberKind.encode(all))).toEqual(all);
    expect(memberKind.decode(memberKind.encode(ann))).toEqual(ann);
  });

  it('writes nothing of what is not known', () => {
    expect(JSON.parse(memberKind.encode(memberKind.decode(memberKind.encode(ann))))).toEqual({
      i: 'telegram:100001',
      n: 'Ann',
      m: 0,
      p: 0,
      s: 0,
      e: [],
      r: [],
    });
  });

  it('tells of each chat in which they are kept from writing', () => {
    const held: Held[] = [
      { by: 'challenge', chat, since: 1, tries: 1 },
      { by: 'raid', chat: other, since: 2 },
    ];
    expect(memberKind.decode(memberKind.encode({ ...ann, entry: { held, told: true } })).entry).toEqual({
      held,
      told: true,
    });
  });

  it('of when they could be kept in one chat at a time is read as it was meant', () => {
    const written = JSON.parse(memberKind.encode(ann));
    const held = { by: 'challenge', chat, since: 1 };
    const old = JSON.stringify({ ...written, y: { applications: ['a'], held } });
    expect(memberKind.decode(old).entry).toEqual({ applications: ['a'], held: [held] });
  });

  it('says in a few letters for each chat where they are', () => {
    const places = Array.from({ length: 5 }, (_, n) => [`1abc${n}`, 1] as const);
    const more = memberKind.encode({ ...ann, chats: places }).length - memberKind.encode(ann).length;
    expect(more).toBeLessThan(80);
  });
});
