import { describe, expect, it } from 'vitest';
import { Rush } from '../../infra/local/rush.ts';

function rush() {
  let now = 0;
  const one = new Rush(100, () => now);
  const pour = (times: number, every = 1) => {
    for (let i = 0; i < times; i++) {
      now += every;
      one.handed();
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
    later(6);
    expect(one.wait(50)).toBe(0);
  });

  it('is none when webhooks come one by one', () => {
    const { one, pour } = rush();
    pour(100, 10);
    expect(one.wait(1)).toBe(0);
    pour(1);
    expect(one.wait(1)).toBe(0);
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
