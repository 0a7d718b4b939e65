import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../infra/cli/commands.ts';
import { run } from '../../infra/cli/run.ts';
import { Database } from '../../infra/local/database.ts';
import { SqliteQueue } from '../../infra/local/sqlite-queue.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { recordingIo } from './io.ts';

const wide = { messages: 10, groups: 10 };

/** A folder in which two events and an effect have been put aside. */
async function folderWithThree(): Promise<string> {
  const folder = temporaryFolder();
  const database = new Database(folder);
  for (const [name, ids] of [
    ['events', ['telegram:1', 'telegram:2']],
    ['effects', ['telegram:1#0']],
  ] as const) {
    let now = 0;
    const queue = new SqliteQueue(database, name, () => now, { retrySeconds: [0] });
    await queue.send(ids.map((id) => ({ id, group: id, body: 'what a member wrote' })));
    for (; queue.waiting > 0; now += 1) {
      const batch = queue.take(wide);
      await queue.settle(
        batch,
        batch.map(({ id }) => ({ id, kind: 'fault', reason: `no table for ${id}` })),
      );
    }
  }
  await database.close();
  return folder;
}

async function dlq(folder: string, ...args: string[]) {
  const io = recordingIo({ env: { REEVE_DATA: folder } });
  const code = await run(['dlq', ...args], commands, io);
  return { code, out: io.outs.join('\n'), err: io.errs.join('\n') };
}

/** What a Reeve would take up when it starts on the folder now. */
async function takenUp(folder: string): Promise<string[]> {
  const database = new Database(folder);
  const taken: string[] = [];
  for (const name of ['events', 'effects']) {
    const queue = new SqliteQueue(database, name, () => 0);
    await queue.takeUpDead();
    taken.push(...queue.take(wide).map(({ id, attempts }) => `${id} try ${attempts}`));
  }
  await database.close();
  return taken;
}

describe('reeve dlq', () => {
  it('lists id and reason of what was put aside, and nothing a member wrote', async () => {
    const { code, out } = await dlq(await folderWithThree(), 'list');
    expect(code).toBe(0);
    expect(out).toMatch(/^events {2}telegram:1 {2}\S+ {2}no table for telegram:1$/m);
    expect(out).toMatch(/^effects {2}telegram:1#0 {2}/m);
    expect(out).not.toContain('member wrote');
  });

  it('sends everything again, once', async () => {
    const folder = await folderWithThree();
    expect(await dlq(folder, 'retry')).toMatchObject({ code: 0, out: expect.stringContaining('3 sent again') });
    expect((await dlq(folder, 'list')).out).toBe('Nothing is put aside.');
    expect(await takenUp(folder)).toEqual(['telegram:1 try 1', 'telegram:2 try 1', 'telegram:1#0 try 1']);
    expect((await dlq(folder, 'retry')).out).toBe('Nothing was sent again.');
  });

  it('sends again only the ids it is given, and names those it does not find', async () => {
    const folder = await folderWithThree();
    const { code, err } = await dlq(folder, 'retry', 'telegram:2', 'telegram:9');
    expect(code).toBe(1);
    expect(err).toContain('telegram:9');
    expect(await takenUp(folder)).toEqual(['telegram:2 try 1']);
  });

  it('says where it looked when there is no data', async () => {
    const folder = join(temporaryFolder(), 'nowhere');
    expect(await dlq(folder, 'list')).toMatchObject({ code: 1, err: expect.stringContaining(folder) });
  });

  it.each([[[]], [['remove']], [['list', 'telegram:1']], [['list', '--table']]])(
    'takes %j for a wrong call',
    async (args) => {
      expect((await dlq(temporaryFolder(), ...args)).code).toBe(2);
    },
  );
});
