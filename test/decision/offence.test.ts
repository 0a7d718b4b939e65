import { describe, expect, it } from 'vitest';
import { caseKind } from '../../shared/records/case.ts';
import { memberKind } from '../../shared/records/member.ts';
import { admin, adminChat, advert, condition, group, rule, teacher } from './community.ts';
import { person, presses, says } from './happenings.ts';
import { world } from './world.ts';

const bob = person('bob', 'Bob');
const lin = person('lin', 'Teacher Lin');
const minute = 60_000;
const day = 24 * 60 * minute;
const ad = 'buy my CHEAP courses now';

async function offends(times: number, { reeve, platform }: ReturnType<typeof world>) {
  for (let i = 0; i < times; i++) {
    await reeve.happens(says(bob, ad, reeve.now));
    await reeve.ahead(minute);
  }
  return platform.types();
}

describe('an offence', () => {
  it('removes the message, warns in the chat, and keeps the evidence', async () => {
    const { reeve, platform } = world();
    const message = says(bob, ad, reeve.now, { message: { media: [{ kind: 'photo', id: 'f1' }] } });
    await reeve.happens(message);
    expect(platform.types().sort()).toEqual(['post', 'remove']);
    expect(platform.of('remove')[0]).toMatchObject({ chat: group, messageIds: [message.message.id] });
    expect(platform.of('post')[0]?.words.mentions).toMatchObject([{ member: bob.id }]);
    const [opened] = await reeve.records(caseKind);
    expect(opened).toMatchObject({ status: 'open', rule: 'adverts', strikes: 1, member: bob.id });
    expect(opened?.evidence).toMatchObject({ text: ad, media: [{ kind: 'photo', id: 'f1' }] });
    expect(opened?.trace).toHaveLength(1);
  });

  it('shows the admins which piece of a long message decided, as it was written', async () => {
    const grave = { ...advert, then: { ...advert.then, serious: true } };
    const { reeve, platform } = world({ rules: [grave] });
    const text = 'Hello all, the weather is fine today. By the way: ＣＨＥＡＰ cоurses';
    await reeve.happens(says(bob, text, reeve.now));
    const [opened] = await reeve.records(caseKind);
    expect(opened?.evidence).toMatchObject({ text, pieces: ['ＣＨＥＡＰ cоurses'] });
    const [notice] = platform.of('post').filter(({ chat }) => chat === adminChat);
    expect(notice?.words.text).toContain(`> ${text}\n🔍 Found: ＣＨＥＡＰ cоurses`);
  });

  it('has its evidence written down before anything is withdrawn', async () => {
    const { reeve, platform } = world();
    const known: Promise<readonly { readonly evidence: { readonly text: string } }[]>[] = [];
    platform.answer = ({ type }) => {
      if (type === 'remove') known.push(reeve.records(caseKind));
      return { result: 'done' };
    };
    await reeve.happens(says(bob, ad, reeve.now));
    expect((await Promise.all(known)).map(([one]) => one?.evidence.text)).toEqual([ad]);
  });

  it('is kept as long as the file says; after that its buttons say so', async () => {
    const grave = { ...advert, then: { ...advert.then, serious: true } };
    const { reeve, platform } = world({ rules: [grave], notices: { removalsPerHour: 60, keepEvidence: 3 * day } });
    await reeve.happens(says(bob, ad, reeve.now));
    const [opened] = await reeve.records(caseKind);
    await reeve.ahead(3 * day - minute);
    expect(await reeve.records(caseKind)).toHaveLength(1);
    await reeve.ahead(2 * minute);
    expect(await reeve.records(caseKind)).toEqual([]);
    await reeve.happens(presses(lin, `undo:${opened?.id}`, reeve.now));
    expect(platform.of('answer').map(({ text }) => text)).toEqual(['This case is no longer kept.']);
  });

  it('climbs the ladder: warned, muted, muted longer, kicked, banned', async () => {
    const here = world();
    await offends(5, here);
    const { platform, reeve } = here;
    expect(platform.types()).toEqual(
      expect.arrayContaining(['remove', 'post', 'mute', 'kick', 'ban']) as unknown as string[],
    );
    const start = Date.parse('2026-11-22T12:00:00Z');
    expect(platform.of('mute').map(({ until }) => until)).toEqual([
      start + minute + 10 * minute,
      start + 2 * minute + day,
    ]);
    expect(platform.of('kick')).toHaveLength(1);
    expect(platform.of('ban')).toHaveLength(1);
    expect((await reeve.record(memberKind, bob.id))?.strikes).toBe(5);
  });

  it('fades by one strike for each clean month', async () => {
    const here = world();
    await offends(2, here);
    await here.reeve.ahead(61 * day);
    here.platform.asked.length = 0;
    await offends(1, here);
    expect(here.platform.types().sort()).toEqual(['post', 'remove']);
    expect((await here.reeve.record(memberKind, bob.id))?.strikes).toBe(1);
  });

  it('jumps when it is serious, and calls the admins with evidence and buttons', async () => {
    const grave = { ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes: 3 }, serious: true } };
    const { reeve, platform } = world({ rules: [grave] });
    await reeve.happens(says(bob, ad, reeve.now));
    expect(platform.types().sort()).toEqual(['mute', 'post', 'post', 'remove']);
    const notice = platform.of('post').find(({ chat }) => chat === adminChat);
    expect(notice?.words.text).toContain(`> ${ad}`);
    expect(notice?.buttons?.flat().map(({ data }) => data.split(':')[0])).toEqual(['undo', 'dismiss', 'kick', 'ban']);
  });

  it('is one case when several messages were sent before its author could know', async () => {
    const { reeve, platform } = world();
    const at = reeve.now;
    await reeve.happens(says(bob, ad, at), says(bob, ad, at + 500), says(bob, ad, at + 900));
    expect(platform.of('remove')).toHaveLength(3);
    expect(platform.of('post')).toHaveLength(1);
    const cases = await reeve.records(caseKind);
    expect(cases).toHaveLength(1);
    expect(cases[0]?.evidence.messageIds).toHaveLength(3);
    expect((await reeve.record(memberKind, bob.id))?.strikes).toBe(1);
  });

  it('of a flood removes each message once', async () => {
    const flood = rule('flooding', condition('flood', { messages: 3, within: 60_000 }));
    const { reeve, platform } = world({ rules: [flood] });
    const sent = Array.from({ length: 5 }, (_, i) => says(bob, `line ${i}`, reeve.now + i));
    await reeve.happens(...sent);
    const removed = platform.of('remove').flatMap(({ messageIds }) => messageIds);
    expect(removed.sort()).toEqual(sent.map(({ message }) => message.id).sort());
    expect(await reeve.records(caseKind)).toHaveLength(1);
  });

  it('of staff, of admins and of the platform’s own admins is none', async () => {
    const { reeve, platform } = world();
    const chief = person('chief', 'Chief');
    await reeve.happens({ type: 'role', id: 'test:r1', at: reeve.now, chat: group, member: chief, admin: true });
    for (const id of [admin, teacher]) await reeve.happens(says({ ...bob, id }, ad, reeve.now));
    await reeve.happens(says(chief, ad, reeve.now));
    expect(platform.asked).toEqual([]);
  });

  it('under a shadow rule is recorded and nothing else', async () => {
    const { reeve, platform } = world({ rules: [{ ...advert, mode: 'shadow' }] });
    await reeve.happens(says(bob, ad, reeve.now));
    expect(platform.asked).toEqual([]);
    expect(await reeve.records(caseKind)).toMatchObject([{ status: 'shadow', rule: 'adverts', strikes: 0 }]);
    expect((await reeve.record(memberKind, bob.id))?.strikes).toBe(0);
  });

  it('says only the rule’s own words where nothing is withdrawn', async () => {
    const polite = rule(
      'later',
      condition('text', { any: { own: ['red packet'], lists: [] }, as: 'folded', where: ['message'] }),
      {
        remove: false,
        say: '{member}, after class please',
      },
    );
    const { sanction: _, ...then } = polite.then;
    const { reeve, platform } = world({ rules: [{ ...polite, then }] });
    await reeve.happens(says(bob, 'a red packet for you', reeve.now));
    expect(platform.said()).toEqual(['Bob, after class please']);
  });
});

