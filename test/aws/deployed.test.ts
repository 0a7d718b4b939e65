import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateScheduleCommand, GetScheduleCommand, ListSchedulesCommand } from '@aws-sdk/client-scheduler';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, it, onTestFinished, vi } from 'vitest';
import { commands } from '../../infra/cli/commands.ts';
import { run } from '../../infra/cli/run.ts';
import { nextWeekly } from '../../infra/local/next-weekly.ts';
import { memberId } from '../../shared/event/ids.ts';
import { DynamoStore } from '../../shared/ports/aws/dynamo-store.ts';
import { memberKind } from '../../shared/records/member.ts';
import { ask, deployedReeve } from './deployed-reeve.ts';
import { community } from './deployment.ts';
import { pollQueue } from './poll-queue.ts';
import { output, said, scheduler, sqs } from './stack.ts';
import { temporaryQueue } from './temporary-queue.ts';

const link = 'come and win at https://casino.example/now';
const secretHeader = 'x-telegram-bot-api-secret-token';

/** The emulator starts functions as processes, looks for messages every second and for schedules every ten. */
const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 60_000, interval: 200 });

describe.concurrent('the deployed stack', { timeout: 180_000 }, () => {
  let reeve: Awaited<ReturnType<typeof deployedReeve>>;
  beforeAll(async () => {
    reeve = await deployedReeve();
  });
  afterAll(() => reeve.close());

  function member(name: string, id?: number) {
    const person = reeve.telegram.person({ name, ...(id === undefined ? {} : { id }) });
    return person;
  }

  it('came with the commands that are left for the operator', async ({ expect }) => {
    expect(said).toContain('put-parameter --type SecureString --name /reeve/evening-class/telegram/bot-token');
    expect(said).toContain('put-parameter --type SecureString --name /reeve/evening-class/telegram/webhook-secret');
    expect(said).toMatch(/reeve -- connect telegram --url https:\/\/\w+\.lambda-url\./);
    expect(said).toContain(`sns subscribe --topic-arn ${output('OperatorTopic')}`);
  });

  it('answers 401 without a detail to a wrong or missing secret', async ({ expect }) => {
    expect(await ask({ headers: { [secretHeader]: 'wrong' } })).toEqual({ status: 401, body: '' });
    expect(await ask({})).toEqual({ status: 401, body: '' });
  });

  it('answers 404, 405 and 400 to what is no webhook', async ({ expect }) => {
    const headers = { [secretHeader]: reeve.telegram.secret };
    expect(await ask({ path: '/elsewhere', headers })).toMatchObject({ status: 404 });
    expect(await ask({ method: 'GET', headers, body: '' })).toMatchObject({ status: 405 });
    expect(await ask({ headers, body: 'not JSON' })).toMatchObject({ status: 400 });
  });

  it('withdraws a forbidden link and mutes its author, once for an update delivered twice', async ({ expect }) => {
    const ann = member('2027+广东+安安');
    await reeve.group.joins(ann);
    const message = await reeve.group.says(ann, link);
    await until(() => expect(reeve.group.has(message)).toBe(false));
    await until(() => expect(reeve.group.mayWrite(ann)).toBe(false));
    const update = reeve.telegram.updates.find((one) => one.message?.message_id === message.message_id);
    if (!update) throw new Error('the update is not known');
    expect((await reeve.telegram.send(update)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const mutes = reeve.telegram.callsOf('restrictChatMember').filter(({ params }) => params.user_id === ann.user.id);
    expect(mutes).toHaveLength(1);
  });

  it('tells the admins of a threat with its evidence, and undoes the case when one presses the button', async ({
    expect,
  }) => {
    const ben = member('2027+北京+小本');
    await reeve.group.joins(ben);
    const words = await operatorHears();
    await reeve.group.says(ben, 'I will find you');
    const notice = await until(() => {
      const found = reeve.admins.posts().find(({ text }) => text?.includes('I will find you'));
      if (!found) throw new Error('no notice yet');
      return found;
    });
    const press = await reeve.admins.presses(reeve.lin, notice, 'Undo');
    await until(() => expect(press.answer()?.text).toBe('Done.'));
    await until(() => expect(words()).toHaveLength(1));
    expect(words()[0]).toMatch(/^"?Reeve, Evening Class: case\.opened at [\dT:.-]+Z\. See the admin chat\."?$/);
  });

  it('reminds of a wrong nickname when the time has come', async ({ expect }) => {
    const mei = member('小美');
    await reeve.group.joins(mei);
    const toldOf = (words: string) =>
      reeve.group.posts().filter(({ text }) => text?.includes('小美') && text.includes(words));
    await until(() => expect(toldOf('Please set your name')).toHaveLength(1));
    await until(() => expect(toldOf('a little reminder')).toHaveLength(1));
  });

  it('announces the best of the week when the weekly schedule fires, once when it fires twice', async ({ expect }) => {
    const yu = member('2027+四川+小雨');
    await reeve.group.joins(yu);
    await reeve.group.says(yu, 'good evening, who studies tonight?');
    await until(async () => expect((await recordOf(yu.user.id))?.points).toBe(1));
    await fireWeekly();
    const announced = () => reeve.group.posts().filter(({ text }) => text?.includes('best of this week'));
    await until(() => expect(announced()).toHaveLength(1));
    expect(announced()[0]?.text).toContain('小雨');
    await fireWeekly();
    await new Promise((resolve) => setTimeout(resolve, 15_000));
    expect(announced()).toHaveLength(1);
  });

  it('hands on a notice that was put aside when asked again', async ({ expect }) => {
    const text = `a notice that was late ${randomUUID()}`;
    const id = await putNoticeAside(text);
    expect((await dlq('retry', id)).code).toBe(0);
    await until(() => expect(reeve.admins.posts().some((post) => post.text === text)).toBe(true));
  });

  it('puts aside an event that cannot be decided, with its reason, and decides it when asked again', async ({
    expect,
  }) => {
    const hao = member('2028+江苏+阿浩');
    const key = memberKind.key(memberId('telegram', hao.user.id));
    await store().commit([{ type: 'put', key, data: '{', expects: 0 }]);
    await reeve.group.joins(hao);
    const message = await reeve.group.says(hao, link);
    const letters = await vi.waitFor(
      async () => {
        const { said } = await dlq('list');
        const own = said.filter((line) => line.includes('reading a record: not JSON'));
        expect(own.length).toBeGreaterThan(0);
        return own;
      },
      { timeout: 150_000, interval: 2000 },
    );
    expect(letters.join()).not.toContain('casino');
    await store().commit([{ type: 'delete', key, expects: 1 }]);
    // The second of the two may still be on its way there.
    await until(async () => {
      expect((await dlq('retry')).code).toBe(0);
      expect(reeve.group.has(message)).toBe(false);
    });
  });
});

/** As if the bus had not been able to hand on what the admins are to read. */
async function putNoticeAside(text: string): Promise<string> {
  const notice = { platform: 'telegram', words: { text, mentions: [] } };
  const detail = { name: 'test.noticed', version: 1, id: `test:${randomUUID()}`, at: Date.now(), detail: {}, notice };
  const MessageBody = JSON.stringify({ source: 'reeve', 'detail-type': detail.name, detail });
  await sqs.send(new SendMessageCommand({ QueueUrl: output('NoticesDeadLetters'), MessageBody }));
  return detail.id;
}

/** As the operator types it: `reeve dlq list --stack evening-class`. */
async function dlq(verb: 'list' | 'retry', ...ids: string[]): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line), env: process.env };
  return { code: await run(['dlq', verb, ...ids, '--stack', community], commands, io), said };
}

