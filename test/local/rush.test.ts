import { describe, expect, it } from 'vitest';
import { Rush } from '../../infra/local/rush.ts';

function rush() {
  let now = 0;
  const one = new Rush(100, () => now);
  const pour = (times: number, every = 1, messages = 20) => {
    for (let i = 0; i < times; i++) {
      now += every;
      one.handed(messages);
    }
  };
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { one, pour, later };
}

describe('a rush of webhooks', () => {
  it('keeps decisions waiting while it lasts, and no longer', () => {
    const { one, pour, later } = rush();
    pour(10);
    expect(one.wait(50)).toBeGreaterThan(0);
    later(21);
    expect(one.wait(50)).toBe(0);
  });

  it.each([1, 5, 15, 50])('is none when webhooks come one by one, %d ms apart, for a while', (every) => {
    const { one, pour } = rush();
    for (let n = 0; n < 90; n += 1) {
      pour(1, every, 1);
      expect(one.wait(1)).toBe(0);
    }
  });

  it('is none where few come in long enough for half a second to pass', () => {
    const { one, pour } = rush();
    for (let n = 0; n < 1000; n += 1) {
      pour(1, 6, 1);
      expect(one.wait(1)).toBe(0);
    }
  });

  it('keeps nobody waiting for more than half a second, however long it goes on', () => {
    const { one, pour } = rush();
    pour(400);
    expect(one.wait(50)).toBeGreaterThan(0);
    pour(600);
    expect(one.wait(50)).toBe(0);
  });

  it('keeps nobody waiting when platforms would soon be turned away', () => {
    const { one, pour } = rush();
    pour(10);
    expect(one.wait(100)).toBe(0);
  });
});
