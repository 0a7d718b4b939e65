import { describe, expect, it } from 'vitest';
import { opinionSection } from '../../../shared/workflows/opinion/section.ts';

const told = (section: unknown) => {
  const { success, data, error } = opinionSection.safeParse(section);
  return success ? data : error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('the section `opinion`', () => {
  it('needs topics alone; everything else is filled in', () => {
    expect(told({ topics: { 收费: ['学费', ' 收费 '] } })).toEqual({
      topics: [{ name: '收费', words: ['学费', '收费'] }],
      negative: [],
      harmless: [],
      from: { messages: 10, members: 4 },
      quiet: 6 * 3600_000,
    });
  });

  it.each([
    [{}, /^topics: /],
    [{ topics: {} }, /^topics: one to 20 topics/],
    [{ topics: { fees: [] } }, /^topics\.fees: /],
    [{ topics: { fees: ['***'] } }, /^topics\.fees\.0: a word or phrase/],
    [{ topics: { fees: ['fee', 'fee'] } }, /^topics\.fees\.1: each word once/],
    [{ topics: { fees: ['fee'] }, quiet: 'long' }, /^quiet: a duration/],
    [{ topics: { fees: ['fee'] }, from: { members: 1 } }, /^from\.members: a whole number from 2/],
    [{ topics: { fees: ['fee'] }, sanction: 'mute' }, /^: /],
  ])('complains of %j', (section, complaint) => {
    const complaints = told(section);
    expect(Array.isArray(complaints) && complaints[0]).toMatch(complaint);
  });
});
