import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timerId } from '../../shared/text/identity.ts';
import { workflows } from '../../shared/workflows/catalogue.ts';

const purposes = workflows.flatMap(({ timers = {} }) => Object.keys(timers));

describe('the name of a timer', () => {
  it('is one that every timer service takes, for every purpose there is and whomever it concerns', () => {
    fc.assert(
      fc.property(fc.constantFrom(...purposes), fc.string({ unit: 'binary' }), (purpose, owner) => {
        expect(timerId(purpose, owner)).toMatch(/^[0-9A-Za-z._-]{1,64}$/);
      }),
    );
  });

  it('is the same for the same, and another one for anybody else', () => {
    const owner = fc.constantFrom('telegram', 'matrix').chain((platform) => fc.nat().map((id) => `${platform}:${id}`));
    fc.assert(
      fc.property(owner, owner, (one, other) => {
        expect(timerId('a.b', one) === timerId('a.b', other)).toBe(one === other);
      }),
    );
  });

  it('does not name whom it concerns', () => {
    expect(timerId('exit.erase', 'telegram:123456')).not.toContain('123456');
    expect(timerId('exit.erase', '@anna:example.org')).not.toContain('anna');
  });
});