describe('a message that breaks several rules, the first of which says to go on,', () => {
  const finds = (word: string) =>
    condition('text', { any: { own: [word], lists: [] }, as: 'folded', where: ['message'] });
  const mild = rule('mild', finds('cheap'), {
    continue: true,
    points: -2,
    sanction: { ladder: 'default', strikes: 1 },
  });
  const grave = rule('grave', finds('courses'), { points: -5, sanction: { ladder: 'default', strikes: 3 } });

  it('is a case under each, costs what each costs, and is withdrawn once', async () => {
    const { reeve, platform } = world({ rules: [mild, grave] });
    await reeve.happens(says(bob, ad, reeve.now));
    const cases = await reeve.records(caseKind);
    expect(cases.map((one) => [one.rule, one.strikes, one.points]).sort()).toEqual([
      ['grave', 3, -5],
      ['mild', 1, -2],
    ]);
    expect(platform.of('remove')).toHaveLength(1);
    expect(await reeve.record(memberKind, bob.id)).toMatchObject({ strikes: 4, points: -7 });
  });

  it('counts once towards the cap on removals', async () => {
    const { reeve, platform } = world({
      rules: [mild, grave],
      notices: { removalsPerHour: 2, keepEvidence: day },
    });
    for (const name of ['a', 'b', 'c']) await reeve.happens(says(person(name), ad, reeve.now));
    expect(platform.of('remove')).toHaveLength(2);
    const statuses = (await reeve.records(caseKind)).map(({ status }) => status).sort();
    expect(statuses).toEqual(['open', 'open', 'open', 'open', 'withheld', 'withheld']);
  });

  it('followed by more of the same within a moment is no further case', async () => {
    const { reeve, platform } = world({ rules: [mild, grave] });
    await reeve.happens(...[0, 300, 600].map((ago) => says(bob, ad, reeve.now + ago)));
    expect(await reeve.records(caseKind)).toHaveLength(2);
    expect((await reeve.record(memberKind, bob.id))?.strikes).toBe(4);
    expect(platform.of('remove').flatMap(({ messageIds }) => messageIds)).toHaveLength(3);
  });

  it('says of the withdrawal once', async () => {
    const quiet = [mild, grave].map((one) => {
      const { sanction: _, ...then } = one.then;
      return { ...one, then };
    });
    const { reeve, platform } = world({ rules: quiet });
    await reeve.happens(says(bob, ad, reeve.now));
    expect(platform.said()).toHaveLength(1);
  });

  it('is taken back as a whole by /undo', async () => {
    const { reeve } = world({ rules: [mild, grave] });
    await reeve.happens(says(bob, ad, reeve.now));
    await reeve.happens(says(lin, '/undo', reeve.now, { message: { reply: { messageId: '1', from: bob } } }));
    expect((await reeve.records(caseKind)).map(({ status }) => status)).toEqual(['undone', 'undone']);
    expect(await reeve.record(memberKind, bob.id)).toMatchObject({ strikes: 0, points: 0 });
  });

  it('stops at the rule that does not say so', async () => {
    const { reeve } = world({ rules: [grave, mild] });
    await reeve.happens(says(bob, ad, reeve.now));
    expect((await reeve.records(caseKind)).map(({ rule: id }) => id)).toEqual(['grave']);
  });
});

