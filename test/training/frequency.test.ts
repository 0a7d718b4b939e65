import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../infra/training/documents.ts';
import { asOftenMet } from '../../infra/training/frequency.ts';
import type { Sample } from '../../infra/training/sources.ts';
import { readShipped } from '../../shared/lists/read-shipped.ts';

function sample(text: string, source = 'own ru benign'): Sample {
  return { text, group: text, source, labels: { advert: { is: source.endsWith('advert'), weight: 1 } } };
}

function oftenOf(samples: readonly Sample[]): (number | undefined)[] {
  return asOftenMet(documentsOf(samples, readShipped())).map(({ often }) => often);
}

const short = (at: number) => sample(`сосед вчера чинил забор, осталось ${at}`);
const long = (at: number) =>
  sample(`сосед вчера чинил забор и рассказывал про рыбалку, а потом пришла жена и позвала ${at} раз ужинать домой`);

describe('how often own Russian examples are met', () => {
  it('counts lengths that are seldom among the examples for more, those that abound for less', () => {
    const [first, ...others] = oftenOf([short(0), ...Array.from({ length: 19 }, (_, at) => long(at))]);
    expect(first).toBeGreaterThan(2);
    for (const one of others) expect(one).toBeLessThan(0.5);
  });

  it('counts talk that looks like an advert for less', () => {
    const talk = [short(1), sample('позвони маме вечером домой +7 900 123-45-67')];
    const [plain = 0, withPhone = 0] = oftenOf(talk);
    expect(withPhone).toBeLessThan(plain / 3 + 0.01);
    expect(withPhone).toBeGreaterThan(0);
  });

  it('leaves alone what was really sent, and other languages', () => {
    const others = [
      sample('сосед вчера чинил забор', 'umputun'),
      sample('the neighbour mended the fence', 'own en benign'),
    ];
    expect(oftenOf(others)).toEqual([undefined, undefined]);
  });
});
