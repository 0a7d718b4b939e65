import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type CronOptionsWithTimezone,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import { type IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { TimerEvent } from '../../shared/event/event.ts';
import type { Recurring } from '../../shared/workflows/recurring.ts';
import { acknowledge } from './acknowledge.ts';
import type { ReeveFunction } from './reeve-function.ts';

export interface TimerGroupProps {
  readonly events: IQueue;
  readonly recurring: readonly Recurring[];
}

/** Filled in by EventBridge Scheduler with the moment an occurrence was meant for, in ISO form. */
export const scheduledTime = '<aws.scheduler.scheduled-time>';

/** Everything that happens by the clock: one-time timers of members, made by apply-effects, and daily, weekly and monthly schedules. */
export class TimerGroup extends Construct {
  readonly deadLetters: Queue;
  readonly #group: ScheduleGroup;
  readonly #role: Role;
  readonly #events: IQueue;

  constructor(scope: Construct, id: string, { events, recurring }: TimerGroupProps) {
    super(scope, id);
    this.#events = events;
    this.#group = new ScheduleGroup(this, 'Group');
    // Scheduler takes no FIFO queue here.
    this.deadLetters = new Queue(this, 'DeadLetters', { retentionPeriod: Duration.days(14), enforceSSL: true });
    acknowledge(
      this.deadLetters,
      ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
      'It is the queue of dead letters.',
    );
    this.#role = new Role(this, 'Role', { assumedBy: this.#scheduler() });
    events.grantSendMessages(this.#role);
    this.deadLetters.grantSendMessages(this.#role);
    for (const one of recurring) this.#repeat(one);
  }

  /** Lets the function set, move and cancel one-time timers. */
  allow(allowed: ReeveFunction): void {
    const { lambda } = allowed;
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule', 'scheduler:DeleteSchedule'],
        resources: [Stack.of(this).formatArn({ service: 'scheduler', resource: this.#schedules() })],
      }),
    );
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.#role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
    lambda.addEnvironment('TIMERS_GROUP', this.#group.scheduleGroupName);
    lambda.addEnvironment('TIMERS_ROLE_ARN', this.#role.roleArn);
    lambda.addEnvironment('TIMERS_DEAD_LETTERS_ARN', this.deadLetters.queueArn);
    lambda.addEnvironment('EVENTS_QUEUE_ARN', this.#events.queueArn);
    const finding = `Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:${this.#schedules()}`;
    const reason = 'Timers are named from member and purpose; they are all that is in this group of schedules.';
    acknowledge(allowed, [`AwsSolutions-IAM5[${finding}]`], reason);
  }

  /** Only for the schedules of this account (AWS: confused deputy prevention in EventBridge Scheduler). */
  #scheduler(): ServicePrincipal {
    const { account } = Stack.of(this);
    return new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': account, 'aws:SourceArn': this.#group.scheduleGroupArn } },
    });
  }

  /** Every schedule of the group, as the end of an ARN. */
  #schedules(): string {
    return `schedule/${this.#group.scheduleGroupName}/*`;
  }

  #repeat(one: Recurring): void {
    const { id, purpose, data } = one;
    const event: Occurring = { type: 'timer', id: `timer:${id}:${scheduledTime}`, at: scheduledTime, purpose };
    new Schedule(this, `${rhythmOf(one)}-${id}`, {
      schedule: ScheduleExpression.cron({ ...cronOf(one), timeZone: TimeZone.of(one.timezone) }),
      scheduleGroup: this.#group,
      description: `${rhythmOf(one)}: ${purpose}`,
      target: new SqsSendMessage(this.#events, {
        input: ScheduleTargetInput.fromObject(data === undefined ? event : { ...event, data }),
        messageGroupId: purpose,
        deadLetterQueue: this.deadLetters,
        role: this.#role,
      }),
    });
  }
}

function rhythmOf(one: Recurring): 'Daily' | 'Weekly' | 'Monthly' | 'Cron' {
  if ('cron' in one) return 'Cron';
  return one.day !== undefined ? 'Monthly' : one.weekday !== undefined ? 'Weekly' : 'Daily';
}

/** Values one by one: ranges of weekdays and steps are counted in another way than by cron. */
function cronOf(one: Recurring): CronOptionsWithTimezone {
  if (!('cron' in one)) {
    const { day, weekday, minute } = one;
    const when = day !== undefined ? { day: `${day}` } : weekday === undefined ? {} : { weekDay: dayName(weekday) };
    return { ...when, hour: `${Math.floor(minute / 60)}`, minute: `${minute % 60}` };
  }
  const { minute, hours, days, months, weekdays } = one.cron;
  return {
    minute: `${minute}`,
    ...(hours === undefined ? {} : { hour: hours.join() }),
    ...(days === undefined ? {} : { day: days.join() }),
    ...(months === undefined ? {} : { month: months.join() }),
    ...(weekdays === undefined ? {} : { weekDay: weekdays.map(dayName).join() }),
  };
}

function dayName(weekday: number): string {
  return ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'][weekday - 1] ?? '';
}

/** A timer event whose time is filled in when it fires. */
type Occurring = Omit<TimerEvent, 'at'> & { readonly at: string };