describe('the cap on removals', () => {
  it('stops removing, keeps recording, and calls the admins once an hour', async () => {
    const { reeve, platform } = world({ notices: { removalsPerHour: 2, keepEvidence: day } });
    for (let i = 0; i < 4; i++) await reeve.happens(says(person(`m${i}`), ad, reeve.now));
    expect(platform.of('remove')).toHaveLength(2);
    expect(platform.of('post').filter(({ chat }) => chat === adminChat)).toHaveLength(1);
    const statuses = (await reeve.records(caseKind)).map(({ status }) => status).sort();
    expect(statuses).toEqual(['open', 'open', 'withheld', 'withheld']);
    await reeve.ahead(60 * minute);
    await reeve.happens(says(person('m9'), ad, reeve.now));
    expect(platform.of('remove')).toHaveLength(3);
    const published = reeve.bus.published.map(({ name }) => name);
    expect(published.filter((name) => name === 'case.withheld')).toHaveLength(2);
  });

  it('counts a flood of many messages once, so that two who flood cannot switch the rules off', async () => {
    const flood = rule('flooding', condition('flood', { messages: 4, within: 60_000 }));
    const { reeve, platform } = world({ rules: [flood, advert], notices: { removalsPerHour: 4, keepEvidence: day } });
    for (const id of ['a', 'b']) {
      for (let n = 0; n < 4; n++) await reeve.happens(says(person(id), `line ${n}`, reeve.now));
    }
    platform.asked.length = 0;
    await reeve.happens(says(bob, ad, reeve.now));
    expect(platform.of('remove')).toHaveLength(1);
  });
});

