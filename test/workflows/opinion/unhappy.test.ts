import { describe, expect, it } from 'vitest';
import { caseKind } from '../../../shared/records/case.ts';
import { memberKind } from '../../../shared/records/member.ts';
import { moodKind, moodsOf } from '../../../shared/records/opinion.ts';
import { hourOf } from '../../../shared/workflows/opinion/hours.ts';
import { adminChat, community, teacher } from '../../decision/community.ts';
import { person, presses, says, tells } from '../../decision/happenings.ts';
import { hour, minute, opinion, people, used, watched } from './opinion-world.ts';

type World = Awaited<ReturnType<typeof watched>>;

const moods = ({ reeve }: World) => reeve.records(moodKind, moodsOf(hourOf(reeve.now)));
const [ann = person('nobody'), ben = person('nobody')] = people;

describe('the timer of an hour', () => {
  it('that comes twice, or late, tells and learns once', async () => {
    const made = await used();
    const { reeve, talk, notices, usual } = made;
    await talk(8);
    const [timer] = reeve.timers.all();
    if (!timer) throw new Error('no timer waits for the end of the hour');
    await reeve.ahead(2 * hour);
    const learned = await usual();
    await reeve.happens(timer.event);
    await reeve.happens({ ...timer.event, id: 'timer:again', at: reeve.now });
    expect(notices().filter((notice) => notice.startsWith('📉'))).toHaveLength(1);
    expect(await usual()).toEqual(learned);
  });

  it('that comes after a later hour was judged is only learned from', async () => {
    const { reeve, talk, notices, usual } = await used();
    await talk(8);
    const [late] = reeve.timers.all();
    if (!late) throw new Error('no timer waits for the end of the hour');
    await reeve.timers.cancel(late.id);
    await reeve.ahead(hour);
    await talk(1);
    await reeve.ahead(hour);
    const before = (await usual())?.messages ?? 0;
    await reeve.happens(late.event);
    expect(notices()).toEqual([]);
    expect((await usual())?.messages).toBeGreaterThan(before);
  });

  it('that comes when the messages are gone does nothing', async () => {
    const { reeve, talk, notices, usual } = await used();
    const before = await usual();
    await talk(8);
    const [late] = reeve.timers.all();
    if (!late) throw new Error('no timer waits for the end of the hour');
    await reeve.timers.cancel(late.id);
    await reeve.ahead(6 * hour);
    await reeve.happens(late.event);
    expect(notices()).toEqual([]);
    expect(await usual()).toEqual(before);
  });

  it('adds up page by page what is more than a page, of each author no more than three messages', async () => {
    const { reeve, talk, notices, usual } = await used();
    const before = (await usual())?.messages ?? 0;
    const many = Array.from({ length: 90 }, (_, number) => person(`many${number}`));
    await talk(40, many);
    await talk(40, many);
    await talk(0, many);
    await talk(0, many.slice(40));
    await reeve.ahead(hour);
    expect(notices()).toHaveLength(1);
    expect(notices()[0]).toContain('80 of 270 messages about it were negative (30%), by 40 members');
    expect((await usual())?.messages).toBeCloseTo(before + 270 / 4, 0);
  });
});

