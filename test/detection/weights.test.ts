import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structureFeatures } from '../../shared/detection/structure.ts';
import { entryOf, placeOf, putEntry, weightIn, withWeights } from '../../shared/detection/table.ts';
import { decodeWeights, encodeWeights, type TaskWeights, WeightsFault } from '../../shared/detection/weights.ts';
import { readShipped } from '../../shared/lists/read-shipped.ts';

const task: TaskWeights = { scale: 0.5, bias: -1, structure: structureFeatures.map(() => 0.25), thresholds: [0, 1, 2] };
const weights = {
  zh: { table: new Uint32Array([1, 0, 0xff00ff00, 7]), tasks: { abuse: task, advert: task, sexual: task } },
};

describe('the weights', () => {
  it('come back as they were written, also from an odd place in memory', () => {
    const bytes = encodeWeights(weights);
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(decodeWeights(bytes)).toEqual(weights);
    expect(decodeWeights(moved.subarray(1))).toEqual(weights);
  });

  it('may be none', () => {
    expect(decodeWeights(new Uint8Array())).toEqual({});
  });

  it('are refused when they are cut off or not of this version', () => {
    const bytes = encodeWeights(weights);
    const other = bytes.slice();
    other.set(new TextEncoder().encode('{"format":2'), 4);
    expect(() => decodeWeights(bytes.subarray(0, bytes.length - 4))).toThrow(WeightsFault);
    expect(() => decodeWeights(bytes.subarray(0, 2))).toThrow(WeightsFault);
    expect(() => decodeWeights(other)).toThrow(/expected those of this version/);
  });

  it('that are shipped take 400 KB at most', () => {
    expect(readShipped().weights.length).toBeLessThanOrEqual(400_000);
    expect(Object.keys(decodeWeights(readShipped().weights))).toEqual(['zh', 'en', 'ru']);
  });
});

describe('the table of pieces', () => {
  const hash = fc.integer({ min: 0, max: 0xffff_ffff });
  const weight = fc.integer({ min: -128, max: 127 });

  it('gives back the weights of a piece, of either sign', () => {
    fc.assert(
      fc.property(hash, fc.tuple(weight, weight, weight), fc.tuple(weight, weight, weight), (piece, first, second) => {
        const table = new Uint32Array(64);
        expect(putEntry(table, piece, first)).toBe(true);
        expect([0, 1, 2].map((index) => weightIn(entryOf(table, piece), index))).toEqual(first);
        const place = placeOf(table, piece);
        table[place] = withWeights(table[place] ?? 0, second);
        expect([0, 1, 2].map((index) => weightIn(entryOf(table, piece), index))).toEqual(second);
      }),
    );
  });

  it('has room for two pieces that share a place, and refuses the third', () => {
    const table = new Uint32Array(64);
    expect([0x0100_0003, 0x0200_0003, 0x0300_0003].map((piece) => putEntry(table, piece, [1, 2, 3]))).toEqual([
      true,
      true,
      false,
    ]);
    expect(entryOf(table, 0x0300_0003)).toBe(0);
  });
});
