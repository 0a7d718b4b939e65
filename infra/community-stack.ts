import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Community } from '../shared/community/community.ts';
import { deployable } from '../shared/platforms/deployable.ts';
import type { PlatformManifest } from '../shared/platforms/platform.ts';
import { recurringOf } from '../shared/workflows/recurring.ts';
import type { FunctionName } from './constructs/bundle.ts';
import { DomainBus } from './constructs/domain-bus.ts';
import { OperatorAlarms } from './constructs/operator-alarms.ts';
import { PlatformSecrets } from './constructs/platform-secrets.ts';
import { RecordTable } from './constructs/record-table.ts';
import { ReeveFunction } from './constructs/reeve-function.ts';
import { TimerGroup } from './constructs/timer-group.ts';
import { WebhookEndpoint } from './constructs/webhook-endpoint.ts';
import { WorkQueue } from './constructs/work-queue.ts';
import { secretsPrefix } from './stack-names.ts';

const decideTimeout = Duration.seconds(30);
const applyTimeout = Duration.seconds(60);

export interface CommunityStackProps extends StackProps {
  readonly community: Community;
  readonly code: (name: FunctionName) => Code;
  /** Addresses that replace those of platforms, by variable: for a stand-in. */
  readonly apiUrls?: Readonly<Record<string, string>>;
}

/** One community on AWS: webhook → events → decide → effects → apply-effects, with timers and notices beside it. */
export class CommunityStack extends Stack {
  constructor(scope: Construct, id: string, { community, code, apiUrls = {}, ...props }: CommunityStackProps) {
    super(scope, id, { description: `Reeve runs ${community.name}`, ...props });
    const platforms = platformsOf(community);

    const records = new RecordTable(this, 'Records');
    const events = new WorkQueue(this, 'Events', { timeout: decideTimeout });
    const effects = new WorkQueue(this, 'Effects', { timeout: applyTimeout });
    const bus = new DomainBus(this, 'DomainBus');
    const timers = new TimerGroup(this, 'Timers', { events: events.queue, recurring: recurringOf(community) });
    const secrets = new PlatformSecrets(this, 'Secrets', { community: community.id, platforms });
    const alarms = new OperatorAlarms(this, 'Operator');

    const receive = new ReeveFunction(this, 'ReceiveWebhook', {
      description: 'Checks what a platform sends and puts it on the events queue',
      code: code('receive-webhook'),
    });
    secrets.allow(receive);
    events.allowSending(receive, 'EVENTS_QUEUE_URL');

    const decide = new ReeveFunction(this, 'Decide', {
      description: 'Decides by the rules and puts what is to be done on the effects queue',
      code: code('decide'),
      timeout: decideTimeout,
    });
    records.allow(decide);
    effects.allowSending(decide, 'EFFECTS_QUEUE_URL');
    events.feed(decide, 'EVENTS_QUEUE_URL');

    const apply = new ReeveFunction(this, 'ApplyEffects', {
      description: 'Does what was decided, once',
      code: code('apply-effects'),
      timeout: applyTimeout,
      environment: apiUrls,
    });
    records.allow(apply);
    secrets.allow(apply);
    timers.allow(apply);
    bus.allowPublishing(apply);
    events.allowSending(apply, 'EVENTS_QUEUE_URL');
    effects.feed(apply, 'EFFECTS_QUEUE_URL');

    const notify = new ReeveFunction(this, 'NotifyAdmins', {
      description: 'Brings what is serious to the admins',
      code: code('notify-admins'),
      deadLetterQueue: bus.deadLetters,
    });
    effects.allowSending(notify, 'EFFECTS_QUEUE_URL');
    bus.notify(notify, alarms.topic, community.name);

    for (const { deadLetters } of [events, effects, timers, bus]) alarms.onDeadLetters(deadLetters);
    for (const { queue } of [events, effects]) alarms.onAge(queue);
    for (const { lambda } of [receive, decide, apply, notify]) alarms.onErrors(lambda);

    const webhook = new WebhookEndpoint(this, 'Webhook', receive);
    tellOperator(this, {
      Table: records.table.tableName,
      EventsQueue: events.queue.queueUrl,
      EventsDeadLetters: events.deadLetters.queueUrl,
      EffectsQueue: effects.queue.queueUrl,
      EffectsDeadLetters: effects.deadLetters.queueUrl,
      TimersDeadLetters: timers.deadLetters.queueUrl,
      Bus: bus.bus.eventBusName,
      NoticesDeadLetters: bus.deadLetters.queueUrl,
      OperatorTopic: alarms.topic.topicArn,
      SecretsPrefix: secretsPrefix(community.id),
      ...Object.fromEntries(platforms.map(({ name, webhookPath }) => [`Webhook${name}`, webhook.at(webhookPath)])),
    });
  }
}

function tellOperator(stack: Stack, outputs: Readonly<Record<string, string>>): void {
  for (const [id, value] of Object.entries(outputs)) new CfnOutput(stack, id, { value });
}

/** On one machine the secrets that are set tell which platforms there are; a stack must know before it has any. */
function platformsOf({ id, platforms }: Community): PlatformManifest[] {
  const named = deployable.filter(({ name }) => name in platforms);
  if (named.length > 0) return named;
  throw new Error(`${id}: on AWS the community file must name its platforms; write "platforms: { telegram: {} }"`);
}