describe('a message', () => {
  it('that is delivered again counts once', async () => {
    const made = await watched();
    const message = says(ann, 'the lesson was boring', made.reeve.now);
    await made.reeve.happens(message);
    await made.reeve.redeliver(message);
    expect(await moods(made)).toHaveLength(1);
    expect(made.reeve.timers.all()).toHaveLength(1);
  });

  it('of a further account counts as its person’s', async () => {
    const made = await watched();
    const { reeve } = made;
    await reeve.happens(says(ann, 'good morning', reeve.now), says(ben, 'good morning', reeve.now));
    const member = await reeve.record(memberKind, ben.id);
    if (!member) throw new Error('Ben is not known');
    const [stored] = await reeve.store.load([memberKind.key(ben.id)]);
    const change = { key: memberKind.key(ben.id), data: memberKind.encode({ ...member, account: ann.id }) };
    await reeve.store.commit([{ type: 'put', ...change, expects: stored?.version ?? 0 }]);
    await reeve.happens(says(ann, 'boring lesson', reeve.now), says(ben, 'that lesson was so boring', reeve.now));
    const tags = (await moods(made)).map(({ tag }) => tag);
    expect(tags).toHaveLength(2);
    expect(new Set(tags).size).toBe(1);
  });

  it('that is the first of its hour beside another sets one timer, and both count', async () => {
    const made = await watched();
    const { reeve } = made;
    await Promise.all([
      reeve.happens(says(ann, 'see you at the lesson', reeve.now)),
      reeve.happens(says(ben, 'the lesson was boring', reeve.now)),
    ]);
    expect(await moods(made)).toHaveLength(2);
    expect(reeve.timers.all()).toHaveLength(1);
  });

  it('that is edited counts as it was first', async () => {
    const made = await watched();
    const { reeve } = made;
    const message = says(ann, 'the lesson was boring', reeve.now);
    const edited = { ...message, id: 'test:edit', edited: true, message: { ...message.message, text: 'the lesson' } };
    await reeve.happens(message, edited);
    expect(await moods(made)).toMatchObject([{ said: { text: 'the lesson was boring' } }]);
  });

  it('that turns out to break a rule is a case, and no opinion any more', async () => {
    const made = await watched();
    const { reeve } = made;
    const message = says(ann, 'the lesson was boring', reeve.now);
    const text = 'the lesson was boring: cheap courses';
    const edited = { ...message, id: 'test:edit2', edited: true, message: { ...message.message, text } };
    await reeve.happens(message, edited, says(ben, 'cheap courses, boring lesson', reeve.now));
    expect(await reeve.records(caseKind)).toHaveLength(2);
    expect(await moods(made)).toEqual([]);
  });

  it('of staff, or that is a command, is no opinion', async () => {
    const made = await watched();
    const wu = { ...person('wu', 'Wu'), id: teacher };
    await made.reeve.happens(
      says(wu, 'that lesson was boring', made.reeve.now),
      says(ann, '/help lesson', made.reeve.now),
      tells(ann, 'the lesson was boring', made.reeve.now),
      says(ann, 'the lesson was boring', made.reeve.now, { event: { chat: adminChat } }),
    );
    expect(await moods(made)).toEqual([]);
    expect(made.reeve.timers.nextDue()).toBeUndefined();
  });

  it('keeps no author, words only where they are negative, and nothing of it after some hours', async () => {
    const made = await watched();
    const { reeve } = made;
    await reeve.happens(says(ann, 'see you at the lesson', reeve.now), says(ben, 'the lesson was boring', reeve.now));
    const kept = reeve.store.all().filter(({ key }) => key.partition.startsWith('mood#'));
    expect(kept).toHaveLength(2);
    for (const { data, key } of kept) expect(data + key.sort).not.toMatch(/test:p|Person|see you/);
    await reeve.ahead(5 * hour);
    expect(reeve.store.all().filter(({ key }) => key.partition.startsWith('mood#'))).toEqual([]);
  });
});

describe('somebody who is forgotten within the hour', () => {
  it('is shown what is held, and neither counted nor quoted after it', async () => {
    const made = await used();
    const { reeve, talk, notices, platform } = made;
    const crowd = [...people, ...['x', 'y', 'z'].map((id) => person(id))];
    await talk(10, crowd);
    await reeve.happens(tells(ann, '/mydata', reeve.now));
    await reeve.ahead(minute);
    const file =
      platform.of('post').find((post) => post.file !== undefined) ?? platform.of('tell').find((told) => told.file);
    expect(file?.file?.text).toContain('boring');
    for (const who of people.slice(0, 3)) {
      await reeve.happens(tells(who, '/forgetme', reeve.now));
      await reeve.happens(presses(who, 'forget-me:first', reeve.now));
      await reeve.happens(presses(who, 'forget-me:last', reeve.now));
    }
    await reeve.ahead(minute);
    expect(await moods(made)).toHaveLength(12);
    await reeve.ahead(hour);
    const [notice = ''] = notices().filter((one) => one.startsWith('📉'));
    expect(notice).toContain('7 of 12');
  });
});

describe('when the file changes', () => {
  it('a topic that is gone is forgotten, and a new one learns from nothing', async () => {
    const { reeve, talk, hours, notices, now } = await used();
    const changed = { ...opinion, topics: [{ name: 'weather', words: ['weather'] }] };
    await talk(9);
    reeve.redeploy(community({ opinion: changed }));
    await reeve.ahead(hour);
    expect(notices()).toEqual([]);
    expect((await now())?.topics.map(({ name, usual }) => [name, usual.messages])).toEqual([['weather', 0]]);
    await hours(12);
    expect(notices()).toEqual([]);
  });

  it('a section that is gone leaves a timer that does nothing', async () => {
    const { reeve, talk, notices } = await used();
    await talk(9);
    reeve.redeploy(community());
    await reeve.ahead(hour);
    expect(notices()).toEqual([]);
    expect(reeve.timers.nextDue()).toBeUndefined();
  });
});

describe('the clock of the community', () => {
  it.each([
    ['ends', '2026-10-24T17:00:00Z', 'from 02:00 to 02:00'],
    ['begins', '2026-03-28T17:00:00Z', 'from 01:00 to 03:00'],
  ])(
    'tells the hour in which summer time %s as it was shown, and hours are neither lost nor counted twice',
    async (_, start, shown) => {
      const { hours, notices, usual } = await used({ timezone: 'Europe/Berlin' }, start);
      // 00:00 UTC on the day of the change; it changes at 01:00 UTC.
      const before = (await usual())?.messages ?? 0;
      expect(before).toBeCloseTo(83.5, 0);
      await hours(8);
      expect(notices()[0]).toContain(shown);
      expect((await usual())?.messages).toBeCloseTo(before + 3, 0);
    },
  );
});
