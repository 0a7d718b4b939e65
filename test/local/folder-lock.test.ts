import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from '../../infra/local/folder-lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the lock on the data folder', () => {
  it('is refused to a second one and free after the first', () => {
    const folder = temporaryFolder();
    const first = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    first.release();
    lockFolder(folder).release();
  });

  it('is held against other processes, and is free at once when its process is killed', async () => {
    const folder = temporaryFolder();
    const module = new URL('../../infra/local/folder-lock.ts', import.meta.url).href;
    const script = `const { lockFolder } = await import('${module}');
      lockFolder(process.argv[1]); console.log('locked'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script, folder]);
    await once(holder.stdout, 'data');
    expect(() => lockFolder(folder)).toThrow(/another Reeve runs on this folder/);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockFolder(folder).release();
  });
});
