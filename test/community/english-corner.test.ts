import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { newMember } from '../../shared/records/member.ts';
import { firedRules } from '../../shared/rules/evaluate.ts';
import { subjectOf } from '../../shared/rules/subject.ts';

const folder = fileURLToPath(new URL('../../infra/communities/english-corner', import.meta.url));
const teacher = memberId('telegram', 3001);
const written = requireCommunity(folder);
const community = compileWithShipped({ ...written, people: { ...written.people, staff: [teacher] } });
const ann = memberId('telegram', 7);
const at = Date.parse('2026-11-22T12:00:00Z');
const asked: Partial<MessageEvent['message']> = {
  reply: { messageId: '7', from: { id: teacher, name: 'Wu', kind: 'person' } },
};

/** The rule that decides on a message of somebody who has sent so many before. */
function broken(text: string, messages = 50, message: Partial<MessageEvent['message']> = {}): string | undefined {
  const event: MessageEvent = {
    type: 'message',
    id: 'telegram:1',
    at,
    chat: chatId('telegram', -1),
    from: { id: ann, name: 'Ann', kind: 'person' },
    edited: false,
    private: false,
    message: { id: '1', text, links: [], media: [], mentions: [], ...message },
  };
  const member = { ...newMember(ann, 'Ann'), messages, joinedAt: at - 31_536_000_000 };
  return firedRules(community.rules, subjectOf(event, member, at, community)).live[0]?.data.id;
}

describe('the rules of English Corner find', () => {
  test.each([
    ['insults', 'what an a$$h0le you are'],
    ['insults', 'фuck you'],
    ['insults', 'you twat'],
    ['insults', 'go k1ll yourself'],
    ['insults', 'kill urself'],
    ['adverts', 'Full course pack only $10, message me to get it'],
    ['adverts', 'Selling a Coursera account, $5'],
    ['adverts', 'We take your exam for you, A+ guaranteed, contact us'],
    ['adverts', 'send nudes'],
    ['hidden-links', 'https://www.g00gle.com/login'],
  ])('%s in: %s', (rule, text) => {
    expect(broken(text)).toBe(rule);
  });

  test('what somebody new should not send, unless a teacher has asked for it', () => {
    expect(broken('my number is +44 7700 900123', 1)).toBe('adverts');
    expect(broken('my number is +44 7700 900123', 1, asked)).toBeUndefined();
    expect(broken('look: example.com/lesson', 1, asked)).toBe('adverts');
    expect(broken('Guaranteed returns! Invest 100, get 1000 in 24 hours. t.me/examplegains', 1, asked)).toBe('adverts');
  });
});

describe('the rules of English Corner leave alone what learners say:', () => {
  test.each([
    'This is such an ass-backwards way to do it',
    'What does "bitch" mean in this film?',
    'He called me an idiot, admins please help',
    "you're killing me, haha",
    'you are dead wrong about the comma',
    'Did you get my stupid email?',
    'Shut up, no way! You got an A?',
    'My number for the trip: +44 7700 900123',
    'I paid $20 for the course and liked it',
    'How much is the course? $20?',
    'She sold me her IELTS book for $5',
    'Is it hard to get a loan in Britain?',
    'Sex education is in the curriculum',
    'the dot com bubble burst. Come along on Friday',
  ])('%s', (text) => {
    expect(broken(text)).toBeUndefined();
  });
});
