import { describe, expect, it } from 'vitest';
import type { Community } from '../../shared/community/community.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import type { Person } from '../../shared/event/message.ts';
import { answersKind } from '../../shared/records/answers.ts';
import { openQuestionsKind, questionKind } from '../../shared/records/question.ts';
import type { QuestionSettings } from '../../shared/workflows/questions/settings.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { admin, adminChat, community, group, teacher } from '../decision/community.ts';
import { leaves, person, presses, says, tells } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const ann = person('ann', 'Ann');
const ben = person('ben', 'Ben');
const lin = person('lin', 'Lin');
const wu = person('wu', 'Wu');
const xu = memberId('test', 'xu');
const planner = memberId('test', 'zhou');

const settings: QuestionSettings = {
  tags: ['#question'],
  subjects: [
    {
      name: 'maths',
      words: ['maths', 'limit'],
      teachers: [
        { who: memberId('test', 'morning'), during: ['mornings'] },
        { who: teacher, during: ['evenings'] },
        { who: xu, during: [] },
      ],
    },
    { name: 'physics', words: ['physics', 'force'], teachers: [] },
  ],
  planner,
  within: 30 * minute,
  quiet: day,
  close: 7 * day,
  quietHours: ['night'],
  perDay: 3,
  morning: 8 * 60,
  target: 2,
  thanks: ['thanks', 'got it'],
};
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const calendar = {
  mornings: [{ from: 6 * 60, to: 12 * 60, weekdays }],
  evenings: [{ from: 18 * 60, to: 23 * 60, weekdays }],
  night: [{ from: 23 * 60, to: 7 * 60, weekdays }],
};

/** It is eight in the evening in Shanghai. */
function asked(more: Partial<QuestionSettings> = {}, changes: Partial<Community> = {}) {
  const here = world({ questions: { ...settings, ...more }, calendar, ...changes });
  const { reeve, platform } = here;
  const say = async (from: Person, text: string, to?: MessageEvent) => {
    const reply = to ? { reply: { messageId: to.message.id, from: to.from, text: to.message.text } } : {};
    const event = says(from, text, reeve.now, { message: reply });
    await reeve.happens(event);
    return event;
  };
  const questions = () => reeve.records(questionKind);
  const question = async () => {
    const [found] = await questions();
    if (!found) throw new Error('nothing was asked');
    return found;
  };
  const press = async (who: Person, action: string) =>
    reeve.happens(presses(who, `${action}:${(await question()).id}`, reeve.now));
  const told = (who: { readonly id: string }) => platform.of('tell').filter(({ member }) => member === who.id);
  const answerOf = () => platform.of('answer').at(-1)?.text;
  const open = () => reeve.record(openQuestionsKind, group);
  const names = () => reeve.bus.published.map(({ name }) => name).filter((name) => name.startsWith('question.'));
  return { ...here, say, questions, question, press, told, answerOf, open, names };
}

describe('a question', () => {
  it('is taken by /ask, with the subject that it speaks of', async () => {
    const { say, question, platform, names } = asked();
    await say(ann, '/ask what is a limit in maths?');
    expect(await question()).toMatchObject({ asker: ann.id, subject: 'maths', state: 'open', waits: 'teacher' });
    expect(platform.said().at(-1)).toContain('a question about maths');
    expect(names()).toEqual(['question.asked']);
  });

  it('is taken by a tag, and once when it comes twice', async () => {
    const { reeve, say, questions, platform } = asked();
    const event = await say(ann, '#Question who knows this?');
    await reeve.redeliver(event);
    expect(await questions()).toHaveLength(1);
    expect(platform.of('post')).toHaveLength(1);
    expect((await questions())[0]?.subject).toBe('');
  });

  it('is one that sounds so in a chat of the file, without a word; what is about no subject is talk', async () => {
    const { say, questions, platform } = asked({ detect: { chats: [group], words: ['how '] } });
    await say(ann, 'where do we meet?');
    await say(ann, 'maths is fun');
    await say(ann, 'see #questionnaire of yesterday');
    expect(await questions()).toEqual([]);
    await say(ann, 'how does a force work');
    expect((await questions()).map(({ subject }) => subject)).toEqual(['physics']);
    expect(platform.of('post')).toEqual([]);
  });

  it('may be pointed at by a reply of the team or its author, and of nobody else', async () => {
    const { say, questions, platform } = asked();
    const event = await say(ann, 'the limit, I do not see it');
    await say(ben, '/ask', event);
    expect(await questions()).toEqual([]);
    expect(platform.said().at(-1)).toContain('To ask:');
    await say(wu, '/ask', event);
    expect((await questions())[0]).toMatchObject({ asker: ann.id, messageId: event.message.id, subject: 'maths' });
    await say(ann, '/ask', event);
    expect(platform.said().at(-1)).toContain('noted already');
  });

  it('is sent to the group when it is asked in private, and is not taken past the cap of a day', async () => {
    const { reeve, say, questions, platform } = asked();
    await say(ann, 'good evening');
    await reeve.happens(tells(ann, '/ask maths?', reeve.now));
    expect(platform.said().at(-1)).toContain('Ask in the group');
    for (const text of ['#question a', '#question b', '#question c', '#question d']) await say(ann, text);
    expect(await questions()).toHaveLength(3);
    expect(platform.said().at(-1)).toContain('more than 3 questions');
    await reeve.ahead(day);
    await say(ann, '#question e');
    expect(await questions()).toHaveLength(4);
  });

  it('is none where a rule is broken', async () => {
    const { say, questions } = asked();
    await say(ann, '#question who wants cheap courses?');
    expect(await questions()).toEqual([]);
  });
});

