import { describe, expect, it } from 'vitest';
import { caseKind } from '../../shared/records/case.ts';
import { adminChat, advert, group } from '../decision/community.ts';
import { person, presses, says, tells } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const hour = 3600_000;
const ann = person('ann', 'Ann', { username: 'ann_of_green' });
const lin = person('lin', 'Lin');
const inAdminChat = { event: { chat: adminChat } };

async function broken() {
  const here = world({ rewards: { grantAtMost: 50, daily: { points: 3 } } });
  const { reeve } = here;
  await reeve.happens(says(ann, 'good morning', reeve.now), says(ann, 'cheap courses', reeve.now));
  await reeve.ahead(hour);
  await reeve.happens(says(ann, 'cheap courses again', reeve.now));
  const found = (await reeve.records(caseKind)).sort((a, b) => a.at - b.at);
  const numbers = found.map(({ id }) => id.slice(0, 6));
  const last = () => here.platform.asked.at(-1);
  return { ...here, found, numbers, last };
}

describe('/case', () => {
  it('shows an admin all of a case by the number that notices name, with its buttons', async () => {
    const { reeve, numbers, found, platform } = await broken();
    await reeve.happens(tells(lin, `/case ${numbers[1]}`, reeve.now));
    const told = platform.of('tell').at(-1);
    expect(told?.member).toBe(lin.id);
    for (const part of [
      numbers[1] ?? '',
      'Ann',
      'muted for 10 minutes',
      '> cheap courses again',
      'adverts (live): fired',
    ])
      expect(told?.words.text).toContain(part);
    expect(told?.buttons?.flat().map(({ data }) => data)).toContain(`undo:${found[1]?.id}`);
  });

  it.each([
    ['live', 'message removed'],
    ['shadow', 'nothing yet'],
  ] as const)('tells of a %s rule that only withdraws: %s', async (mode, done) => {
    const then = { remove: true, points: 0, continue: false, serious: false };
    const { reeve, platform } = world({ rules: [{ ...advert, mode, then }] });
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    const [found] = await reeve.records(caseKind);
    await reeve.happens(tells(lin, `/case ${found?.id.slice(0, 6)}`, reeve.now));
    expect(platform.said().at(-1)).toContain(done);
    await reeve.happens(tells(lin, '/history @ann_of_green', reeve.now));
    expect(platform.said().at(-1)).toContain(done);
  });

  it('answers in the admin chat, and from a group in private only', async () => {
    const { reeve, numbers, last } = await broken();
    await reeve.happens(says(lin, `/case #${numbers[0]}`, reeve.now, inAdminChat));
    expect(last()).toMatchObject({ type: 'post', chat: adminChat });
    await reeve.happens(says(lin, `/case ${numbers[0]}`, reeve.now));
    expect(last()).toMatchObject({ type: 'tell', member: lin.id, fallback: { chat: group } });
    expect(JSON.stringify(last())).toContain('cheap courses');
    expect(JSON.stringify((last() as { fallback?: unknown }).fallback)).not.toContain('cheap courses');
  });

  it('says when it knows none, and nothing to who is no admin', async () => {
    const { reeve, numbers, platform } = await broken();
    await reeve.happens(tells(lin, '/case zzzzzz', reeve.now));
    expect(platform.said().at(-1)).toContain('I know no case with this number');
    await reeve.happens(tells(ann, `/case ${numbers[0]}`, reeve.now));
    expect(platform.said().at(-1)).toBe('Admins only.');
  });

  it('has no buttons for a case that has been taken back', async () => {
    const { reeve, numbers, found, platform } = await broken();
    await reeve.happens(presses(lin, `undo:${found[0]?.id}`, reeve.now), tells(lin, `/case ${numbers[0]}`, reeve.now));
    expect(platform.of('tell').at(-1)?.words.text).toContain('(taken back)');
    expect(platform.of('tell').at(-1)?.buttons).toBeUndefined();
  });
});

describe('/history', () => {
  it('counts cases, points, strikes, and lists the latest cases with their numbers', async () => {
    const { reeve, numbers, platform } = await broken();
    await reeve.happens(tells(lin, '/history @ann_of_green', reeve.now));
    const text = platform.said().at(-1) ?? '';
    expect(text).toContain('points: 3, strikes: 2\nCases: 2, taken back: 0\nAppeals: 0');
    expect(text).toContain('Muted until');
    expect(text.indexOf(numbers[1] ?? '-')).toBeLessThan(text.indexOf(numbers[0] ?? '-'));
  });

  it('is for admins, wants to know of whom, and calls nobody', async () => {
    const { reeve, platform } = await broken();
    await reeve.happens(tells(ann, '/history @ann_of_green', reeve.now), tells(lin, '/history', reeve.now));
    expect(platform.said().slice(-2)).toEqual(['Admins only.', expect.stringContaining('/history @someone')]);
    await reeve.happens(tells(lin, '/history @nobody', reeve.now));
    expect(platform.said().at(-1)).toContain('don’t know @nobody');
    await reeve.happens(tells(lin, '/history @ann_of_green', reeve.now));
    expect(platform.of('tell').at(-1)?.words.mentions).toEqual([]);
  });
});
