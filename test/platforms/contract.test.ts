import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Event, groupOf } from '../../shared/event/event.ts';
import { loadNamed } from '../../shared/platforms/catalogue.ts';
import { deployable, manifests } from '../../shared/platforms/manifests.ts';
import { performers } from '../../shared/platforms/performers.ts';
import type { Performer, Receiver, Secrets, WebhookRequest } from '../../shared/platforms/platform.ts';
import { receivers } from '../../shared/platforms/receivers.ts';
import { MissingSecret } from '../../shared/ports/secret-source.ts';
import { type PlatformCase, platformCases } from './platform-cases.ts';

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

  test('are all tried here', () => {
    expect(Object.keys(platformCases).toSorted()).toEqual(manifests.map(({ name }) => name).toSorted());
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
    expect(event).toMatchObject({ type: 'message', from: { name: written }, message: { text: written } });
  });

  test('names events after the delivery and everybody after the platform', () => {
    const [event] = eventsOf(platform, platform.message({ name: 'Ann', text: 'hello', delivery: 77 }));
    expect(event?.id).toMatch(new RegExp(`^${name}:77`));
    expect(event && groupOf(event)).toMatch(new RegExp(`^${name}:.`));
    expect(event && 'chat' in event && event.chat).toMatch(new RegExp(`^${name}:.`));
  });

  test('makes the same of the same delivery twice', () => {
    expect(eventsOf(platform, body)).toEqual(eventsOf(platform, body));
  });

  test('posts a text of any length, in pieces that fit', async () => {
    await using api = await platform.open();
    const text = Array.from({ length: 900 }, (_, line) => `第${line}条 👍 rule`).join('\n');
    const post = { type: 'post', chat: api.chat, words: { text, mentions: [] } } as const;
    expect(await platform.performer.perform(post, api.connection, 'contract#0')).toMatchObject({ result: 'done' });
    for (const piece of api.posted()) expect(piece.length).toBeLessThanOrEqual(api.longest);
    expect(api.posted().join('\n')).toBe(text);
  });
});

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