describe('the reminders', () => {
  it('go to the teacher on duty, the next, the planning teacher, each once', async () => {
    const { reeve, say, told, names } = asked();
    await say(ann, '/ask what is a limit in maths?');
    await reeve.ahead(30 * minute - 1);
    expect(told(wu)).toEqual([]);
    await reeve.ahead(1);
    expect(told(wu)[0]?.words.text).toMatch(/maths · .* · Ann · 30 minutes\n> what is a limit/);
    expect(told(wu)[0]?.fallback?.chat).toBe(group);
    await reeve.ahead(30 * minute);
    expect(told({ id: xu })).toHaveLength(1);
    await reeve.ahead(30 * minute);
    expect(told({ id: planner })).toHaveLength(1);
    await reeve.ahead(12 * hour);
    expect([wu, { id: xu }, { id: planner }].map((one) => told(one).length)).toEqual([1, 1, 1]);
    expect(told({ id: 'test:morning' })).toEqual([]);
    expect(names().filter((name) => name === 'question.overdue')).toHaveLength(1);
  });

  it('go to the admins where nobody else is left', async () => {
    const { reeve, say, platform, names } = asked({ planner: undefined } as never);
    await say(ann, '#question what is a force?');
    await reeve.ahead(30 * minute);
    expect(platform.of('post').filter(({ chat }) => chat === adminChat)).toHaveLength(1);
    expect(names()).toContain('question.unattended');
  });

  it('wait until the quiet hours are over', async () => {
    const { reeve, say, told } = asked();
    await reeve.ahead(2 * hour + 45 * minute);
    await say(ann, '#question maths');
    await reeve.ahead(8 * hour + 14 * minute);
    expect(told({ id: 'test:morning' })).toEqual([]);
    await reeve.ahead(minute);
    expect(told({ id: 'test:morning' })).toHaveLength(1);
    expect(told(wu)).toEqual([]);
  });

  it('are not sent once it is answered, nor when who asked has left', async () => {
    const one = asked();
    const event = await one.say(ann, '#question maths');
    await one.say(ben, 'it is 4', event);
    await one.reeve.ahead(3 * hour);
    expect(one.told(wu)).toEqual([]);
    const two = asked();
    await two.say(ann, '#question maths');
    await two.reeve.happens(leaves(ann, two.reeve.now));
    await two.reeve.ahead(3 * hour);
    expect(two.told(wu)).toEqual([]);
    expect((await two.question()).state).toBe('withdrawn');
    expect(await two.open()).toBeUndefined();
  });

  it('do nothing twice when a timer fires twice, and come when it fires late', async () => {
    const { reeve, say, told, question } = asked();
    await say(ann, '#question maths');
    const { id, dueAt } = await question();
    const timer = (at: number) =>
      ({ type: 'timer', id: `timer:x:${at}`, at, purpose: 'questions.due', data: { question: id } }) as const;
    await reeve.happens(timer(dueAt - minute));
    expect(told(wu)).toEqual([]);
    await reeve.ahead(30 * minute);
    await reeve.happens(timer(dueAt));
    expect(told(wu)).toHaveLength(1);
    expect(told({ id: xu })).toEqual([]);
  });
});

