import { describe, expect, it } from 'vitest';
import type { PlatformEffect } from '../../shared/effects/effect.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import type { Person } from '../../shared/event/message.ts';
import type { Performer, PlatformManifest } from '../../shared/platforms/platform.ts';
import { caseKind } from '../../shared/records/case.ts';
import { ledgerKind } from '../../shared/records/ledger.ts';
import { codeLasts } from '../../shared/records/link-code.ts';
import { memberKind } from '../../shared/records/member.ts';
import { redemptionKind } from '../../shared/records/redemption.ts';
import { adminChat, community, group } from '../decision/community.ts';
import { person, presses, says, tells } from '../decision/happenings.ts';
import { RecordingPlatform } from '../decision/recording-platform.ts';
import { world } from '../decision/world.ts';
import { InMemoryReeve } from '../flow/in-memory-reeve.ts';

const elsewhere = chatId('other', 'room');
const ann = person('ann', 'Ann');
const anna: Person = { id: memberId('other', 'anna'), name: 'Anna', kind: 'person' };
const ben = person('ben', 'Ben');
const shop = { items: [{ id: 'pen', title: 'Pen', cost: 2 }], remind: 24 * 3600_000 };
const rewards = { grantAtMost: 50, daily: { points: 3 }, shop };

/** One community in two places. */
function twoPlatforms() {
  const platform = new RecordingPlatform();
  const [connected] = platform.performers.values();
  if (!connected) throw new Error('the recording platform performs');
  const platforms = { test: { chats: [group], adminChat }, other: { chats: [elsewhere] } };
  const performers = new Map([
    ['test', connected],
    ['other', { ...connected, performer: { ...connected.performer, manifest: elsewhereManifest(connected) } }],
  ]);
  const reeve = new InMemoryReeve({ community: community({ platforms, rewards }), performers });
  const said = (text: string) => says(anna, text, reeve.now, { event: { chat: elsewhere } });
  const told = () => platform.of('tell').at(-1);
  const link = async (agree = 'link') => {
    await reeve.happens(tells(ann, '/link', reeve.now));
    const code = codeIn(told());
    await reeve.happens(says(anna, `/link ${code}`, reeve.now, inPrivate));
    await reeve.happens(presses(ann, `${agree}:${code}`, reeve.now));
    return code;
  };
  const points = async (id: Person['id']) => (await reeve.record(memberKind, id))?.points;
  return { reeve, platform, said, told, link, points };
}

function elsewhereManifest({ performer }: { readonly performer: Performer }): PlatformManifest {
  return { ...performer.manifest, name: 'other', title: 'Other' };
}

const inPrivate = { event: { private: true, chat: chatId('other', 'anna') } };

function codeIn(effect: PlatformEffect | undefined): string {
  return (effect && 'words' in effect && /\/link ([0-9A-Z]{8})/.exec(effect.words.text)?.[1]) || 'none';
}