describe('the buttons under a case', () => {
  const grave = {
    ...advert,
    then: { ...advert.then, sanction: { ladder: 'default', strikes: 3 }, points: -5, serious: true },
  };

  async function opened() {
    const here = world({ rules: [grave], rewards: { grantAtMost: 50 } });
    await here.reeve.happens(says(bob, ad, here.reeve.now));
    const [found] = await here.reeve.records(caseKind);
    here.platform.asked.length = 0;
    return { ...here, id: found?.id ?? '' };
  }

  it('undo the whole case: mute, strikes and points are taken back and the member told', async () => {
    const { reeve, platform, id } = await opened();
    expect((await reeve.record(memberKind, bob.id))?.points).toBe(-5);
    await reeve.happens(presses(lin, `undo:${id}`, reeve.now));
    expect(platform.types().sort()).toEqual(['answer', 'edit', 'tell', 'unmute']);
    expect(platform.of('tell')[0]?.member).toBe(bob.id);
    expect(await reeve.record(memberKind, bob.id)).toMatchObject({ strikes: 0, points: 0, sanctions: [] });
    expect((await reeve.record(caseKind, id))?.status).toBe('undone');
  });

  it('do nothing for others but say so', async () => {
    const { reeve, platform, id } = await opened();
    await reeve.happens(presses(bob, `undo:${id}`, reeve.now), presses(person('wu'), `ban:${id}`, reeve.now));
    expect(platform.types()).toEqual(['answer', 'answer']);
    expect(platform.of('answer').map(({ text }) => text)).toEqual(['Admins only.', 'Admins only.']);
  });

  it('pressed twice, or by a second admin, count once', async () => {
    const { reeve, platform, id } = await opened();
    await reeve.happens(presses(lin, `undo:${id}`, reeve.now), presses(lin, `undo:${id}`, reeve.now));
    expect(platform.of('unmute')).toHaveLength(1);
    expect(platform.of('answer').map(({ text }) => text)).toEqual(['Done.', 'Already done.']);
    expect((await reeve.record(memberKind, bob.id))?.strikes).toBe(0);
  });

  it('show a second admin, who has a notice of their own, what the first has decided', async () => {
    const { reeve, platform, id } = await opened();
    const second = person('lin', 'Teacher Lin');
    await reeve.happens(presses(lin, `undo:${id}`, reeve.now));
    platform.asked.length = 0;
    await reeve.happens({ ...presses(second, `kick:${id}`, reeve.now), messageId: '99' });
    expect(platform.types().sort()).toEqual(['answer', 'edit']);
    expect(platform.of('edit')[0]).toMatchObject({ messageId: '99' });
    expect(platform.of('edit')[0]?.words.text).toContain('Undone by');
    expect(platform.of('edit')[0]?.buttons).toBeUndefined();
  });

  it('stand under a notice of one message, whatever was written', async () => {
    const here = world({ rules: [grave] });
    const links = Array.from({ length: 20 }, (_, n) => ({
      url: `https://a.example/${'x'.repeat(2000)}${n}`,
      shown: 'y'.repeat(500),
    }));
    const text = `cheap courses${'\n.'.repeat(1500)}`;
    await here.reeve.happens(says(bob, text, here.reeve.now, { message: { links } }));
    const notice = here.platform.of('post').find(({ chat }) => chat === adminChat);
    expect(notice?.words.text.length).toBeLessThan(4096);
    expect(notice?.words.text).toContain('→ https://a.example/');
    const [found] = await here.reeve.records(caseKind);
    await here.reeve.happens(presses(lin, `dismiss:${found?.id}`, here.reeve.now));
    expect(here.platform.of('edit')[0]?.words.text).toContain('Seen by');
    expect(here.platform.of('edit')[0]?.words.text.length).toBeLessThan(4096);
  });

  it('ban, and undo lifts ban and mute together', async () => {
    const { reeve, platform, id } = await opened();
    await reeve.happens(presses(lin, `ban:${id}`, reeve.now));
    expect(platform.of('ban')).toHaveLength(1);
    await reeve.happens(presses(lin, `undo:${id}`, reeve.now));
    expect(platform.types()).toEqual(expect.arrayContaining(['unban', 'unmute']) as unknown as string[]);
  });

  it('kick on an admin’s word, and the case says so', async () => {
    const { reeve, platform, id } = await opened();
    await reeve.happens(presses(lin, `kick:${id}`, reeve.now));
    expect(platform.of('kick')).toHaveLength(1);
    expect(await reeve.record(caseKind, id)).toMatchObject({ sanction: { do: 'kick' }, by: lin.id, status: 'open' });
  });

  it('dismiss: everything stays as it is, and there is nothing more to press', async () => {
    const { reeve, platform, id } = await opened();
    await reeve.happens(presses(lin, `dismiss:${id}`, reeve.now));
    expect(platform.types().sort()).toEqual(['answer', 'edit']);
    expect(platform.of('edit')[0]?.buttons).toBeUndefined();
    expect((await reeve.record(memberKind, bob.id))?.strikes).toBe(3);
  });

  it('keep the longer mute of another case when one is undone', async () => {
    const here = world();
    await offends(3, here);
    const cases = await here.reeve.records(caseKind);
    const first = cases.find(({ sanction }) => sanction.do === 'mute' && sanction.until < here.reeve.now + day / 2);
    const last = cases.find(({ sanction }) => sanction.do === 'mute' && sanction.until > here.reeve.now + day / 2);
    here.platform.asked.length = 0;
    await here.reeve.happens(presses(lin, `undo:${first?.id}`, here.reeve.now));
    const until = last?.sanction.do === 'mute' ? last.sanction.until : 0;
    expect(here.platform.of('mute')).toMatchObject([{ until }]);
    expect(here.platform.of('unmute')).toEqual([]);
  });
});