describe('an answer', () => {
  it('is confirmed by the button, by who asked alone, and once', async () => {
    const { say, told, press, question, answerOf, open, names } = asked();
    const event = await say(ann, '#question maths');
    await say(ben, 'it is 4', event);
    expect(told(ann)[0]?.words.text).toContain('Ben has answered you: “#question maths”');
    await press(ben, 'ask-yes');
    expect(answerOf()).toContain('Only who asked');
    expect((await question()).state).toBe('open');
    await press(ann, 'ask-yes');
    expect(await question()).toMatchObject({ state: 'answered', last: { by: ben.id } });
    await press(ann, 'ask-yes');
    expect(answerOf()).toBe('This question is closed.');
    expect(await open()).toBeUndefined();
    expect(names()).toEqual(['question.asked', 'question.answered']);
  });

  it('is confirmed by a reply of thanks, also one to the answer; not by thanks with a but', async () => {
    const { say, question } = asked();
    const event = await say(ann, '#question maths');
    const answer = await say(ben, 'it is 4', event);
    await say(ann, 'thanks, but why?', answer);
    expect(await question()).toMatchObject({ state: 'open', waits: 'teacher' });
    const more = await say(wu, 'because 2 + 2', answer);
    await say(ann, 'Got it, thanks!', more);
    expect(await question()).toMatchObject({ state: 'answered', last: { by: wu.id } });
  });

  it('is the one that who asked was shown or replies to, though others have said something since', async () => {
    const one = asked();
    const event = await one.say(ann, '#question maths');
    await one.say(ben, 'it is 4', event);
    await one.say(lin, 'I wonder, too', event);
    await one.press(ann, 'ask-yes');
    expect((await one.question()).last).toMatchObject({ by: ben.id });
    expect(one.told(ann).at(-1)?.words.text).toContain('Ben');
    const two = asked();
    const again = await two.say(ann, '#question maths');
    const answer = await two.say(ben, 'it is 4', again);
    await two.say(lin, 'I wonder, too', again);
    await two.say(ann, 'thanks', answer);
    expect((await two.question()).last).toMatchObject({ by: ben.id });
    const three = asked();
    const third = await three.say(ann, '#question maths');
    const first = await three.say(ben, 'it is 4', third);
    await three.say(lin, 'I wonder, too', third);
    await three.say(ann, '/answered', first);
    expect((await three.question()).last).toMatchObject({ by: ben.id });
  });

  it('that is none lets it wait on, and the next on duty is reminded', async () => {
    const { reeve, say, press, question, told } = asked();
    const event = await say(ann, '#question maths');
    await say(ben, 'no idea', event);
    await press(ann, 'ask-no');
    expect((await question()).waits).toBe('teacher');
    await reeve.ahead(30 * minute);
    expect(told(wu)).toHaveLength(1);
  });

  it('counts after a quiet day, and who asked may say that it does not', async () => {
    const { reeve, say, press, question, told, open } = asked();
    const event = await say(ann, '#question maths');
    await reeve.ahead(10 * minute);
    await say(wu, 'it is 4', event);
    await reeve.ahead(day);
    expect(await question()).toMatchObject({ state: 'answered', last: { by: teacher } });
    expect(
      told(ann)
        .at(-1)
        ?.buttons?.flat()
        .map(({ label }) => label),
    ).toEqual(['It is still open']);
    await press(ann, 'ask-again');
    expect(await question()).toMatchObject({ state: 'open', waits: 'teacher' });
    expect((await open())?.open).toHaveLength(1);
    await reeve.ahead(30 * minute);
    expect(told(wu)).toHaveLength(1);
    await press(ann, 'ask-again');
    expect((await open())?.open).toHaveLength(1);
  });

  it('by /answered is noted by who asked and the team, not by others', async () => {
    const { say, question, platform } = asked();
    const event = await say(ann, '#question maths');
    await say(ben, '/answered', event);
    expect((await question()).state).toBe('open');
    await say(wu, '/answered', event);
    expect((await question()).state).toBe('answered');
    await say(wu, '/answered', event);
    expect(platform.said().at(-1)).toContain('Reply with /answered');
  });

  it('that never comes ends the question all the same, and who asked is told', async () => {
    const { reeve, say, question, told, open } = asked();
    await say(ann, '#question maths');
    await reeve.ahead(2 * day);
    expect(told(ann).at(-1)?.words.text).toContain('Nobody has answered yet');
    await reeve.ahead(8 * day);
    expect(told(ann).at(-1)?.words.text).toContain('nobody has answered “');
    expect(told(ann)).toHaveLength(2);
    expect((await question()).state).toBe('unanswered');
    expect(await open()).toBeUndefined();
  });

  it('to a question whose asker is forgotten finds nothing open', async () => {
    const { reeve, say, questions, open } = asked();
    const event = await say(ann, '#question maths');
    const key = questionKind.key((await questions())[0]?.id ?? '');
    await reeve.store.commit([{ type: 'delete', key, expects: 1 }]);
    await say(ben, 'it is 4', event);
    expect(await open()).toBeUndefined();
  });
});

