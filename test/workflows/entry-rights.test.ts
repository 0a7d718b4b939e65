import { describe, expect, it } from 'vitest';
import { applicationKind } from '../../shared/records/application.ts';
import { doorKind } from '../../shared/records/door.ts';
import { memberKind } from '../../shared/records/member.ts';
import { joins, person, presses, tells } from '../decision/happenings.ts';
import { ann, asks, entryWorld, hour, lin, minute, requests } from './entry-world.ts';

const ben = person('ben', 'Ben');
const welcome = { where: 'chat' as const, notice: false, gather: hour };
const raid = { joins: 2, within: minute, lasts: hour };

/** Ann has asked to join by Ben's link, and Lin has declined; Cat asks now. */
async function lived() {
  const here = entryWorld({ requests: { ...requests, questions: [] }, welcome, raid });
  await here.reeve.happens(joins(ben, here.reeve.now));
  await here.reeve.happens(asks(ann, here.reeve.now, { linkOf: ben, bio: 'I like tea' }));
  await here.press(lin, here.cards()[0], 'Decline');
  const forget = async (who = ann) => {
    await here.reeve.happens(tells(who, '/forgetme', here.reeve.now));
    await here.reeve.happens(presses(who, 'forget-me:first', here.reeve.now));
    await here.reeve.happens(presses(who, 'forget-me:last', here.reeve.now));
    await here.reeve.ahead(minute);
  };
  return { ...here, forget };
}

describe('what coming in leaves behind', () => {
  it('is in the file that /mydata gives', async () => {
    const { reeve, lastTold } = await lived();
    await reeve.happens(tells(ann, '/mydata', reeve.now));
    await reeve.ahead(minute);
    const file = lastTold(ann)?.file?.text ?? '';
    expect(JSON.parse(file)).toBeTruthy();
    expect(file).toContain('I like tea');
    await reeve.happens(tells(ben, '/mydata', reeve.now));
    await reeve.ahead(minute);
    const other = lastTold(ben)?.file?.text ?? '';
    expect(other).toContain('newcomerOf');
    expect(other).toContain('decidedOrInvited');
    expect(other).not.toContain('I like tea');
  });

  it('goes with /forgetme, of whoever asked, invited, waited for a welcome or decided', async () => {
    const { reeve, forget } = await lived();
    await forget(ann);
    expect(await reeve.records(applicationKind)).toEqual([]);
    await reeve.happens(asks(person('cat', 'Cat'), reeve.now, { linkOf: ben }));
    await forget(ben);
    expect((await reeve.records(doorKind)).flatMap(({ toWelcome = [] }) => toWelcome)).toEqual([]);
    const [left] = await reeve.records(applicationKind);
    expect(left?.member).toBe(person('cat').id);
    expect(left?.invitedBy).toBeUndefined();
    expect(await reeve.record(memberKind, ben.id)).toBeUndefined();
  });

  it('of somebody forgotten in the middle is asked for no more', async () => {
    const { reeve, platform, told, forget } = entryWorldWithForget();
    await reeve.happens(asks(ann, reeve.now));
    await forget();
    const before = told(ann).length;
    await reeve.ahead(72 * hour);
    expect(told(ann)).toHaveLength(before);
    expect(platform.of('decline')).toEqual([]);
  });
});

function entryWorldWithForget() {
  const here = entryWorld({ requests });
  const forget = async () => {
    await here.reeve.happens(tells(ann, '/forgetme', here.reeve.now));
    for (const step of ['first', 'last']) await here.reeve.happens(presses(ann, `forget-me:${step}`, here.reeve.now));
    await here.reeve.ahead(minute);
  };
  return { ...here, forget };
}
