import { describe, expect, it } from 'vitest';
import { manifests } from '../../shared/platforms/manifests.ts';
import { memberKind } from '../../shared/records/member.ts';
import { advert } from '../decision/community.ts';
import { type Stage, stages } from './stages.ts';

const ad = 'cheap courses, ask me';
const minute = 60_000;
const changes = { rules: [{ ...advert, then: { ...advert.then, serious: true } }] };

/** Warned at the first, muted for ten minutes at the second. */
async function twoOffences({ says, reeve }: Stage) {
  const first = await says(ad);
  await reeve.ahead(minute);
  return [first, await says(ad)];
}

it('every platform that can be deployed has a stage', () => {
  const how = 'give it a stand-in in test/stand-in and a line in test/flow/stages.ts';
  for (const { name } of manifests.filter(({ localOnly }) => !localOnly))
    expect(stages, `no stage for ${name}: ${how}`).toHaveProperty(name);
});

describe.each(Object.entries(stages))('on %s', (_name, open) => {
  it('an offence is removed and warned of, a second one muted, and an admin undoes it', async () => {
    await using stage = await open(changes, {});
    const first = await stage.says(ad);
    expect(first.stands()).toBe(false);
    expect(stage.posts()).toEqual([expect.stringMatching(/^ann, that message goes against/i)]);
    expect(stage.mayWrite()).toBe(true);
    await stage.reeve.ahead(minute);
    const second = await stage.says(ad);
    expect(second.stands()).toBe(false);
    expect(stage.mayWrite()).toBe(false);
    expect(stage.notices()).toEqual([expect.stringContaining(ad), expect.stringContaining(ad)]);
    await stage.chooses('Undo');
    expect(stage.mayWrite()).toBe(true);
    expect(await stage.reeve.record(memberKind, stage.ann)).toMatchObject({ strikes: 1 });
    expect(stage.notices().at(-1)).toContain('Undone by');
  });

  it('a mute ends by itself', async () => {
    await using stage = await open(changes, {});
    await twoOffences(stage);
    await stage.reeve.ahead(9 * minute);
    expect(stage.mayWrite()).toBe(false);
    await stage.reeve.ahead(2 * minute);
    expect(stage.mayWrite()).toBe(true);
  });

  it('that has no timed mute a timer of ours ends it', async () => {
    await using stage = await open(changes, { muteWithEnd: false });
    await twoOffences(stage);
    expect(stage.mayWrite()).toBe(false);
    await stage.reeve.ahead(11 * minute);
    expect(stage.mayWrite()).toBe(true);
  });

  it('that cannot mute, what a muted member writes is withdrawn until the end', async () => {
    await using stage = await open(changes, { mute: false });
    await twoOffences(stage);
    expect(stage.mayWrite()).toBe(true);
    const meanwhile = await stage.says('good morning');
    expect(meanwhile.stands()).toBe(false);
    await stage.reeve.ahead(11 * minute);
    const after = await stage.says('good morning');
    expect(after.stands()).toBe(true);
  });

  it('that cannot withdraw, the admins get the task', async () => {
    await using stage = await open(changes, { remove: false });
    const said = await stage.says(ad);
    expect(said.stands()).toBe(true);
    expect(stage.notices().filter((text) => text.includes(ad)).length).toBeGreaterThan(0);
    expect(stage.notices().join()).toMatch(/https:\/\/(t\.me|matrix\.to)\//);
  });

  it.each([
    ['reacts', { buttons: false }],
    ['replies with the number', { buttons: false, reactions: false }],
  ])('that has no buttons an admin %s', async (_how, lacking) => {
    await using stage = await open(changes, lacking);
    await twoOffences(stage);
    expect(stage.notices().at(-1)).toContain('1️⃣ Undo');
    await stage.chooses('Undo');
    expect(stage.mayWrite()).toBe(true);
    expect(stage.notices().at(-1)).toContain('Undone by');
    expect(stage.notices().at(-1)).not.toContain('1️⃣');
  });

  it('that has no private messages a member is told in the group', async () => {
    await using stage = await open(changes, { privateMessages: false });
    await twoOffences(stage);
    await stage.chooses('Undo');
    expect(stage.posts().at(-1)).toContain('Ann, an admin looked at it again');
  });

  it('that cannot change messages a new one says what became of a notice', async () => {
    await using stage = await open(changes, { edit: false });
    await twoOffences(stage);
    const before = stage.notices().length;
    await stage.chooses('Undo');
    expect(stage.notices()).toHaveLength(before + 1);
    expect(stage.notices().at(-1)).toContain('Undone by');
  });
});
