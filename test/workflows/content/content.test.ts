import { describe, expect, it } from 'vitest';
import { contentMonthKind } from '../../../shared/records/content.ts';
import { featuredKind } from '../../../shared/records/featured.ts';
import { ledgerKind } from '../../../shared/records/ledger.ts';
import { memberKind } from '../../../shared/records/member.ts';
import { occurrence, recurringOf } from '../../../shared/workflows/recurring.ts';
import { community, group } from '../../decision/community.ts';
import { deletes, joins, person, presses, says, tells } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';

const day = 24 * 3600_000;
const ann = person('ann', 'Ann', { username: 'ann' });
const ben = person('ben', 'Ben');
const lin = person('lin', 'Lin');
const mo = person('mo', 'Mo');
const wu = person('wu', 'Teacher Wu');
const content = { points: 5, collection: { weekday: 7, minute: 20 * 60, answers: 2 } };
const people = { admins: [lin.id, mo.id], staff: [wu.id] };
const notes = 'Here are my notes on derivatives,\nwith an example for each rule.';

function here(changes: Parameters<typeof world>[0] = {}) {
  const made = world({ content, people, ...changes });
  const { reeve, platform } = made;
  const post = (number = 1) => reeve.record(featuredKind, String(number));
  const points = async (who = ann) => (await reeve.record(memberKind, who.id))?.points ?? 0;
  const posts = () => platform.of('post').filter(({ chat }) => chat === group);
  const last = () => posts().at(-1)?.words.text ?? '';
  const told = (who = ann) => platform.of('tell').flatMap(({ member, words }) => (member === who.id ? words.text : []));
  const month = () => reeve.record(contentMonthKind, '2026-11');
  const names = () => reeve.bus.published.map(({ name }) => name);
  const to = (from: typeof ann, text = notes, messageId = '71') => ({ message: { reply: { messageId, from, text } } });
  const feature = (by = lin, words = '', reply = to(ann)) =>
    reeve.happens(says(by, `/feature ${words}`.trim(), reeve.now, reply));
  return { ...made, post, points, posts, last, told, month, names, to, feature };
}

