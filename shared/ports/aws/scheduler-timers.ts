import {
  CreateScheduleCommand,
  type CreateScheduleInput,
  DeleteScheduleCommand,
  type SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import type { Timer } from '../../effects/effect.ts';
import { groupOf } from '../../event/event.ts';
import type { Clock } from '../clock.ts';
import type { Queue } from '../queue.ts';
import type { Timers } from '../timers.ts';
import { codeOf } from './aws-fault.ts';
import { variable } from './environment.ts';
import { legalId } from './sqs-message.ts';

export interface SchedulerTimersOptions {
  /** The schedule group that holds the timers and nothing else. */
  readonly group: string;
  /** ARN of the events queue. */
  readonly queue: string;
  /** ARN of the role that may send to it. */
  readonly role: string;
  /** ARN of the queue for what could not be sent. */
  readonly deadLetters: string;
}

/** As the stack tells them to a function. */
export function timersFromVariables(): SchedulerTimersOptions {
  return {
    group: variable('TIMERS_GROUP'),
    queue: variable('EVENTS_QUEUE_ARN'),
    role: variable('TIMERS_ROLE_ARN'),
    deadLetters: variable('TIMERS_DEAD_LETTERS_ARN'),
  };
}

/**
 * One-time schedules of EventBridge Scheduler that put the event on the events queue and delete themselves.
 * They are up to a minute late and fire at least once. What is already due goes to the queue at once.
 */
export class SchedulerTimers implements Timers {
  readonly #client: SchedulerClient;
  readonly #options: SchedulerTimersOptions;
  readonly #events: Queue;
  readonly #clock: Clock;

  constructor(client: SchedulerClient, options: SchedulerTimersOptions, events: Queue, clock: Clock) {
    this.#client = client;
    this.#options = options;
    this.#events = events;
    this.#clock = clock;
  }

  async set(timer: Timer): Promise<void> {
    if (timer.at > this.#clock()) return this.#schedule(this.#scheduleOf(timer));
    await this.cancel(timer.id);
    const { event } = timer;
    await this.#events.send([{ id: event.id, group: groupOf(event), body: JSON.stringify(event) }]);
  }

  async cancel(id: string): Promise<void> {
    const command = new DeleteScheduleCommand({ Name: id, GroupName: this.#options.group });
    await unless('ResourceNotFoundException', this.#client.send(command));
  }

  /** A schedule may be made or may fire between two calls: each of the two refusals leads to the other call. */
  async #schedule(schedule: CreateScheduleInput): Promise<void> {
    const made = await unless('ConflictException', this.#client.send(new CreateScheduleCommand(schedule)));
    if (made) return;
    const moved = await unless('ResourceNotFoundException', this.#client.send(new UpdateScheduleCommand(schedule)));
    if (!moved) await this.#client.send(new CreateScheduleCommand(schedule));
  }

  #scheduleOf({ id, at, event }: Timer): CreateScheduleInput {
    const { group, queue, role, deadLetters } = this.#options;
    return {
      Name: id,
      GroupName: group,
      ScheduleExpression: `at(${utcSecond(at)})`,
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: queue,
        RoleArn: role,
        Input: JSON.stringify(event),
        // A deduplication id cannot be given here: the queue takes the hash of the body.
        SqsParameters: { MessageGroupId: legalId(groupOf(event)) },
        DeadLetterConfig: { Arn: deadLetters },
      },
    };
  }
}

/** Schedules know whole seconds of UTC; rounded up, so that none fires early. */
function utcSecond(at: number): string {
  return new Date(Math.ceil(at / 1000) * 1000).toISOString().slice(0, 19);
}

/** Whether it was done; false when the service refused for this reason, any other fault is thrown. */
async function unless(reason: string, call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (codeOf(error) === reason) return false;
    throw error;
  }
}
