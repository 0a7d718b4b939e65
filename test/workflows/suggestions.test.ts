import { describe, expect, it } from 'vitest';
import { ledgerKind } from '../../shared/records/ledger.ts';
import { type Member, memberKind } from '../../shared/records/member.ts';
import { suggestionKind, suggestionVoteKind } from '../../shared/records/suggestion.ts';
import { occurrence, recurringOf } from '../../shared/workflows/recurring.ts';
import { adminChat, community, group } from '../decision/community.ts';
import { joins, leaves, person, presses, says, tells } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const day = 24 * 3600_000;
const ann = person('ann', 'Ann', { username: 'ann' });
const ben = person('ben', 'Ben');
const cat = person('cat', 'Cat');
const lin = person('lin', 'Lin');
const suggestions = {
  hashtags: ['#建议', '#suggestion'],
  perDay: 3,
  points: 20,
  monthly: { day: 1, minute: 19 * 60 },
};
const quiet = 'a quiet hour on Sunday evenings for revision';

function here(changes: Parameters<typeof world>[0] = {}) {
  const made = world({ suggestions, rewards: { grantAtMost: 50 }, ...changes });
  const { reeve, platform } = made;
  const posts = () => platform.of('post').filter(({ chat }) => chat === group);
  const cards = () => platform.of('post').filter(({ chat }) => chat === adminChat);
  const told = (who = ann) => platform.of('tell').filter(({ member }) => member === who.id);
  const lastEdit = () => platform.of('edit').at(-1)?.words.text ?? '';
  const answers = () => platform.of('answer').map(({ text }) => text);
  const record = (number = 1) => reeve.record(suggestionKind, String(number));
  const points = async (who = ann) => (await reeve.record(memberKind, who.id))?.points ?? 0;
  const names = () => reeve.bus.published.map(({ name }) => name);
  const arrive = () => reeve.happens(...[ann, ben, cat].map((who) => joins(who, reeve.now)));
  const suggest = (who = ann, text = quiet) => reeve.happens(says(who, `/suggest ${text}`, reeve.now));
  const press = (who: typeof ann, data: string) => reeve.happens(presses(who, `suggest:${data}`, reeve.now));
  const move = (words: string) => reeve.happens(tells(lin, `/suggestion ${words}`, reeve.now));
  return { ...made, posts, cards, told, lastEdit, answers, record, points, names, arrive, suggest, press, move };
}

