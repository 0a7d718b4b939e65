import { describe, expect, it } from 'vitest';
import { Disguiser } from '../../infra/training/disguise.ts';
import { disguisedCopies } from '../../infra/training/disguised-copies.ts';
import { randomFrom } from '../../infra/training/random.ts';

const text = '你们这些垃圾真的很讨厌，今天晚上老师讲的课程没有人听';

describe('disguised copies', () => {
  it('are the same for the same seed, and differ from the text', () => {
    const copiesOf = (disguiser: Disguiser) =>
      Array.from({ length: 40 }, (_, seed) => disguiser.disguise(text, randomFrom(seed)));
    const copies = copiesOf(new Disguiser());
    expect(copies).toEqual(copiesOf(new Disguiser()));
    expect(copies).not.toContain(text);
    expect(new Set(copies).size).toBeGreaterThan(30);
  });

  it('are made of Chinese texts with a known answer, and stay in the group of their original', () => {
    const insult = { text, group: 'one', source: 'own', labels: { abuse: { is: true, weight: 1 } } };
    const english = { ...insult, text: 'you are rubbish', group: 'two' };
    const unknown = { ...insult, group: 'three', labels: { advert: { is: true, weight: 1 } } };
    const copies = disguisedCopies([insult, english, unknown]);
    expect(copies.length).toBeGreaterThan(0);
    expect(new Set(copies.map(({ group }) => group))).toEqual(new Set(['one']));
    expect(copies.every(({ labels }) => labels.abuse?.is && labels.abuse.weight < 1)).toBe(true);
  });
});
