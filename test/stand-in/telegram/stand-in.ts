/** How to use it: see `interface.ts`. */
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update, User } from '@grammyjs/types';
import { Deliverer } from './delivery.ts';
import { Failures } from './failures.ts';
import { groupHandle, makeChat } from './group/group.ts';
import type { Call, StandInOptions, TelegramStandIn } from './interface.ts';
import { personHandle } from './person.ts';
import { botApiServer } from './server.ts';
import type { UpdateKind, World } from './world.ts';

export type * from './interface.ts';

export async function startTelegramStandIn(options: StandInOptions = {}): Promise<TelegramStandIn> {
  const token = options.token ?? '7000000001:AAE-stand-in-token-of-no-real-bot-000';
  const calls: Call[] = [];
  const updates: Update[] = [];
  const failures = new Failures();
  const deliverer = new Deliverer(() => world.webhook.secret);
  let lastUpdate = (options.firstUpdate ?? 900_000_001) - 1;
  const nextUpdateId = (): number => ++lastUpdate;

  const world = makeWorld(options, token, async (kind, content, queue) => {
    if (!(world.webhook.allowed ?? [kind]).includes(kind)) return;
    // As it is now: what happens later must not change what was sent.
    const update = structuredClone({ update_id: nextUpdateId(), [kind]: content }) as Update;
    updates.push(update);
    await deliverer.enqueue(update, queue);
  });
  const server = botApiServer(world, token, failures, calls);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    token,
    get secret() {
      return world.webhook.secret;
    },
    bot: world.bot,
    get env() {
      return { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: world.webhook.secret, TELEGRAM_API_URL: url };
    },
    ...making(world),
    fileIn: ({ document, photo }) => world.files.get(document?.file_id ?? photo?.at(-1)?.file_id ?? ''),
    calls,
    callsOf: (method) => calls.filter((call) => call.method === method),
    updates,
    deliveries: deliverer.deliveries,
    settled: () => deliverer.settled(),
    until,
    forget() {
      for (const list of [calls, updates, deliverer.deliveries]) list.length = 0;
    },
    fail: (plan) => failures.plan(plan),
    deliverTo: (target, how = {}) => deliverer.deliverTo(target, how),
    send: (update) => deliverer.send(update),
    nextUpdateId,
    async close() {
      deliverer.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function until(what: string, so: () => boolean, patience = 5000): Promise<void> {
  const end = performance.now() + patience;
  while (!so()) {
    if (performance.now() > end) throw new Error(`stand-in: waited ${patience} ms in vain for ${what}`);
    await sleep(5);
  }
}

function makeWorld(options: StandInOptions, token: string, emit: EmitUpdate): World {
  const bot: User = {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Reeve',
    username: 'reeve_stand_in_bot',
  };
  let last = 0;
  return {
    bot,
    now: options.now ?? Date.now,
    readsAllMessages: options.readsAllMessages ?? true,
    people: new Map(),
    channels: new Map(),
    chats: new Map(),
    presses: new Map(),
    files: new Map(),
    webhook: { url: '', secret: options.secret ?? 'stand-in-secret' },
    fresh: () => ++last,
    emit,
  };
}

type EmitUpdate = (kind: UpdateKind, content: object, queue: number) => Promise<void>;

function making(world: World): Pick<TelegramStandIn, 'person' | 'channel' | 'group' | 'groupById'> {
  return {
    person({ id = 1000 + world.fresh(), name, username, isBot = false, started = false }) {
      const user: User = { id, is_bot: isBot, first_name: name, ...(username !== undefined && { username }) };
      const state = { user, started, blocked: false, inbox: new Map() };
      world.people.set(id, state);
      return personHandle(world, state);
    },
    channel({ id = -1_003_000_000_000 - world.fresh(), title }) {
      world.channels.set(id, title);
      return { id, title };
    },
    group: (options) => groupHandle(world, makeChat(world, options)),
    groupById(id) {
      const chat = world.chats.get(id);
      if (chat === undefined) throw new Error(`stand-in: there is no group ${id}; make it with group()`);
      return groupHandle(world, chat);
    },
  };
}
