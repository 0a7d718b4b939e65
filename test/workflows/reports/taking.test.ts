import { describe, expect, it } from 'vitest';
import { memberKind } from '../../../shared/records/member.ts';
import { reportKind } from '../../../shared/records/report.ts';
import { adminChat, group } from '../../decision/community.ts';
import { person, says, tells } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';
import { ann, bob, dan, elsewhere, forwards, labels, lin, mei, putMember, replyTo, reporting } from './reporting.ts';

describe('/report as a reply', () => {
  it('goes at once without a word in the group, thanks in private, and brings the admins a card', async () => {
    const { report, platform, told, cards, only, of } = await reporting();
    const { message } = await report(ann, 'he insults us');
    expect(platform.of('remove')).toMatchObject([{ messageIds: [message.id], member: ann.id }]);
    expect(told(ann)).toEqual([expect.stringContaining('Nobody learns who told us')]);
    expect(platform.of('tell')[0]?.fallback).toBeUndefined();
    expect(platform.of('post').filter(({ chat }) => chat === group)).toEqual([]);
    const [card] = cards();
    expect(card?.words.text).toContain('About: Bob');
    expect(card?.words.text).toContain('> you are all fools');
    expect(card?.words.text).toContain('• Ann (0 confirmed, 0 unfounded): he insults us');
    expect(card?.words.text).toContain(`https://test.example/-100/${of}`);
    expect(labels(card?.buttons)).toEqual([
      'Confirm: remove',
      'Confirm: warn',
      'Confirm: mute',
      'Confirm: kick',
      'Confirm: seen to',
      'Unfounded',
      'Later',
    ]);
    expect(await only()).toMatchObject({ status: 'open', member: bob.id, messageId: of, chat: group });
  });

  it('of the same message is the same report with more reporters, once for each of them', async () => {
    const { report, told, cards, only, reeve } = await reporting();
    await report(ann);
    await report(dan, 'me too');
    await report(ann);
    expect((await only()).reporters.map(({ member }) => member)).toEqual([ann.id, dan.id]);
    expect(cards()).toHaveLength(1);
    expect(told(ann).at(-1)).toContain('reported this already');
    expect(await reeve.records(reportKind)).toHaveLength(1);
  });

  it('goes also when it is refused: without a reply, of one’s own message, when asked too often', async () => {
    const { reeve, platform, told } = await reporting();
    const bare = says(ann, '/report', reeve.now);
    const own = replyTo(says(ann, 'hello', reeve.now), ann, '/report', reeve.now);
    const many = Array.from({ length: 6 }, () => says(dan, '/report please', reeve.now));
    await reeve.happens(bare, own, ...many);
    expect(platform.of('remove').flatMap(({ messageIds }) => messageIds)).toEqual(
      [bare, own, ...many].map(({ message }) => message.id),
    );
    expect(told(ann)).toEqual([
      expect.stringContaining('To report something quietly'),
      expect.stringContaining('your own message'),
    ]);
    expect(told(dan)).toHaveLength(5);
    expect(platform.of('post')).toEqual([]);
  });

  it('of staff goes, too, though staff’s messages are never removed against them', async () => {
    const { report, platform } = await reporting();
    await report(lin);
    expect(platform.of('remove')).toHaveLength(1);
  });

  it('meant for another bot, or longer than the command, is left alone', async () => {
    const { reeve, platform } = await reporting();
    await reeve.happens(says(ann, '/reporting is fun', reeve.now));
    expect(platform.of('remove')).toEqual([]);
  });

  it('breaks no rule and earns nothing, whatever its reason says', async () => {
    const { report, reeve, platform } = await reporting({ rewards: { grantAtMost: 50, daily: { points: 3 } } });
    await report(ann, 'he sells cheap courses');
    expect(platform.of('post').filter(({ chat }) => chat === group)).toEqual([]);
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ strikes: 0, points: 0 });
  });

  it('delivered twice is one report, answered once', async () => {
    const { report, reeve, told, cards } = await reporting();
    const event = await report(ann);
    await reeve.redeliver(event, event);
    expect(told(ann)).toHaveLength(1);
    expect(cards()).toHaveLength(1);
  });

  it('does not exist where the file has no reports', async () => {
    const { reeve, platform } = world();
    const bad = says(bob, 'hello', reeve.now);
    await reeve.happens(bad, replyTo(bad, ann, '/report', reeve.now), tells(ann, '/report', reeve.now));
    expect(platform.types()).toEqual(['tell']);
    expect(platform.said()).toEqual([expect.stringContaining('don’t understand that')]);
    expect(await reeve.records(reportKind)).toEqual([]);
  });
});