describe('a suggestion', () => {
  it('is numbered, acknowledged with a button to vote, and shown to the admins', async () => {
    const { suggest, arrive, posts, cards, record, names } = here();
    await arrive();
    await suggest();
    expect(posts()[0]?.words.text).toContain(`#1 by Ann\n${quiet}\n👍 0 · received`);
    expect(posts()[0]?.buttons?.flat()[0]?.data).toBe('suggest:vote.1');
    expect(
      cards()[0]
        ?.buttons?.flat()
        .map(({ data }) => data),
    ).toEqual([
      'suggest:move.1.0.considered',
      'suggest:move.1.0.adopted',
      'suggest:move.1.0.shipped',
      'suggest:move.1.0.declined',
    ]);
    expect(await record()).toMatchObject({ number: 1, member: ann.id, text: quiet, state: 'received' });
    expect(names()).toContain('suggestion.received');
  });

  it.each([
    ['#建议周日晚上安排自习', '周日晚上安排自习'],
    ['＃建议：周日晚上安排自习', '周日晚上安排自习'],
    ['We need a library corner #Suggestion', 'We need a library corner'],
  ])('is made by the hashtag: %s', async (said, text) => {
    const { reeve, record, posts } = here();
    await reeve.happens(says(ann, said, reeve.now));
    expect(await record()).toMatchObject({ text });
    expect(posts()).toHaveLength(1);
  });

  it.each(['#suggestions are fun', '# 建议', 'no hashtag at all'])('is not made by: %s', async (said) => {
    const { reeve, posts, record } = here();
    await reeve.happens(says(ann, said, reeve.now));
    expect(posts()).toEqual([]);
    expect(await record()).toBeUndefined();
  });

  it('is not what breaks a rule, in the group or in private', async () => {
    const { reeve, arrive, record, told } = here();
    await arrive();
    await reeve.happens(says(ann, '#suggestion cheap courses for all', reeve.now));
    await reeve.happens(tells(ben, '/suggest cheap courses for all', reeve.now));
    expect(told(ben)[0]?.words.text).toContain('breaks a rule');
    expect(await record()).toBeUndefined();
  });

  it('needs words, and not too many', async () => {
    const { suggest, posts, record } = here();
    await suggest(ann, '');
    await suggest(ann, '!!!');
    await suggest(ann, 'many words '.repeat(60));
    expect(posts().map(({ words }) => words.text)).toEqual([
      expect.stringContaining('/suggest a quiet hour'),
      expect.stringContaining('/suggest a quiet hour'),
      expect.stringContaining('at most 500'),
    ]);
    expect(await record()).toBeUndefined();
  });

  it('has a number that is never given twice, however often it is delivered', async () => {
    const { reeve, record } = here();
    const first = says(ann, `/suggest ${quiet}`, reeve.now);
    const second = says(ben, '/suggest more breaks between long lessons', reeve.now);
    await reeve.happens(first, second);
    await reeve.redeliver(first, second, first);
    expect((await reeve.records(suggestionKind)).map(({ number }) => number).sort()).toEqual([1, 2]);
    expect(await record(3)).toBeUndefined();
  });

  it('is one of few on a day, and of as many on the next', async () => {
    const { reeve, suggest, posts } = here({ suggestions: { ...suggestions, perDay: 1 } });
    await suggest();
    await suggest(ann, 'longer lunch breaks in summer');
    expect(posts()[1]?.words.text).toContain('1 suggestions today');
    await reeve.ahead(day);
    await suggest(ann, 'longer lunch breaks in summer');
    expect(posts()[2]?.words.text).toContain('#2 by Ann');
  });
});

describe('nearly the same suggestion', () => {
  const near = 'A quiet hour on sunday evening, for revision!';

  it('is offered for joining, and joined', async () => {
    const { suggest, posts, press, record, lastEdit } = here();
    await suggest();
    await suggest(ben, near);
    expect(posts()[1]?.words.text).toContain('much like suggestion #1');
    const [join] = posts()[1]?.buttons?.flat() ?? [];
    await press(ben, join?.data.slice('suggest:'.length) ?? '');
    expect(lastEdit()).toContain('👍 1');
    expect(await record()).toMatchObject({ votes: 1 });
    expect(await record(2)).toBeUndefined();
  });

  it('is another when they say so, once, and by nobody else', async () => {
    const { suggest, posts, press, record, answers } = here();
    await suggest();
    await suggest(ben, near);
    const data = posts()[1]?.buttons?.flat()[1]?.data.slice('suggest:'.length) ?? '';
    await press(cat, data);
    expect(answers()[0]).toContain('for whoever has made the suggestion');
    await press(ben, data);
    await press(ben, data);
    expect(await record(2)).toMatchObject({ number: 2, member: ben.id, text: near });
    expect(await record(3)).toBeUndefined();
  });

  it('that was decided meanwhile cannot be joined, but can be another', async () => {
    const { suggest, posts, press, move, record, answers } = here();
    await suggest();
    await suggest(ben, near);
    const [join, other] =
      posts()[1]
        ?.buttons?.flat()
        .map(({ data }) => data.slice('suggest:'.length)) ?? [];
    await move('1 declined no room is free');
    await press(ben, join ?? '');
    expect(answers().at(-1)).toContain('decided about already');
    await press(ben, other ?? '');
    expect(await record(2)).toMatchObject({ member: ben.id });
  });

  it('of one’s own is not taken again', async () => {
    const { suggest, posts, record } = here();
    await suggest();
    await suggest(ann, near);
    expect(posts()[1]?.words.text).toContain('it is #1');
    expect(await record(2)).toBeUndefined();
  });
});

