import { structureFeatures } from '../../shared/detection/structure.ts';
import type { Document } from './documents.ts';

/**
 * Own Russian examples, counted as often as such messages are met in chats: most talk is shorter than what is written down
 * as an example, few adverts are as short, and few clean messages look like adverts, though many of the examples do.
 */
export function asOftenMet(documents: readonly Document[]): Document[] {
  const byLength = { advert: factorsByLength(documents, 'advert'), benign: factorsByLength(documents, 'benign') };
  return documents.map((document) => {
    const kind = kindOf(document);
    if (kind === undefined) return document;
    const seldom = kind === 'benign' && looksLikeAdvert(document) ? lookingLikeAdvert : 1;
    return { ...document, often: (byLength[kind][lengthOf(document)] ?? 1) * seldom };
  });
}

const lookingLikeAdvert = 0.3;

type Kind = 'advert' | 'benign';

function kindOf({ language, sample: { source } }: Document): Kind | undefined {
  if (language !== 'ru') return undefined;
  if (source === 'own ru advert') return 'advert';
  return source === 'own ru benign' ? 'benign' : undefined;
}

/** The shares of messages of fewer than 4, 10, 30, 100 words, and of longer ones, in chats. */
const met: Readonly<Record<Kind, readonly number[]>> = {
  advert: [0.006, 0.12, 0.53, 0.32, 0.024],
  benign: [0.2, 0.4, 0.33, 0.06, 0.01],
};

const lengths = [4, 10, 30, 100] as const;

function lengthOf({ sample: { text } }: Document): number {
  const words = text.split(/\s+/).length;
  return lengths.filter((least) => words >= least).length;
}

/** One example must not stand for too many messages. */
const most = 4;

function factorsByLength(documents: readonly Document[], kind: Kind): number[] {
  const sums = met[kind].map(() => 0);
  for (const document of documents) {
    if (kindOf(document) !== kind) continue;
    const length = lengthOf(document);
    sums[length] = (sums[length] ?? 0) + (document.sample.labels.advert?.weight ?? 0);
  }
  const all = sums.reduce((sum, one) => sum + one, 0);
  return met[kind].map((share, at) => Math.min(most, Math.max(1 / most, (share * all) / Math.max(sums[at] ?? 0, 1))));
}

const advertFeatures = structureFeatures.flatMap((name, at) =>
  /^(?:adverts|link|several|contact|disguised contact|price|percent|mention)/.test(name) ? [at] : [],
);

function looksLikeAdvert({ structure }: Document): boolean {
  return advertFeatures.some((at) => (structure[at] ?? 0) > 0);
}