describe('/undo', () => {
  const ann = person('ann', 'Ann', { username: 'ann' });
  const asks = (text: string, { reeve }: ReturnType<typeof world>) => reeve.happens(says(lin, text, reeve.now));

  it('takes back a member’s latest case, then the one before, and says when there is none', async () => {
    const here = world();
    for (let n = 0; n < 2; n++) {
      await here.reeve.happens(says(ann, ad, here.reeve.now));
      await here.reeve.ahead(minute);
    }
    here.platform.asked.length = 0;
    await asks('/undo @ann', here);
    expect(here.platform.types().sort()).toEqual(['post', 'tell', 'unmute']);
    expect((await here.reeve.record(memberKind, ann.id))?.strikes).toBe(1);
    await asks('/undo @ann', here);
    expect((await here.reeve.record(memberKind, ann.id))?.strikes).toBe(0);
    await asks('/undo @ann', here);
    expect(here.platform.said().at(-1)).toBe('There is nothing to take back for Ann.');
    expect((await here.reeve.records(caseKind)).map(({ status, by }) => [status, by])).toEqual([
      ['undone', lin.id],
      ['undone', lin.id],
    ]);
  });

  it('takes the id of an account, as Matrix writes it, for the member', async () => {
    const here = world();
    const cem = person('@cem:school.example', 'Cem');
    await here.reeve.happens(says(cem, ad, here.reeve.now));
    await asks('/undo @cem:school.example: a mistake of mine', here);
    expect((await here.reeve.record(memberKind, cem.id))?.strikes).toBe(0);
    await asks('/undo @dan:school.example', here);
    expect(here.platform.said().at(-1)).toContain('I don’t know @dan:school.example yet');
  });

  it('is for admins only', async () => {
    const here = world();
    await here.reeve.happens(says(ann, ad, here.reeve.now));
    await here.reeve.happens(says(bob, '/undo @ann', here.reeve.now));
    expect(here.platform.said().at(-1)).toBe('Admins only.');
    expect((await here.reeve.record(memberKind, ann.id))?.strikes).toBe(1);
  });
});

