import { Disguiser } from './disguise.ts';
import type { Document } from './documents.ts';
import { randomFrom, seedOf } from './random.ts';
import type { Sample } from './sources.ts';

/** The source of copies; what is measured is never measured on them. */
export const disguisedSource = 'disguised';

/** How much a copy says, by what it is a copy of. Who writes to insult hides more than others do. */
const weightOf = { insult: 0.5, other: 0.2 } as const;
const copiesOf = { insult: 3, other: 1 } as const;

/** Chinese texts once more, written as people do who hide from filters. The same samples give the same copies. */
export function disguisedCopies(samples: readonly Sample[]): Sample[] {
  const disguiser = new Disguiser();
  return samples.flatMap((sample) => {
    const { abuse } = sample.labels;
    if (!abuse) return [];
    const kind = abuse.is ? 'insult' : 'other';
    return Array.from({ length: copiesOf[kind] }, (_, number) => number).flatMap((number): Sample[] => {
      const text = disguiser.disguise(sample.text, randomFrom(seedOf(`${number} ${sample.text}`)));
      if (text === undefined) return [];
      return [
        {
          ...sample,
          text,
          source: disguisedSource,
          labels: { abuse: { is: abuse.is, weight: abuse.weight * weightOf[kind] } },
        },
      ];
    });
  });
}

export function isCopy({ sample }: Document): boolean {
  return sample.source === disguisedSource;
}
