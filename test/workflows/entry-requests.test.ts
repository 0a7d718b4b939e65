import { describe, expect, it } from 'vitest';
import { chatId, memberId } from '../../shared/event/ids.ts';
import type { Person } from '../../shared/event/message.ts';
import { applicationKind } from '../../shared/records/application.ts';
import { memberKind } from '../../shared/records/member.ts';
import { adminChat, group } from '../decision/community.ts';
import { joins, person, presses, says } from '../decision/happenings.ts';
import { ann, asks, day, entryWorld, hour, lin, minute, requests, second } from './entry-world.ts';

/** Ann has asked to join and answered the questions; not so that the file lets her in, unless told so. */
async function applied({ grade = 'First', entry = {} } = {}) {
  const here = entryWorld({ requests, ...entry });
  await here.reeve.happens(asks(ann, here.reeve.now));
  await here.writes(ann, 'for my exam');
  await here.press(ann, here.lastTold(ann), grade);
  await here.writes(ann, '2027');
  return here;
}

describe('whoever asks to join', () => {
  it('is asked the questions of the file in private, one after the other', async () => {
    const { reeve, platform, told, writes, press, lastTold } = entryWorld({ requests });
    await reeve.happens(asks(ann, reeve.now));
    expect(told(ann)).toHaveLength(1);
    expect(lastTold(ann)?.words.text).toMatch(/^👋 Hello!.*within 2 days.*\n\nWhy us\?$/s);
    await writes(ann, 'for my exam');
    expect(lastTold(ann)?.words.text).toBe('Which grade?');
    expect(
      lastTold(ann)
        ?.buttons?.flat()
        .map(({ label }) => label),
    ).toEqual(['First', 'Second', 'Third']);
    await press(ann, lastTold(ann), 'Third');
    expect(lastTold(ann)?.words.text).toBe('Which year?\n(a number from 2026 to 2032)');
    expect(platform.of('approve')).toEqual([]);
  });

  it('is let in at once when the answers are as the file wants them', async () => {
    const { platform, cards, lastTold, events } = await applied({ grade: 'Third' });
    expect(platform.of('approve')).toMatchObject([{ chat: group, member: ann.id }]);
    expect(lastTold(ann)?.words.text).toContain('You are in');
    expect(cards()).toEqual([]);
    expect(events('member.requested')).toHaveLength(1);
    expect(events('member.admitted')).toMatchObject([{ detail: { member: ann.id, by: 'file' } }]);
  });

  it('comes before the admins with all answers otherwise', async () => {
    const { platform, cards, lastTold } = await applied();
    expect(platform.of('approve')).toEqual([]);
    expect(lastTold(ann)?.words.text).toContain('An admin will have a look');
    expect(cards()).toHaveLength(1);
    expect(cards()[0]?.words.text).toBe(
      '🚪 Ann would like to join -100.\nWhy us?\n> for my exam\nWhich grade?\n> First\nWhich year?\n> 2027',
    );
  });

  it('is asked again when the answer is none, and after the third the admins see it as it is', async () => {
    const { reeve, writes, lastTold, cards } = entryWorld({
      requests: { ...requests, questions: requests.questions.slice(2), letIn: [] },
    });
    await reeve.happens(asks(ann, reeve.now));
    await writes(ann, '1999');
    expect(lastTold(ann)?.words.text).toMatch(/^Sorry.*Which year/s);
    await writes(ann, 'soon');
    expect(cards()).toEqual([]);
    await writes(ann, 'I do not know');
    expect(cards()[0]?.words.text).toContain('> I do not know');
  });

  it('may write a choice, or its number, where buttons are out of sight', async () => {
    const { reeve, writes, platform } = entryWorld({ requests });
    await reeve.happens(asks(ann, reeve.now));
    await writes(ann, 'to study');
    await writes(ann, 'THIRD');
    await writes(ann, '２０２６');
    expect(platform.of('approve')).toHaveLength(1);
  });

  it('cannot answer for somebody else, nor a question that has been answered', async () => {
    const { reeve, writes, lastTold, press, answers } = entryWorld({ requests });
    await reeve.happens(asks(ann, reeve.now));
    await writes(ann, 'to study');
    const question = lastTold(ann);
    await press(person('ben'), question, 'Third');
    await press(ann, question, 'First');
    await press(ann, question, 'Third');
    expect((await reeve.records(applicationKind))[0]?.answers.map(({ answer }) => answer)).toEqual([
      'to study',
      'First',
    ]);
    expect(answers().filter((text) => text !== undefined)).toHaveLength(2);
  });

  it('and takes it back to ask again is neither asked nor shown twice', async () => {
    const { reeve, cards, lastTold, told } = await applied();
    await reeve.happens(asks(ann, reeve.now), asks(ann, reeve.now));
    expect(cards()).toHaveLength(1);
    expect(lastTold(ann)?.words.text).toContain('An admin will have a look');
    expect(await reeve.records(applicationKind)).toHaveLength(1);
    expect(told(ann).filter(({ words }) => words.text.includes('Which grade'))).toHaveLength(1);
  });

  it('cannot make Reeve talk without end, neither by words nor by asking again', async () => {
    const { reeve, told, writes } = await applied();
    const before = told(ann).length;
    for (let count = 0; count < 20; count += 1) {
      await writes(ann, `hello ${count}`);
      await reeve.happens(asks(ann, reeve.now));
    }
    expect(told(ann).length - before).toBeLessThanOrEqual(5);
  });

  it('of two chats at once is asked for the one and then for the other', async () => {
    const other = chatId('test', -101);
    const platforms = { test: { chats: [group, other], adminChat } };
    const once = { ...requests, questions: requests.questions.slice(0, 1), letIn: [] };
    const { reeve, writes, cards, lastTold } = entryWorld({ requests: once }, {}, { platforms });
    await reeve.happens(asks(ann, reeve.now));
    await reeve.happens(asks(ann, reeve.now, { chat: other }));
    await writes(ann, 'for the second');
    expect(cards()[0]?.words.text).toContain('would like to join -101.\nWhy us?\n> for the second');
    expect(lastTold(ann)?.words.text).toContain('Why us?');
    await writes(ann, 'for the first');
    expect(cards()[1]?.words.text).toContain('would like to join -100.\nWhy us?\n> for the first');
  });

  it('is asked once, however often the request is delivered', async () => {
    const { reeve, told } = entryWorld({ requests });
    const request = asks(ann, reeve.now);
    await reeve.happens(request);
    await reeve.redeliver(request, request);
    expect(told(ann)).toHaveLength(1);
    expect(await reeve.records(applicationKind)).toHaveLength(1);
  });

  it('is let in by the link of a member, but not of somebody who has left or is unknown', async () => {
    const byMember = { ...requests, questions: [], letIn: [{ invitedBy: 'member' as const }] };
    const { reeve, platform, cards } = entryWorld({ requests: byMember });
    const ben = person('ben', 'Ben');
    await reeve.happens(joins(ben, reeve.now));
    await reeve.happens(asks(ann, reeve.now, { linkOf: ben }));
    expect(platform.of('approve')).toMatchObject([{ member: ann.id }]);
    await reeve.happens(asks(person('cat'), reeve.now, { linkOf: person('stranger') }));
    expect(platform.of('approve')).toHaveLength(1);
    expect(cards()[0]?.words.text).toContain('By the invite link of');
  });

  it('is let in by the age of the account, where it is known', async () => {
    const byAge = { ...requests, questions: [], letIn: [{ accountAge: 30 * day }] };
    const { reeve, platform } = entryWorld({ requests: byAge });
    await reeve.happens(asks(person('old'), reeve.now, { accountSince: reeve.now - 31 * day }));
    await reeve.happens(
      asks(person('new'), reeve.now, { accountSince: reeve.now - day }),
      asks(person('who'), reeve.now),
    );
    expect(platform.of('approve').map(({ member }) => member)).toEqual([memberId('test', 'old')]);
  });

  it('and cannot be written to comes before the admins unasked', async () => {
    const here = entryWorld({ requests });
    here.platform.answer = ({ type }) =>
      type === 'tell' ? { result: 'refused', reason: 'blocked-by-member', detail: '' } : { result: 'done' };
    await here.reeve.happens(asks(ann, here.reeve.now));
    expect(here.cards()[0]?.words.text).toContain('could not ask them');
    expect(here.cards()[0]?.buttons?.flat()).toHaveLength(2);
    await here.press(lin, here.cards()[0], 'Let in');
    expect(here.platform.of('approve')).toHaveLength(1);
  });

  it('is left to the admins where the file says nothing of requests', async () => {
    const { reeve, platform } = entryWorld({ welcome: { where: 'chat', notice: false, gather: 5_000 } });
    await reeve.happens(asks(ann, reeve.now));
    expect(platform.asked).toEqual([]);
  });
});