describe('what the platform refuses', () => {
  it('is recorded on the case, and the admins are told once', async () => {
    const { reeve, platform } = world();
    platform.answer = ({ type }) =>
      type === 'remove' ? { result: 'refused', reason: 'too-late', detail: 'too old' } : { result: 'done' };
    await reeve.happens(says(bob, ad, reeve.now));
    const [found] = await reeve.records(caseKind);
    expect(found?.refusals).toEqual(['remove: too-late']);
    expect(platform.of('post').filter(({ chat }) => chat === adminChat)).toHaveLength(1);
  });

  it('for lack of rights raises one alarm, not one per message', async () => {
    const { reeve, platform } = world();
    platform.answer = ({ type }) =>
      type === 'remove' ? { result: 'refused', reason: 'no-rights', detail: '' } : { result: 'done' };
    for (let i = 0; i < 3; i++) await reeve.happens(says(person(`m${i}`), ad, reeve.now));
    expect(platform.of('post').filter(({ chat }) => chat === adminChat)).toHaveLength(1);
  });

  it('for a time waits and then is done', async () => {
    const { reeve, platform } = world();
    let busy = true;
    platform.answer = () => (busy ? { result: 'later', seconds: 7 } : { result: 'done' });
    await reeve.happens(says(bob, ad, reeve.now));
    expect(platform.types().sort()).toEqual(['post', 'remove']);
    busy = false;
    await reeve.ahead(8_000);
    expect(platform.types().sort()).toEqual(['post', 'post', 'remove', 'remove']);
  });

  it('against staff is refused before the platform is asked', async () => {
    const { reeve, platform } = world();
    await reeve.effects.send([
      {
        id: 'forged#0',
        group: 'x',
        body: JSON.stringify({ id: 'forged#0', effect: { type: 'ban', chat: group, member: teacher } }),
      },
    ]);
    await reeve.settle();
    expect(platform.asked).toEqual([]);
  });
});

describe('an offence delivered again after its member’s record has forgotten the delivery', () => {
  const trial = {
    ...rule('trial', condition('text', { any: { own: ['hello'], lists: [] }, as: 'folded', where: ['message'] })),
    mode: 'shadow',
  } as const;

  /** More than the record remembers, and a minute apart, so that each stands for itself. */
  async function talks({ reeve }: ReturnType<typeof world>) {
    for (let nth = 0; nth < 40; nth++) {
      await reeve.happens(says(bob, `plain ${nth}`, reeve.now));
      await reeve.ahead(minute);
    }
  }

  it.each([
    ['that opened a case', 0],
    ['that was added to the case of one just before', 1],
    ['that would break a rule on trial', 2],
  ])('changes nothing: %s', async (_, nth) => {
    const made = world({ rules: [advert, trial] });
    const { reeve, platform } = made;
    const all = [says(bob, ad, reeve.now), says(bob, ad, reeve.now + 1_000), says(bob, 'hello', reeve.now)];
    await reeve.happens(...all);
    await talks(made);
    const before = [await reeve.record(memberKind, bob.id), await reeve.records(caseKind), platform.asked.length];
    const again = all[nth];
    if (!again) throw new Error('no such message');
    await reeve.redeliver(again);
    expect([await reeve.record(memberKind, bob.id), await reeve.records(caseKind), platform.asked.length]).toEqual(
      before,
    );
  });

  it('changes nothing when the case has been undone meanwhile', async () => {
    const made = world();
    const { reeve } = made;
    const first = says(bob, ad, reeve.now);
    await reeve.happens(first);
    await reeve.ahead(minute);
    await reeve.happens(says(lin, '/undo @bob', reeve.now, { event: { from: { ...lin, id: admin } } }));
    await talks(made);
    const before = await reeve.record(memberKind, bob.id);
    await reeve.redeliver(first);
    expect(await reeve.record(memberKind, bob.id)).toEqual(before);
  });

  it('but edited it is looked at anew', async () => {
    const made = world();
    const { reeve, platform } = made;
    const first = says(bob, ad, reeve.now);
    await reeve.happens(first);
    await talks(made);
    await reeve.happens({ ...first, id: 'test:edited', edited: true });
    expect(platform.of('remove')).toHaveLength(2);
  });
});
