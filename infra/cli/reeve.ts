#!/usr/bin/env node
import { commands } from './commands.ts';
import { run } from './run.ts';

// Who reads only the first lines (| head) closes the pipe: no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2), commands, {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    env: process.env,
    terminal: process.stdout.isTTY,
  });
} catch (error) {
  // Faults say in their message what to do; where in the code is for who asks.
  console.error(process.env.REEVE_DEBUG || !(error instanceof Error) ? error : `reeve: ${error.message}`);
  process.exitCode = 1;
}
