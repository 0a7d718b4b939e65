import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { answersKind } from '../../shared/records/answers.ts';
import { questionKind } from '../../shared/records/question.ts';
import type { QuestionSettings } from '../../shared/workflows/questions/settings.ts';
import { matrixWorld } from './matrix-world.ts';
import { telegramWorld } from './telegram-world.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const settings: QuestionSettings = {
  tags: ['#question'],
  subjects: [{ name: 'maths', words: ['maths'], teachers: [] }],
  within: 30 * minute,
  quiet: day,
  close: 7 * day,
  quietHours: [],
  perDay: 3,
  morning: 8 * 60,
  target: 150,
  thanks: ['thanks'],
};

async function asked(text: string) {
  const world = await telegramWorld({ questions: settings });
  const { group, ann, reeve } = world;
  await ann.tells('/start');
  const question = await group.says(ann, text);
  await reeve.settle();
  const record = async () => (await reeve.records(questionKind))[0];
  const replies = async (who: typeof ann, said: string, to = question) => {
    const message = await group.says(who, { text: said, replyTo: to });
    await reeve.settle();
    return message;
  };
  const press = async (label: string) => {
    const told = ann.inbox().at(-1);
    if (!told) throw new Error('Ann was told nothing');
    const pressed = await ann.presses(told, label);
    await reeve.settle();
    return pressed.answer()?.text;
  };
  return { ...world, question, record, replies, press, [Symbol.asyncDispose]: world.close };
}

describe('a question on Telegram', () => {
  it('is answered by a member, confirmed by the button in private, opened again, and ends by thanks', async () => {
    await using world = await asked('/ask what is maths good for?');
    const { group, ann, ben, record, replies, press, reeve } = world;
    expect(group.posts().at(-1)?.text).toContain('a question about maths');
    await replies(ben, 'for everything');
    expect(ann.inbox().at(-1)?.text).toContain('Ben has answered you: “what is maths good for?”');
    expect(await press('Yes, it does')).toBe('Noted as answered.');
    expect((await record())?.state).toBe('answered');
    expect(await press('It is still open')).toContain('It is open again');
    expect((await record())?.state).toBe('open');
    const better = await replies(ben, 'for physics');
    await replies(ann, 'thanks!', better);
    expect((await record())?.state).toBe('answered');
    const [counted] = await reeve.records(answersKind);
    expect(counted).toMatchObject({ member: memberId('telegram', ben.user.id), count: 1 });
    expect(world.faults).toEqual([]);
  });

  it('that nobody answers comes before the admins with a link, and delivered twice is one', async () => {
    await using world = await asked('#question maths homework');
    const { telegram, admins, ann, record, reeve } = world;
    const update = telegram.updates.at(-1);
    if (update) await telegram.send(update);
    await reeve.settle();
    expect(await reeve.records(questionKind)).toHaveLength(1);
    await reeve.ahead(30 * minute);
    expect(admins.posts().at(-1)?.text).toMatch(
      /A question waits[\s\S]*> #question maths homework\nhttps:\/\/t\.me\/c\//,
    );
    await reeve.ahead(9 * day);
    expect(ann.inbox().at(-1)?.text).toContain('nobody has answered');
    expect((await record())?.state).toBe('unanswered');
  });

  it('of somebody who takes no private messages is confirmed by words in the group', async () => {
    await using world = await telegramWorld({ questions: settings });
    const { group, ann, ben, reeve } = world;
    const question = await group.says(ben, '#question maths');
    await reeve.settle();
    const answer = await group.says(ann, { text: 'it is 4', replyTo: question });
    await reeve.settle();
    expect(group.posts().at(-1)?.text).toContain('Ben, if that answers it, reply with thanks');
    await group.says(ben, { text: 'Thanks', replyTo: answer });
    await reeve.settle();
    expect((await reeve.records(questionKind))[0]?.state).toBe('answered');
  });
});

describe('a question on Matrix', () => {
  it('is confirmed in private by the number alone; a number in the room, an old one and another are talk', async () => {
    await using world = await matrixWorld({ questions: settings });
    const { matrix, room, reeve, ann, lin } = world;
    const said = () => String(ann.inbox().at(-1)?.content.body);
    const state = async () => (await reeve.records(questionKind))[0]?.state;
    await ann.tells('hello');
    await reeve.settle();
    await ann.tells('1');
    await reeve.settle();
    expect(said()).toContain('don’t understand that');
    const question = await room.says(ann, '/ask what is maths good for?');
    await reeve.settle();
    const reply = { 'm.relates_to': { 'm.in_reply_to': { event_id: question.event_id } } };
    await room.says(lin, { body: 'for everything', msgtype: 'm.text', ...reply });
    await reeve.settle();
    expect(said()).toContain('Does that answer it?');
    await room.says(ann, '1');
    await ann.tells('7');
    await reeve.settle();
    expect([await state(), said()]).toEqual(['open', expect.stringContaining('don’t understand that')]);
    await reeve.ahead(1000);
    await ann.tells('1');
    await reeve.settle();
    expect([await state(), matrix.rooms().length]).toEqual(['answered', 3]);
    await ann.tells('１');
    await reeve.settle();
    expect(await state()).toBe('open');
    await reeve.ahead(25 * 60 * minute);
    await ann.tells('1');
    await reeve.settle();
    expect(said()).toContain('don’t understand that');
  });
});
