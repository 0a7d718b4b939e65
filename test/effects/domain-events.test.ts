import { describe, expect, it } from 'vitest';
import { domainEvents } from '../../shared/effects/domain-events/catalogue.ts';
import type { DomainEventKind } from '../../shared/effects/domain-events/kind.ts';
import { memberId } from '../../shared/event/ids.ts';
import { workflows } from '../../shared/workflows/catalogue.ts';
import { advert } from '../decision/community.ts';
import { joins, person, says } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';
import { mistakesOf } from './domain-event-mistakes.ts';

const catalogue: [string, DomainEventKind][] = Object.entries(domainEvents);
const left = {
  name: 'member.left',
  version: 1,
  id: 'test:1!member.left',
  at: 0,
  detail: { member: memberId('test', 'bob'), chat: 'test:-100', others: 0 },
} as const;

describe('the catalogue of domain events', () => {
  it.each(workflows.map((one) => [one.name, one] as const))('agrees with the manifest of %s', (name, manifest) => {
    const own = catalogue.filter(([, { workflow }]) => workflow === name).map(([event]) => event);
    expect(own.sort()).toEqual([...(manifest.domainEvents ?? [])].sort());
  });

  it('names no workflow that does not exist', () => {
    const known = new Set(workflows.map(({ name }) => name));
    const named = catalogue.flatMap(([, { workflow }]) => workflow ?? []);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('calls events by a thing and what happened to it', () => {
    expect(catalogue.filter(([name]) => !/^[a-z]+\.[a-z-]+$/.test(name))).toEqual([]);
  });

  it('holds for what a new member and their advert publish', async () => {
    const { reeve } = world({ rules: [{ ...advert, then: { ...advert.then, serious: true } }] });
    const bob = person('bob');
    await reeve.happens(joins(bob, reeve.now), says(bob, 'cheap courses', reeve.now));
    expect(reeve.bus.published.map(({ name }) => name)).toEqual(['member.joined', 'case.opened']);
    expect(reeve.bus.published.flatMap(mistakesOf)).toEqual([]);
  });
});

describe('an event that the catalogue does not promise', () => {
  it('is found when nobody knows its name', () => {
    expect(mistakesOf({ ...left, name: 'member.sneezed' })).toEqual([expect.stringContaining('not in')]);
  });

  it('is found when its detail has too little, too much or something else', () => {
    const { member, others } = left.detail;
    expect(mistakesOf(left)).toEqual([]);
    expect(mistakesOf({ ...left, detail: { member, others } })).toEqual(['member.left: chat: missing']);
    expect(mistakesOf({ ...left, detail: { ...left.detail, mood: 'sad' } })).toHaveLength(1);
    expect(mistakesOf({ ...left, detail: { member, chat: 100, others } })).toHaveLength(1);
  });

  it('is found when it tells the admins what nobody expects them to read', () => {
    const notice = { words: { text: 'Bob has left', mentions: [] }, platform: 'test' };
    expect(mistakesOf({ ...left, notice })).toHaveLength(1);
  });
});