describe('a report in private', () => {
  it('by forwarding finds the message by its words', async () => {
    const { reeve, only, of, told } = await reporting();
    await reeve.happens(says(ann, 'hi', reeve.now));
    await reeve.happens(forwards(ann, { from: 'member', id: 'bob', name: 'Bob' }, 'you are all fools', reeve.now));
    expect(await only()).toMatchObject({ messageId: of, chat: group, member: bob.id });
    expect(told(ann)).toHaveLength(1);
  });

  it('by forwarding from somebody who hides their account finds them by name and words', async () => {
    const { reeve, only, of } = await reporting();
    await reeve.happens(says(ann, 'hi', reeve.now));
    await reeve.happens(forwards(ann, { from: 'hidden', name: 'Bob' }, 'you are all fools', reeve.now));
    expect(await only()).toMatchObject({ messageId: of, member: bob.id });
  });

  it('of a stranger’s words can only be noted or rejected', async () => {
    const { reeve, only, cards } = await reporting();
    await reeve.happens(says(ann, 'hi', reeve.now));
    await reeve.happens(forwards(ann, { from: 'hidden', name: 'Eve' }, 'join my channel', reeve.now));
    expect((await only()).member).toBeUndefined();
    expect(labels(cards()[0]?.buttons)).toEqual(['Confirm: seen to', 'Unfounded', 'Later']);
  });

  it('by replying to it from the private chat, with a reason', async () => {
    const { reeve, only, of } = await reporting();
    await reeve.happens(says(ann, 'hi', reeve.now));
    const reply = forwards(
      ann,
      { from: 'member', id: 'bob', name: 'Bob', of: { chat: group, messageId: of } },
      'that is rude',
      reeve.now,
    );
    await reeve.happens({ ...reply, message: { ...reply.message, quote: 'you are all fools' } });
    expect(await only()).toMatchObject({
      messageId: of,
      member: bob.id,
      evidence: { text: 'you are all fools' },
      reporters: [{ reason: 'that is rude' }],
    });
  });

  it('by link, with a reason', async () => {
    const { reeve, only, of } = await reporting();
    await reeve.happens(says(ann, 'hi', reeve.now));
    await reeve.happens(tells(ann, `https://test.example/-100/${of} rude`, reeve.now));
    const { reporters, ...report } = await only();
    expect(report).toMatchObject({ messageId: of, member: bob.id });
    expect(reporters).toMatchObject([{ reason: 'rude' }]);
  });

  it('by a link into a group that is not ours is not taken, and the sender is told how to', async () => {
    const { reeve, told } = await reporting();
    await reeve.happens(says(ann, 'hi', reeve.now));
    await reeve.happens(tells(ann, `/report https://test.example/${elsewhere.slice(5)}/9`, reeve.now));
    expect(await reeve.records(reportKind)).toEqual([]);
    expect(told(ann)).toEqual([expect.stringContaining('forward the message to me')]);
  });

  it('by name, with a reason; once decided another one may follow', async () => {
    const { reeve, only, press } = await reporting();
    const named = person('bob', 'Bob', { username: 'bobby' });
    await reeve.happens(says(named, 'hi', reeve.now), says(ann, 'hi', reeve.now));
    await reeve.happens(tells(ann, '@bobby writes to us in private', reeve.now));
    expect(await only()).toMatchObject({
      member: bob.id,
      chat: group,
      reporters: [{ reason: 'writes to us in private' }],
    });
    await press(lin, 'unfounded');
    await reeve.happens(tells(ann, '/report @bobby again', reeve.now));
    expect((await reeve.records(reportKind)).map(({ status }) => status).sort()).toEqual(['open', 'unfounded']);
  });

  it('of a stranger is not taken', async () => {
    const { reeve, platform } = await reporting();
    await reeve.happens(forwards(person('zed'), { from: 'member', id: 'bob', name: 'Bob' }, 'x', reeve.now));
    expect(await reeve.records(reportKind)).toEqual([]);
    expect(platform.said().at(-1)).toContain('/help');
  });

  it('of an album is one report, however many pictures it has', async () => {
    const { reeve, told, only } = await reporting();
    await reeve.happens(says(ann, 'hi', reeve.now));
    const pictures = ['p1', 'p2', 'p3'].map((id) => {
      const event = forwards(ann, { from: 'member', id: 'bob', name: 'Bob' }, '', reeve.now);
      return { ...event, message: { ...event.message, album: 'a1', media: [{ kind: 'photo', id } as const] } };
    });
    await reeve.happens(...pictures);
    expect((await only()).evidence.media).toHaveLength(3);
    expect(told(ann)).toHaveLength(1);
  });
});

