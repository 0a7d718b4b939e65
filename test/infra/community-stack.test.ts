import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { cron } from '../../shared/community/cron-field.ts';
import { chatId } from '../../shared/event/ids.ts';
import { matrix } from '../../shared/platforms/matrix/manifest.ts';
import { telegram } from '../../shared/platforms/telegram/manifest.ts';
import { eveningClass, type Resource, resourcesOf, synthesize } from './synthesize.ts';

// The validation report of the CDK is for `cdk synth`; here it would take longer than all tests.
process.env.CDK_VALIDATION = 'false';

const template = synthesize(eveningClass);

const all = (type: string) => resourcesOf(template, type);
const properties = (type: string) => all(type).map(([, resource]) => resource.Properties);

describe('what a stack costs', () => {
  it('holds nothing but what is free when idle', () => {
    const types = new Set(resourcesOf(template).map(([, { Type }]) => Type));
    expect([...types].sort()).toEqual([
      'AWS::CloudWatch::Alarm',
      'AWS::DynamoDB::Table',
      'AWS::Events::EventBus',
      'AWS::Events::Rule',
      'AWS::IAM::Policy',
      'AWS::IAM::Role',
      'AWS::Lambda::EventSourceMapping',
      'AWS::Lambda::Function',
      'AWS::Lambda::Permission',
      'AWS::Lambda::Url',
      'AWS::Logs::LogGroup',
      'AWS::SNS::Topic',
      'AWS::SNS::TopicPolicy',
      'AWS::SQS::Queue',
      'AWS::SQS::QueuePolicy',
      'AWS::Scheduler::Schedule',
      'AWS::Scheduler::ScheduleGroup',
    ]);
  });

  it('has no more alarms than are free, each telling somebody', () => {
    const alarms = properties('AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeLessThanOrEqual(10);
    for (const alarm of alarms) expect(alarm).toMatchObject({ AlarmActions: [expect.anything()] });
  });

  it('pays for the table by use', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', { BillingMode: 'PAY_PER_REQUEST' });
  });

  it('runs functions on arm64 without a network of their own, and keeps their logs for a month', () => {
    for (const lambda of properties('AWS::Lambda::Function')) {
      expect(lambda).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], MemorySize: 512 });
      expect(lambda).not.toHaveProperty('VpcConfig');
      expect(lambda).not.toHaveProperty('ReservedConcurrentExecutions');
    }
    expect(properties('AWS::Logs::LogGroup')).toHaveLength(all('AWS::Lambda::Function').length);
    for (const log of properties('AWS::Logs::LogGroup')) expect(log).toMatchObject({ RetentionInDays: 30 });
  });
});

describe('what a stack must not lose', () => {
  it('keeps its records when it is deleted, restorable to any second and cleared of what has expired', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      },
    });
  });

  it('gives every queue a queue of dead letters that keeps them for two weeks', () => {
    const queues = all('AWS::SQS::Queue');
    const dead = queues.filter(([id]) => id.includes('DeadLetters'));
    expect(dead).toHaveLength(4);
    for (const [, queue] of queues.filter((one) => !dead.includes(one))) {
      const { deadLetterTargetArn } = queue.Properties.RedrivePolicy as Record<string, Record<string, string[]>>;
      expect(dead.map(([id]) => id)).toContain(deadLetterTargetArn?.['Fn::GetAtt']?.[0]);
    }
    for (const [, queue] of dead) expect(queue.Properties).toMatchObject({ MessageRetentionPeriod: 14 * 24 * 3600 });
  });

  it('gives every schedule, rule and function that nobody waits for a place for what fails', () => {
    for (const schedule of properties('AWS::Scheduler::Schedule')) {
      expect(schedule).toMatchObject({ Target: { DeadLetterConfig: { Arn: expect.anything() } } });
    }
    for (const { Targets } of properties('AWS::Events::Rule')) {
      for (const target of Targets as unknown[]) expect(target).toHaveProperty('DeadLetterConfig');
    }
    const [notify] = all('AWS::Lambda::Function').filter(([id]) => id.startsWith('NotifyAdmins'));
    expect(notify?.[1].Properties).toHaveProperty('DeadLetterConfig');
  });

  it('hides a message for six times as long as its function may take, and lets it fail alone', () => {
    const mappings = properties('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(2);
    for (const mapping of mappings) {
      const queue = resource(arnOf(mapping.EventSourceArn)).Properties;
      const lambda = resource(refOf(mapping.FunctionName)).Properties;
      expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Number(lambda.Timeout));
      expect(mapping).toMatchObject({ BatchSize: 10, FunctionResponseTypes: ['ReportBatchItemFailures'] });
    }
  });

  it('orders both work queues by group, at the full rate, and lets schedules in without an id', () => {
    const fifo = properties('AWS::SQS::Queue').filter(({ FifoQueue }) => FifoQueue);
    expect(fifo).toHaveLength(4);
    for (const queue of fifo) {
      expect(queue).toMatchObject({
        ContentBasedDeduplication: true,
        DeduplicationScope: 'messageGroup',
        FifoThroughputLimit: 'perMessageGroupId',
      });
    }
  });
});

