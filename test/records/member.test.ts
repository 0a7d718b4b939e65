import { describe, expect, it } from 'vitest';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { type Held, memberKind, newMember } from '../../shared/records/member.ts';

const chat = chatId('telegram', -1001000000001);
const other = chatId('telegram', -1001000000002);
const ann = newMember(memberId('telegram', 100001), 'Ann');

describe('the record of a member', () => {
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
