import { toNext } from './clock.js';
import { perform } from './perform.js';
import { lines } from './scene-lines.js';
import { nowOf, show } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Member} Member */
/** @typedef {'join' | 'remind' | 'rename' | 'advert' | 'curse' | 'flood' | 'thanks' | 'undo'} SceneName */

/**
 * @typedef {object} Scene
 * @property {SceneName} name
 * @property {(view: View) => Promise<boolean>} play false when it cannot be played now
 * @property {(view: View) => boolean} isDone
 */

/** Those who may write, first those who have not offended yet. @param {View} view @param {boolean} [oldOnly] */
function writers(view, oldOnly = false) {
  const now = nowOf(view);
  return view.room.members.filter(
    ({ id, role, present, mutedUntil }) =>
      role === 'member' && present && mutedUntil <= now && !(oldOnly && id.startsWith('new')),
  );
}

/** @param {View} view */
function newcomer(view) {
  return view.room.members.findLast(({ id, present }) => id.startsWith('new') && present);
}

/** @param {View} view @param {number} index @param {string} text @param {boolean} [oldOnly] */
async function sayAs(view, index, text, oldOnly) {
  const all = writers(view, oldOnly);
  const who = all[index % Math.max(1, all.length)];
  if (!who) return false;
  show({ me: who.id, about: '' });
  return (await perform({ do: 'say', as: who.id, chat: 'room', text })).ok;
}

/** The lines that Reeve removed. @param {View} view */
function removedTexts({ room }) {
  const group = room.chats.find(({ id }) => id === 'room');
  return (group?.lines ?? []).flatMap((line) => (line.kind === 'said' && line.removed ? [line.text] : []));
}

/** @param {View} view */
const textsFor = (view) => lines[view.room.community.language];

/** @type {readonly Scene[]} */
export const scenes = [
  {
    name: 'join',
    async play(view) {
      const acted = await perform({ do: 'arrive', name: textsFor(view).newcomer });
      if (acted.ok && acted.member) show({ me: acted.member, about: '' });
      return acted.ok;
    },
    isDone: (view) => newcomer(view) !== undefined,
  },
  {
    name: 'remind',
    play: () => toNext(),
    isDone: ({ room }) => Object.keys(room.verdicts).some((event) => !event.startsWith('sandbox:')),
  },
  {
    name: 'rename',
    async play(view) {
      const who = newcomer(view);
      if (!who) return false;
      show({ me: who.id, about: '' });
      return (await perform({ do: 'rename', as: who.id, name: rightName(view, who) })).ok;
    },
    isDone: ({ room }) =>
      room.chats.some(({ lines: all }) => all.some((line) => line.kind === 'noted' && line.what === 'renamed')),
  },
  {
    name: 'advert',
    play: (view) => sayAs(view, 0, textsFor(view).advert, true),
    isDone: (view) => removedTexts(view).includes(textsFor(view).advert),
  },
  {
    name: 'curse',
    play: (view) => sayAs(view, 1, textsFor(view).curse, true),
    isDone: (view) => removedTexts(view).includes(textsFor(view).curse),
  },
  {
    name: 'flood',
    async play(view) {
      const who = writers(view, true).at(-1);
      if (!who) return false;
      show({ me: who.id, about: '' });
      await Promise.all(textsFor(view).flood.map((text) => perform({ do: 'say', as: who.id, chat: 'room', text })));
      return true;
    },
    isDone: (view) => removedTexts(view).some((text) => textsFor(view).flood.includes(text)),
  },
  {
    name: 'thanks',
    play: thank,
    isDone: ({ room }) =>
      room.chats.some(({ lines: all }) =>
        all.some((line) => line.kind === 'said' && line.reply !== undefined && line.from !== 'reeve'),
      ),
  },
  {
    name: 'undo',
    async play(view) {
      const admin = view.room.members.find(({ role }) => role === 'admin');
      if (admin) show({ me: admin.id, about: '', chat: 'admins' });
      return admin !== undefined;
    },
    isDone: ({ room }) =>
      room.chats.some(
        ({ kind, lines: all }) => kind === 'admins' && all.some((line) => line.kind === 'said' && line.edited),
      ),
  },
];

/** One helps, another says thanks in reply. @param {View} view */
async function thank(view) {
  const all = writers(view, true);
  const [helper, asker] = [all[0], all[1] ?? view.room.members.find(({ role }) => role === 'staff')];
  if (!helper || !asker) return false;
  const helped = await perform({ do: 'say', as: helper.id, chat: 'room', text: textsFor(view).help });
  if (!helped.ok || !helped.message) return false;
  show({ me: asker.id, about: helper.id });
  return (
    await perform({ do: 'say', as: asker.id, chat: 'room', text: textsFor(view).thanks, replyTo: helped.message })
  ).ok;
}

/** Like an old member's name, with the newcomer's own at the end. @param {View} view @param {Member} who */
function rightName(view, who) {
  const model = view.room.members.find(({ role, id }) => role === 'member' && !id.startsWith('new'));
  const own = textsFor(view).newcomer;
  return model && view.room.nickname ? view.room.nickname.replace('*', own) : who.name;
}
