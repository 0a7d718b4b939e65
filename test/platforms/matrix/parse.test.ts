import { describe, expect, test } from 'vitest';
import { parse } from '../../../shared/platforms/matrix/parse.ts';
import { matrixReceiver } from '../../../shared/platforms/matrix/receiver.ts';
import {
  account,
  alice,
  bot,
  expected,
  happens,
  parsed,
  parsedAt,
  parsedEvents,
  put,
  room,
  sample,
  sampleJson,
  secrets,
  transactions,
} from './samples.ts';

const join = happens('m.room.member', { membership: 'join' }, { state_key: '@alice:example.org' });

describe('every sample', () => {
  test('has an expectation', () => {
    expect(Object.keys(expected).toSorted()).toEqual(transactions.toSorted());
  });

  test.each(transactions)('%s becomes the events it stands for', (name) => {
    const what = expected[name];
    const parsedAs = typeof what === 'string' ? { kind: 'unused', what } : { kind: 'events', events: what };
    expect(parsed(sample(name))).toEqual(parsedAs);
  });
});

describe('what a homeserver asks', () => {
  const asked = (method: string, path: string) =>
    parse({ method, path, headers: {}, body: Buffer.from('{}') }, secrets, parsedAt);

  test.each([
    ['PUT', '/webhooks/matrix/_matrix/app/v1/transactions/1'],
    ['PUT', '/webhooks/matrix/transactions/1'],
    ['PUT', '/webhooks/matrix/transactions/a%2Fb?access_token=x'],
  ])('by %s %s is a transaction', (method, path) => {
    expect(parse({ method, path, headers: {}, body: sample('txn_reaction') }, secrets, parsedAt).kind).toBe('events');
  });

  test('is answered at once when it is a ping', () => {
    const body = sample('ping_body');
    const ping = { method: 'POST', path: '/webhooks/matrix/_matrix/app/v1/ping', headers: {}, body };
    expect(parse(ping, secrets, parsedAt)).toEqual({ kind: 'answer', status: 200, body: '{}' });
  });

  test.each([
    '/webhooks/matrix/_matrix/app/v1/users/%40anna%3Aexample.org',
    '/webhooks/matrix/_matrix/app/v1/rooms/%23x%3Aexample.org?access_token=x',
    '/webhooks/matrix/_matrix/app/v1/thirdparty/protocol/irc',
    '/webhooks/matrix/_matrix/app/unstable/thirdparty/user?x=1',
    '/webhooks/matrix/users/anna',
  ])('for %s finds nothing', (path) => {
    expect(asked('GET', path)).toMatchObject({
      kind: 'answer',
      status: 404,
      body: expect.stringContaining('M_NOT_FOUND'),
    });
  });

  test.each([
    ['GET', '/webhooks/matrix'],
    ['PUT', '/webhooks/matrix/_matrix/app/v1/transactions/'],
    ['PUT', '/webhooks/matrix/_matrix/app/v1/constructor/1'],
    ['GET', '/webhooks/matrix/_matrix/client/v3/sync'],
    ['PUT', '/webhooks/matrix/usersX/1'],
  ])('by %s %s is nothing we know', (method, path) => {
    expect(asked(method, path)).toMatchObject({ status: 404, body: expect.stringContaining('M_UNRECOGNIZED') });
  });

  test.each([
    ['POST', 'transactions/1'],
    ['GET', 'ping'],
    ['PUT', 'users/x'],
  ])('by %s for %s is the wrong method', (method, route) => {
    expect(asked(method, `/webhooks/matrix/_matrix/app/v1/${route}`)).toMatchObject({
      status: 405,
      body: expect.stringContaining('M_UNRECOGNIZED'),
    });
  });

  test('gets JSON whatever the status', () => {
    const { bodyOf, refusal } = matrixReceiver(() => parsedAt);
    const codes = {
      400: 'M_NOT_JSON',
      403: 'M_FORBIDDEN',
      404: 'M_UNRECOGNIZED',
      405: 'M_UNRECOGNIZED',
      413: 'M_TOO_LARGE',
    };
    expect(bodyOf?.(200)).toBe('{}');
    for (const [status, errcode] of Object.entries(codes)) {
      expect(JSON.parse(bodyOf?.(Number(status)) ?? '')).toMatchObject({ errcode, error: expect.any(String) });
    }
    expect(refusal).toBe(403);
  });
});

