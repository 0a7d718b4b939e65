import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Abilities } from '../../shared/effects/abilities.ts';
import type { PlatformEffect } from '../../shared/effects/effect.ts';
import { type Event, groupOf } from '../../shared/event/event.ts';
import { loadNamed } from '../../shared/platforms/catalogue.ts';
import { deployable } from '../../shared/platforms/deployable.ts';
import { manifests } from '../../shared/platforms/manifests.ts';
import { performers } from '../../shared/platforms/performers.ts';
import {
  type Performer,
  PlatformFault,
  type Receiver,
  type Secrets,
  type WebhookRequest,
} from '../../shared/platforms/platform.ts';
import { receivers } from '../../shared/platforms/receivers.ts';
import { MissingSecret } from '../../shared/ports/secret-source.ts';
import { caseKind } from '../../shared/records/case.ts';
import { effectMarkKind } from '../../shared/records/decision.ts';
import { community } from '../decision/community.ts';
import { InMemoryReeve } from '../flow/in-memory-reeve.ts';
import type { PlatformApi, PlatformCase, Trouble } from './platform-case.ts';
import { platformCases } from './platform-cases.ts';

/** The things every platform must get right, whatever its habits. */
describe('the catalogues', () => {
  const deployed = deployable.map(({ name }) => name);

  test('hold both halves of every platform that can be deployed, each under its own name', async () => {
    for (const catalogue of [receivers, performers]) {
      expect(Object.keys(catalogue)).toEqual(deployed);
      for (const name of deployed)
        expect((await loadNamed<Receiver | Performer>(catalogue, name)).manifest.name).toBe(name);
    }
  });

  test('load a half once, and say which there are when asked for another', async () => {
    expect(await loadNamed(receivers, 'telegram')).toBe(await loadNamed(receivers, 'telegram'));
    for (const name of ['carrier-pigeon', 'constructor', '']) {
      await expect(loadNamed(receivers, name)).rejects.toThrow(/expected one of telegram/);
    }
  });

  test.each(manifests)('have a case for $name here', ({ name }) => {
    const how = `add it to test/platforms/platform-cases.ts, as test/platforms/telegram/platform-case.ts does`;
    expect(platformCases[name]?.receiver.manifest.name, `no case tries the platform ${name}: ${how}`).toBe(name);
    expect(platformCases[name]?.performer.manifest.name).toBe(name);
  });

  test('keep variables, parameters and paths apart', () => {
    const all = manifests.flatMap(({ secrets, api, webhookPath }) => [
      webhookPath,
      api.variable,
      ...secrets.flatMap(({ variable, parameter }) => [variable, parameter]),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each(manifests)('$name names its path, its variables and its parameters after itself', (manifest) => {
    expect(manifest.webhookPath).toBe(`/webhooks/${manifest.name}`);
    const prefix = manifest.name.toUpperCase();
    for (const { variable, parameter } of manifest.secrets) {
      expect(variable).toMatch(new RegExp(`^${prefix}_[A-Z_]+$`));
      expect(parameter).toMatch(new RegExp(`^${manifest.name}/[a-z-]+$`));
    }
  });
});

describe.each(Object.entries(platformCases))('%s', (name, platform) => {
  const { receiver, secrets } = platform;
  const body = platform.message({ name: 'Ann', text: 'hello', delivery: 1 });

  test('accepts what is signed and refuses what is signed wrongly or not at all', () => {
    const request = platform.sign(body, secrets);
    expect(receiver.verify(request, secrets)).toEqual({ ok: true });
    for (const forged of forgeries(platform, request)) {
      expect(receiver.verify(forged, secrets).ok).toBe(false);
    }
  });

  test.each(['empty', 'missing'])('never takes an %s secret of ours for "no check"', (how) => {
    const without = Object.fromEntries(Object.keys(secrets).flatMap((key) => (how === 'empty' ? [[key, '']] : [])));
    for (const request of [platform.sign(body, without), platform.sign(body, secrets), unsigned(platform)]) {
      expect(accepted(platform, request, without)).toBe(false);
    }
  });

  test('says nothing about the secret when it refuses', () => {
    const [forged] = forgeries(platform, platform.sign(body, secrets));
    const verification = forged && receiver.verify(forged, secrets);
    for (const value of Object.values(secrets)) expect(JSON.stringify(verification)).not.toContain(value);
  });

  const { unused } = platform;
  if (unused !== undefined) {
    test('knows a delivery of a kind that nobody uses', () => {
      expect(receiver.parse({ ...unsigned(platform), body: unused }, secrets)).toMatchObject({
        kind: 'unused',
        what: expect.any(String),
      });
    });
  }

  test('never throws over what it is sent', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          expect(['events', 'unused', 'answer', 'malformed']).toContain(
            receiver.parse({ ...unsigned(platform), body: bytes }, secrets).kind,
          );
          expect(accepted(platform, { ...unsigned(platform), body: bytes }, secrets)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['Chinese', '2026广东小明'],
    ['beyond the first plane', '𠮷野家 👩‍👩‍👧‍👦'],
    ['right to left', 'سارة الأحمد'],
    ['combining', 'Zoë́'],
    ['with quotes', `Robert"); DROP TABLE 'x'; --`],
  ])('keeps a name and a text that are %s', (_, written) => {
    const [event] = eventsOf(platform, platform.message({ name: written, text: written, delivery: 2 }));
    expect(event).toMatchObject({ type: 'message', message: { text: written } });
    const { joined } = platform;
    const [named] = joined ? eventsOf(platform, joined(written)) : [event];
    if (receiver.manifest.abilities.namesInMessages) expect(event).toMatchObject({ from: { name: written } });
    else expect(event).toMatchObject({ from: { unnamed: true } });
    expect(named).toMatchObject(joined ? { type: 'joined', member: { name: written } } : { from: { name: written } });
  });

  test('names events after the delivery and everybody after the platform', () => {
    const [event] = eventsOf(platform, platform.message({ name: 'Ann', text: 'hello', delivery: 77 }));
    expect(event?.id).toMatch(new RegExp(`^${name}:77`));
    expect(event && groupOf(event)).toMatch(new RegExp(`^${name}:.`));
    expect(event && 'chat' in event && event.chat).toMatch(new RegExp(`^${name}:.`));
  });

  test('makes the same of the same delivery, whether it comes again or in another try', () => {
    const [first, again, other] = [1, 1, 2].map((attempt) =>
      receiver.parse(platform.sign(body, secrets, attempt), secrets),
    );
    expect(again).toEqual(first);
    expect(other).toEqual(first);
  });

  test('is decided about once, however often it is delivered', async () => {
    const reeve = reeveFor(platform);
    for (const attempt of [1, 1, 2]) {
      expect(await reeve.receive(platform.sign(offence(platform), secrets, attempt))).toMatchObject({ status: 200 });
      await reeve.settle();
    }
    await reeve.redeliver(...eventsOf(platform, offence(platform)));
    expect(await reeve.records(caseKind)).toMatchObject([{ strikes: 1 }]);
  });

  const { batch } = platform;
  if (batch !== undefined) {
    const said = [1, 2].map((delivery) => ({ name: 'Ann', text: `number ${delivery}`, delivery }));

    test.each([null, 7, 'x', [], {}, { type: 7 }, { type: 'm.room.message', content: null }])(
      'reads what stands beside %o in one delivery',
      (spoiled) => {
        const events = eventsOf(platform, batch(said, spoiled));
        expect(events).toMatchObject([{ message: { text: 'number 1' } }, { message: { text: 'number 2' } }]);
      },
    );

    test('gives an event that stands twice in a delivery, or in two, one id', () => {
      const ids = (body: Uint8Array) => new Set(eventsOf(platform, body).map(({ id }) => id));
      const [first, second] = said;
      if (!first || !second) throw new Error('expected two messages');
      expect(ids(batch([first, first], null))).toEqual(ids(platform.message(first)));
      expect(ids(batch([second, first], null))).toEqual(ids(batch([first, second], null)));
    });
  }

  const { own, questions = [] } = platform;
  if (own !== undefined) {
    test('passes over what Reeve itself wrote', () => {
      expect(receiver.parse(platform.sign(own, secrets), secrets)).toMatchObject({ kind: 'unused' });
    });
  }

  test.each(questions)(
    'answers $request.method $request.path on the spot, to who may ask',
    async ({ request, status }) => {
      const reeve = reeveFor(platform);
      const answer = await reeve.receive(request);
      expect(answer).toMatchObject({ status, headers: { 'content-type': 'application/json' } });
      expect(JSON.parse(answer.body ?? '')).toBeTypeOf('object');
      expect((await reeve.receive({ ...request, headers: {} })).status).toBe(receiver.refusal ?? 401);
      expect(reeve.events.waiting).toBe(0);
    },
  );

  test('posts a text of any length, in pieces that fit', async () => {
    await using api = await platform.open();
    const text = Array.from({ length: 900 }, (_, line) => `第${line}条 👍 rule`).join('\n');
    const post = { type: 'post', chat: api.chat, words: { text, mentions: [] } } as const;
    expect(await platform.performer.perform(post, api.connection, 'contract#0')).toMatchObject({ result: 'done' });
    for (const piece of api.posted()) expect(piece.length).toBeLessThanOrEqual(api.longest);
    expect(api.posted().join('\n')).toBe(text);
  });

  const words = { text: 'hello', mentions: [] };
  const perform = (api: PlatformApi, effect: PlatformEffect, id = 'contract#0') =>
    platform.performer.perform(effect, api.connection, id);
  const removing = ({ chat, member, message }: PlatformApi): PlatformEffect => {
    return { type: 'remove', chat, member, messageIds: [message] };
  };

  test('brings a file told in private whole, and once where sending twice is once', async () => {
    await using api = await platform.open();
    const file = {
      name: '我的数据 𠮷.json',
      text: `[\n"第1条 👩‍👩‍👧‍👦",\r\n"<b>سارة</b> Zoë́"\n]\n${'数'.repeat(90_000)}`,
    };
    const tell = { type: 'tell', member: api.member, words, file } as const;
    for (const _ of ['once', 'twice']) expect(await perform(api, tell)).toMatchObject({ result: 'done' });
    const sent = { name: file.name, content: file.text };
    expect(api.files()).toEqual(receiver.manifest.abilities.idempotentSend ? [sent] : [sent, sent]);
  });

  test('takes for done what is gone already', async () => {
    await using api = await platform.open();
    const { chat, member, gone } = api;
    const outcome = await perform(api, { type: 'remove', chat, member, messageIds: [gone] }, 'contract#1');
    // Synapse redacts for an admin what it has never seen.
    expect(['already', 'done']).toContain(outcome.result);
    expect(await perform(api, removing(api))).toEqual({ result: 'done' });
  });

  test('touches no admin', async () => {
    await using api = await platform.open();
    const at = { chat: api.chat, member: api.admin };
    const sanctions: PlatformEffect[] = [
      { type: 'mute', ...at, until: 1_760_000_600_000 },
      { type: 'kick', ...at },
      { type: 'ban', ...at },
    ];
    for (const effect of sanctions) {
      expect(await perform(api, effect)).toMatchObject({ result: 'refused', reason: 'target-is-admin' });
    }
  });

  test('waits as long as it is asked to', async () => {
    await using api = await platform.open();
    for (const effect of [removing(api), { type: 'post', chat: api.chat, words } as const]) {
      if (!api.meets({ wait: 7 })) return;
      expect(await perform(api, effect)).toEqual({ result: 'later', seconds: 7 });
    }
  });

  test.each<Trouble>([{ status: 500 }, { status: 502 }, { status: 503 }, 'silence'])(
    'leaves open what became of a call that met %o, and tells no secret with it',
    async (trouble) => {
      await using api = await platform.open();
      for (const effect of [removing(api), { type: 'post', chat: api.chat, words } as const]) {
        api.meets(trouble);
        const fault: unknown = await perform(api, effect).catch((thrown: unknown) => thrown);
        expect(fault).toBeInstanceOf(PlatformFault);
        for (const secret of secretsOf(api)) expect(inspect(fault, { depth: 9 })).not.toContain(secret);
        expect(await perform(api, effect)).toMatchObject({ result: 'done' });
      }
    },
  );

  test('says that it lacks rights, where it can lose them, and tells no secret with it', async () => {
    await using api = await platform.open();
    if (!api.withoutRights) return;
    await api.withoutRights();
    for (const effect of [removing(api), { type: 'kick', chat: api.chat, member: api.member } as const]) {
      const outcome = await perform(api, effect);
      expect(outcome).toMatchObject({ result: 'refused', reason: 'no-rights' });
      for (const secret of secretsOf(api)) expect(JSON.stringify(outcome)).not.toContain(secret);
    }
  });

  test.each(impossible)('is not asked for %s where the manifest says that there is none', async (type, ability) => {
    await using api = await platform.open();
    const abilities = { ...receiver.manifest.abilities, [ability]: false };
    const { chat, member, message } = api;
    const reeve = new InMemoryReeve({
      community: community({ platforms: { [name]: { chats: [chat] } } }),
      performers: new Map([[name, { performer: platform.performer, connection: api.connection }]]),
      abilitiesOf: () => abilities,
    });
    const before = api.calls();
    const effect = { type, chat, member, messageIds: [message], until: reeve.now + 600_000, words };
    await reeve.effects.send([{ id: 'contract#0', group: 'lane', body: JSON.stringify({ id: 'contract#0', effect }) }]);
    await reeve.settle();
    expect(api.calls()).toBe(before);
    const mark = await reeve.record(effectMarkKind, 'contract#0');
    expect(mark?.result).toBe('refused');
  });
});

/** What no platform is asked for that lacks the ability. */
const impossible = [
  ['remove', 'remove'],
  ['mute', 'mute'],
  ['kick', 'kick'],
  ['ban', 'ban'],
  ['unban', 'ban'],
  ['approve', 'joinRequests'],
  ['decline', 'joinRequests'],
  ['make-link', 'inviteLinks'],
  ['tag', 'tags'],
  ['tell', 'privateMessages'],
] as const satisfies readonly (readonly [PlatformEffect['type'], keyof Abilities])[];

/** Addresses and names are no secrets, though some stand among them. */
function secretsOf({ connection }: PlatformApi): string[] {
  return Object.entries(connection.secrets).flatMap(([key, value]) => (/token|secret/i.test(key) ? [value] : []));
}

/** Breaks a rule of the community that `reeveFor` runs. */
function offence({ message }: PlatformCase): Uint8Array {
  return message({ name: 'Ann', text: 'cheap courses', delivery: 5 });
}

function reeveFor(platform: PlatformCase): InMemoryReeve {
  const { receiver, secrets } = platform;
  const [event] = eventsOf(platform, offence(platform));
  const chats = event && 'chat' in event && event.chat ? [event.chat] : [];
  return new InMemoryReeve({
    community: community({ platforms: { [receiver.manifest.name]: { chats } } }),
    receivers: [receiver],
    secrets,
  });
}

function eventsOf({ receiver, sign, secrets }: PlatformCase, body: Uint8Array): readonly Event[] {
  const parsed = receiver.parse(sign(body, secrets), secrets);
  return parsed.kind === 'events' ? parsed.events : [];
}

/** Refusing may be said by throwing, where there is nothing to compare with. */
function accepted({ receiver }: PlatformCase, request: WebhookRequest, secrets: Secrets): boolean {
  try {
    return receiver.verify(request, secrets).ok;
  } catch (error) {
    if (error instanceof MissingSecret) return false;
    throw error;
  }
}

function unsigned({ message, sign, secrets }: PlatformCase): WebhookRequest {
  return { ...sign(message({ name: 'Ann', text: 'hello', delivery: 1 }), secrets), headers: {} };
}

/** Signed with other secrets, with the signature cut, grown, or in another case, and not signed. */
function forgeries(platform: PlatformCase, request: WebhookRequest): WebhookRequest[] {
  const changes = [
    (value: string) => value.slice(1),
    (value: string) => `${value}x`,
    (value: string) => value.toUpperCase(),
    () => '',
  ];
  const others = Object.fromEntries(Object.entries(platform.secrets).map(([key, value]) => [key, `${value}-other`]));
  const changed = changes.map((change) => ({
    ...request,
    headers: Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, change(value ?? '')])),
  }));
  return [...changed, platform.sign(request.body, others), unsigned(platform)];
}