describe('a report against the team', () => {
  it('goes to the other admins in private, with nothing to sanction by', async () => {
    const { reeve, platform, cards } = await reporting();
    await reeve.happens(replyTo(says(lin, 'quiet!', reeve.now), ann, '/report', reeve.now));
    expect(cards()).toEqual([]);
    const told = platform.of('tell').filter(({ buttons }) => buttons);
    expect(told.map(({ member }) => member)).toEqual([mei.id]);
    expect(labels(told[0]?.buttons)).toEqual(['Confirm: seen to', 'Unfounded', 'Later']);
  });

  it('cannot be decided by whom it is about, nor seen in their /reports', async () => {
    const { reeve, platform, press, only } = await reporting();
    await reeve.happens(replyTo(says(lin, 'quiet!', reeve.now), ann, '/report', reeve.now));
    await press(lin, 'unfounded');
    expect(platform.of('answer').at(-1)?.text).toContain('another admin decides');
    expect((await only()).status).toBe('open');
    await reeve.happens(tells(lin, '/reports', reeve.now));
    expect(platform.said().at(-1)).toContain('No open reports');
    await reeve.happens(tells(mei, '/reports', reeve.now));
    expect(platform.said().at(-1)).toContain('1. the message “quiet!”');
  });

  it('when nobody else is there is told so at once', async () => {
    const { reeve, told } = await reporting({ people: { admins: [lin.id], staff: [] } });
    await reeve.happens(replyTo(says(lin, 'quiet!', reeve.now), ann, '/report', reeve.now));
    expect(told(ann)).toEqual([expect.stringContaining('no other admin')]);
    expect(await reeve.records(reportKind)).toEqual([]);
  });
});

describe('accounts of one person', () => {
  it('count as one reporter', async () => {
    const { report, reeve, only, told } = await reporting();
    await report(ann);
    const other = person('ann2', 'Ann too');
    await reeve.happens(says(other, 'hi', reeve.now));
    await putMember(reeve, other.id, { account: ann.id });
    await report(other);
    expect((await only()).reporters).toHaveLength(1);
    expect(told(other)).toEqual([expect.stringContaining('reported this already')]);
  });
});

describe('/reports', () => {
  it('lists what is open to admins, each with a button that shows its card', async () => {
    const { report, reeve, platform, only } = await reporting();
    await report(ann);
    await reeve.happens({ ...says(lin, '/reports', reeve.now), chat: adminChat });
    const list = platform.of('post').at(-1);
    expect(list?.words.text).toContain('Open reports: 1');
    expect(list?.buttons?.flat()).toEqual([{ label: '1', data: `report:show.${(await only()).id}` }]);
  });

  it('tells a member in private what became of theirs, and leaves no trace in the group', async () => {
    const { report, reeve, platform, press, told } = await reporting();
    await report(ann);
    await press(lin, 'unfounded');
    await reeve.happens(says(ann, '/reports', reeve.now));
    expect(told(ann).at(-1)).toContain('• the message “you are all fools” · nothing found');
    expect(platform.of('post').filter(({ chat }) => chat === group)).toEqual([]);
    expect(platform.of('remove')).toHaveLength(2);
  });
});
