import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../shared/event/message.ts';
import type { Recent } from '../../shared/records/member.ts';
import { packedWeight, rememberedWeight, weightKinds, weightOf } from '../../shared/rules/weights.ts';
import { messageEvent } from './subject.ts';

function message(more: Partial<Message>): Message {
  return messageEvent({ message: more }).message;
}

function remembered(weight: number): Recent {
  return [0, 'a', '1', 1, weight];
}

describe('what a message weighs', () => {
  it('is counted by kind', () => {
    const said = message({
      text: 'a\n😀\n',
      media: [{ kind: 'photo' }, { kind: 'sticker' }, { kind: 'gift' }],
      mentions: [{ username: 'li' }],
    });
    expect(weightKinds.map((kind) => [kind, weightOf(said, kind)])).toEqual([
      ['stickers', 1],
      ['media', 2],
      ['mentions', 1],
      ['lines', 3],
      ['characters', 4],
    ]);
  });

  it('is remembered as it was, kind by kind', () => {
    const ordinary = fc.record({
      text: fc.string({ unit: fc.constantFrom('a', '\n', '好', '😀'), maxLength: 120 }),
      media: fc.array(fc.constant({ kind: 'photo' } as const), { maxLength: 7 }),
      mentions: fc.array(fc.constant({ username: 'li' }), { maxLength: 255 }),
    });
    fc.assert(
      fc.property(ordinary, fc.subarray([...weightKinds]), (more, kinds) => {
        const said = message(more);
        const one = remembered(packedWeight(said, kinds));
        for (const kind of weightKinds) {
          expect(rememberedWeight(one, kind)).toBe(kinds.includes(kind) ? weightOf(said, kind) : 0);
        }
      }),
    );
  });

  it('never spills into another kind, however much it is', () => {
    const mentions = Array.from({ length: 10_000 }, () => ({ username: 'li' }));
    const one = remembered(packedWeight(message({ text: '\n'.repeat(1_000_000), mentions }), weightKinds));
    expect(weightKinds.map((kind) => rememberedWeight(one, kind))).toEqual([0, 0, 255, 127, 4095]);
  });

  it('is nothing where no rule asks, and takes few digits where one does', () => {
    const said = message({ text: 'hello', media: [{ kind: 'sticker' }] });
    expect(packedWeight(said, [])).toBe(0);
    expect(packedWeight(said, ['stickers'])).toBe(1);
    expect(packedWeight(message({ media: [{ kind: 'photo' }] }), ['media', 'stickers'])).toBe(2);
  });
});