describe('a message that is neither question nor reply', () => {
  it('reads nothing more than without questions; a reply reads one record', async () => {
    const loadsOf = async ({ reeve }: ReturnType<typeof world>, reply?: MessageEvent['message']['reply']) => {
      const message = reply ? { reply } : {};
      await reeve.happens(says(ann, 'good evening', reeve.now));
      const loaded: string[] = [];
      const load = reeve.store.load.bind(reeve.store);
      reeve.store.load = (keys) => {
        loaded.push(...keys.map(({ partition }) => partition));
        return load(keys);
      };
      await reeve.happens(says(ann, 'a maths lesson at eight', reeve.now, { message }));
      return loaded;
    };
    const without = await loadsOf(world());
    expect(await loadsOf(asked({ detect: { chats: [group], words: ['how '] } }))).toEqual(without);
    const reply = { messageId: '1', from: ben, text: 'hello' };
    expect(await loadsOf(asked(), reply)).toEqual([...(await loadsOf(world(), reply)), 'open-questions']);
  });
});

describe('what is held of a question', () => {
  it('goes with who asked it, and stays without who answered', async () => {
    const { say, question } = asked();
    const event = await say(ann, '#question maths');
    await say(ben, 'it is 4', event);
    await say(wu, 'indeed', event);
    const { rights } = questionKind;
    if (rights.holds !== 'members') throw new Error('a question tells of who asked it');
    const held = await question();
    expect([ann, ben, lin].map(({ id }) => rights.isOf(held, id))).toEqual([true, true, false]);
    expect(rights.shown(held, ann.id)).toMatchObject({ text: '#question maths', state: 'open' });
    expect(rights.shown(held, ben.id)).toEqual({ answeredOrRemindedOf: held.id, state: 'open' });
    expect(rights.without(held, ann.id, new Set())).toBeUndefined();
    expect(JSON.stringify(rights.without(held, ben.id, new Set()))).not.toContain('ben');
  });
});

describe('who asked and is forgotten', () => {
  it('leaves nothing behind that waits: no place among the open ones, and no timer', async () => {
    const { reeve, say, questions, open } = asked();
    const waiting = () => reeve.timers.all().filter(({ event }) => event.purpose === 'questions.due').length;
    await say(ann, '#question about maths');
    expect([(await open())?.open.length, waiting()]).toEqual([1, 1]);
    await reeve.happens(tells(ann, '/forgetme', reeve.now));
    await reeve.happens(presses(ann, 'forget-me:first', reeve.now));
    await reeve.happens(presses(ann, 'forget-me:last', reeve.now));
    expect(await questions()).toEqual([]);
    expect(await open()).toBeUndefined();
    expect(waiting()).toBe(0);
  });
});