describe('the admins', () => {
  it('let in with one button, and whoever presses another one second is told who decided', async () => {
    const { platform, cards, press, answers, lastTold } = await applied();
    await press(lin, cards()[0], 'Let in');
    await press(second, cards()[0], 'Decline');
    expect(platform.of('approve')).toHaveLength(1);
    expect(platform.of('decline')).toEqual([]);
    expect(answers().slice(-2)).toEqual(['Done.', expect.stringMatching(/already/i)]);
    expect(platform.of('edit').at(-1)?.words.text).toMatch(/Let in by Lin|Let in by lin/);
    expect(platform.of('edit').at(-1)?.buttons).toBeUndefined();
    expect(lastTold(ann)?.words.text).toContain('You are in');
  });

  it('decline, and the applicant is told so kindly and may ask again later', async () => {
    const { reeve, platform, cards, press, lastTold, events } = await applied();
    await press(lin, cards()[0], 'Decline');
    expect(platform.of('decline')).toMatchObject([{ member: ann.id }]);
    expect(lastTold(ann)?.words.text).toContain('Thank you for asking');
    expect(events('member.declined')).toMatchObject([{ detail: { by: lin.id } }]);
    await reeve.happens(asks(ann, reeve.now));
    expect(lastTold(ann)?.words.text).toContain('try again in 1 hour');
    expect(platform.of('decline')).toHaveLength(2);
    await reeve.ahead(hour + 1);
    await reeve.happens(asks(ann, reeve.now));
    expect(lastTold(ann)?.words.text).toContain('Why us?');
  });

  it('only they press', async () => {
    const { platform, cards, press, answers } = await applied();
    await press(ann, cards()[0], 'Let in');
    expect(platform.of('approve')).toEqual([]);
    expect(answers().at(-1)).toBe('Admins only.');
  });

  it('ask further by a reply to the card; the answer comes back to them', async () => {
    const { cards, press, replies, lastTold, writes, platform } = await applied();
    await press(lin, cards()[0], 'Ask');
    await replies(lin, '77', 'something else');
    expect(lastTold(ann)?.words.text).not.toContain('something else');
    await replies(lin, '1', 'Who told you about us?');
    expect(lastTold(ann)?.words.text).toContain('Who told you about us?');
    await writes(ann, 'my teacher');
    expect(cards().at(-1)?.words.text).toContain('Who told you about us?\n> my teacher');
    await press(second, cards().at(-1), 'Let in');
    expect(platform.of('approve')).toHaveLength(1);
  });

  it('may have Reeve ask for more, and decide without waiting for it', async () => {
    const { platform, cards, press, lastTold } = await applied();
    await press(lin, cards()[0], 'Ask');
    await press(lin, platform.of('edit').at(-1), 'tell us more');
    expect(lastTold(ann)?.words.text).toContain('a little more about yourself');
    await press(lin, platform.of('edit').at(-1), 'Decline');
    expect(platform.of('decline')).toHaveLength(1);
  });

  it('hear again of what waits, once; then it is declined politely and they are told', async () => {
    const { reeve, platform, cards, lastTold } = await applied();
    await reeve.ahead(12 * hour);
    expect(cards()).toHaveLength(2);
    expect(cards()[1]?.words.text).toMatch(/^⏰ Waiting for a decision for 12 hours/);
    await reeve.ahead(2 * day);
    expect(cards()).toHaveLength(3);
    expect(cards()[2]?.words.text).toContain('Nobody has decided about Ann');
    expect(platform.of('decline')).toHaveLength(1);
    expect(lastTold(ann)?.words.text).toContain('ask to join again');
  });

  it('press after the time-out and are told it is over', async () => {
    const { reeve, platform, cards, press, answers } = await applied();
    await reeve.ahead(3 * day);
    await press(lin, cards()[0], 'Let in');
    expect(platform.of('approve')).toEqual([]);
    expect(answers().at(-1)).toMatch(/already/i);
    expect(platform.of('edit').at(-1)?.words.text).toContain('the time was up');
  });

  it('hear of it when the bot has no right to let anybody in, and may try again', async () => {
    const { platform, cards, press } = await applied();
    platform.answer = ({ type }) =>
      type === 'approve' ? { result: 'refused', reason: 'no-rights', detail: '' } : { result: 'done' };
    await press(lin, cards()[0], 'Let in');
    const refused = cards().find(({ words }) => words.text.includes('I could not let them in'));
    platform.answer = () => ({ result: 'done' });
    await press(lin, refused, 'Let in');
    expect(platform.of('approve')).toHaveLength(2);
  });

  it('may let somebody in by the platform’s own means: nothing waits any more', async () => {
    const { reeve, cards, press, platform } = await applied();
    await reeve.happens({ ...joins(ann, reeve.now), by: lin });
    await press(second, cards()[0], 'Decline');
    expect(platform.of('decline')).toEqual([]);
    await reeve.ahead(3 * day);
    expect(platform.of('decline')).toEqual([]);
    expect((await reeve.record(memberKind, ann.id))?.entry).toBeUndefined();
  });
});

