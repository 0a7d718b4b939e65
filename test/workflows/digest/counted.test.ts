import { describe, expect, it } from 'vitest';
import { domainEvents } from '../../../shared/effects/domain-events/catalogue.ts';
import type { DomainEventKind } from '../../../shared/effects/domain-events/kind.ts';
import { counted } from '../../../shared/workflows/digest/counted.ts';
import { group } from '../../decision/community.ts';
import { joins, leaves, person } from '../../decision/happenings.ts';
import { digested } from './digest-world.ts';

describe('what is counted', () => {
  it('is told apart and added up by fields that its event has', () => {
    for (const [name, { of, sum, unless }] of Object.entries(counted)) {
      const { detail }: DomainEventKind = domainEvents[name as keyof typeof domainEvents];
      for (const field of [of, sum, unless])
        if (field !== undefined) expect(Object.keys(detail), name).toContain(field);
      if (of !== undefined) expect(detail[of]?.type, name).toBe('string');
      if (sum !== undefined) expect(detail[sum]?.type, name).toBe('number');
    }
  });

  it('counts somebody once who comes into a second chat and leaves one of two', async () => {
    const second = `${group}2` as typeof group;
    const { reeve, goTo, happensNow, figures } = digested({ platforms: { test: { chats: [group, second] } } });
    const ann = person('ann', 'Ann');
    await goTo('2026-11-23T10:00:00');
    await reeve.happens(joins(ann, reeve.now));
    await reeve.happens({ ...joins(ann, reeve.now), chat: second });
    await reeve.happens({ ...leaves(ann, reeve.now), chat: second });
    await goTo('2026-11-24T08:00:00');
    await happensNow('digest-day');
    expect((await figures('2026-11-23'))?.counts).toEqual({ 'member.joined': 1 });
  });
});