describe('the lists', () => {
  it('of /questions are of the group there, and of all chats among admins', async () => {
    const { reeve, say, platform } = asked();
    await say(ann, '#question about maths');
    await say(ben, '/questions');
    expect(platform.said().at(-1)).toMatch(/Open questions: 1\n• maths · Ann · 1 second: #question about maths/);
    await reeve.happens(says(lin, '/questions', reeve.now, { event: { chat: adminChat } }));
    expect(platform.said().at(-1)).toContain('Open questions: 1');
  });

  it('of every morning hold what is open, answers of each of the staff, and the times to the first', async () => {
    const { reeve, say, platform } = asked();
    const [one, two] = [await say(ann, '#question maths one'), await say(ann, '#question maths two')];
    await reeve.ahead(10 * minute);
    await say(wu, 'it is 4', one);
    await say(wu, 'as I said', one);
    await say(ben, 'me too', one);
    await reeve.ahead(10 * minute);
    await say(wu, 'it is 5', two);
    expect((await reeve.records(answersKind)).map(({ count }) => count).sort()).toEqual([1, 2]);
    await say(ann, '#question physics');
    const data = community({ questions: settings, calendar });
    const [daily] = recurringOf(data);
    if (!daily) throw new Error('nothing recurs');
    const eight = Date.parse('2026-11-23T08:00:00+08:00');
    await reeve.ahead(eight - reeve.now);
    await reeve.happens(occurrence(daily, eight), occurrence(daily, eight));
    const notices = platform.of('post').filter(({ chat, words }) => chat === adminChat && words.text.includes('📋'));
    expect(notices).toHaveLength(1);
    const text = notices[0]?.words.text;
    expect(text).toContain('Open questions: 3');
    expect(text).toContain('📋 Answers on 2026-11-22\nWu: 2 of 2 ✅');
    expect(text).toContain('xu: 0 of 2');
    expect(text).toContain('By members: 1');
    expect(text).toContain('First answer after 10 minutes (half of them), 20 minutes (nine of ten)');
    expect(admin).toBe(lin.id);
  });
});

describe('a group that gets a new id', () => {
  const next = chatId('test', -1001);
  const moves = (id: string, at: number) => ({ type: 'migrated', id, at, chat: group, to: next }) as const;
  const there = (event: MessageEvent): MessageEvent => ({ ...event, chat: next });

  it('keeps its open questions: they are listed there, and are closed and opened again', async () => {
    const { reeve, platform, say, question } = asked();
    const first = await say(ann, '#question what is a limit?');
    await say(wu, 'what it comes close to', first);
    const { id } = await question();
    await reeve.happens(moves('test:move', reeve.now), moves('moved:again', reeve.now));
    const list = async () => {
      await reeve.happens(there(says(wu, '/questions', reeve.now)));
      return platform.of('post').at(-1)?.words.text;
    };
    await reeve.happens(there(says(ben, '#question what is a force?', reeve.now)));
    expect(await list()).toContain('what is a limit?');
    expect(await list()).toContain('what is a force?');
    await reeve.happens(presses(ann, `ask-yes:${id}`, reeve.now));
    expect(await list()).not.toContain('what is a limit?');
    await reeve.happens(presses(ann, `ask-again:${id}`, reeve.now));
    expect(await list()).toContain('what is a limit?');
    expect(await reeve.record(openQuestionsKind, group)).toBeUndefined();
  });

  it('has the teacher reminded there, and hears there what sounds like a question, though the file still names the old id', async () => {
    const { reeve, platform, say, told, questions } = asked({ detect: { chats: [group], words: ['how '] } });
    await say(ann, '#question what is a limit in maths?');
    await reeve.happens(moves('test:move', reeve.now));
    await reeve.ahead(30 * minute);
    expect(told(wu).at(-1)?.fallback?.chat).toBe(next);
    await reeve.happens(there(says(ben, 'how does a force work', reeve.now)));
    expect((await questions()).map(({ subject }) => subject).toSorted()).toEqual(['maths', 'physics']);
    expect(platform.of('post').map(({ chat }) => chat)).not.toContain(next);
  });

  it('takes no more there than it can list when an old question is opened again', async () => {
    const { reeve, say, question, questions, answerOf } = asked({ perDay: 200 });
    const first = await say(ann, '#question what is a limit?');
    const { id } = await question();
    await say(wu, 'what it comes close to', first);
    await reeve.happens(presses(ann, `ask-yes:${id}`, reeve.now), moves('test:move', reeve.now));
    const all = Array.from({ length: 100 }, (_, nth) => there(says(ben, `#question a${nth}`, reeve.now)));
    await reeve.happens(...all);
    expect((await questions()).filter(({ state }) => state === 'open')).toHaveLength(100);
    await reeve.happens(presses(ann, `ask-again:${id}`, reeve.now));
    expect(answerOf()).toContain('no room for another');
  });

  it('counts its messages anew: a reply to one that has the number of an old one is about no question', async () => {
    const { reeve, say, questions } = asked();
    const first = await say(ann, '#question what is a limit?');
    await reeve.happens(moves('test:move', reeve.now));
    const reply = { messageId: first.message.id, from: ben, text: 'lunch?' };
    await reeve.happens(there(says(wu, 'at noon', reeve.now, { message: { reply } })));
    expect(await questions()).toMatchObject([{ state: 'open', waits: 'teacher' }]);
  });
});