describe('an applicant who is silent', () => {
  it('is reminded once with the question, then declined with how to try again', async () => {
    const { reeve, platform, told, lastTold, cards } = entryWorld({ requests });
    await reeve.happens(asks(ann, reeve.now));
    await reeve.ahead(12 * hour);
    expect(lastTold(ann)?.words.text).toMatch(/Still interested.*Why us\?/s);
    await reeve.ahead(2 * day);
    expect(told(ann)).toHaveLength(3);
    expect(lastTold(ann)?.words.text).toContain('ask to join again whenever you like');
    expect(platform.of('decline')).toHaveLength(1);
    expect(cards()).toEqual([]);
    await reeve.happens(asks(ann, reeve.now));
    expect(lastTold(ann)?.words.text).toContain('Why us?');
  });

  it('is declined once, though the timer comes twice, late, or after a clock that jumped', async () => {
    const { reeve, platform } = entryWorld({ requests });
    await reeve.happens(asks(ann, reeve.now));
    const [timer] = reeve.timers.all();
    reeve.now += 30 * day;
    await reeve.ahead(minute);
    if (!timer) throw new Error('no timer was set');
    await reeve.happens({ ...timer.event, id: 'timer:again' });
    expect(platform.of('decline')).toHaveLength(1);
  });

  it('whose answer has come is not reminded by a timer that comes early or late', async () => {
    const { reeve, platform, lastTold } = await applied({ grade: 'Third' });
    const before = platform.of('tell').length;
    await reeve.ahead(3 * day);
    expect(platform.of('tell')).toHaveLength(before);
    expect(lastTold(ann)?.words.text).toContain('You are in');
    const [application] = await reeve.records(applicationKind);
    await reeve.happens({
      type: 'timer',
      id: 'timer:stray',
      at: reeve.now,
      purpose: 'entry.application',
      data: { application: application?.id ?? '' },
    });
    expect(platform.of('decline')).toEqual([]);
  });
});