describe('a featured message', () => {
  it('is quoted, counted, paid and told of', async () => {
    const { feature, post, points, last, told, month, names } = here();
    await feature(lin, 'Notes on derivatives');
    expect(await post()).toMatchObject({
      number: 1,
      messageId: '71',
      author: ann.id,
      title: 'Notes on derivatives',
      excerpt: 'Here are my notes on derivatives, with an example for each rule.',
      state: 'featured',
    });
    expect(last()).toBe('⭐ Featured as #1. Thank you, Ann!');
    expect(told().at(-1)).toContain('“Notes on derivatives”\n+5 points');
    expect(await points()).toBe(5);
    expect(await month()).toMatchObject({ posts: { members: 1, staff: 0 } });
    expect(names()).toContain('post.featured');
  });

  it('is featured once, however many admins do it at once, or how often it is delivered', async () => {
    const { reeve, feature, points, month, posts, to } = here();
    const both = [lin, mo].map((by) => says(by, '/feature', reeve.now, to(ann)));
    await reeve.happens(...both);
    await reeve.redeliver(...both);
    await feature();
    expect(await points()).toBe(5);
    expect(await month()).toMatchObject({ posts: { members: 1 } });
    expect(posts().map(({ words }) => words.text)).toEqual([
      '⭐ Featured as #1. Thank you, Ann!',
      'That is featured already: #1.',
      'That is featured already: #1.',
    ]);
  });

  it('is for admins to choose, and must be a message of somebody', async () => {
    const { reeve, feature, post, last, to, told } = here();
    await feature(ben);
    expect(last()).toContain('Admins only');
    await reeve.happens(says(lin, '/feature', reeve.now));
    expect(last()).toContain('Reply to the message');
    await reeve.happens(tells(lin, '/feature', reeve.now));
    expect(told(lin).at(-1)).toContain('Reply to the message');
    await feature(lin, '', to({ ...person('bot', 'Reeve'), kind: 'bot' }));
    expect(last()).toContain('Only messages of members');
    expect(await post()).toBeUndefined();
  });

  it.each([
    ['one’s own', lin, lin],
    ['of a teacher', lin, wu],
  ])('earns no points when it is %s, and counts as made by staff', async (_, by, author) => {
    const { feature, points, month, to } = here();
    await feature(by, '', to(author));
    expect(await points(author)).toBe(0);
    expect(await month()).toMatchObject({ posts: { members: 0, staff: 1 } });
  });

  it.each([
    ['in a reply', '/unfeature', { message: { reply: { messageId: '71', from: ann, text: notes } } }],
    ['by its number', '/unfeature #1', {}],
  ])('is taken back %s, with its points, and can be featured again', async (_, words, reply) => {
    const { reeve, feature, points, month, last, post } = here();
    await feature();
    await reeve.happens(says(lin, words, reeve.now, reply), says(mo, words, reeve.now, reply));
    expect(last()).toContain('That is not featured');
    expect(await points()).toBe(0);
    expect(await month()).toMatchObject({ posts: { members: 0 } });
    await feature();
    expect(await post()).toMatchObject({ number: 1, turn: 2, state: 'featured' });
    expect(await points()).toBe(5);
    const sum = (await reeve.records(ledgerKind)).reduce((all, entry) => all + entry.points, 0);
    expect(sum).toBe(5);
  });

  it('that is deleted stands no longer, and its points go, however often that is told', async () => {
    const { reeve, feature, points, post, month } = here();
    await feature();
    const gone = deletes(ann, '71', reeve.now);
    await reeve.happens(gone);
    await reeve.redeliver(gone);
    await reeve.happens(deletes(lin, '71', reeve.now));
    expect(await post()).toMatchObject({ state: 'withdrawn' });
    expect(await points()).toBe(0);
    expect(await month()).toMatchObject({ posts: { members: 0 } });
  });

  it('that is edited into an advert stands no longer, until the case is undone', async () => {
    const { reeve, feature, points, post } = here();
    const written = says(ann, notes, reeve.now, { message: { id: '71' } });
    await reeve.happens(joins(ann, reeve.now), written);
    await feature();
    const edit = { message: { id: '71' }, event: { edited: true } };
    await reeve.happens(says(ann, 'cheap courses', reeve.now, edit));
    expect(await post()).toMatchObject({ state: 'withdrawn' });
    expect(await points()).toBe(0);
    await reeve.happens(tells(lin, '/undo @ann', reeve.now));
    expect(await post()).toMatchObject({ state: 'featured', turn: 2 });
    expect(await points()).toBe(5);
  });

  it('is none that has been removed for breaking a rule', async () => {
    const { reeve, feature, post, last, to } = here();
    await reeve.happens(joins(ann, reeve.now), says(ann, 'cheap courses', reeve.now, { message: { id: '71' } }));
    await feature(lin, '', to(ann, 'cheap courses'));
    expect(last()).toContain('withdrawn for breaking a rule');
    expect(await post()).toBeUndefined();
  });

  it('without words is known by what it shows, and a long one by its beginning', async () => {
    const { reeve, feature, post, to } = here();
    const photo = { messageId: '72', from: ann, media: [{ kind: 'photo' as const }] };
    await reeve.happens(says(lin, '/feature', reeve.now, { message: { reply: photo } }));
    expect((await post(1))?.excerpt).toBe('[photo]');
    await feature(lin, '', to(ann, '题'.repeat(1000), '73'));
    expect((await post(2))?.excerpt).toBe(`${'题'.repeat(279)}…`);
  });

  it('is looked up where the platform does not tell with a reply what it replies to', async () => {
    const { reeve, platform, post, last } = here();
    await reeve.happens(joins(ann, reeve.now));
    await reeve.happens(says(lin, '/feature My notes', reeve.now, { message: { reply: { messageId: '71' } } }));
    expect(platform.of('look-up')).toMatchObject([{ chat: group, messageId: '71' }]);
    const found = { type: 'found-message', at: reeve.now, chat: group, messageId: '71', author: ann.id } as const;
    const said = { text: notes, media: [] };
    await reeve.happens({ ...found, id: 'found:1', said }, { ...found, id: 'found:2', said });
    expect(await post()).toMatchObject({ title: 'My notes', author: ann.id, by: lin.id });
    expect(last()).toBe('⭐ Featured as #1. Thank you, Ann!');
  });

  it('loses its words when its author is forgotten, and stays counted', async () => {
    const { reeve, feature, post, month, last } = here();
    await reeve.happens(joins(ann, reeve.now));
    await feature();
    for (const which of ['first', 'last']) await reeve.happens(presses(ann, `forget-me:${which}`, reeve.now));
    expect(JSON.stringify(await post())).not.toContain('derivatives');
    expect(JSON.stringify(await post())).not.toContain(ann.id);
    expect(await month()).toMatchObject({ posts: { members: 1 } });
    await reeve.happens(says(ben, '/featured', reeve.now));
    expect(last()).toContain('Nothing is featured yet');
  });
});