describe('a vote', () => {
  it('counts once, can be taken back, and is shown by editing the post', async () => {
    const { suggest, press, lastEdit, record, answers } = here();
    await suggest();
    await press(ben, 'vote.1');
    await press(cat, 'vote.1');
    expect(lastEdit()).toContain('👍 2');
    await press(ben, 'vote.1');
    expect(lastEdit()).toContain('👍 1');
    expect(answers()).toEqual(['Thank you for your vote!', 'Thank you for your vote!', 'Your vote is taken back.']);
    expect(await record()).toMatchObject({ votes: 1 });
  });

  it('delivered again is not taken back', async () => {
    const { reeve, suggest, record } = here();
    await suggest();
    const pressed = presses(ben, 'suggest:vote.1', reeve.now);
    await reeve.happens(pressed);
    await reeve.redeliver(pressed);
    expect(await record()).toMatchObject({ votes: 1 });
  });

  it('is not for one’s own, nor for what is decided or does not exist', async () => {
    const { suggest, press, move, record, answers } = here();
    await suggest();
    await press(ann, 'vote.1');
    await move('1 adopted');
    await press(ben, 'vote.1');
    await press(ben, 'vote.9');
    expect(answers()[0]).toContain('your own suggestion');
    expect(answers()[1]).toContain('decided about already');
    expect(await record()).toMatchObject({ votes: 0 });
  });

  it('of linked accounts is one', async () => {
    const { reeve, arrive, suggest, press, record } = here();
    await arrive();
    await suggest();
    const link = async (id: typeof ann.id, more: Partial<Member>) => {
      const key = memberKind.key(id);
      const [stored] = await reeve.store.load([key]);
      if (!stored) throw new Error('they have come in');
      const data = memberKind.encode({ ...memberKind.decode(stored.data), ...more });
      await reeve.store.commit([{ type: 'put', key, data, expects: stored.version }]);
    };
    await link(ben.id, { linked: [cat.id] });
    await link(cat.id, { account: ben.id });
    await press(ben, 'vote.1');
    await press(cat, 'vote.1');
    expect(await record()).toMatchObject({ votes: 0 });
    expect(await reeve.records(suggestionVoteKind)).toEqual([]);
  });

  it('is given in the list, too, which has most votes first', async () => {
    const { reeve, suggest, press, posts, lastEdit } = here();
    await suggest();
    await suggest(cat, 'more breaks between long lessons');
    await press(ben, 'vote.2');
    await reeve.happens(says(ben, '/suggestions', reeve.now));
    const list = posts().at(-1);
    expect(list?.words.text).toMatch(/\(2\):\n#2 · 👍 1 .*\n#1 · 👍 0 /);
    await press(ben, 'list.1');
    expect(lastEdit()).toContain('#1 · 👍 1');
  });

  it('finds nothing in an empty list', async () => {
    const { reeve, posts } = here();
    await reeve.happens(says(ben, '/suggestions', reeve.now));
    expect(posts()[0]?.words.text).toContain('no open suggestions');
  });
});

describe('an admin', () => {
  it('moves it, and its author and supporters are told in private', async () => {
    const { suggest, press, move, told, arrive, names, points } = here();
    await arrive();
    await suggest();
    await press(ben, 'vote.1');
    await move('1 considered');
    await move('1 采纳 a good idea');
    expect(told(ann).map(({ words }) => words.text)).toEqual([
      expect.stringContaining('now: being considered'),
      expect.stringContaining('now: adopted. Thank you for thinking along!\n💬 a good idea'),
    ]);
    expect(told(ben)).toHaveLength(2);
    expect(told(cat)).toEqual([]);
    expect(told(ben).every(({ fallback }) => fallback === undefined)).toBe(true);
    expect(told(ann).at(-1)?.fallback).toMatchObject({
      chat: group,
      words: { text: expect.stringMatching(/^💡 Ann, /) },
    });
    expect(names().filter((name) => name === 'suggestion.moved')).toHaveLength(2);
    expect(names().filter((name) => name === 'suggestion.adopted')).toHaveLength(1);
    expect(await points()).toBe(20);
  });

  it('gives points once, takes them back with the adoption, and gives them again', async () => {
    const { reeve, suggest, move, arrive, points } = here();
    await arrive();
    await suggest();
    await move('1 adopted');
    await move('1 shipped');
    expect(await points()).toBe(20);
    await move('1 considered');
    expect(await points()).toBe(0);
    await move('1 shipped');
    expect(await points()).toBe(20);
    const entries = await reeve.records(ledgerKind);
    expect(entries.map(({ reason, points: given }) => [reason, given]).toSorted()).toEqual([
      ['reversed', -20],
      ['suggestion', 20],
      ['suggestion', 20],
    ]);
  });

  it('gives none to whoever has left', async () => {
    const { reeve, suggest, move, arrive, points, record } = here();
    await arrive();
    await suggest();
    await reeve.happens(leaves(ann, reeve.now));
    await move('1 adopted');
    expect(await points()).toBe(0);
    expect(await record()).toMatchObject({ state: 'adopted', paid: 0 });
  });

  it('must say why it is declined, which it is, and name one that there is', async () => {
    const { suggest, move, told, record, press, answers } = here();
    await suggest();
    await move('1 declined');
    await press(lin, 'move.1.0.declined');
    await move('7 adopted');
    await move('1 burned');
    await move('1 received');
    expect(told(lin).map(({ words }) => words.text)).toEqual([
      expect.stringContaining('/suggestion 1 declined and the reason'),
      expect.stringContaining('no suggestion #7'),
      expect.stringContaining('To decide about a suggestion'),
      expect.stringContaining('stands so already'),
    ]);
    expect(answers()[0]).toContain('/suggestion 1 declined');
    expect(await record()).toMatchObject({ state: 'received' });
    await move('1 declined no room is free');
    expect(await record()).toMatchObject({ state: 'declined', reason: 'no room is free' });
  });

  it('who presses after another finds it moved already', async () => {
    const { suggest, press, record, answers, lastEdit } = here();
    await suggest();
    await press(lin, 'move.1.0.adopted');
    expect(lastEdit()).toContain('Lin: suggestion #1 is now adopted');
    await press(lin, 'move.1.0.considered');
    expect(answers().at(-1)).toMatch(/already/i);
    expect(await record()).toMatchObject({ state: 'adopted', moves: 1 });
  });

  it('is who decides, and nobody else', async () => {
    const { reeve, suggest, press, record, answers } = here();
    await suggest();
    await press(ben, 'move.1.0.adopted');
    await reeve.happens(says(ben, '/suggestion 1 adopted', reeve.now));
    expect(answers()[0]).toContain('Admins only');
    expect(await record()).toMatchObject({ state: 'received' });
  });

  it('may answer a message that names it', async () => {
    const { reeve, suggest, record } = here();
    await suggest();
    const reply = { messageId: '5', text: '💡 Suggestion #1 by Ann' };
    await reeve.happens(says(lin, '/suggestion considered', reeve.now, { message: { reply } }));
    expect(await record()).toMatchObject({ state: 'considered' });
  });
});

describe('many supporters', () => {
  it('are all told, some after the others', async () => {
    const { reeve, suggest, move, platform } = here();
    await suggest();
    const crowd = Array.from({ length: 120 }, (_, n) => person(`p${n}`));
    await reeve.happens(...crowd.map((who) => presses(who, 'suggest:vote.1', reeve.now)));
    await move('1 considered');
    const told = () => platform.of('tell').filter(({ member }) => member.startsWith('test:p'));
    expect(told()).toHaveLength(50);
    await reeve.ahead(60_000);
    expect(new Set(told().map(({ member }) => member)).size).toBe(120);
    expect(told()).toHaveLength(120);
  });

  it('are told of where it stands now, when it moves again meanwhile', async () => {
    const { reeve, suggest, move, platform } = here();
    await suggest();
    await reeve.happens(...Array.from({ length: 60 }, (_, n) => presses(person(`p${n}`), 'suggest:vote.1', reeve.now)));
    await move('1 considered');
    await move('1 adopted');
    await reeve.ahead(60_000);
    const told = platform.of('tell').filter(({ member }) => member.startsWith('test:p'));
    expect(told.filter(({ words }) => words.text.includes('adopted'))).toHaveLength(60);
    expect(told.filter(({ words }) => words.text.includes('considered'))).toHaveLength(50);
  });
});

describe('the month', () => {
  const monthly = recurringOf(community({ suggestions })).find(({ id }) => id === 'suggestions-month');
  if (!monthly) throw new Error('nothing happens every month');
  const december = Date.parse('2026-12-01T19:00:00+08:00');

  it('tells what was adopted and done, once, however late or often the timer comes', async () => {
    const { reeve, suggest, move, posts } = here();
    await suggest();
    await suggest(ben, 'more breaks between long lessons');
    await suggest(cat, 'lower the price of the printed notes');
    await move('1 adopted');
    await move('2 shipped');
    await move('3 declined they cost us as much');
    const before = posts().length;
    await reeve.ahead(9 * day);
    await reeve.happens(occurrence(monthly, december));
    await reeve.redeliver(occurrence(monthly, december));
    await reeve.happens(occurrence(monthly, december + 1));
    const texts = posts()
      .slice(before)
      .map(({ words }) => words.text);
    expect(texts).toEqual([expect.stringContaining('You said, we did')]);
    expect(texts[0]).toContain(`✅ #1 ${quiet}`);
    expect(texts[0]).toContain('🚀 #2 more breaks');
    expect(texts[0]).not.toContain('#3');
    await reeve.happens(occurrence(monthly, december + 31 * day));
    expect(posts()).toHaveLength(before + 1);
  });

  it('says nothing when there is nothing, nor of what was taken back', async () => {
    const { reeve, suggest, move, posts } = here();
    await suggest();
    await move('1 adopted');
    await move('1 considered');
    const before = posts().length;
    await reeve.happens(occurrence(monthly, december));
    expect(posts()).toHaveLength(before);
  });

  it('does not come where the file does not ask for it', () => {
    const { monthly: _, ...others } = suggestions;
    expect(recurringOf(community({ suggestions: others }))).toEqual([]);
  });
});

describe('a forgotten author', () => {
  it('leaves the idea behind, without a name and without news', async () => {
    const stored = {
      number: 1,
      at: 0,
      member: ann.id,
      account: ann.id,
      name: 'Ann',
      text: quiet,
      state: 'received',
      open: true,
      votes: 2,
      moves: 0,
      movedAt: 0,
      paid: 0,
    } as const;
    if (suggestionKind.rights.holds !== 'members') throw new Error('a suggestion tells of its author');
    const left = suggestionKind.rights.without(stored, ann.id, new Set());
    expect(JSON.stringify(left)).not.toMatch(/ann/i);
    expect(left).toMatchObject({ number: 1, text: quiet, votes: 2 });
    expect(suggestionKind.rights.without({ ...stored, by: lin.id }, lin.id, new Set())).toEqual(stored);
  });
});

describe('a forgotten supporter', () => {
  it('is counted no more', async () => {
    const { arrive, suggest, press, record, reeve } = here();
    await arrive();
    await suggest();
    await press(ben, 'vote.1');
    await press(cat, 'vote.1');
    expect(await record()).toMatchObject({ votes: 2 });
    await reeve.happens(tells(ben, '/forgetme', reeve.now));
    await reeve.happens(presses(ben, 'forget-me:first', reeve.now));
    await reeve.happens(presses(ben, 'forget-me:last', reeve.now));
    expect(await reeve.records(suggestionVoteKind)).toMatchObject([{ account: cat.id }]);
    expect(await record()).toMatchObject({ votes: 1 });
  });
});
