import { expect, test } from 'vitest';
import { type Effect, laneOf } from '../../shared/effects/effect.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';

const chat = chatId('matrix', '!room:example.org');
const member = memberId('matrix', '@ann:example.org');
const lanes = (...effects: readonly Effect[]) => effects.map(laneOf);

test('a chat is looked around in once the bot has entered it', () => {
  const [entering, looking] = lanes({ type: 'enter', chat }, { type: 'look-up', chat });
  expect(looking).toBe(entering);
});

test('somebody’s name is looked up before words that follow call them by it', () => {
  const words = { text: 'Ann', mentions: [] };
  const [looking, posting, removing] = lanes(
    { type: 'look-up', chat, member },
    { type: 'post', chat, words },
    { type: 'remove', chat, member, messageIds: ['$1'] },
  );
  expect(looking).toBe(posting);
  expect(removing).not.toBe(posting);
});
