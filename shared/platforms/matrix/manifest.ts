import type { PlatformManifest } from '../platform.ts';

export const matrix: PlatformManifest = {
  name: 'matrix',
  title: 'Matrix',
  webhookPath: '/webhooks/matrix',
  // Transactions are PUT below the address of the registration, pings POSTed, and the server GETs users and rooms.
  webhookBelow: { methods: ['PUT', 'POST', 'GET'] },
  registered: true,
  // A transaction of Synapse's holds up to 100 events of 64 KB each, and the content of 64 KB that each of them may
  // replace. One that is refused stops all that come after it.
  largestBody: 16 * 1024 * 1024,
  secrets: [
    {
      name: 'homeserver',
      variable: 'MATRIX_HOMESERVER',
      parameter: 'matrix/homeserver',
      about: 'the address of the homeserver’s client API, like https://matrix.example.org',
    },
    {
      name: 'botUser',
      variable: 'MATRIX_BOT_USER',
      parameter: 'matrix/bot-user',
      about: 'the bot’s full id, like @reeve:example.org: sender_localpart of the registration and the server’s name',
    },
    {
      name: 'asToken',
      variable: 'MATRIX_AS_TOKEN',
      parameter: 'matrix/as-token',
      about: 'as_token of the registration: what Reeve shows the homeserver',
    },
    {
      name: 'hsToken',
      variable: 'MATRIX_HS_TOKEN',
      parameter: 'matrix/hs-token',
      about: 'hs_token of the registration: what the homeserver shows Reeve',
    },
  ],
  api: { variable: 'MATRIX_API_URL', url: 'http://127.0.0.1:8008', secret: 'homeserver' },
  abilities: {
    // As an application service in the room; not in rooms that are encrypted.
    seeAllMessages: true,
    remove: true,
    // By power level, which knows no end: the end is a timer of ours.
    mute: true,
    muteWithEnd: false,
    kick: true,
    ban: true,
    privateMessages: true,
    joinRequests: true,
    inviteLinks: false,
    tags: false,
    buttons: false,
    pictures: true,
    edit: true,
    pin: true,
    reactions: true,
    commands: false,
    idempotentSend: true,
    namesInMessages: false,
    tellsPrivate: false,
    // With the title, once the bot has come in: `perform/look-up.ts`.
    tellsAdmins: true,
    tellsDeletions: true,
    deadlines: {},
  },
  // https://spec.matrix.org/v1.17/appendices/#identifier-grammar; rooms of version 12 have no server in their id.
  ids: {
    chat: { pattern: /^![^\s:]+(?::[^\s]+)?$/, about: 'the id of a room, such as "!AbCdEf:example.org"' },
    member: { pattern: /^@[^\s:]+:[^\s]+$/, about: 'the id of an account, such as matrix:@anna:example.org' },
  },
  messageLink: (chat, message) => `https://matrix.to/#/${encodeURIComponent(chat)}/${encodeURIComponent(message)}`,
  // https://spec.matrix.org/v1.17/appendices/#matrixto-navigation: rooms and events by id, with servers to ask behind them.
  messageAt(link) {
    const [, chat, message] =
      /^(?:https?:\/\/)?matrix\.to\/#\/([^/?]{1,300})\/([^/?]{1,300})(?:\?.*)?$/i.exec(link) ?? [];
    const [room, event] = [decoded(chat), decoded(message)];
    return room?.startsWith('!') && event?.startsWith('$') ? { chat: room, message: event } : undefined;
  },
};

/** Undefined also for what no address of a room can be. */
function decoded(part: string | undefined): string | undefined {
  if (part === undefined || /%(?![0-9a-f]{2})/i.test(part)) return undefined;
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