describe('what a function may do', () => {
  it('is never everything: no star in what is allowed, but for timers inside their own group', () => {
    const stars = properties('AWS::IAM::Policy')
      .flatMap(({ PolicyDocument }) => (PolicyDocument as { Statement: Statement[] }).Statement)
      .filter(({ Effect }) => Effect === 'Allow')
      .filter((statement) => JSON.stringify([statement.Action, statement.Resource]).includes('*'));
    expect(stars).toHaveLength(1);
    expect(stars[0]?.Action).toEqual(expect.arrayContaining(['scheduler:CreateSchedule']));
    expect(JSON.stringify(stars[0]?.Resource)).toMatch(/:schedule\/[\w-]+\/\*"/);
  });

  it('comes from no managed policy', () => {
    for (const role of properties('AWS::IAM::Role')) expect(role).not.toHaveProperty('ManagedPolicyArns');
  });

  it('is reading the secrets of its platforms by name', () => {
    const secrets = properties('AWS::IAM::Policy').map((policy) => JSON.stringify(policy));
    const readers = secrets.filter((policy) => policy.includes('ssm:GetParameters'));
    expect(readers).toHaveLength(2);
    for (const reader of readers) expect(reader).toContain(':parameter/reeve/evening-class/telegram/bot-token');
  });

  it('is, for a community on several platforms, reading the secrets of all; one function takes all their webhooks', () => {
    const rooms = { chats: [chatId('matrix', '!AbCdEf:example.org')] };
    const both = synthesize({ ...eveningClass, platforms: { ...eveningClass.platforms, matrix: rooms } });
    both.resourceCountIs('AWS::Lambda::Url', 1);
    const policies = resourcesOf(both, 'AWS::IAM::Policy').map(([, policy]) => JSON.stringify(policy));
    const readers = policies.filter((policy) => policy.includes('ssm:GetParameters'));
    expect(readers).toHaveLength(2);
    for (const { parameter } of [...telegram.secrets, ...matrix.secrets]) {
      for (const reader of readers) expect(reader).toContain(`:parameter/reeve/evening-class/${parameter}"`);
    }
    const told = JSON.stringify(both.findResources('AWS::Lambda::Function'));
    expect(told).toContain('"PLATFORMS":"telegram,matrix"');
  });

  it('is told addresses of platforms only for a stand-in', () => {
    const variables = (made: typeof template) => JSON.stringify(made.findResources('AWS::Lambda::Function'));
    expect(variables(template)).not.toContain('TELEGRAM');
    const address = { TELEGRAM_API_URL: 'http://127.0.0.1:1' };
    expect(variables(synthesize(eveningClass, address))).toContain('TELEGRAM_API_URL');
  });
});

describe('what is told to whom', () => {
  it('sends the operator word of a notice without what was said', () => {
    const [rule] = properties('AWS::Events::Rule');
    const targets = JSON.stringify(rule?.Targets);
    expect(targets).toContain('See the admin chat.');
    expect(targets).not.toContain('$.detail.');
  });

  it('ends the week by the community’s own clock', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 21 ? * SUN *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      Target: Match.objectLike({ SqsParameters: { MessageGroupId: 'rewards.week' } }),
    });
  });

  it('tells of suggestions once a month by that clock, too', () => {
    const suggestions = { hashtags: [], perDay: 3, points: 0, monthly: { day: 1, minute: 19 * 60 + 30 } };
    synthesize({ ...eveningClass, suggestions }).hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(30 19 1 * ? *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      Target: Match.objectLike({ SqsParameters: { MessageGroupId: 'suggestions.month' } }),
    });
  });

  it('looks at the timetable every hour, and says what is to be said again and again, by cron', () => {
    const classes = { timetable: [], calendars: [], remind: [], in: 'chat', quietHours: [] } as const;
    const rhythm = cron.parse('0 8,20 * 9-12 1-5');
    const announcements = [{ name: 'morning', cron: rhythm, say: 'Hi', pin: false, quietHours: [] }];
    const template = synthesize({ ...eveningClass, classes, announcements });
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 * * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      Target: Match.objectLike({ SqsParameters: { MessageGroupId: 'classes.hour' } }),
    });
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 8,20 ? 9,10,11,12 MON,TUE,WED,THU,FRI *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      Target: Match.objectLike({ Input: Match.stringLikeRegexp('"data":\\{"name":"morning"\\}') }),
    });
  });

  it('has no weekly schedule when the file asks for none', () => {
    const { rewards: _, ...others } = eveningClass;
    synthesize(others).resourceCountIs('AWS::Scheduler::Schedule', 0);
  });

  it('refuses a file that names no platform', () => {
    expect(() => synthesize({ ...eveningClass, platforms: {} })).toThrow(/must name its platforms/);
  });
});

interface Statement {
  readonly Effect: string;
  readonly Action: unknown;
  readonly Resource: unknown;
}

function resource(id: string): Resource {
  const found = resourcesOf(template).find(([name]) => name === id);
  if (!found) throw new Error(`the template has no ${id}`);
  return found[1];
}

function arnOf(value: unknown): string {
  return (value as { 'Fn::GetAtt': [string, string] })['Fn::GetAtt'][0];
}

function refOf(value: unknown): string {
  return (value as { Ref: string }).Ref;
}
