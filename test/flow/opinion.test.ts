import { describe, expect, it } from 'vitest';
import { caseKind } from '../../shared/records/case.ts';
import type { OpinionSettings } from '../../shared/workflows/opinion/settings.ts';
import { matrixWorld } from './matrix-world.ts';
import { telegramWorld } from './telegram-world.ts';

const hour = 3600_000;
const opinion: OpinionSettings = {
  topics: [{ name: '收费', words: ['学费', '收费', 'fees'] }],
  negative: [],
  harmless: [],
  from: { messages: 10, members: 4 },
  quiet: 6 * hour,
};

/** A group of twelve who speak of fees, one of them not kindly. */
async function spoken() {
  const world = await telegramWorld({ opinion });
  const { telegram, reeve, group, admins } = world;
  const members = Array.from({ length: 12 }, (_, number) => telegram.person({ name: `Member ${number}` }));
  for (const member of members) await group.joins(member);
  await reeve.ahead(10 * 60_000);
  const talk = async (negative: number) => {
    const said = [];
    for (const [number, member] of members.entries()) {
      const text = number < negative ? `学费太贵了，感觉被割韭菜 ${number}` : `学费不贵，下周交 ${number}`;
      said.push(await group.says(member, text));
    }
    await reeve.settle();
    return said;
  };
  const hours = async (...negatives: readonly number[]) => {
    for (const negative of negatives) {
      await talk(negative);
      await reeve.ahead(hour);
    }
  };
  await hours(1, 1, 1, 1, 1, 1);
  const notices = () => admins.posts().map(({ text = '' }) => text);
  return { ...world, members, talk, hours, notices, [Symbol.asyncDispose]: world.close };
}

describe('the opinion watch on Telegram', () => {
  it('tells the admins with links to what was said, when it is over, and touches nobody', async () => {
    await using world = await spoken();
    const { reeve, group, members, talk, notices, lin, faults } = world;
    expect(notices()).toEqual([]);
    const said = await talk(8);
    await reeve.ahead(hour);
    const [notice = '', ...more] = notices();
    expect(more).toEqual([]);
    expect(notice).toContain('More is said against “收费” than usual');
    expect(notice).toContain('8 of 12');
    const links = said.slice(0, 8).map(({ message_id: id }) => `https://t.me/c/${String(group.id).slice(4)}/${id}`);
    expect(links.filter((link) => notice.includes(link))).toHaveLength(3);
    await talk(0);
    await reeve.ahead(hour);
    expect(notices().at(-1)).toBe('🌤 What is said about “收费” is as usual again.');
    for (const message of said) expect(group.has(message)).toBe(true);
    for (const member of members) expect(group.mayWrite(member)).toBe(true);
    expect(await reeve.records(caseKind)).toEqual([]);
    await lin.tells('/opinion');
    await reeve.settle();
    expect(lin.inbox().at(-1)?.text).toMatch(/\n收费: usually \d+%; last 0% \(0 of 12 messages/);
    expect(faults).toEqual([]);
  });

  it('quotes nothing that was edited into an offence, and counts a message that Telegram tells twice once', async () => {
    await using world = await spoken();
    const { reeve, telegram, group, talk, notices } = world;
    const said = await talk(8);
    for (const update of telegram.updates.slice(-12)) await telegram.send(update);
    await reeve.settle();
    const [edited] = said;
    if (edited) await group.edits(edited, '学费太贵了，cheap courses');
    await reeve.ahead(hour);
    const [notice = ''] = notices().filter((text) => text.startsWith('📉'));
    expect(notice).toContain('7 of 11');
    expect(notice).not.toContain('cheap');
    expect(notice).not.toContain(`/${edited?.message_id}\n`);
  });
});

it('on Matrix a message is noted with where it stands', async () => {
  await using world = await matrixWorld({ opinion });
  const { reeve, room, ann } = world;
  await room.says(ann, '学费太贵了');
  await reeve.settle();
  const noted = reeve.store.all().filter(({ key }) => key.partition.startsWith('mood#'));
  expect(noted).toHaveLength(1);
  expect(noted[0]?.data).toContain('学费太贵了');
});
