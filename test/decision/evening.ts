import type { Community } from '../../shared/community/community.ts';
import type { Event } from '../../shared/event/event.ts';
import { chatId } from '../../shared/event/ids.ts';
import type { Person } from '../../shared/event/message.ts';
import { admin, adminChat, advert, condition, group, rule } from './community.ts';
import { joins, leaves, person, presses, reacts, says, tells } from './happenings.ts';

const hour = 60 * 60_000;
const lin = { ...person('lin', 'Teacher Lin'), id: admin };

/** A community that asks for, forbids and rewards something of every kind. */
export const lively: Partial<Community> = {
  nickname: {
    parts: ['year', 'province', 'nickname'],
    separators: ['-'],
    years: { from: 0, to: 6 },
    provinces: [['广东']],
    remind: [hour],
  },
  rules: [
    { ...advert, then: { ...advert.then, sanction: { ladder: 'default', strikes: 2 }, points: -5, serious: true } },
    rule('noise', condition('text', { any: { own: ['noise'], lists: [] }, as: 'folded', where: ['message'] })),
    {
      ...rule('trial', condition('text', { any: { own: ['hello'], lists: [] }, as: 'folded', where: ['message'] })),
      mode: 'shadow',
    },
  ],
  rewards: {
    daily: { points: 1 },
    thanks: { points: 2, words: ['thanks'], reactions: ['❤'], givenPerDay: 3, receivedPerDay: 3 },
    grantAtMost: 50,
    weekly: { weekday: 7, minute: 21 * 60, bonus: [10, 5] },
  },
  notices: { removalsPerHour: 6, keepEvidence: 30 * 24 * hour },
};

/** An hour in which nearly everything happens that can; `mark` stands in all that members write and are called. */
export function* evening(at: number, mark: string): Generator<Event> {
  const someone = (id: string, name = `${mark} ${id}`): Person => person(id, name, { username: id });
  const [ann, ben, mei] = [someone('ann', `2027-广东-${mark}`), someone('ben'), someone('mei')];
  const rights = {
    type: 'rights',
    at,
    title: `Class ${mark}`,
    present: true,
    mayRemove: true,
    mayRestrict: true,
  } as const;
  const talk = (from: Person, text: string) =>
    says(from, `${text} ${mark}`, at, { message: { media: [{ kind: 'photo', id: 'f1' }] } });

  yield { ...rights, id: 'test:rights1', chat: group };
  yield joins(mei, at);
  yield talk(ann, 'hello');
  yield talk(ben, 'noise');
  const bad = says(ben, `cheap courses ${mark}`, at + 5_000, {
    message: { links: [{ url: 'https://a.example', shown: mark }] },
  });
  yield bad;
  yield says(ben, `thanks ${mark}`, at, { message: { reply: { messageId: '7', from: ann } } });
  const answer = talk(ann, 'the answer');
  yield answer;
  yield reacts(mei, answer.message.id, '❤', at);
  for (const text of [
    '/points',
    '/top',
    '/help',
    '/id',
    '/nickname',
    '/nickname @mei',
    '/nickname @nobody',
    '/nickname @ann',
  ]) {
    yield says(someone(`asks${text.length}`), text, at);
  }
  yield says(mei, '/nickname @mei', at);
  yield says(mei, '/nickname @mei', at);
  yield says(ben, '/reward @ann 10', at);
  for (const text of [
    '/reward',
    '/reward @ann 10',
    `/reward @ann 10 for ${mark}`,
    '/reward @who 1',
    '/help',
    '/undo',
    '/undo @who',
    '/undo @ben',
    '/undo @ann',
  ])
    yield says(lin, text, at);
  yield tells(ben, `what ${mark}`, at);
  yield tells(someone('stranger'), '/top', at);
  for (const action of ['kick', 'ban', 'undo', 'undo', 'dismiss']) yield presses(lin, `${action}:${mark}`, at);
  yield presses(ben, `undo:${mark}`, at);
  for (let n = 0; n < 8; n++) yield talk(someone(`raider${n}`), 'cheap courses');
  yield { type: 'role', id: 'test:role1', at, chat: group, member: someone('chief'), admin: true };
  yield { type: 'restricted', id: 'test:restricted1', at, chat: group, member: ben, by: lin, maySend: true };
  yield { type: 'join-requested', id: 'test:wish1', at, chat: group, member: someone('wishes'), bio: mark };
  yield { ...rights, id: 'test:rights2', chat: group, mayRemove: false };
  yield { ...rights, id: 'test:rights3', chat: group };
  yield { ...rights, id: 'test:rights4', chat: adminChat, present: false };
  const refused = { type: 'outcome', at, platform: 'test', effect: 'mute', member: ben.id, chat: group } as const;
  yield { ...refused, id: 'outcome:1', reason: 'bot-not-in-chat' };
  yield { ...refused, id: 'outcome:2', reason: 'too-late' };
  yield { type: 'timer', id: 'timer:remind', at, purpose: 'nickname.remind', member: mei.id };
  yield { type: 'renamed', id: 'test:renamed1', at, chat: group, member: someone('mei', `2028-广东-${mark}`) };
  yield { type: 'timer', id: 'timer:week', at: at + hour, purpose: 'rewards.week' };
  yield { type: 'timer', id: 'timer:unknown', at, purpose: 'nobody.knows' };
  yield leaves(mei, at);
  yield { type: 'migrated', id: 'test:moved', at, chat: group, to: chatId('test', -1001) };
}
