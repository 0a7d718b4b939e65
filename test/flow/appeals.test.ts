import { describe, expect, it } from 'vitest';
import { memberId } from '../../shared/event/ids.ts';
import { appealKind } from '../../shared/records/appeal.ts';
import { caseKind } from '../../shared/records/case.ts';
import { memberKind } from '../../shared/records/member.ts';
import { advert } from '../decision/community.ts';
import { telegramWorld } from './telegram-world.ts';

const ad = 'cheap courses, ask me';
const hour = 3600_000;
const appeals = { tell: 'mute', within: 7 * 24 * hour, remind: 12 * hour, timeOut: 72 * hour } as const;
const rules = (strikes: number) => [{ ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes } } }];

async function muted(strikes = 3) {
  const world = await telegramWorld({ appeals, rules: rules(strikes) });
  await world.ann.tells('/start');
  await world.group.says(world.ann, ad);
  await world.reeve.settle();
  const last = (posts: readonly { readonly text?: string }[]) => posts.at(-1)?.text ?? '';
  const told = () => last(world.ann.inbox());
  const notice = () => {
    const found = world.admins.posts().at(-1);
    if (!found) throw new Error('the admins got no notice');
    return found;
  };
  const pressOwn = async (label: string) => {
    const found = world.ann.inbox().at(-1);
    if (!found) throw new Error('Ann was told nothing');
    const press = await world.ann.presses(found, label);
    await world.reeve.settle();
    return press.answer()?.text;
  };
  const pressAdmin = async (label: string) => {
    await world.admins.presses(world.lin, notice(), label);
    await world.reeve.settle();
  };
  const writes = async (text: string) => {
    await world.ann.tells(text);
    await world.reeve.settle();
  };
  return { ...world, told, notice, pressOwn, pressAdmin, writes, id: memberId('telegram', world.ann.user.id) };
}

describe('an appeal on Telegram', () => {
  it('by button, in her own words, is granted with a reason, and she may write again', async () => {
    await using world = await muted();
    const { group, ann, lin, admins, reeve, told, notice, pressOwn, pressAdmin, writes } = world;
    // Nobody has told what the chat is called.
    expect(told()).toMatch(/^A word about Test Community: [\s\S]*Why: Rule adverts/);
    await pressOwn('Appeal');
    await writes('they are free, and my own');
    expect(notice().text).toMatch(/Ann appeals[\s\S]*> cheap courses, ask me[\s\S]*they are free, and my own/);
    await pressAdmin('Grant');
    expect(group.mayWrite(ann)).toBe(true);
    expect(told()).toContain('Your appeal was granted');
    await admins.says(lin, { text: 'I had not seen that', replyTo: notice() });
    await reeve.settle();
    expect(told()).toContain('I had not seen that');
    expect(admins.posts().at(-1)?.text).toBe('Passed on to the member.');
    expect((await reeve.record(memberKind, world.id))?.strikes).toBe(0);
  });

  it('is answered by a question, then rejected, once for all', async () => {
    await using world = await muted();
    const { group, ann, lin, admins, reeve, told, notice, pressAdmin, writes } = world;
    await writes('/appeal it was a joke');
    const shown = notice();
    await pressAdmin('Ask');
    await admins.says(lin, { text: 'which joke?', replyTo: shown });
    await reeve.settle();
    expect(told()).toContain('which joke?');
    await writes('the one of yesterday');
    expect(notice().text).toContain('the one of yesterday');
    await pressAdmin('Reject');
    expect(told()).toContain('final for this case');
    expect(group.mayWrite(ann)).toBe(false);
    await writes('/appeal again');
    expect(told()).toContain('nothing you could appeal');
  });

  it('of somebody banned, delivered twice and decided after the time-out, lets her in again', async () => {
    await using world = await muted(5);
    const { telegram, group, ann, reeve, told, pressAdmin, writes } = world;
    expect(group.member(ann).status).toBe('kicked');
    await writes('/appeal my account was stolen');
    const update = telegram.updates.at(-1);
    if (update) await telegram.send(update);
    await reeve.settle();
    expect(await reeve.records(appealKind)).toHaveLength(1);
    await reeve.ahead(100 * hour);
    expect(told()).toContain('nobody has decided');
    await pressAdmin('Grant');
    expect(group.member(ann).status).toBe('left');
    await group.joins(ann);
    await reeve.settle();
    expect(group.mayWrite(ann)).toBe(true);
  });

  it('of somebody who takes no private messages is pointed to in the chat', async () => {
    await using world = await telegramWorld({ appeals, rules: rules(3) });
    const { group, ann, reeve } = world;
    await group.says(ann, ad);
    await reeve.settle();
    expect(group.posts().at(-1)?.text).toContain('write /appeal to me in private');
    expect((await reeve.records(caseKind))[0]?.refusals).toBeUndefined();
  });
});