function store(): DynamoStore {
  return new DynamoStore(new DynamoDBClient({}), output('Table'), Date.now);
}

/** What comes over the operator's topic from now on. */
async function operatorHears(): Promise<() => readonly string[]> {
  const queue = await temporaryQueue('standard');
  await subscribe(output('OperatorTopic'), queue.arn);
  const words: string[] = [];
  const polling = pollQueue(queue.url, async ({ Records }) => {
    words.push(...Records.map(({ body }) => (JSON.parse(body) as { Message: string }).Message));
    return { batchItemFailures: [] };
  });
  onTestFinished(() => polling.stop());
  return () => words;
}

/** SNS's own protocol: a client for one call of a test would be too much. */
async function subscribe(topic: string, queue: string): Promise<void> {
  const body = new URLSearchParams({ Action: 'Subscribe', TopicArn: topic, Protocol: 'sqs', Endpoint: queue });
  const authorization = 'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sns/aws4_request';
  const answer = await fetch(process.env.AWS_ENDPOINT_URL ?? '', { method: 'POST', headers: { authorization }, body });
  if (!answer.ok) throw new Error(`subscribing to the operator's topic: got ${answer.status}`);
}

async function recordOf(user: number) {
  const [stored] = await store().load([memberKind.key(memberId('telegram', user))]);
  return stored && memberKind.decode(stored.data);
}

/**
 * Fires the deployed weekly schedule now, by a one-time copy of it: the emulator keeps no weeks. What EventBridge
 * Scheduler fills in, the moment the occurrence is meant for, the emulator leaves to us.
 */
async function fireWeekly(): Promise<void> {
  const { Schedules = [] } = await scheduler.send(new ListSchedulesCommand({}));
  const weekly = Schedules.find(({ Name }) => Name?.includes('Weekly'));
  const GroupName = weekly?.GroupName ?? 'none';
  const { Target } = await scheduler.send(new GetScheduleCommand({ Name: weekly?.Name ?? 'none', GroupName }));
  if (!Target?.Input) throw new Error('the weekly schedule has no target');
  const closing = nextWeekly({ weekday: 7, minute: 21 * 60, timezone: 'Asia/Shanghai' }, Date.now());
  const Input = Target.Input.replaceAll('<aws.scheduler.scheduled-time>', new Date(closing).toISOString());
  const once = {
    Name: `test-${randomUUID()}`,
    GroupName,
    ScheduleExpression: `at(${new Date(Date.now() + 1000).toISOString().slice(0, 19)})`,
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { ...Target, Input },
  } as const;
  await scheduler.send(new CreateScheduleCommand(once));
}
