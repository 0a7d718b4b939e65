import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { callMatrix, MatrixRefused } from './call-matrix.ts';

export type Content = Readonly<Record<string, unknown>>;

/** An event of a room as a client gets it. */
export interface RoomEvent {
  readonly type: string;
  readonly event_id: string;
  readonly sender: string;
  readonly state_key?: string;
  readonly content: Content;
  readonly unsigned?: { readonly redacted_because?: { readonly sender: string } };
}

export interface PowerLevels {
  readonly users: Readonly<Record<string, number>>;
  readonly users_default?: number;
  readonly events_default?: number;
  readonly [key: string]: unknown;
}

interface Sync {
  readonly next_batch: string;
  readonly rooms?: {
    readonly invite?: Readonly<Record<string, { readonly invite_state: { readonly events: readonly RoomEvent[] } }>>;
    readonly join?: Content;
    readonly leave?: Content;
  };
}

const client = '/_matrix/client/v3';

/** Somebody with an account and a client that does what any client does. */
export class Person {
  readonly id: string;
  readonly #url: () => string;
  readonly #token: string;
  readonly #invitations = new Map<string, string>();
  #since: string | undefined;

  constructor(url: () => string, id: string, token: string) {
    this.#url = url;
    this.id = id;
    this.#token = token;
  }

  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    return callMatrix<Answer>(this.#url(), method, path, body, this.#token);
  }

  async createRoom(settings: Content): Promise<string> {
    const { room_id } = await this.call<{ room_id: string }>('POST', `${client}/createRoom`, settings);
    return room_id;
  }

  async join(room: string): Promise<void> {
    await this.call('POST', `${client}/join/${encodeURIComponent(room)}`, {});
  }

  async knock(room: string, reason: string): Promise<void> {
    await this.call('POST', `${client}/knock/${encodeURIComponent(room)}`, { reason });
  }

  async leave(room: string): Promise<void> {
    await this.call('POST', `${this.#room(room)}/leave`, {});
  }

  /** `what`: invite, kick, ban or unban. */
  async manage(room: string, what: 'invite' | 'kick' | 'ban' | 'unban', user: string): Promise<void> {
    await this.call('POST', `${this.#room(room)}/${what}`, { user_id: user });
  }

  /** Gives the id of the message. */
  say(room: string, text: string | Content): Promise<string> {
    const content = typeof text === 'string' ? { msgtype: 'm.text', body: text } : text;
    return this.#send(room, 'm.room.message', content);
  }

  reply(room: string, messageId: string, text: string): Promise<string> {
    const relation = { 'm.in_reply_to': { event_id: messageId } };
    return this.say(room, { msgtype: 'm.text', body: text, 'm.relates_to': relation });
  }

  /** A command about somebody, named as apps name people. */
  command(room: string, command: string, about: Person): Promise<string> {
    return this.say(room, {
      msgtype: 'm.text',
      body: `${command} ${about.id}`,
      format: 'org.matrix.custom.html',
      formatted_body: `${command} <a href="https://matrix.to/#/${about.id}">${about.id}</a>`,
      'm.mentions': { user_ids: [about.id] },
    });
  }

  react(room: string, messageId: string, key: string): Promise<string> {
    return this.#send(room, 'm.reaction', {
      'm.relates_to': { rel_type: 'm.annotation', event_id: messageId, key },
    });
  }

  async rename(name: string): Promise<void> {
    await this.call('PUT', `${client}/profile/${encodeURIComponent(this.id)}/displayname`, { displayname: name });
  }

  /** The last thousand events of the room that this person may see, oldest first. */
  async events(room: string): Promise<RoomEvent[]> {
    const { chunk } = await this.call<{ chunk: RoomEvent[] }>('GET', `${this.#room(room)}/messages?dir=b&limit=1000`);
    return chunk.toReversed();
  }

  async state<State>(room: string, type: string, key = ''): Promise<State> {
    return await this.call<State>('GET', `${this.#room(room)}/state/${type}/${encodeURIComponent(key)}`);
  }

  async setState(room: string, type: string, content: unknown, key = ''): Promise<string> {
    const path = `${this.#room(room)}/state/${type}/${encodeURIComponent(key)}`;
    const { event_id } = await this.call<{ event_id: string }>('PUT', path, content);
    return event_id;
  }

  /** A file that somebody has sent, read as JSON. */
  async file<Read>({ content }: RoomEvent): Promise<Read> {
    return await this.call<Read>('GET', `/_matrix/client/v1/media/download/${`${content.url}`.slice('mxc://'.length)}`);
  }

  powerLevels(room: string): Promise<PowerLevels> {
    return this.state(room, 'm.room.power_levels');
  }

  /** The rooms this person is invited to, each with whoever invites. */
  async invitations(): Promise<{ readonly room: string; readonly by: string }[]> {
    const since = this.#since === undefined ? '' : `&since=${encodeURIComponent(this.#since)}`;
    const { next_batch, rooms } = await this.call<Sync>('GET', `${client}/sync?timeout=0${since}`);
    this.#since = next_batch;
    for (const [room, { invite_state }] of Object.entries(rooms?.invite ?? {})) {
      const invitation = invite_state.events.find(({ state_key }) => state_key === this.id);
      this.#invitations.set(room, invitation?.sender ?? '');
    }
    const answered = [...Object.keys(rooms?.join ?? {}), ...Object.keys(rooms?.leave ?? {})];
    for (const room of answered) this.#invitations.delete(room);
    return Array.from(this.#invitations, ([room, by]) => ({ room, by }));
  }

  async #send(room: string, type: string, content: Content): Promise<string> {
    const path = `${this.#room(room)}/send/${type}/${randomUUID()}`;
    for (;;) {
      try {
        const { event_id } = await this.call<{ event_id: string }>('PUT', path, content);
        return event_id;
      } catch (error) {
        // Apps wait when they are limited, and send it again.
        if (!(error instanceof MatrixRefused) || error.code !== 'M_LIMIT_EXCEEDED') throw error;
        await setTimeout(500);
      }
    }
  }

  #room(room: string): string {
    return `${client}/rooms/${encodeURIComponent(room)}`;
  }
}
