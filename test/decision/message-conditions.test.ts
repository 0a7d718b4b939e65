import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { caseKind } from '../../shared/records/case.ts';
import { memberKind } from '../../shared/records/member.ts';
import { admin, condition, rule } from './community.ts';
import { joins, person, says } from './happenings.ts';
import { world } from './world.ts';

const bob = person('bob', 'Bob');
const sticker = { media: [{ kind: 'sticker' as const }] };

function removed(platform: ReturnType<typeof world>['platform']): string[] {
  return platform.of('remove').flatMap(({ messageIds }) => messageIds);
}

describe('a flood of stickers', () => {
  const flood = rule('flood', condition('flood', { stickers: 3, within: 60_000 }));

  it('is withdrawn, and what was said between stays', async () => {
    const { reeve, platform } = world({ rules: [flood] });
    const sent = [0, 1, 2].map(() => says(bob, '', reeve.now, { message: sticker }));
    const between = says(bob, 'look at these', reeve.now);
    for (const event of [sent[0], between, sent[1], sent[2]]) if (event) await reeve.happens(event);
    expect(removed(platform).sort()).toEqual(sent.map(({ message }) => message.id).sort());
  });

  it('is none when time lies between', async () => {
    const { reeve, platform } = world({ rules: [flood] });
    for (let sent = 0; sent < 6; sent++) {
      await reeve.happens(says(bob, '', reeve.now, { message: sticker }));
      await reeve.ahead(31_000);
    }
    expect(removed(platform)).toEqual([]);
  });
});

describe('an advert that is changed a little every time', () => {
  const near = rule('again', condition('duplicate', { times: 3, within: 3_600_000, characters: 5, near: true }));

  it('is known again', async () => {
    const { reeve, platform } = world({ rules: [near] });
    for (const text of [
      '名师网课低价转让，加我 101',
      '今天天气不错啊各位',
      '加我 202！名师网课低价转让',
      '名师网课低价转让啦，加我 303🔥',
    ]) {
      await reeve.happens(says(bob, text, reeve.now));
    }
    expect(removed(platform)).toHaveLength(3);
  });
});

describe('who invited a member', () => {
  const eve = person('eve', 'Eve');

  it('is known by who added them, and rules can ask', async () => {
    const invited = rule('invited', {
      type: 'all',
      of: [condition('member', { 'invited-by': [eve.id] }), condition('member', { messages: { most: 2 } })],
    });
    const { reeve, platform } = world({ rules: [invited] });
    await reeve.happens({ ...joins(bob, reeve.now), by: eve }, says(bob, 'hello', reeve.now));
    expect((await reeve.record(memberKind, bob.id))?.invitedBy).toBe(eve.id);
    expect(removed(platform)).toHaveLength(1);
  });

  it('is the owner of the link, not the admin who lets them in', async () => {
    const { reeve } = world();
    const host = person('lin');
    await reeve.happens({ ...joins(bob, reeve.now), by: { ...host, id: admin }, linkOf: eve });
    expect((await reeve.record(memberKind, bob.id))?.invitedBy).toBe(memberId('test', 'eve'));
  });
});

describe('a member who writes without end', () => {
  const rules = [
    rule('flood', condition('flood', { messages: 30, within: 10_000 })),
    rule('wall', condition('flood', { lines: 10_000, characters: 100_000, within: 60_000 })),
    rule('again', condition('duplicate', { times: 5, within: 3_600_000, characters: 5, near: true })),
  ];

  it('has a record of a kilobyte while they take their time, though every rule remembers', async () => {
    const { reeve } = world({ rules });
    const unlike = (sent: number) =>
      String.fromCharCode(...Array.from({ length: 40 }, (_, at) => 0x4e00 + sent * 97 + at * 31));
    for (let sent = 0; sent < 60; sent++) {
      await reeve.happens(says(bob, unlike(sent), reeve.now));
      await reeve.ahead(400_000);
    }
    expect(await reeve.records(caseKind)).toEqual([]);
    const member = await reeve.record(memberKind, bob.id);
    if (!member) throw new Error('no record of the member');
    expect(Buffer.byteLength(JSON.stringify(memberKind.encode(member)))).toBeLessThan(1_024);
  });
});
