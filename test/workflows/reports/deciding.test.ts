import { describe, expect, it } from 'vitest';
import { periodsAt } from '../../../shared/decision/standings.ts';
import { caseKind } from '../../../shared/records/case.ts';
import { ledgerKind, standingKind } from '../../../shared/records/ledger.ts';
import { memberKind } from '../../../shared/records/member.ts';
import { community, group } from '../../decision/community.ts';
import { leaves, presses, says } from '../../decision/happenings.ts';
import { ann, bob, dan, labels, lin, mei, people, putMember, replyTo, reporting } from './reporting.ts';

const hour = 3_600_000;

describe('a confirmed report', () => {
  it('mutes as a case that can be undone, and thanks everybody who reported it with points', async () => {
    const { report, press, reeve, platform, told, only, of } = await reporting();
    await report(ann);
    await report(dan);
    await press(lin, 'mute');
    const opened = await reeve.record(caseKind, (await only()).id);
    expect(opened).toMatchObject({
      member: bob.id,
      status: 'open',
      sanction: { do: 'mute' },
      rule: 'report',
      by: lin.id,
    });
    expect(platform.of('mute')).toMatchObject([{ member: bob.id, until: reeve.now + 24 * hour }]);
    expect(platform.of('remove').at(-1)).toMatchObject({ messageIds: [of], member: bob.id });
    for (const who of [ann, dan]) {
      expect(told(who).at(-1)).toContain('You were right about the message “you are all fools”');
      expect(told(who).at(-1)).toContain('+5 points');
      expect(await reeve.record(memberKind, who.id)).toMatchObject({ points: 5 });
    }
    expect(await reeve.record(memberKind, bob.id)).toMatchObject({ strikes: 1 });
    expect(platform.of('edit').at(-1)?.words.text).toContain('✔️ Lin: Confirm: mute');
    expect(labels(platform.of('edit').at(-1)?.buttons)).toContain('Undo');
    expect(reeve.bus.published.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['report.opened', 'case.opened', 'report.resolved']),
    );
  });

  it.each([
    ['remove', [], 'your message was withdrawn'],
    ['warn', [], 'Just a friendly warning'],
    ['kick', ['kick'], 'was removed from the group'],
  ])('by %s does that, and says so in the chat without a word of reports', async (action, effects, words) => {
    const { report, press, platform } = await reporting();
    await report(ann);
    await press(lin, action);
    expect(platform.types().filter((type) => ['mute', 'kick', 'ban'].includes(type))).toEqual(effects);
    const said = platform.of('post').filter(({ chat }) => chat === group);
    expect(said.map(({ words: { text } }) => text)).toEqual([expect.stringContaining(words)]);
    expect(said[0]?.words.text).not.toMatch(/report|Ann/i);
  });

  it('that was seen to otherwise opens no case, and is thanked for all the same', async () => {
    const { report, press, reeve, told } = await reporting();
    await report(ann);
    await press(lin, 'noted');
    expect(await reeve.records(caseKind)).toEqual([]);
    expect(told(ann).at(-1)).toContain('+5 points');
  });

  it('earns once, however often the press is delivered', async () => {
    const { report, press, reeve, told } = await reporting();
    await report(ann);
    const event = await press(lin, 'warn');
    await reeve.redeliver(event);
    await press(lin, 'warn');
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ points: 5 });
    expect(told(ann)).toHaveLength(2);
    expect(await reeve.records(caseKind)).toHaveLength(1);
  });

  it('earns nothing where the file has no rewards', async () => {
    const { report, press, told, reeve } = await reporting({ rewards: undefined as never });
    await report(ann);
    await press(lin, 'warn');
    expect(told(ann).at(-1)).toMatch(/Thank you!$/);
    expect(await reeve.records(ledgerKind)).toEqual([]);
  });

  it('whose case is undone takes back sanction, strikes and points, and tells the reporter', async () => {
    const { report, press, reeve, only, told, platform, reporter } = await reporting();
    await report(ann);
    await press(lin, 'mute');
    await reeve.happens(presses(mei, `undo:${(await only()).id}`, reeve.now));
    expect(platform.of('unmute')).toHaveLength(1);
    expect(await reeve.record(memberKind, bob.id)).toMatchObject({ strikes: 0 });
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ points: 0 });
    expect(told(ann).at(-1)).toContain('taken back what followed, and the 5 points');
    expect(await only()).toMatchObject({ status: 'undone' });
    expect(await reporter(ann)).toMatchObject({ confirmed: 0, unfounded: 0 });
    expect(platform.said().join('\n')).toContain('took back what followed from “no harm to others (found by admins)”');
  });

  it('takes back its points from the board of the week in which they were given', async () => {
    const weekly = { weekday: 7, minute: 21 * 60, bonus: [] };
    const { report, press, reeve, only } = await reporting({ rewards: { grantAtMost: 50, weekly } });
    await report(ann);
    await press(lin, 'mute');
    const onBoard = async (at: number) => {
      const [week] = periodsAt({ weekly }, community().timezone, at);
      return (await reeve.record(standingKind, week, ann.id))?.points;
    };
    const then = reeve.now;
    expect(await onBoard(then)).toBe(5);
    await reeve.ahead(8 * 24 * 3600_000);
    await reeve.happens(presses(mei, `undo:${(await only()).id}`, reeve.now));
    expect([await onBoard(then), await onBoard(reeve.now)]).toEqual([0, undefined]);
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ points: 0 });
  });

  it('is taken back by /undo as well', async () => {
    const { report, press, reeve, only } = await reporting();
    await report(ann);
    await press(lin, 'remove');
    await reeve.happens(replyTo(says(bob, 'why?', reeve.now), lin, '/undo', reeve.now));
    expect(await only()).toMatchObject({ status: 'undone' });
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ points: 0 });
  });
});

