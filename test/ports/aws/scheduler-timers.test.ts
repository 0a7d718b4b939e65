import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import { describe, expect, it } from 'vitest';
import type { TimerEvent } from '../../../shared/event/event.ts';
import { SchedulerTimers } from '../../../shared/ports/aws/scheduler-timers.ts';
import { MemoryQueue } from '../memory-queue.ts';
import { named } from './fake-dynamo.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const event: TimerEvent = { type: 'timer', id: 'timer:x', at: now, purpose: 'test.nothing' };
const options = { group: 'group', queue: 'arn:queue', role: 'arn:role', deadLetters: 'arn:dead' };

/** Scheduler behind the SDK's `send`: answers each call with an error of this name, or well. */
function made(...answers: (string | undefined)[]) {
  const calls: { readonly name: string; readonly input: Record<string, unknown> }[] = [];
  const send = async (command: { input: Record<string, unknown> }) => {
    calls.push({ name: command.constructor.name.replace('ScheduleCommand', ''), input: command.input });
    const answer = answers.shift();
    if (answer !== undefined) throw named(answer);
  };
  const events = new MemoryQueue(() => now);
  const timers = new SchedulerTimers({ send } as unknown as SchedulerClient, options, events, () => now);
  return { calls, names: () => calls.map(({ name }) => name), events, timers };
}

describe('timers of EventBridge Scheduler', () => {
  it('fire at a whole second that is not before their time, and then are gone', async () => {
    const { timers, calls } = made();
    await timers.set({ id: 'x', at: now + 61_001, event });
    expect(calls).toMatchObject([
      {
        name: 'Create',
        input: {
          Name: 'x',
          GroupName: 'group',
          ScheduleExpression: 'at(2026-11-22T12:01:02)',
          ActionAfterCompletion: 'DELETE',
          Target: { Arn: 'arn:queue', RoleArn: 'arn:role', DeadLetterConfig: { Arn: 'arn:dead' } },
        },
      },
    ]);
  });

  it('are moved when they are there already, and made anew when they fire meanwhile', async () => {
    const { timers, names } = made('ConflictException', 'ResourceNotFoundException');
    await timers.set({ id: 'x', at: now + 1, event });
    expect(names()).toEqual(['Create', 'Update', 'Create']);
  });

  it('that are due go to the queue, and no longer to be fired later', async () => {
    const { timers, names, events } = made('ResourceNotFoundException');
    await timers.set({ id: 'x', at: now, event });
    expect(names()).toEqual(['Delete']);
    expect(events.waiting).toBe(1);
  });

  it('pass on every other fault', async () => {
    await expect(made('ThrottlingException').timers.set({ id: 'x', at: now + 1, event })).rejects.toThrow('Throttling');
    await expect(made('AccessDeniedException').timers.cancel('x')).rejects.toThrow('AccessDenied');
  });
});
