import { randomUUID } from 'node:crypto';
import { CreateScheduleGroupCommand, DeleteScheduleGroupCommand } from '@aws-sdk/client-scheduler';
import type { TimerEvent } from '../../shared/event/event.ts';
import { SchedulerTimers } from '../../shared/ports/aws/scheduler-timers.ts';
import { SqsQueue } from '../../shared/ports/aws/sqs-queue.ts';
import { describeTimers } from '../contract/timers.ts';
import { pollQueue } from './poll-queue.ts';
import { account, scheduler, sqs } from './stack.ts';
import { temporaryQueue } from './temporary-queue.ts';

// The emulator looks every ten seconds which schedules are due; the real service keeps to a minute.
const late = 11_000;

describeTimers(
  'EventBridge Scheduler',
  async () => {
    const [events, dead] = await Promise.all([temporaryQueue('fifo'), temporaryQueue('standard')]);
    const group = `test-${randomUUID()}`;
    await scheduler.send(new CreateScheduleGroupCommand({ Name: group }));
    const received: TimerEvent[] = [];
    const polling = pollQueue(events.url, async ({ Records }) => {
      received.push(...Records.map(({ body }) => JSON.parse(body) as TimerEvent));
      return { batchItemFailures: [] };
    });
    const options = {
      group,
      queue: events.arn,
      role: `arn:aws:iam::${account}:role/timers`,
      deadLetters: dead.arn,
    };
    return {
      timers: new SchedulerTimers(scheduler, options, new SqsQueue(sqs, events.url), Date.now),
      received: async () => received,
      async close() {
        await scheduler.send(new DeleteScheduleGroupCommand({ Name: group }));
        await polling.stop();
        await Promise.all([events.remove(), dead.remove()]);
      },
    };
  },
  { late },
);