describe('an unfounded report', () => {
  it('is told of kindly, and nothing happens to the reported', async () => {
    const { report, press, reeve, told, platform, reporter } = await reporting();
    await report(ann);
    await press(lin, 'unfounded');
    expect(told(ann).at(-1)).toContain('think it is all right this time');
    expect(told(bob)).toEqual([]);
    expect(await reeve.records(caseKind)).toEqual([]);
    expect(await reporter(ann)).toMatchObject({ unfounded: 1 });
    expect(platform.of('edit').at(-1)?.buttons).toBeUndefined();
  });

  it('that is reported again is not opened again', async () => {
    const { report, press, told, cards } = await reporting();
    await report(ann);
    await press(lin, 'unfounded');
    await report(dan);
    expect(told(dan)).toEqual([expect.stringContaining('looked at this one already (nothing found)')]);
    expect(cards()).toHaveLength(1);
  });

  it('for the third time within 30 days slows the reporter down to one a day, for a while', async () => {
    const { reeve, told, cards } = await reporting();
    const reportAnother = async () => {
      const message = says(bob, `message ${cards().length}`, reeve.now);
      await reeve.happens(message, replyTo(message, ann, '/report', reeve.now));
    };
    for (let time = 0; time < 3; time++) {
      await reportAnother();
      const [button] = cards().at(-1)?.buttons?.at(-1) ?? [];
      await reeve.happens(presses(lin, button?.data ?? '', reeve.now));
    }
    expect(cards().at(-1)?.words.text).toContain('Ann (0 confirmed, 2 unfounded)');
    await reeve.ahead(25 * hour);
    await reportAnother();
    expect(cards()).toHaveLength(4);
    await reeve.ahead(hour);
    await reportAnother();
    expect(told(ann).at(-1)).toContain('one of yours a day for now');
    expect(cards().filter(({ words }) => words.text.startsWith('🚩'))).toHaveLength(4);
    await reeve.ahead(31 * 24 * hour);
    await reportAnother();
    await reportAnother();
    expect(cards().filter(({ words }) => words.text.startsWith('🚩'))).toHaveLength(6);
  });
});

describe('the buttons of a report', () => {
  it('count for the admin who presses first; the second reads what was decided', async () => {
    const { report, press, reeve, platform, only } = await reporting();
    await report(ann);
    await press(lin, 'unfounded');
    await press(mei, 'kick');
    expect(platform.of('kick')).toEqual([]);
    expect(platform.of('answer').at(-1)?.text).toBe('Already done.');
    expect(platform.of('edit').at(-1)?.words.text).toMatch(/✔️ Lin: nothing found$/);
    expect(await only()).toMatchObject({ status: 'unfounded', by: lin.id });
    expect(await reeve.records(caseKind)).toEqual([]);
  });

  it('are for admins', async () => {
    const { report, press, platform, only } = await reporting();
    await report(ann);
    await press(bob, 'unfounded');
    expect(platform.of('answer')).toMatchObject([{ text: 'Admins only.', alert: true }]);
    expect(platform.of('edit')).toEqual([]);
    expect((await only()).status).toBe('open');
  });

  it('do nothing once the report has been closed for want of a decision', async () => {
    const { report, press, reeve, platform } = await reporting();
    await report(ann);
    await reeve.ahead(8 * 24 * hour);
    await press(lin, 'kick');
    expect(platform.of('kick')).toEqual([]);
    expect(platform.of('answer').at(-1)?.text).toBe('Already done.');
    expect(platform.of('edit').at(-1)?.words.text).toContain('closed without a decision');
  });

  it('say so when the record is gone, or the button is none of ours', async () => {
    const { reeve, platform, report, press } = await reporting();
    await reeve.happens(presses(lin, 'report:kick.nothing', reeve.now));
    await report(ann);
    await press(lin, 'behead');
    expect(platform.of('answer').map(({ text }) => text)).toEqual(Array(2).fill('This case is no longer kept.'));
  });

  it('sanction nobody who has joined the team since', async () => {
    const { report, press, reeve, platform, only } = await reporting();
    await report(ann);
    await putMember(reeve, bob.id, { adminOf: [group] });
    await press(lin, 'kick');
    expect(platform.of('answer').at(-1)?.text).toBe('Staff and admins are never sanctioned.');
    expect((await only()).status).toBe('open');
    await press(lin, 'noted');
    expect((await only()).status).toBe('confirmed');
  });
});

describe('people who leave in the middle', () => {
  it('who reported still hear the outcome', async () => {
    const { report, press, reeve, told } = await reporting();
    await report(ann);
    await reeve.happens(leaves(ann, reeve.now));
    await press(lin, 'warn');
    expect(told(ann).at(-1)).toContain('You were right');
  });

  it('who were reported are decided about all the same', async () => {
    const { report, press, reeve, only, told } = await reporting();
    await report(ann);
    await reeve.happens(leaves(bob, reeve.now));
    await press(lin, 'kick');
    expect(await only()).toMatchObject({ status: 'confirmed' });
    expect(told(ann).at(-1)).toContain('You were right');
  });
});

describe('a bot without rights', () => {
  it('cannot withdraw the command, calls the admins, and takes the report all the same', async () => {
    const { report, reeve, platform, cards, only, told } = await reporting({ people });
    platform.answer = ({ type }) =>
      type === 'remove' ? { result: 'refused', reason: 'no-rights', detail: 'not enough rights' } : { result: 'done' };
    await report(ann);
    await reeve.settle();
    expect((await only()).status).toBe('open');
    expect(told(ann)).toHaveLength(1);
    expect(cards().map(({ words }) => words.text.slice(0, 2))).toEqual(expect.arrayContaining(['🚩', '🔑']));
  });
});
