import { describe, expect, it } from 'vitest';
import { contentSection } from '../../../shared/workflows/content/section.ts';
import { growthSection } from '../../../shared/workflows/growth/section.ts';
import { day, growth } from './growth-world.ts';

describe('the section growth', () => {
  it('has sensible values when nothing is written', () => {
    expect(growthSection.parse({})).toEqual(growth);
  });

  it('takes durations and percents as admins write them', () => {
    const written = { after: '14d', act: 'helpful', 'bad-branch': { from: 3, share: 50 } };
    expect(growthSection.parse(written)).toMatchObject({
      after: 14 * day,
      act: 'helpful',
      badBranch: { from: 3, share: 0.5 },
    });
  });

  it.each([[{ points: -1 }], [{ act: 'anything' }], [{ 'bad-branch': { share: 0 } }], [{ reward: 5 }]])(
    'refuses %j',
    (written) => {
      expect(growthSection.safeParse(written).success).toBe(false);
    },
  );
});

describe('the section content', () => {
  it.each([
    [{}, { points: 5 }],
    [{ collection: { weekly: 'sunday 20:00' } }, { points: 5, collection: { weekday: 7, minute: 1200, answers: 5 } }],
    [
      { points: 0, collection: { monthly: {}, answers: 0 } },
      { points: 0, collection: { day: 1, minute: 1200, answers: 0 } },
    ],
  ])('takes %j', (written, settings) => {
    expect(contentSection.parse(written)).toEqual(settings);
  });

  it.each([
    [{ collection: {} }],
    [{ collection: { weekly: 'sunday 20:00', monthly: {} } }],
    [{ collection: { monthly: { day: 31 } } }],
  ])('refuses %j', (written) => {
    expect(contentSection.safeParse(written).success).toBe(false);
  });
});