describe('a transaction', () => {
  test('that is no JSON, or no object, is malformed', () => {
    for (const body of ['', '{"events":[', '[]', '1', 'null', '"x"']) {
      expect(parsed(Buffer.from(body)).kind).toBe('malformed');
    }
  });

  test('with events that are not as they should be gives those that are', () => {
    const broken = [
      null,
      1,
      'x',
      [],
      {},
      { ...join, event_id: 5 },
      { ...join, room_id: 'nowhere' },
      { ...join, sender: 'x' },
    ];
    expect(parsedEvents(...broken, join, { ...join, type: 'm.room.message', content: null })).toMatchObject([
      { type: 'joined', id: 'matrix:one:example.org' },
    ]);
  });

  test('of which nothing is of use says what it held, in nobody’s words', () => {
    const what = (...events: readonly unknown[]) => parsed(Buffer.from(JSON.stringify({ events })));
    expect(what()).toEqual({ kind: 'unused', what: 'nothing' });
    expect(what(happens('m.room.topic', {}))).toEqual({ kind: 'unused', what: 'm.room.topic' });
    expect(what(happens('org.example.Some words of somebody', {}))).toEqual({ kind: 'unused', what: 'unknown' });
    expect(what(5)).toEqual({ kind: 'unused', what: 'unknown' });
    expect(parsed(Buffer.from('{"events":{}}'))).toEqual({ kind: 'unused', what: 'nothing' });
  });

  test('names its events after Matrix’s, whatever transaction they come in', () => {
    const [first, second] = ['1', '2'].map((txn) =>
      parse(put(sample('txn_member_join'), `/webhooks/matrix/transactions/${txn}`), secrets, parsedAt),
    );
    expect(first).toEqual(second);
  });

  test('gives each event an id that fits, and different ones to different events', () => {
    const natives = ['$a/b+c', '$a_b-c', `$${'x'.repeat(200)}`, '$x:10.0.0.1', '$x:10.0.0', '$名', '$a b', '$a#b'];
    const ids = parsedEvents(...natives.map((event_id) => ({ ...join, event_id }))).map(({ id }) => id);
    expect(new Set(ids).size).toBe(natives.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9:.\-_#]{1,120}$/);
  });

  test('never dates an event into the future, nor before all time', () => {
    const at = (origin_server_ts: unknown) => parsedEvents({ ...join, origin_server_ts })[0]?.at;
    expect(at(parsedAt + 1e12)).toBe(parsedAt);
    expect(at(parsedAt - 1.5)).toBe(parsedAt - 2);
    expect(at(-5)).toBe(0);
    expect(at('yesterday')).toBe(parsedAt);
  });
});

describe('a room', () => {
  const state = (type: string, content: unknown, more: object = {}) =>
    parsedEvents(happens(type, content, { state_key: '', ...more }));

  test('that is replaced has moved', () => {
    expect(state('m.room.tombstone', { body: 'x', replacement_room: '!next' })).toMatchObject([
      { type: 'migrated', chat: `matrix:${room}`, to: 'matrix:!next' },
    ]);
    expect(state('m.room.tombstone', { replacement_room: room })).toEqual([]);
    expect(state('m.room.tombstone', { replacement_room: 'x' })).toEqual([]);
  });

  test('that is encrypted can no longer be read', () => {
    expect(state('m.room.encryption', { algorithm: 'm.megolm.v1.aes-sha2' })).toMatchObject([
      { type: 'unreadable', chat: `matrix:${room}` },
    ]);
  });

  test.each(['m.room.tombstone', 'm.room.encryption', 'm.room.power_levels', 'm.room.member'])(
    'is not changed by a message that calls itself %s',
    (type) => {
      const content = { replacement_room: '!evil', users: { '@alice:example.org': 100 }, membership: 'join' };
      expect(parsedEvents(happens(type, content))).toEqual([]);
      expect(parsedEvents(happens(type, content, { state_key: 'other' }))).toEqual([]);
    },
  );
});

describe('a reaction', () => {
  test('to nothing, of no kind or by the bot is of no use', () => {
    const relation = { rel_type: 'm.annotation', event_id: '$x', key: '👍' };
    const react = (relates: object, more: object = {}) =>
      parsedEvents(happens('m.reaction', { 'm.relates_to': relates }, more));
    expect(react(relation)).toHaveLength(1);
    expect(react({ ...relation, event_id: 'x' })).toEqual([]);
    expect(react({ ...relation, key: 1 })).toEqual([]);
    expect(react({ ...relation, rel_type: 'm.thread' })).toEqual([]);
    expect(react(relation, { sender: secrets.botUser })).toEqual([]);
  });
});

describe('a redaction', () => {
  const of = (content: object, more = {}) => parsedEvents(happens('m.room.redaction', content, more));
  const gone = { type: 'deleted', messageId: '$gone', by: account('alice') };

  test.each([
    ['in its content', of({ redacts: '$gone' })],
    ['beside it, as before rooms of version 11', of({}, { redacts: '$gone' })],
    ['in both, the same', of({ redacts: '$gone' }, { redacts: '$gone' })],
  ])('names what is gone %s', (_, events) => {
    expect(events).toMatchObject([gone]);
  });

  test.each([
    ['of the bot’s own', of({ redacts: '$gone' }, { sender: bot })],
    ['of two at once', of({ redacts: '$gone' }, { redacts: '$other' })],
    ['of nothing', of({ reason: 'spam' })],
    ['of what is no event', of({ redacts: '!room:example.org' })],
  ])('%s is of no use', (_, events) => {
    expect(events).toEqual([]);
  });
});

describe('membership', () => {
  const change = (content: object, prev_content: object | undefined, more: object = {}) =>
    parsedEvents(
      happens('m.room.member', content, {
        state_key: '@alice:example.org',
        ...(prev_content !== undefined && { unsigned: { prev_content } }),
        ...more,
      }),
    );
  const kinds = (...given: Parameters<typeof change>) => change(...given).map(({ type }) => type);

  test('of somebody who comes without a name gives the account’s', () => {
    for (const displayname of [undefined, '', '  ', null, 5]) {
      expect(change({ membership: 'join', displayname }, undefined)).toMatchObject([
        { type: 'joined', member: { id: 'matrix:@alice:example.org', name: 'alice', kind: 'person' } },
      ]);
    }
  });

  test('keeps names of any script, and cuts endless ones', () => {
    const displayname = '王小明 👩‍🏫 Ёлка';
    expect(change({ membership: 'join', displayname }, undefined)).toMatchObject([{ member: { name: displayname } }]);
    const [event] = change({ membership: 'join', displayname: '👩'.repeat(9999) }, undefined);
    expect(event?.type === 'joined' && event.member.name).toBe('👩'.repeat(128));
  });

  test('of somebody who follows an invitation tells whose it was, unless the bot’s own', () => {
    const coming = (prev_sender: unknown, membership = 'invite') =>
      change({ membership: 'join' }, undefined, { unsigned: { prev_content: { membership }, prev_sender } });
    const by = { id: 'matrix:@mod:example.org', name: 'mod', kind: 'person', unnamed: true };
    expect(coming('@mod:example.org')).toMatchObject([{ type: 'joined', by }]);
    const others = [secrets.botUser, '@alice:example.org', 'mod', 5, undefined].map((sender) => coming(sender));
    for (const [event] of [...others, coming('@mod:example.org', 'leave')]) {
      expect(event?.type).toBe('joined');
      expect(event).not.toHaveProperty('by');
    }
  });

  test('with another picture, or the same name, is no news', () => {
    const before = { membership: 'join', displayname: 'Alice Margatroid' };
    expect(change({ ...before, avatar_url: 'mxc://x/y' }, before)).toEqual([]);
    expect(change({ membership: 'join' }, { membership: 'join', displayname: 'alice' })).toEqual([]);
    expect(change({ membership: 'join' }, before)).toMatchObject([{ type: 'renamed', member: { name: 'alice' } }]);
  });

  test('that replaces one which is not told may be a joining or a renaming', () => {
    const unsigned = { replaces_state: '$before' };
    expect(kinds({ membership: 'join' }, undefined, { unsigned })).toEqual(['joined', 'renamed']);
    expect(kinds({ membership: 'leave' }, undefined, { unsigned })).toEqual(['left', 'join-withdrawn']);
  });

  test('is read where old servers put what was before, too', () => {
    const prev_content = { membership: 'join', displayname: 'Alice Margatroid' };
    expect(change({ membership: 'leave' }, undefined, { prev_content })).toMatchObject([
      { type: 'left', member: alice },
    ]);
  });

  test.each([
    ['leave', 'ban'],
    ['leave', 'invite'],
    ['ban', 'leave'],
    ['ban', undefined],
    ['leave', undefined],
  ])('%s after %s takes nobody out of the room', (membership, before) => {
    expect(change({ membership }, before === undefined ? undefined : { membership: before })).toEqual([]);
  });

  test('of a request is one, and once only', () => {
    expect(kinds({ membership: 'knock', reason: 'please' }, { membership: 'knock', reason: 'please' })).toEqual([]);
    expect(kinds({ membership: 'knock', reason: 'please!' }, { membership: 'knock', reason: 'please' })).toEqual([
      'join-requested',
    ]);
    expect(change({ membership: 'knock' }, undefined)).toMatchObject([{ type: 'join-requested' }]);
  });

  test('of who has asked is the end of the request: taken back, or declined by somebody else than the bot', () => {
    const knock = { membership: 'knock' };
    const sender = '@mod:example.org';
    expect(change({ membership: 'leave' }, knock)).toEqual([
      expect.objectContaining({ type: 'join-withdrawn', member: account('alice') }),
    ]);
    expect(change({ membership: 'leave' }, knock)[0]).not.toHaveProperty('by');
    for (const membership of ['leave', 'ban']) {
      expect(change({ membership }, knock, { sender })).toMatchObject([{ type: 'join-withdrawn', by: account('mod') }]);
      expect(change({ membership }, knock, { sender: secrets.botUser })).toEqual([]);
    }
  });

  test('that others offer each other is theirs; what the bot offers to one of them is a private room', () => {
    expect(kinds({ membership: 'invite', is_direct: true }, undefined, { sender: '@mod:example.org' })).toEqual([]);
    expect(change({ membership: 'invite', is_direct: true }, undefined, { sender: secrets.botUser })).toMatchObject([
      { type: 'private-chat', member: account('alice') },
    ]);
    expect(kinds({ membership: 'invite' }, undefined, { sender: secrets.botUser })).toEqual([]);
  });

  test('of the bot tells that it is asked in, there, or gone', () => {
    const ofBot = (membership: string, before?: string) =>
      change({ membership }, before === undefined ? undefined : { membership: before }, { state_key: secrets.botUser });
    expect(ofBot('invite')).toMatchObject([{ type: 'invited', by: account('alice'), direct: false }]);
    expect(ofBot('join', 'invite')).toMatchObject([{ type: 'rights', present: true }]);
    expect(ofBot('leave', 'join')).toMatchObject([
      { type: 'rights', present: false, mayRemove: false, mayRestrict: false },
    ]);
    expect(ofBot('ban', 'join')).toMatchObject([{ type: 'rights', present: false }]);
    expect(ofBot('leave', 'invite')).toEqual([]);
    expect(ofBot('join', 'join')).toEqual([]);
  });
});

describe('power levels', () => {
  const { content } = sampleJson('power_levels_state') as { content: Record<string, object> };
  const user = '@example:localhost';
  const levels = (after: object, before: object | undefined, more: object = {}) =>
    parsedEvents(
      happens('m.room.power_levels', after, {
        state_key: '',
        ...(before !== undefined && { unsigned: { prev_content: before } }),
        ...more,
      }),
    );
  const withUsers = (users: object, more: object = {}) => ({ ...content, users, ...more });

  test('make admins and take it from them', () => {
    const member = { id: `matrix:${user}`, name: 'example', unnamed: true, kind: 'person' };
    expect(levels(content, undefined)).toMatchObject([{ type: 'role', member, admin: true }]);
    expect(levels(withUsers({}), content)).toMatchObject([{ type: 'role', member, admin: false }]);
    expect(levels(withUsers({ [user]: 50 }), content)).toEqual([]);
    expect(levels(withUsers({ [user]: 50 }, { ban: 60 }), content)).toMatchObject([{ type: 'role', admin: false }]);
    expect(levels(withUsers({ [user]: '100' }), withUsers({}))).toMatchObject([{ type: 'role', admin: true }]);
  });

  test('that replace some which are not told say of everybody listed what they are', () => {
    const unsigned = { replaces_state: '$before' };
    expect(levels(withUsers({ [user]: 100, '@low:example.org': 1 }), undefined, { unsigned })).toMatchObject([
      { type: 'role', admin: true },
      { type: 'role', admin: false },
      { type: 'rights' },
    ]);
  });

  test('below what it takes to write mute, unless the bot itself has set them', () => {
    const muted = withUsers({ '@low:example.org': -1 });
    const by = account('alice');
    expect(levels(muted, withUsers({}))).toMatchObject([
      { type: 'restricted', member: account('low'), by, maySend: false },
    ]);
    expect(levels(withUsers({}), muted)).toMatchObject([{ type: 'restricted', member: account('low'), maySend: true }]);
    expect(levels(muted, withUsers({}), { sender: secrets.botUser })).toEqual([]);
    expect(
      levels(withUsers({ '@low:example.org': 1 }, { events_default: 20 }), withUsers({ '@low:example.org': 1 })),
    ).toEqual([]);
  });

  test('say what the bot may do, when that changes', () => {
    const rights = (after: object, before: object) => levels(after, before).filter(({ type }) => type === 'rights');
    const [low, mid, high] = [0, 50, 100].map((level) => withUsers({ [secrets.botUser]: level }));
    expect(rights(mid ?? {}, low ?? {})).toMatchObject([{ present: true, mayRemove: true, mayRestrict: false }]);
    expect(rights(high ?? {}, low ?? {})).toMatchObject([{ mayRemove: true, mayRestrict: true }]);
    expect(rights(low ?? {}, high ?? {})).toMatchObject([{ mayRemove: false, mayRestrict: false }]);
    expect(rights(high ?? {}, high ?? {})).toEqual([]);
  });

  test('say nothing of a bot that may have made the room and so stands in no list', () => {
    expect(levels(withUsers({}), undefined, { room_id: '!version12' })).toEqual([]);
  });

  test('of hostile form hurt nobody', () => {
    const hostile = [
      { users: [] },
      { users: 'x' },
      { users: { __proto__: 100, 'not an id': 100, '@x:y': {} } },
      { events: 5 },
    ];
    for (const after of [...hostile, null, 5, []]) {
      expect(levels(Object(after), content).every(({ type }) => type === 'role' || type === 'rights')).toBe(true);
    }
  });
});
