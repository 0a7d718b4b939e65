import { describe, expect, it } from 'vitest';
import { setWait } from '../../../shared/workflows/reports/waiting.ts';
import { group } from '../../decision/community.ts';
import { says } from '../../decision/happenings.ts';
import { ann, bob, dan, lin, mei, replyTo, reporting } from './reporting.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('an open report', () => {
  it('calls the admins again, then each of them in private, and is closed at last; its reporters hear so', async () => {
    const { report, reeve, cards, told, only, reporter } = await reporting();
    await report(ann);
    await report(dan);
    await reeve.ahead(6 * hour);
    expect(cards().at(-1)?.words.text).toMatch(/^⏰ This report has been waiting for 6 hours\./);
    await reeve.ahead(18 * hour);
    for (const admin of [lin, mei]) expect(told(admin)).toEqual([expect.stringContaining('waiting for 1 day')]);
    await reeve.ahead(6 * day);
    expect((await only()).status).toBe('expired');
    for (const who of [ann, dan]) expect(told(who).at(-1)).toContain('nobody has decided');
    expect(cards().at(-1)?.words.text).toContain('Nobody has decided about the report of Bob');
    expect(await reporter(ann)).toMatchObject({ confirmed: 0, unfounded: 0 });
    expect(reeve.timers.nextDue()).toBeUndefined();
  });

  it('that is decided reminds of nothing more, and leaves no timer', async () => {
    const { report, press, reeve, cards, told } = await reporting();
    await report(ann);
    await press(lin, 'warn');
    expect(reeve.timers.nextDue()).toBeUndefined();
    const count = cards().length;
    await reeve.ahead(8 * day);
    expect(cards()).toHaveLength(count);
    expect(told(ann)).toHaveLength(2);
  });

  it('is not called again by a timer that comes twice, too early, or after the decision', async () => {
    const { report, press, reeve, cards, only } = await reporting();
    await report(ann);
    const set = setWait(await only(), (await only()).dueAt);
    if (set.type !== 'set-timer') throw new Error('it sets a timer');
    const { event } = set.timer;
    await reeve.happens({ ...event, id: `${event.id}.early` });
    expect(cards()).toHaveLength(1);
    await reeve.ahead(6 * hour + 1);
    expect(cards()).toHaveLength(2);
    await reeve.redeliver(event);
    await reeve.happens({ ...event, id: `${event.id}.again` });
    expect(cards()).toHaveLength(2);
    await press(lin, 'unfounded');
    await reeve.happens({ ...event, id: `${event.id}.late`, at: reeve.now });
    expect(cards()).toHaveLength(2);
  });

  it('waits longer when an admin presses later, and keeps its buttons', async () => {
    const { report, press, reeve, cards, platform } = await reporting();
    await report(ann);
    await reeve.ahead(5 * hour);
    await press(lin, 'later');
    expect(platform.of('edit').at(-1)?.words.text).toContain('Lin will look at it later');
    expect(platform.of('edit').at(-1)?.buttons?.flat()).toHaveLength(7);
    await reeve.ahead(5 * hour);
    expect(cards()).toHaveLength(1);
    await reeve.ahead(hour);
    expect(cards()).toHaveLength(2);
  });

  it('does not call all at once after the machine was off for a week', async () => {
    const { report, reeve, cards, only, told } = await reporting();
    await report(ann);
    reeve.now += 9 * day;
    await reeve.ahead(1);
    expect(cards()).toHaveLength(2);
    expect((await only()).status).toBe('open');
    await reeve.ahead(7 * day);
    expect((await only()).status).toBe('expired');
    expect(told(ann)).toHaveLength(2);
  });

  it('whose words have to be asked for comes before the admins with them, or without them after a minute', async () => {
    const { reeve, bad, cards, platform, only, of } = await reporting();
    const reply = { message: { reply: { messageId: of } } };
    await reeve.happens(says(ann, '/report', reeve.now, reply));
    expect(cards()).toEqual([]);
    expect(platform.of('look-up')).toMatchObject([{ messageId: of }]);
    await reeve.ahead(60_000);
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.words.text).toContain('could not see what it says');
    const said = { text: bad.message.text, media: [] };
    const place = { chat: bad.chat, messageId: of, author: bob.id };
    await reeve.happens({ type: 'found-message', id: 'found:late', at: reeve.now, ...place, said });
    expect(cards()).toHaveLength(1);
    expect((await only()).evidence.text).toBe('you are all fools');
    await reeve.ahead(6 * hour);
    expect(cards()[1]?.words.text).toContain('> you are all fools');
  });

  it('whose author turns out to be an admin when asked goes to the others alone', async () => {
    const { reeve, cards, told, only } = await reporting();
    await reeve.happens(says(lin, 'hello', reeve.now));
    await reeve.happens(says(ann, '/report', reeve.now, { message: { reply: { messageId: 'long-ago' } } }));
    expect(await only()).not.toHaveProperty('member');
    const said = { text: 'quiet!', media: [] };
    const place = { chat: (await only()).chat ?? group, messageId: 'long-ago', author: lin.id };
    await reeve.happens({ type: 'found-message', id: 'found:old', at: reeve.now, ...place, said });
    expect(cards()).toEqual([]);
    expect(told(mei)).toEqual([expect.stringContaining('> quiet!')]);
  });

  it('against an admin reminds the others only', async () => {
    const { reeve, cards, told } = await reporting();
    await reeve.happens(replyTo(says(lin, 'quiet!', reeve.now), ann, '/report', reeve.now));
    await reeve.ahead(8 * day);
    expect(cards()).toEqual([]);
    expect(told(lin)).toEqual([]);
    expect(told(mei)).toHaveLength(4);
    expect(told(ann).at(-1)).toContain('nobody has decided');
    expect(told(bob)).toEqual([]);
  });
});
