import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../infra/cli/commands.ts';
import { run } from '../../infra/cli/run.ts';
import { Database } from '../../infra/local/database.ts';
import { SqliteStore } from '../../infra/local/sqlite-store.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { readShipped, weightsFileName } from '../../shared/lists/read-shipped.ts';
import { type Case, caseKind } from '../../shared/records/case.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { recordingIo } from './io.ts';

/** A rule of English Corner that asks the detector of adverts, and one that asks none. */
const [advertRule, otherRule] = ['advert', 'flood'];

const yaml = `version: 1
community: { name: Test, language: en, timezone: Europe/Berlin }
platforms: { telegram: {} }
people: { admins: [telegram:1] }
rules:
  - id: advert
    title: No adverts
    when: { any: [{ advert: {} }, { regex: { pattern: "buy now" } }] }
    then: { remove: true }
  - id: flood
    title: No flood
    when: { flood: { messages: 5, within: 10s } }
    then: { remove: true }
`;

function communityFolder(): string {
  const folder = join(temporaryFolder(), 'test-corner');
  mkdirSync(folder);
  writeFileSync(join(folder, 'community.yaml'), yaml);
  return folder;
}

const things = ['tulips', 'roses', 'violets', 'daisies', 'lilies', 'orchids', 'poppies', 'asters'];
const decided = things.flatMap((thing) => [
  {
    rule: advertRule,
    text: `grandma's garden club swaps ${thing} on the old bridge, bring a basket`,
    status: 'dismissed',
  },
  {
    rule: advertRule,
    text: `homework five asks for the price of ${thing} in euros, 15 each or 20 a dozen?`,
    status: 'undone',
  },
]);

async function train(folder: string, cases: readonly object[] | string, ...args: string[]) {
  const file = join(temporaryFolder(), 'cases.jsonl');
  writeFileSync(file, typeof cases === 'string' ? cases : cases.map((one) => JSON.stringify(one)).join('\n'));
  const io = recordingIo({ env: {} });
  const code = await run(['train', folder, '--cases', file, ...args], commands, io);
  return { code, out: io.outs.join('\n'), err: io.errs.join('\n') };
}

describe('reeve train', () => {
  it('learns from decided cases and puts the weights beside the community file', async () => {
    const folder = communityFolder();
    const { code, out } = await train(folder, decided);
    expect(code).toBe(0);
    expect(out).toContain('8 cases upheld, 8 undone');
    const [, of, before, after] = /of (\d+) cases (\d+) were judged as the admins did, now (\d+)/.exec(out) ?? [];
    expect(Number(of)).toBe(16);
    expect(Number(after)).toBeGreaterThan(Number(before));
    expect(readShipped(folder).weights).toEqual(readFileSync(join(folder, weightsFileName)));
    expect(readShipped(folder).weights).not.toEqual(readShipped().weights);
  });

  it('writes the same bytes for the same cases, when it begins anew', async () => {
    const [one, two] = [communityFolder(), communityFolder()];
    await train(one, decided);
    cpSync(join(one, weightsFileName), join(two, weightsFileName));
    await train(two, decided, '--again');
    expect(readFileSync(join(two, weightsFileName)).equals(readFileSync(join(one, weightsFileName)))).toBe(true);
    // It learns twice, some five seconds each on an idle machine.
  }, 60_000);

  it('leaves out what no admin has decided and what other rules found, and says so', async () => {
    const folder = communityFolder();
    const { code, out, err } = await train(folder, [
      { rule: advertRule, text: 'a', status: 'open' },
      { rule: advertRule, text: 'b', status: 'withheld' },
      { rule: otherRule, text: 'c', status: 'undone' },
    ]);
    expect(code).toBe(1);
    expect(out).toContain('2 that no admin has decided, 1 of rules that ask no detector');
    expect(err).toContain('nothing to learn from');
    expect(existsSync(join(folder, weightsFileName))).toBe(false);
  });

  it('writes nothing in a dry run', async () => {
    const folder = communityFolder();
    expect((await train(folder, decided, '--dry-run')).code).toBe(0);
    expect(existsSync(join(folder, weightsFileName))).toBe(false);
  });

  it('names the line of an export that it cannot read, not what stands in it', async () => {
    const { code, err } = await train(
      communityFolder(),
      '{"rule":"advert","text":"x","status":"undone"}\n{"text": secret words',
    );
    expect(code).toBe(1);
    expect(err).toContain('cases.jsonl:2: expected');
    expect(err).not.toContain('secret');
  });

  it('reads the cases of the Reeve of this machine', async () => {
    const data = temporaryFolder();
    await storeCase(data, { status: 'open', by: memberId('telegram', 1) });
    const io = recordingIo({ env: { REEVE_DATA: data } });
    expect(await run(['train', communityFolder(), '--dry-run'], commands, io)).toBe(0);
    expect(io.outs.join('\n')).toContain('1 cases upheld, 0 undone');
  });

  it('says where it looked when there are no cases', async () => {
    const io = recordingIo({ env: { REEVE_DATA: temporaryFolder() } });
    expect(await run(['train', communityFolder()], commands, io)).toBe(1);
    expect(io.errs.join('\n')).toContain('set REEVE_DATA');
  });
});

async function storeCase(folder: string, changes: Pick<Case, 'status' | 'by'>): Promise<void> {
  const database = new Database(folder);
  const record: Case = {
    id: 'c1',
    member: memberId('telegram', 5),
    name: 'Li',
    chat: chatId('telegram', -100),
    rule: advertRule,
    at: 1,
    evidence: { messageIds: ['1'], text: decided[0]?.text ?? '', links: [], media: [], at: 1 },
    strikes: 1,
    points: 0,
    sanction: { do: 'none' },
    trace: [],
    ...changes,
  };
  const change = { type: 'put', key: caseKind.key(record.id), data: caseKind.encode(record), expects: 0 } as const;
  await new SqliteStore(database, () => 0).commit([change]);
  await database.close();
}
