import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { looksPlain } from '../../shared/text/looks-plain.ts';
import { newStream, writeBare } from '../../shared/text/streams.ts';
import { cleanPhrases } from '../bench/synthetic-phrases.ts';

describe('a quick look at a text', () => {
  it('never takes for plain what the bare form shows something new of', () => {
    const stream = newStream();
    const unit = fc.constantFrom(...'abiloщии0135 \n.,!?-_*$@(·。，加微信好é\u0301😂|+"');
    const text = fc.oneof(fc.string({ unit, maxLength: 14 }), fc.string({ unit: 'binary', maxLength: 10 }));
    fc.assert(
      fc.property(text, (original) => {
        const folded = fold(original);
        if (looksPlain(folded)) expect(writeBare(original, folded, stream)).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });

  it('knows most of what people say', () => {
    const phrases = Object.values(cleanPhrases).flat().map(fold);
    expect(phrases.filter(looksPlain).length / phrases.length).toBeGreaterThan(0.7);
  });

  it.each(['f.u.c.k', '加 微 信', 'fuuuck', 'a$$', 'd1ck', 'f*ck', 'с-у-к-а'])('does not take %j for plain', (text) => {
    expect(looksPlain(fold(text))).toBe(false);
  });
});