describe('the best of the week', () => {
  function sunday(reeve: ReturnType<typeof here>['reeve']) {
    const weekly = recurringOf(community({ content })).find(({ id }) => id === 'content-collection');
    if (!weekly) throw new Error('nothing happens every week');
    return reeve.happens(occurrence(weekly, reeve.now), occurrence(weekly, reeve.now + 60_000));
  }

  it('names what was featured since, with its author and a link, once', async () => {
    const { reeve, feature, last, posts, to, names } = here();
    await feature(lin, 'Notes');
    await feature(lin, '', to(ben, 'A proof without words', '72'));
    await feature(lin, '', to(ben, 'taken back', '73'));
    await reeve.happens(says(lin, '/unfeature 3', reeve.now));
    await sunday(reeve);
    expect(last()).toBe(
      [
        '📚 The best of Test Community, with thanks to those who made it:',
        '⭐ #1 Notes – Ann',
        'https://test.example/-100/71',
        '⭐ #2 A proof without words – Ben',
        'https://test.example/-100/72',
      ].join('\n'),
    );
    expect(posts().at(-1)?.words.mentions).toEqual([]);
    const before = posts().length;
    await reeve.ahead(7 * day);
    await sunday(reeve);
    expect(posts()).toHaveLength(before);
    expect(names().filter((name) => name === 'collection.told')).toHaveLength(1);
  });

  it('names answers that who asked has confirmed, everybody’s first before anybody’s second', async () => {
    const questions = {
      tags: ['#question'],
      subjects: [],
      within: day,
      quiet: day,
      close: 7 * day,
      quietHours: [],
      perDay: 20,
      morning: 480,
      target: 10,
      thanks: [],
    };
    const { reeve, last, month } = here({ questions });
    const answers = [
      [ann, ben, '1'],
      [ann, ben, '2'],
      [ann, wu, '3'],
    ] as const;
    for (const [asker, helper, id] of answers) {
      const question = `#question what is number ${id}?`;
      await reeve.happens(says(asker, question, reeve.now, { message: { id } }));
      const reply = { messageId: id, from: asker, text: question };
      const answer = says(helper, `it is number ${id} and no other`, reeve.now, { message: { reply } });
      await reeve.happens(answer);
      await reeve.happens(says(asker, '/answered', reeve.now, { message: { reply } }));
    }
    expect(await month()).toMatchObject({ answers: { members: 2, staff: 1 } });
    await sunday(reeve);
    expect(last()).toContain('number 3? – answered by Teacher Wu');
    expect(last()).toContain('number 2? – answered by Ben');
    expect(last()).not.toContain('number 1?');
  });

  it('is nothing when there is nothing', async () => {
    const { reeve, posts } = here();
    await sunday(reeve);
    expect(posts()).toEqual([]);
  });
});

describe('/featured and /content', () => {
  it('show the latest with links, and to admins what members and staff have made', async () => {
    const { reeve, feature, last, to } = here();
    await feature(lin, 'Notes');
    await feature(lin, '', to(wu, 'How to revise', '72'));
    await reeve.happens(says(ben, '/featured', reeve.now));
    expect(last()).toBe(
      '⭐ Featured lately:\n⭐ #2 How to revise – Teacher Wu\nhttps://test.example/-100/72\n⭐ #1 Notes – Ann\nhttps://test.example/-100/71',
    );
    await reeve.happens(says(lin, '/content', reeve.now));
    expect(last()).toBe(
      '📊 Featured messages and confirmed answers:\n2026-11: members 1 featured, 0 answers; staff 1 featured, 0 answers\n2026-10: members 0 featured, 0 answers; staff 0 featured, 0 answers',
    );
  });
});
