import { describe, expect, it } from 'vitest';
import type { Abilities } from '../../shared/effects/abilities.ts';
import { allAbilities } from '../../shared/effects/abilities.ts';
import { nextBestsOf } from '../../shared/effects/next-best.ts';

/** Everything a platform may lack, one by one. */
const lacking: [keyof Abilities, Partial<Abilities>][] = [
  ...Object.entries(allAbilities)
    .filter(([, can]) => can === true)
    .map(([name]): [keyof Abilities, Partial<Abilities>] => [name as keyof Abilities, { [name]: false }]),
  ['deadlines', { deadlines: { remove: 90 * 60_000 } }],
];

/** Nobody misses these: names, private chats and admins are looked up, and what is sent twice is told apart by us. */
const unseen: ReadonlySet<string> = new Set(['namesInMessages', 'tellsPrivate', 'tellsAdmins']);

describe('what a platform cannot do', () => {
  it.each(lacking)('has one line for %s', (name, lack) => {
    expect(nextBestsOf({ ...allAbilities, ...lack })).toHaveLength(unseen.has(name) ? 0 : 1);
  });

  it('is nothing when it can do it all', () => {
    expect(nextBestsOf(allAbilities)).toEqual([]);
  });

  it('depends on what it can do besides', () => {
    const insteadOf = (lack: Partial<Abilities>) =>
      nextBestsOf({ ...allAbilities, ...lack }).map(({ instead }) => instead);
    expect(insteadOf({ mute: false })).toEqual([expect.stringContaining('withdrawn without a word')]);
    expect(insteadOf({ mute: false, remove: false })[1]).toBe('the admins get a task');
    expect(insteadOf({ buttons: false })).toEqual([expect.stringContaining('react with one')]);
    expect(insteadOf({ buttons: false, reactions: false })[0]).toContain('reply with one');
    expect(nextBestsOf({ ...allAbilities, seeAllMessages: false })[0]?.grave).toBe(true);
    expect(nextBestsOf({ ...allAbilities, deadlines: { remove: 90 * 60_000 } })[0]?.cannot).toContain('90 minutes');
  });
});
