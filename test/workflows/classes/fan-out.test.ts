import { describe, expect, it } from 'vitest';
import { type MemberId, memberId } from '../../../shared/event/ids.ts';
import { classSubscriberKind } from '../../../shared/records/class-subscriber.ts';
import { memberKind, newMember } from '../../../shared/records/member.ts';
import type { Change } from '../../../shared/records/stored.ts';
import { aClass, hour, minute, school } from './school.ts';

const maths = aClass('Maths', 'sunday 22:00');
const remind = [10 * minute];

/** A school in which so many want to be reminded of a class, an hour before it; `told`: how many by then, epoch milliseconds. */
async function bigSchool(count: number) {
  const here = school({ timetable: [maths], remind, in: 'private' });
  const { reeve, platform, look } = here;
  const ids = Array.from({ length: count }, (_, n) => memberId('test', `m${n}`));
  for (let from = 0; from < count; from += 50) await reeve.store.commit(ids.slice(from, from + 50).flatMap(subscribed));
  const told: { readonly at: number; readonly member: MemberId; readonly text: string }[] = [];
  platform.answer = (effect) => {
    if (effect.type === 'tell') told.push({ at: reeve.now, member: effect.member, text: effect.words.text });
    return { result: 'done' };
  };
  await reeve.ahead(hour);
  await look();
  const begin = reeve.now - 1 + 50 * minute;
  return { ...here, told, begin };
}

function subscribed(member: MemberId): Change[] {
  const record = memberKind.encode({ ...newMember(member, 'Somebody'), joinedAt: 1 });
  const data = classSubscriberKind.encode({ series: maths.id, member, at: 1 });
  return [
    { type: 'put', key: memberKind.key(member), data: record, expects: 0 },
    { type: 'put', key: classSubscriberKind.key(maths.id, member), data, expects: 0 },
  ];
}

describe('a reminder for 10,000', () => {
  it('reaches each once, no faster than platforms allow and in time, with the minutes that are left', async () => {
    const { reeve, told, begin } = await bigSchool(10_000);
    await reeve.ahead(hour - 2);
    expect(told).toHaveLength(10_000);
    expect(new Set(told.map(({ member }) => member)).size).toBe(10_000);
    for (let passed = 0; passed < 10; passed++) {
      const asked = told.filter(({ at }) => at <= begin + passed * minute).length;
      // Two minutes ahead and what one decision holds.
      expect(asked).toBeLessThanOrEqual((passed + 2) * 60 * 24 + 50);
    }
    expect(told.at(0)?.text).toMatch(/^📚 In 10 minutes: Maths/);
    expect(told.at(-1)?.text).toMatch(/^📚 In [34] minutes: Maths/);
  });

  it('reaches nobody more once the class is called off', async () => {
    const { reeve, told, look, file } = await bigSchool(6000);
    await reeve.ahead(51 * minute);
    const before = told.length;
    expect(before).toBeGreaterThan(1500);
    file({ timetable: [], remind, in: 'private' });
    await look();
    await reeve.ahead(hour);
    const reminded = told.filter(({ text }) => text.startsWith('📚'));
    expect(reminded).toHaveLength(before);
    expect(before).toBeLessThan(6000);
  });
});