describe('accounts of one person on two platforms', () => {
  it('are linked by a code that one gets, the other sends, and the first agrees to', async () => {
    const { reeve, platform, link } = twoPlatforms();
    const code = await link();
    expect(platform.of('tell').map(({ member }) => member)).toEqual([ann.id, ann.id, anna.id, anna.id]);
    const [, asked] = platform.of('tell');
    expect(asked?.words.text).toBe('Anna on Other has sent your code. Is that you?');
    expect(asked?.buttons?.flat().map(({ data }) => data)).toEqual([`link:${code}`, `no-link:${code}`]);
    expect(platform.of('edit')[0]?.words.text).toContain('Ann (Test) + Anna (Other)');
    expect(await reeve.record(memberKind, anna.id)).toMatchObject({ account: ann.id });
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ linked: [anna.id] });
  });

  it('share what was ordered with their points: it counts for the level, and goes back to where the points are', async () => {
    const { reeve, said, link, points } = twoPlatforms();
    await reeve.happens(said('hello'), said('/redeem pen'));
    await link();
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ points: 1, spent: 2 });
    const [order] = await reeve.records(redemptionKind);
    await reeve.happens(presses(person('lin'), `order:refund.${order?.id}`, reeve.now));
    expect([await points(ann.id), await points(anna.id)]).toEqual([3, 0]);
    expect(await reeve.record(memberKind, ann.id)).toMatchObject({ spent: 0 });
  });

  it('share their points, those of before too, and count a day once', async () => {
    const { reeve, platform, said, link, points } = twoPlatforms();
    await reeve.happens(said('hello'));
    expect(await points(anna.id)).toBe(3);
    await link();
    expect([await points(ann.id), await points(anna.id)]).toEqual([3, 0]);
    await reeve.ahead(24 * 60 * 60_000);
    await reeve.happens(said('good morning'), says(ann, 'and here', reeve.now));
    expect([await points(ann.id), await points(anna.id)]).toEqual([6, 0]);
    await reeve.happens(says(anna, '/points', reeve.now, inPrivate));
    expect(platform.said().at(-1)).toContain('6 points');
    const entries = await reeve.records(ledgerKind);
    for (const id of [ann.id, anna.id]) {
      const sum = entries.filter(({ member }) => member === id).reduce((total, entry) => total + entry.points, 0);
      expect(sum).toBe(await points(id));
    }
  });

  it('climb one ladder together, and an undone case is off it wherever it happened', async () => {
    const { reeve, platform, said, link } = twoPlatforms();
    await link();
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    await reeve.ahead(60_000);
    await reeve.happens(said('cheap courses again'));
    // One strike warns and two mute: the second offence is the person's second.
    expect(platform.of('mute')).toMatchObject([{ chat: elsewhere, member: anna.id }]);
    expect((await reeve.record(memberKind, ann.id))?.strikes).toBe(2);
    const found = platform.of('mute')[0]?.caseId;
    await reeve.happens(presses(person('lin', 'Lin'), `undo:${found}`, reeve.now));
    expect((await reeve.record(memberKind, ann.id))?.strikes).toBe(1);
    expect(platform.of('unmute')).toMatchObject([{ chat: elsewhere, member: anna.id }]);
  });

  it('part again: points stay with the first, and nobody gets rid of strikes by it', async () => {
    const { reeve, platform, said, link, points } = twoPlatforms();
    await reeve.happens(said('cheap courses'));
    await link();
    await reeve.happens(says(ann, 'hello', reeve.now));
    await reeve.happens(says(anna, '/unlink', reeve.now, inPrivate));
    expect(platform.said().at(-1)).toContain('separate again');
    const [first, further] = [await reeve.record(memberKind, ann.id), await reeve.record(memberKind, anna.id)];
    expect([first?.linked, further?.account]).toEqual([undefined, undefined]);
    expect([first?.strikes, further?.strikes]).toEqual([1, 1]);
    expect([await points(ann.id), await points(anna.id)]).toEqual([3, 0]);
  });

  it('both lose a case of when they were one, when it is undone after they have parted', async () => {
    const { reeve, said, link } = twoPlatforms();
    await link();
    await reeve.happens(says(ann, 'cheap courses', reeve.now));
    await reeve.ahead(60_000);
    await reeve.happens(said('cheap courses again'));
    await reeve.happens(says(anna, '/unlink', reeve.now, inPrivate));
    const strikes = () => Promise.all([ann, anna].map(async ({ id }) => (await reeve.record(memberKind, id))?.strikes));
    expect(await strikes()).toEqual([2, 2]);
    for (const [index, { id }] of (await reeve.records(caseKind)).entries()) {
      await reeve.happens(presses(person('lin', 'Lin'), `undo:${id}`, reeve.now));
      expect(await strikes()).toEqual([1 - index, 1 - index]);
    }
    expect(await strikes()).toEqual([0, 0]);
  });

  it('count a case once when they part and become one again', async () => {
    const { reeve, said, link } = twoPlatforms();
    await link();
    await reeve.happens(said('cheap courses'));
    await reeve.happens(says(anna, '/unlink', reeve.now, inPrivate));
    await link();
    expect((await reeve.record(memberKind, ann.id))?.strikes).toBe(1);
  });

  it('are not linked when the first says no, and the code is spent', async () => {
    const { reeve, told, link } = twoPlatforms();
    const code = await link('no-link');
    expect(told()).toMatchObject({ member: anna.id, words: { text: 'All right, nothing has been linked.' } });
    await reeve.happens(presses(ann, `link:${code}`, reeve.now));
    expect((await reeve.record(memberKind, anna.id))?.account).toBeUndefined();
  });

  it('cannot be linked by anybody else’s press', async () => {
    const { reeve, told } = twoPlatforms();
    await reeve.happens(tells(ann, '/link', reeve.now));
    const code = codeIn(told());
    await reeve.happens(says(anna, `/link ${code}`, reeve.now, inPrivate));
    await reeve.happens(presses(ben, `link:${code}`, reeve.now));
    expect((await reeve.record(memberKind, anna.id))?.account).toBeUndefined();
  });

  it('need a code that is known, young, and from another platform', async () => {
    const { reeve, told } = twoPlatforms();
    await reeve.happens(says(anna, '/link AAAAAAAA', reeve.now, inPrivate));
    expect(told()?.words.text).toContain('don’t know that code');
    await reeve.happens(tells(ann, '/link', reeve.now));
    const code = codeIn(told());
    await reeve.happens(tells(ben, `/link ${code}`, reeve.now));
    expect(told()?.words.text).toContain('different platforms');
    await reeve.ahead(codeLasts + 1);
    await reeve.happens(says(anna, `/link ${code}`, reeve.now, inPrivate));
    expect(told()?.words.text).toContain('don’t know that code');
  });

  it('are linked once: a further code of another person is refused', async () => {
    const { reeve, told, link } = twoPlatforms();
    await link();
    await reeve.happens(tells(ben, '/link', reeve.now));
    await reeve.happens(says(anna, `/link ${codeIn(told())}`, reeve.now, inPrivate));
    expect(told()?.words.text).toContain('linked with another one already');
  });

  it('are no matter in a community of one platform', async () => {
    const { reeve, platform } = world({});
    await reeve.happens(tells(ann, '/link', reeve.now), tells(ann, '/help', reeve.now));
    expect(platform.said()[0]).toContain('don’t understand that');
    expect(platform.said()[1]).not.toContain('/link');
  });

  it('answer /link of the group in private, where the code belongs', async () => {
    const { reeve, told } = twoPlatforms();
    await reeve.happens(says(ann, '/link', reeve.now));
    expect(told()).toMatchObject({ member: ann.id, fallback: { chat: group } });
    expect(told()?.fallback?.words.text).not.toContain(codeIn(told()));
  });
});
