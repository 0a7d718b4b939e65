import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../infra/training/documents.ts';
import { learn } from '../../infra/training/learn.ts';
import { readPermissiveRows, type Sample, samplesOfRows } from '../../infra/training/sources.ts';
import { createDetector } from '../../shared/detection/create-detector.ts';
import { encodeWeights } from '../../shared/detection/weights.ts';
import { Lexicon, LexiconBuilder } from '../../shared/text/lexicon.ts';
import { Reader } from '../../shared/text/text-reading.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';

const none = { lists: [], safe: [] };
const goods = ['apples', 'pears', 'lamps', 'chairs', 'plums', 'carpets', 'boots', 'mirrors', 'kettles', 'ladders'];

/** Who sells in this village says so in always the same words; the others talk of the weather. */
const samples: Sample[] = goods.flatMap((thing, index) => [
  sample(`hurry hurry, best ${thing} of the village, buy my ${thing} today`, true),
  sample(`it rained on ${index + 2} days this week and the ${thing} got wet again`, false),
]);

function sample(text: string, is: boolean): Sample {
  const labels = { abuse: { is: false, weight: 1 }, advert: { is, weight: 1 }, sexual: { is: false, weight: 1 } };
  return { text, group: text, source: 'test', labels };
}

const bytesOf = (some: readonly Sample[]) => encodeWeights(learn(documentsOf(some, none)));

describe('learning', () => {
  const weights = bytesOf(samples);

  it('gives the same bytes for the same input', () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(bytesOf(samples))).toBe(hash(weights));
    expect(hash(bytesOf(samples.slice(1)))).not.toBe(hash(weights));
  });

  it('tells messages it has not seen apart', () => {
    const needles = new LexiconBuilder();
    const detector = createDetector(needles, { ...none, weights });
    const reader = new Reader(new Lexicon(needles.build()));
    const rank = (text: string) => detector.rank(reader.read(text), 'advert');
    expect(rank('hurry, the best spoons of the village, buy my spoons today')).toBeGreaterThanOrEqual(2);
    expect(rank('it rained again this week and the garden got wet')).toBe(0);
  });
});

describe('what is learned from', () => {
  const row = { id: 'a', text: 'a b', lang: 'en', label: 'benign', category: 'c', tasks: ['abuse'], core: true };

  it('is rows of permissive sources; the files of others are not even opened', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'irc.jsonl'),
      `${JSON.stringify({ ...row, source: 'irc' })}\n${JSON.stringify({ ...row, source: 'conda' })}\n`,
    );
    writeFileSync(join(folder, 'conda.jsonl'), 'this would be a fault');
    expect(readPermissiveRows(folder)?.map(({ source }) => source)).toEqual(['irc']);
    expect(readPermissiveRows(join(folder, 'elsewhere'))).toBeUndefined();
  });

  it('is of rewritten rows only whether they insult; quoted insults are none and no innocence', () => {
    const some = { ...row, label: 'benign', source: 'irc' } as const;
    const samples = samplesOfRows([
      { ...some, base: 'plain' },
      { ...some, tasks: ['link'] },
      { ...some, tasks: ['context'] },
    ]);
    expect(samples.map(({ labels }) => Object.keys(labels))).toEqual([['advert', 'sexual'], ['abuse']]);
  });
});
