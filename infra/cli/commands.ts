import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { connect } from './commands/connect.ts';
import { dlq } from './commands/dlq.ts';
import { explain } from './commands/explain.ts';
import { notice } from './commands/notice.ts';
import { registration } from './commands/registration.ts';
import { schema } from './commands/schema.ts';
import { train } from './commands/train.ts';

/** Every command, in the order the help names them. To add one: one file and one line here. */
export const commands: readonly Command[] = [check, connect, dlq, explain, notice, registration, schema, train];
