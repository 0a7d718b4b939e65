/** How to use it: see `interface.ts`. */
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Deliverer } from './delivery.ts';
import { Failures } from './failures.ts';
import type { Call, MatrixStandIn, StandInOptions } from './interface.ts';
import { personHandle } from './person.ts';
import { makeRoom, roomHandle } from './room/room.ts';
import { HomeserverServer } from './server.ts';
import type { RoomState, World } from './world.ts';

export type * from './interface.ts';

export async function startMatrixStandIn(options: StandInOptions = {}): Promise<MatrixStandIn> {
  const { asToken = 'stand-in-as-token', hsToken = 'stand-in-hs-token', server = 'example.org' } = options;
  const calls: Call[] = [];
  const failures = new Failures();
  const deliverer = new Deliverer(hsToken);
  const world = makeWorld(server, options.now ?? Date.now, (event) => deliverer.enqueue(event));
  const { http } = new HomeserverServer(world, asToken, failures, calls);
  await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const { bot } = world;

  return {
    url,
    asToken,
    hsToken,
    bot,
    env: {
      MATRIX_HOMESERVER: url,
      MATRIX_BOT_USER: bot,
      MATRIX_AS_TOKEN: asToken,
      MATRIX_HS_TOKEN: hsToken,
    },
    secrets: { homeserver: url, botUser: bot, asToken, hsToken },
    ...making(world),
    fileIn: ({ content }) => world.media.get(String(content.url)),
    calls,
    callsOf: (name) => calls.filter(({ call }) => call === name),
    deliveries: deliverer.deliveries,
    settled: () => deliverer.settled(),
    until,
    forget() {
      for (const list of [calls, deliverer.deliveries]) list.length = 0;
    },
    fail: (plan) => failures.plan(plan),
    before: (call, act) => failures.before(call, act),
    deliverTo: (target, how = {}) => deliverer.deliverTo(target, how),
    send: (events, transaction) => deliverer.send(events, transaction),
    async close() {
      deliverer.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
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

function makeWorld(server: string, now: () => number, emit: World['emit']): World {
  let last = 0;
  return {
    bot: `@reeve:${server}`,
    server,
    now,
    people: new Map(),
    rooms: new Map(),
    aliases: new Map(),
    media: new Map(),
    fresh: () => ++last,
    emit,
  };
}

function making(world: World): Pick<MatrixStandIn, 'person' | 'room' | 'roomById' | 'rooms'> {
  const handle = (room: RoomState) => roomHandle(world, room);
  return {
    person({ name, id = idFor(world, name), blocked = false }) {
      const state = { id, name, blocked };
      world.people.set(id, state);
      return personHandle(world, state, handle);
    },
    room: (options) => handle(makeRoom(world, options)),
    roomById(id) {
      const room = world.rooms.get(id);
      if (room === undefined) throw new Error(`stand-in: there is no room ${id}; make it with room()`);
      return handle(room);
    },
    rooms: () => [...world.rooms.values()].map(handle),
  };
}

function idFor(world: World, name: string): string {
  const localpart =
    name
      .toLowerCase()
      .replace(/[^a-z0-9._=/-]+/g, '-')
      .replace(/^-+|-+$/g, '') || `user${world.fresh()}`;
  const id = `@${localpart}:${world.server}`;
  return world.people.has(id) ? `@${localpart}${world.fresh()}:${world.server}` : id;
}
