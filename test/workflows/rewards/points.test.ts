import { describe, expect, it } from 'vitest';
import { grant, notGiven, reverse } from '../../../shared/decision/points.ts';
import { memberId } from '../../../shared/event/ids.ts';
import { ledgerKind, standingKind } from '../../../shared/records/ledger.ts';
import { newMember } from '../../../shared/records/member.ts';
import { group } from '../../decision/community.ts';
import { deciding } from './deciding.ts';

const ann = newMember(memberId('test', 'ann'), 'Ann');
const noon = Date.parse('2026-11-20T04:00:00Z');
const day = 24 * 3600_000;
const settings = { grantAtMost: 50, weekly: { weekday: 7, minute: 21 * 60, bonus: [5] } };
const answer = { points: 4, reason: 'answer' } as const;

describe('a daily cap', () => {
  it('lets in what fits under it, and nothing that would lead beyond it until the next local day', () => {
    const { at, points, member } = deciding({ ...settings, caps: { answer: 10 } });
    const give = (source: string, now: number) =>
      at(now, (draft) => grant(draft, member(ann.id), { source, ...answer }));
    expect(['a', 'b', 'c'].map((source) => give(source, noon))).toEqual([true, true, false]);
    expect(points(ann.id)).toBe(8);
    // 00:30 of the next day in Shanghai.
    expect(give('c', noon + 12.5 * 3600_000)).toBe(true);
    expect(points(ann.id)).toBe(12);
  });

  it('of one source leaves the others alone', () => {
    const { at, member } = deciding({ ...settings, caps: { answer: 4 } });
    at(noon, (draft) => grant(draft, member(ann.id), { source: 'a', ...answer }));
    at(noon, (draft) => {
      expect(notGiven(draft, member(ann.id), { source: 'b', ...answer })).toBe('capped');
      expect(notGiven(draft, member(ann.id), { source: 'b', points: 4, reason: 'thanks' })).toBeUndefined();
    });
  });
});

describe('whoever is under a sanction', () => {
  const sanctions = [{ case: 'c', kind: 'mute', chat: group, until: noon + 1000 }] as const;

  it('earns nothing as long as it holds, and is not robbed of what is given back', () => {
    const { at, keep, member, points } = deciding(settings);
    keep({ ...ann, sanctions });
    const give = (now: number) => at(now, (draft) => grant(draft, member(ann.id), { source: 'a', ...answer }));
    expect(give(noon)).toBe(false);
    const back = { source: 'undone.c', points: 3, reason: 'undone' } as const;
    expect(at(noon, (draft) => grant(draft, member(ann.id), back))).toBe(true);
    expect(give(noon + 1000)).toBe(true);
    expect(points(ann.id)).toBe(7);
  });

  it('earns nothing with another account either', () => {
    const { at, keep, member } = deciding(settings);
    const second = newMember(memberId('other', 'ann'), 'Ann');
    keep({ ...ann, linked: [second.id] });
    keep({ ...second, account: ann.id, sanctions });
    expect(at(noon, (draft) => notGiven(draft, member(ann.id), { source: 'a', ...answer }))).toBe('sanctioned');
  });
});

describe('points that are taken back', () => {
  it('are so once, by a further entry that says why', () => {
    const { at, member, points, record } = deciding(settings);
    at(noon, (draft) => grant(draft, member(ann.id), { source: 'a', ...answer }));
    const takeBack = () => at(noon + 1, (draft) => reverse(draft, member(ann.id), 'a', 'case'));
    expect([takeBack(), takeBack()]).toEqual([true, false]);
    expect(points(ann.id)).toBe(0);
    expect(record(ledgerKind, ann.id, 'a')?.points).toBe(4);
    expect(record(ledgerKind, ann.id, 'a!reversed')).toMatchObject({ points: -4, reason: 'reversed', note: 'case' });
  });

  it('that were never given are not', () => {
    const { at, member, points } = deciding(settings);
    expect(at(noon, (draft) => reverse(draft, member(ann.id), 'a'))).toBe(false);
    expect(points(ann.id)).toBe(0);
  });

  it('leave the board of the week in which they were given, not of the one in which they are taken back', () => {
    const { at, member, record } = deciding(settings);
    at(noon, (draft) => grant(draft, member(ann.id), { source: 'a', ...answer }));
    at(noon + 7 * day, (draft) => grant(draft, member(ann.id), { source: 'b', ...answer }));
    at(noon + 7 * day, (draft) => reverse(draft, member(ann.id), 'a'));
    expect(record(standingKind, '2026-11-22', ann.id)?.points).toBe(0);
    expect(record(standingKind, '2026-11-29', ann.id)?.points).toBe(4);
  });

  it('go from where the points are now, when accounts were linked in between', () => {
    const { at, keep, member, points } = deciding(settings);
    at(noon, (draft) => grant(draft, member(ann.id), { source: 'a', ...answer }));
    const first = newMember(memberId('other', 'ann'), 'Ann');
    keep({ ...first, points: 4, linked: [ann.id] });
    keep({ ...member(ann.id), points: 0, account: first.id });
    const takeBack = () => at(noon, (draft) => reverse(draft, member(ann.id), 'a'));
    expect([takeBack(), takeBack()]).toEqual([true, false]);
    expect([points(first.id), points(ann.id)]).toEqual([0, 0]);
  });
});
