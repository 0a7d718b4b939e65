import { describe, expect, it } from 'vitest';
import type { MessageEvent } from '../../shared/event/event.ts';
import { doorId, doorKind } from '../../shared/records/door.ts';
import { memberKind } from '../../shared/records/member.ts';
import { condition, group, rule } from '../decision/community.ts';
import { joins, leaves, person, presses, says, tells } from '../decision/happenings.ts';
import { ann, day, entryWorld, hour, lin, minute } from './entry-world.ts';

const button = { tries: 2, timeOut: 10 * minute };
const question = { ...button, ask: 'What are we?', choices: ['Penguins', 'Ducks'], right: ['Penguins'] };
const welcome = { where: 'chat' as const, notice: false, gather: 5_000 };
const ben = person('ben', 'Ben');

describe('whoever comes in where the file challenges newcomers', () => {
  it('is muted until they press the button, then welcomed', async () => {
    const { reeve, platform, press, answers, events } = entryWorld({ challenge: button, welcome });
    await reeve.happens(joins(ann, reeve.now));
    expect(platform.of('mute')).toMatchObject([{ chat: group, member: ann.id }]);
    const [post] = platform.of('post');
    expect(post?.words.text).toContain('Ann, hello! Please press the button.');
    await press(ann, post, 'I’m here');
    expect(answers()).toEqual(['Thank you, come in!']);
    expect(platform.of('unmute')).toMatchObject([{ member: ann.id }]);
    await reeve.ahead(minute);
    expect(platform.of('post').at(-1)?.words.text).toBe('🎉 Welcome to Test Community, Ann!');
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ strikes: 0, sanctions: [] });
    expect((await reeve.record(memberKind, ann.id))?.entry).toBeUndefined();
    expect(events('member.admitted')).toMatchObject([{ detail: { by: 'challenge' } }]);
    await reeve.ahead(hour);
    expect(platform.of('kick')).toEqual([]);
  });

  it('is removed when the time is up, kindly, without a strike, and challenged again on coming back', async () => {
    const { reeve, platform, lastTold } = entryWorld({ challenge: button });
    await reeve.happens(joins(ann, reeve.now));
    await reeve.ahead(10 * minute);
    expect(platform.of('kick')).toMatchObject([{ chat: group, member: ann.id }]);
    expect(lastTold(ann)?.words.text).toContain('welcome to come again');
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ strikes: 0, sanctions: [] });
    await reeve.happens(leaves(ann, reeve.now));
    await reeve.ahead(hour);
    await reeve.happens(joins(ann, reeve.now));
    expect(platform.of('mute')).toHaveLength(2);
    expect(platform.of('kick')).toHaveLength(1);
  });

  it('may err once, and is removed after the second wrong answer', async () => {
    const { reeve, platform, press, answers } = entryWorld({ challenge: question });
    await reeve.happens(joins(ann, reeve.now));
    const [post] = platform.of('post');
    await press(ann, post, 'Ducks');
    expect(platform.of('kick')).toEqual([]);
    await press(ann, post, 'Ducks');
    expect(answers()).toEqual(['That wasn’t it.', 'That wasn’t it.']);
    expect(platform.of('kick')).toHaveLength(1);
    await press(ann, post, 'Penguins');
    expect(platform.of('unmute')).toHaveLength(1);
    expect(answers().at(-1)).toContain('needn’t do anything');
  });

  it('answers for themselves alone', async () => {
    const { reeve, platform, press, answers } = entryWorld({ challenge: question });
    await reeve.happens(joins(ann, reeve.now));
    await press(ben, platform.of('post')[0], 'Penguins');
    expect(answers()).toEqual([expect.stringContaining('needn’t do anything')]);
    expect(platform.of('unmute')).toEqual([]);
  });

  it('and writes all the same is withdrawn without a case', async () => {
    const { reeve, platform } = entryWorld({ challenge: button });
    await reeve.happens(joins(ann, reeve.now));
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ strikes: 0, messages: 0 });
  });

  it('and leaves before is not looked at again', async () => {
    const { reeve, platform } = entryWorld({ challenge: button, welcome });
    await reeve.happens(joins(ann, reeve.now));
    await reeve.happens(leaves(ann, reeve.now));
    await reeve.ahead(hour);
    expect(platform.of('kick')).toEqual([]);
    expect((await reeve.record(memberKind, ann.id))?.entry).toBeUndefined();
  });

  it('may write as soon as an admin frees them by the platform’s own means', async () => {
    const { reeve, platform } = entryWorld({ challenge: button });
    await reeve.happens(joins(ann, reeve.now));
    await reeve.happens({
      type: 'restricted',
      id: 'test:freed',
      at: reeve.now,
      chat: group,
      member: ann,
      by: lin,
      maySend: true,
    });
    await reeve.happens(says(ann, 'hello', reeve.now));
    expect(platform.of('remove')).toEqual([]);
    await reeve.ahead(hour);
    expect(platform.of('kick')).toEqual([]);
  });

  it('brought by an admin, or is one of the staff, is not challenged', async () => {
    const { reeve, platform } = entryWorld({ challenge: button });
    await reeve.happens({ ...joins(ann, reeve.now), by: lin }, joins(lin, reeve.now));
    expect(platform.asked).toEqual([]);
  });

  it('is challenged once, however often the joining is told', async () => {
    const { reeve, platform } = entryWorld({ challenge: button });
    const joined = joins(ann, reeve.now);
    await reeve.happens(joined, { ...joins(ann, reeve.now), by: ann });
    await reeve.redeliver(joined);
    expect(platform.of('mute')).toHaveLength(1);
    expect(platform.of('post')).toHaveLength(1);
  });

  it('together with others is challenged in two messages, whose buttons serve all', async () => {
    const { reeve, platform, press } = entryWorld({ challenge: button });
    const twenty = Array.from({ length: 20 }, (_, index) => person(`new${index}`, `New ${index}`));
    for (const one of twenty) await reeve.happens(joins(one, reeve.now));
    await reeve.ahead(minute);
    expect(platform.of('post')).toHaveLength(2);
    expect(platform.of('post')[1]?.words.mentions).toHaveLength(19);
    for (const one of twenty) await press(one, platform.of('post')[1], 'I’m here');
    expect(platform.of('unmute')).toHaveLength(20);
  });

  describe('finds in the group afterwards', () => {
    const settled = '✅ This question to newcomers is settled.';
    const posting = (challenge = question) => {
      const here = entryWorld({ challenge });
      let posts = 0;
      here.platform.answer = ({ type }) => {
        posts += type === 'post' ? 1 : 0;
        return { result: 'done', ...(type === 'post' ? { messageId: `post${posts}` } : {}) };
      };
      const edits = () =>
        here.platform.of('edit').map(({ messageId, words, buttons }) => [messageId, words.text, buttons]);
      return { ...here, edits };
    };

    it('no open question once all whom it asked have passed, and one as long as anybody has not', async () => {
      const { reeve, platform, press, edits } = posting();
      const cat = person('cat', 'Cat');
      for (const one of [ann, ben, cat]) await reeve.happens(joins(one, reeve.now));
      await reeve.ahead(minute);
      await press(ben, platform.of('post')[0], 'Penguins');
      expect(edits()).toEqual([]);
      await press(ann, platform.of('post')[1], 'Penguins');
      expect(edits()).toEqual([['post1', settled, undefined]]);
      await press(cat, platform.of('post')[1], 'Penguins');
      expect(edits()).toEqual([
        ['post1', settled, undefined],
        ['post2', settled, undefined],
      ]);
      expect((await reeve.record(doorKind, doorId(group)))?.posts).toBeUndefined();
    });

    it('none either when the time was up, after a wrong answer too many, or when they have left', async () => {
      const { reeve, platform, press, edits } = posting();
      await reeve.happens(joins(ann, reeve.now));
      await reeve.ahead(10 * minute);
      expect(edits()).toEqual([['post1', settled, undefined]]);
      await reeve.happens(joins(ben, reeve.now));
      await press(ben, platform.of('post').at(-1), 'Ducks');
      await press(ben, platform.of('post').at(-1), 'Ducks');
      await reeve.ahead(hour);
      await reeve.happens(joins(person('cat', 'Cat'), reeve.now), leaves(person('cat', 'Cat'), reeve.now));
      expect(edits().map(([id]) => id)).toEqual(['post1', 'post2', 'post3']);
    });

    it('one question less when who was quicker than the platform’s answer had passed before it was known', async () => {
      const { reeve, platform, press, edits } = posting();
      platform.answer = () => ({ result: 'done' });
      await reeve.happens(joins(ann, reeve.now));
      const [post] = platform.of('post');
      await press(ann, post, 'Penguins');
      expect(edits()).toEqual([]);
      const noted = post?.noted ?? '';
      await reeve.happens({ type: 'posted', id: 'posted:1', at: reeve.now, chat: group, messageId: 'm9', noted });
      expect(edits()).toEqual([['m9', settled, undefined]]);
    });
  });

  it('stays muted for an offence of which the challenge knows nothing', async () => {
    const { reeve, platform, press } = entryWorld({ challenge: button });
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    await reeve.ahead(minute);
    await reeve.happens(says(ann, 'cheap courses again', reeve.now));
    expect(platform.of('mute')).toHaveLength(1);
    await reeve.happens(leaves(ann, reeve.now));
    await reeve.happens(joins(ann, reeve.now));
    await press(ann, platform.of('post').at(-1), 'I’m here');
    expect(platform.of('unmute')).toEqual([]);
    expect(platform.of('mute').at(-1)).toMatchObject({ until: reeve.now + 10 * minute });
  });

  it('is asked in private where there are no buttons, and answers in words', async () => {
    const { reeve, platform, lastTold, writes } = entryWorld({ challenge: question }, { buttons: false });
    await reeve.happens(joins(ann, reeve.now));
    expect(lastTold(ann)?.words.text).toMatch(/What are we\?.*1️⃣ Penguins/s);
    expect(lastTold(ann)?.fallback?.words.text).toContain('written to you in private');
    await writes(ann, 'penguins');
    expect(platform.of('unmute')).toHaveLength(1);
    expect(platform.said().at(-1)).toBe('Thank you, come in!');
  });

  it('is withdrawn from where the platform cannot mute', async () => {
    const { reeve, platform, press } = entryWorld({ challenge: button }, { mute: false });
    await reeve.happens(joins(ann, reeve.now));
    expect(platform.of('mute')).toEqual([]);
    await reeve.happens(says(ann, 'hello', reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
    await press(ann, platform.of('post')[0], 'I’m here');
    await reeve.happens(says(ann, 'hello again', reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('stays muted when the bot has lost the right to remove, and may still answer; the admins hear of it once', async () => {
    const { reeve, platform, cards, press } = entryWorld({ challenge: button });
    await reeve.happens(joins(ann, reeve.now));
    platform.answer = ({ type }) =>
      type === 'kick' ? { result: 'refused', reason: 'no-rights', detail: '' } : { result: 'done' };
    await reeve.ahead(25 * minute);
    expect(platform.of('kick')).toHaveLength(2);
    expect(
      platform
        .types()
        .filter((type) => ['mute', 'unmute'].includes(type))
        .at(-1),
    ).toBe('mute');
    expect(cards()).toHaveLength(1);
    await press(ann, platform.of('post')[0], 'I’m here');
    expect((await reeve.record(memberKind, ann.id))?.entry).toBeUndefined();
    await reeve.ahead(hour);
    expect(platform.of('kick')).toHaveLength(2);
  });

  it('is removed once, though the timer comes twice or the clock jumps', async () => {
    const { reeve, platform } = entryWorld({ challenge: button });
    await reeve.happens(joins(ann, reeve.now));
    const timers = reeve.timers.all();
    reeve.now += 3 * day;
    await reeve.ahead(minute);
    for (const { event } of timers) await reeve.happens({ ...event, id: `${event.id}.again` });
    expect(platform.of('kick')).toHaveLength(1);
  });
});

describe('a welcome', () => {
  it('is one for all who come in within some seconds, with the notice made from the file', async () => {
    const { reeve, platform } = entryWorld({ welcome: { ...welcome, notice: true } });
    const thirty = Array.from({ length: 30 }, (_, index) => person(`new${index}`, `New ${index}`));
    for (const one of thirty) await reeve.happens(joins(one, reeve.now));
    await reeve.happens(leaves(person('new3'), reeve.now));
    await reeve.ahead(minute);
    expect(platform.of('post')).toHaveLength(1);
    const text = platform.of('post')[0]?.words.text ?? '';
    expect(text).toMatch(/^🎉 Welcome to Test Community, New 0, New 1, New 2, New 4,.* and 9 more!\n\n📌 /);
    expect(text).toContain('Rule adverts');
    expect(await reeve.records(doorKind)).toEqual([]);
  });

  it('calls nobody by a name that breaks a rule', async () => {
    const settings = { any: { own: ['cheap courses'], lists: [] }, as: 'folded', where: ['name'] };
    const rules = [rule('names', condition('text', settings))];
    const { reeve, platform } = entryWorld({ welcome }, {}, { rules });
    await reeve.happens(joins(person('spam', 'cheap courses, ask me'), reeve.now));
    await reeve.ahead(minute);
    expect(platform.of('post')[0]?.words.text).toBe('🎉 Welcome to Test Community, spam!');
  });

  it('in private is for each, and for one who takes none there is a short one in the chat', async () => {
    const { reeve, platform, told } = entryWorld({ welcome: { ...welcome, where: 'private', notice: true } });
    await reeve.happens(joins(ann, reeve.now));
    await reeve.ahead(minute);
    expect(told(ann)[0]?.words.text).toContain('📌 ');
    expect(told(ann)[0]?.fallback?.words.text).toBe('🎉 Welcome to Test Community, Ann!');
    await reeve.happens(joins(ben, reeve.now), joins(person('cat', 'Cat'), reeve.now));
    await reeve.ahead(minute);
    expect(told(ben)[0]?.fallback).toBeUndefined();
    expect(platform.of('post').map(({ words }) => words.text)).toEqual(['🎉 Welcome to Test Community, Ben, Cat!']);
  });
});

describe('on probation', () => {
  const probation = {
    time: 3 * day,
    messages: 3,
    remove: ['links' as const],
    wait: ['media' as const, 'forwards' as const],
  };
  const link = (at: number, from = ann): MessageEvent =>
    says(from, 'look example.com', at, { message: { links: [{ url: 'example.com' }] } });
  const photo = (at: number): MessageEvent => says(ann, 'my notes', at, { message: { media: [{ kind: 'photo' }] } });

  it('links of a newcomer are withdrawn, with a kind word once and no strike', async () => {
    const { reeve, platform, told } = entryWorld({ probation });
    await reeve.happens(joins(ann, reeve.now), link(reeve.now), link(reeve.now));
    expect(platform.of('remove')).toHaveLength(2);
    expect(told(ann)).toHaveLength(1);
    expect(told(ann)[0]?.words.text).toContain(
      'For new members links, pictures, films and files and forwarded messages have to wait a little: another 3 days and another 3 messages',
    );
    expect(told(ann)[0]?.fallback?.chat).toBe(group);
    expect((await reeve.record(memberKind, ann.id))?.strikes).toBe(0);
  });

  it('an address is a link that the platform has not marked as one, too', async () => {
    const { reeve, platform } = entryWorld({ probation });
    await reeve.happens(joins(ann, reeve.now), says(ann, 'look at https://example.com/page', reeve.now));
    await reeve.happens(says(ann, 'I scored 3.5 and came home.late', reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('an edit that puts a link in is withdrawn, too', async () => {
    const { reeve, platform } = entryWorld({ probation });
    await reeve.happens(joins(ann, reeve.now), says(ann, 'look', reeve.now));
    await reeve.happens({ ...link(reeve.now), edited: true });
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('a rule that is broken goes before', async () => {
    const { reeve, platform } = entryWorld({ probation });
    const message = { links: [{ url: 'example.com' }] };
    await reeve.happens(joins(ann, reeve.now), says(ann, 'cheap courses example.com', reeve.now, { message }));
    expect((await reeve.record(memberKind, ann.id))?.strikes).toBe(1);
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('media waits for the admins, who are shown the first and may end the probation', async () => {
    const { reeve, platform, cards, press, lastTold } = entryWorld({ probation });
    await reeve.happens(joins(ann, reeve.now), photo(reeve.now), photo(reeve.now));
    expect(platform.of('remove')).toHaveLength(2);
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.words.text).toContain('> my notes');
    await press(lin, cards()[0], 'End the probation');
    expect(lastTold(ann)?.words.text).toContain('Please send it again');
    await reeve.happens(photo(reeve.now), link(reeve.now));
    expect(platform.of('remove')).toHaveLength(2);
    await press(lin, cards()[0], 'End the probation');
    expect(platform.of('answer').at(-1)?.text).toMatch(/already/i);
  });

  it('ends once the days and the messages are over; staff and those of before have none', async () => {
    const { reeve, platform } = entryWorld({ probation });
    await reeve.happens(link(reeve.now, ben), joins(lin, reeve.now), link(reeve.now, lin));
    expect(platform.of('remove')).toEqual([]);
    await reeve.happens(joins(ann, reeve.now));
    for (let count = 0; count < 3; count += 1) await reeve.happens(says(ann, `hello ${count}`, reeve.now));
    await reeve.happens(link(reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
    await reeve.ahead(3 * day);
    await reeve.happens(link(reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
  });
});

describe('a community without the section', () => {
  it('has neither records nor timers of it', async () => {
    const { reeve, platform } = entryWorld({});
    await reeve.happens(
      joins(ann, reeve.now),
      tells(ben, 'hi', reeve.now),
      presses(lin, 'entry-raid-end:x', reeve.now),
    );
    expect(await reeve.records(doorKind)).toEqual([]);
    expect(reeve.timers.all()).toEqual([]);
    expect(platform.of('mute')).toEqual([]);
  });
});
