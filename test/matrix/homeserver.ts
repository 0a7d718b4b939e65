import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../aws/emulator.ts';
import { callMatrix } from './call-matrix.ts';
import { serverName, writeHomeserverConfig } from './homeserver-config.ts';
import { synapsePython } from './install-synapse.ts';
import { Person } from './person.ts';

/** Ends with whoever holds the other end of its input, however they end: nothing is left behind. */
const lifeline = `
import os, runpy, signal, sys, threading
def follow():
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)
threading.Thread(target=follow, daemon=True).start()
runpy.run_module("synapse.app.homeserver", run_name="__main__", alter_sys=True)
`;

/** A real Synapse on loopback that knows nobody but those a test makes. */
export class Homeserver {
  readonly url: string;
  readonly #folder: string;
  readonly #config: string;
  readonly #sharedSecret: string;
  #process: ChildProcess | undefined;

  private constructor(folder: string, port: number, registrations: readonly string[]) {
    this.url = `http://127.0.0.1:${port}`;
    this.#folder = folder;
    this.#sharedSecret = randomBytes(16).toString('hex');
    this.#config = writeHomeserverConfig({ folder, port, sharedSecret: this.#sharedSecret, registrations });
  }

  static async start(folder: string, registrations: readonly string[]): Promise<Homeserver> {
    const server = new Homeserver(folder, await freePort(), registrations);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const child = spawn(synapsePython, ['-c', lifeline, '--config-path', this.#config], {
      cwd: this.#folder,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const log = createWriteStream(join(this.#folder, 'synapse.log'), { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    this.#process = child;
    await this.#untilHealthy(child);
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const patience = setTimeout(5000, 'late', { ref: false });
    if ((await Promise.race([ended, patience])) === 'late') child.kill('SIGKILL');
    await ended;
  }

  /** Makes an account by the admin API, as `register_new_matrix_user` does. */
  async person(name: string, { displayName = name, unlimited = false } = {}): Promise<Person> {
    const path = '/_synapse/admin/v1/register';
    const { nonce } = await callMatrix<{ nonce: string }>(this.url, 'GET', path);
    const password = randomBytes(8).toString('hex');
    const kind = unlimited ? 'admin' : 'notadmin';
    const mac = createHmac('sha1', this.#sharedSecret).update([nonce, name, password, kind].join('\0')).digest('hex');
    const asked = { nonce, username: name, displayname: displayName, password, admin: unlimited, mac };
    const made = await callMatrix<{ user_id: string; access_token: string }>(this.url, 'POST', path, asked);
    const person = new Person(() => this.url, made.user_id, made.access_token);
    if (unlimited) await person.call('POST', `/_synapse/admin/v1/users/${made.user_id}/override_ratelimit`, noLimit);
    return person;
  }

  async #untilHealthy(child: ChildProcess): Promise<void> {
    for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
      const answer = await fetch(`${this.url}/health`).catch(() => undefined);
      if (answer?.ok) return;
      await setTimeout(100);
    }
    child.kill('SIGKILL');
    throw new Error(`starting Synapse: it did not answer within 30 seconds; see ${this.#folder}/synapse.log`);
  }
}

const noLimit = { messages_per_second: 0, burst_count: 0 };

export const bot = `@reeve:${serverName}`;