describe('the rest of the conversation', () => {
  it('is no business of requests: others who write in private are answered as ever', async () => {
    const { writes, platform, reeve } = entryWorld({ requests });
    await writes(person('ben'), 'hello?');
    expect(platform.said().at(-1)).toContain('don’t understand that');
    await reeve.happens(says(lin, 'any news?', reeve.now), presses(lin, 'entry-in:nothing', reeve.now));
    expect(platform.of('answer').at(-1)?.text).not.toBe('Done.');
  });
});

describe('who takes the request back', () => {
  const withdraws = (at: number, more: { by?: Person } = {}) =>
    ({ type: 'join-withdrawn', id: `test:withdraws${at}`, at, chat: group, member: ann, ...more }) as const;

  it('is asked and reminded of nothing more, and the card says so to whoever presses it', async () => {
    const { reeve, platform, cards, press, told, events, answers } = await applied();
    await reeve.happens(withdraws(reeve.now));
    const before = told(ann).length;
    await reeve.ahead(3 * day);
    expect(told(ann)).toHaveLength(before);
    expect(cards()).toHaveLength(1);
    expect(events('member.withdrew')).toMatchObject([{ detail: { member: ann.id, chat: group } }]);
    await press(lin, cards()[0], 'Let in');
    expect(answers().at(-1)).toMatch(/already/i);
    expect(platform.of('approve')).toEqual([]);
    expect(platform.of('edit').at(-1)?.words.text).toContain('taken the request back');
  });

  it('goes on where they were when they ask again, under the same card, however often', async () => {
    const { reeve, platform, cards, press, lastTold, events } = await applied();
    for (let times = 0; times < 20; times += 1) {
      await reeve.happens(withdraws(reeve.now));
      await reeve.ahead(minute);
      await reeve.happens(asks(ann, reeve.now));
    }
    expect(cards()).toHaveLength(1);
    expect(lastTold(ann)?.words.text).toContain('An admin will have a look');
    expect(events('member.requested')).toHaveLength(1);
    await press(lin, cards()[0], 'Let in');
    expect(platform.of('approve')).toMatchObject([{ chat: group, member: ann.id }]);
  });

  it('is asked the same question again, when one was open', async () => {
    const { reeve, writes, told, lastTold } = entryWorld({ requests });
    await reeve.happens(asks(ann, reeve.now));
    await writes(ann, 'for my exam');
    await reeve.happens(withdraws(reeve.now));
    const before = told(ann).length;
    await writes(ann, 'Third');
    expect(lastTold(ann)?.words.text).not.toContain('Which year');
    await reeve.ahead(minute);
    await reeve.happens(asks(ann, reeve.now));
    expect(lastTold(ann)?.words.text).toContain('Which grade?');
    expect(told(ann).length).toBeGreaterThan(before);
  });

  it('begins anew after so long that the admins no longer find the card', async () => {
    const { reeve, events, lastTold } = await applied();
    await reeve.happens(withdraws(reeve.now));
    await reeve.ahead(requests.remind);
    await reeve.happens(asks(ann, reeve.now));
    expect(events('member.requested')).toHaveLength(2);
    expect(lastTold(ann)?.words.text).toContain('Why us?');
  });

  it('is told when it was an admin who declined by the platform’s own means, and must wait', async () => {
    const { reeve, platform, lastTold, events } = await applied();
    await reeve.happens(withdraws(reeve.now, { by: lin }));
    expect(lastTold(ann)?.words.text).toContain('Thank you for asking');
    expect(events('member.declined')).toMatchObject([{ detail: { member: ann.id, by: lin.id } }]);
    expect(platform.of('decline')).toEqual([]);
    await reeve.ahead(minute);
    await reeve.happens(asks(ann, reeve.now));
    expect(lastTold(ann)?.words.text).toContain('Please try again');
  });

  it('changes nothing when nothing was asked, or it is decided', async () => {
    const { reeve, platform, told, events } = await applied({ grade: 'Third' });
    const before = told(ann).length;
    await reeve.happens(withdraws(reeve.now), { ...withdraws(reeve.now + 1), member: lin });
    expect(told(ann)).toHaveLength(before);
    expect(platform.of('approve')).toHaveLength(1);
    expect(events('member.withdrew')).toEqual([]);
  });
});
