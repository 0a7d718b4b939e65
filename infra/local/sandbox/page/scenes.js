import { toNext } from './clock.js';
import { perform } from './perform.js';
import { lines } from './scene-lines.js';
import { nowOf, show } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Member} Member */
/** @typedef {'join' | 'remind' | 'rename' | 'advert' | 'curse' | 'flood' | 'thanks' | 'undo'} SceneName */
/** @typedef {'played' | 'nobody' | 'nothing-waits' | 'no-newcomer'} Played */

/**
 * @typedef {object} Scene
 * @property {SceneName} name
 * @property {(view: View) => Promise<Played>} play
 * @property {(view: View) => boolean} isDone
 */

/** @type {readonly Scene[]} */
const aboutNicknames = [
  { name: 'join', play: welcome, isDone: (view) => decided(view, 'joined') },
  {
    name: 'remind',
    // Others may wait, too: a welcome, a question to the admins.
    play: async () => ((await toNext('nickname.remind')) ? 'played' : 'nothing-waits'),
    // Events of the room begin with its name, timers with theirs.
    isDone: ({ room }) => Object.keys(room.verdicts).some((event) => !event.startsWith('sandbox:')),
  },
  { name: 'rename', play: correct, isDone: (view) => decided(view, 'renamed') },
];

/** @type {readonly Scene[]} */
const aboutRules = [
  {
    name: 'advert',
    play: (view) => sayInRoom(view, textsOf(view).advert),
    isDone: (view) => removed(view, [textsOf(view).advert]),
  },
  {
    name: 'curse',
    play: (view) => sayInRoom(view, textsOf(view).curse),
    isDone: (view) => removed(view, [textsOf(view).curse]),
  },
  { name: 'flood', play: flood, isDone: (view) => removed(view, textsOf(view).flood) },
  {
    name: 'thanks',
    play: thank,
    isDone: (view) => group(view).some((line) => 'reply' in line && line.reply !== undefined && line.from !== 'reeve'),
  },
  {
    name: 'undo',
    play: goToAdmins,
    isDone: ({ room }) => linesOf(room, 'admins').some((line) => 'edited' in line && line.edited),
  },
];

/** The scenes that this community has rules for. @param {View} view */
export function scenesOf({ room }) {
  return room.nickname === undefined ? aboutRules : [...aboutNicknames, ...aboutRules];
}

/** @param {View} view */
const textsOf = (view) => lines[view.room.community.language];

/** @param {View['room']} room @param {string} chat */
function linesOf(room, chat) {
  return room.chats.find(({ id }) => id === chat)?.lines ?? [];
}

/** @param {View} view */
const group = ({ room }) => linesOf(room, 'room');

/** Reeve has thought about somebody's coming or renaming. @param {View} view @param {'joined' | 'renamed'} what */
function decided(view, what) {
  return group(view).some(
    (line) => line.kind === 'noted' && line.what === what && line.events.some((event) => event in view.room.verdicts),
  );
}

/** @param {View} view @param {readonly string[]} texts */
function removed(view, texts) {
  return group(view).some((line) => 'removed' in line && texts.includes(line.text));
}

/**
 * Old members who may write, those first whose record is cleanest: each scene is to show what its own offence costs.
 * @param {View} view
 */
function writers(view) {
  const now = nowOf(view);
  const offences = new Map();
  for (const line of group(view)) if ('removed' in line) offences.set(line.from, (offences.get(line.from) ?? 0) + 1);
  return view.room.members
    .filter(({ id, role, present, mutedUntil }) => role === 'member' && present && mutedUntil <= now && !isNew(id))
    .sort((a, b) => (offences.get(a.id) ?? 0) - (offences.get(b.id) ?? 0));
}

/** @param {string} id */
const isNew = (id) => id.startsWith('new');

/** @param {View} view */
function newcomerIn({ room }) {
  return room.members.findLast(({ id, present }) => isNew(id) && present);
}

/** Whoever acts is who the visitor is then. @param {string} id */
function be(id) {
  show({ me: id, about: '' });
}

/** @param {View} view @returns {Promise<Played>} */
async function welcome(view) {
  const acted = await perform({ do: 'arrive', name: textsOf(view).newcomer });
  if (acted.ok && acted.member) be(acted.member);
  return 'played';
}

/** @param {View} view @returns {Promise<Played>} */
async function correct(view) {
  const who = newcomerIn(view);
  if (!who) return 'no-newcomer';
  be(who.id);
  await perform({ do: 'rename', as: who.id, name: (view.room.nickname ?? '*').replace('*', textsOf(view).newcomer) });
  return 'played';
}

/** @param {View} view @param {string} text @returns {Promise<Played>} */
async function sayInRoom(view, text) {
  const [who] = writers(view);
  if (!who) return 'nobody';
  be(who.id);
  await perform({ do: 'say', as: who.id, chat: 'room', text });
  return 'played';
}

/** @param {View} view @returns {Promise<Played>} */
async function flood(view) {
  const [who] = writers(view);
  if (!who) return 'nobody';
  be(who.id);
  await Promise.all(textsOf(view).flood.map((text) => perform({ do: 'say', as: who.id, chat: 'room', text })));
  return 'played';
}

/** One helps, another says thanks in reply. @param {View} view @returns {Promise<Played>} */
async function thank(view) {
  const [helper, other] = writers(view);
  const asker = other ?? view.room.members.find(({ role }) => role === 'staff');
  if (!helper || !asker) return 'nobody';
  const helped = await perform({ do: 'say', as: helper.id, chat: 'room', text: textsOf(view).help });
  if (!helped.ok || !helped.message) return 'played';
  show({ me: asker.id, about: helper.id });
  await perform({ do: 'say', as: asker.id, chat: 'room', text: textsOf(view).thanks, replyTo: helped.message });
  return 'played';
}

/** @param {View} view @returns {Promise<Played>} */
async function goToAdmins(view) {
  const admin = view.room.members.find(({ role }) => role === 'admin');
  if (admin) show({ me: admin.id, about: '', chat: 'admins' });
  return 'played';
}
