import { avatar } from './avatar.js';
import { askName } from './dialog.js';
import { button, el, keyed, part, whole } from './element.js';
import { icon } from './icon.js';
import { perform } from './perform.js';
import { say } from './say.js';
import { forgetWith, nowOf, show } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Member} Member */

/** How many private messages each member has been shown. @type {Map<string, number>} */
const read = new Map();
forgetWith(() => read.clear());

/** @param {View} view */
export function drawPeople(view) {
  if (view.chat === 'private') read.set(view.me, privateCount(view, view.me));
  const now = nowOf(view);
  const items = view.room.members.map((member) => {
    const state = stateOf(member, now);
    const news = privateCount(view, member.id) > (read.get(member.id) ?? 0);
    const chosen = member.id === view.me;
    return {
      key: member.id,
      sig: [member.name, member.role, state, news, chosen, say('people.title')],
      draw: () => person(member, { state, news, chosen }),
    };
  });
  keyed(part('people-list'), items);
  whole(part('people-foot'), say('people.new'), () => [
    button({ class: 'wide', id: 'newcomer', go: welcome }, icon('newcomer'), say('people.new')),
  ]);
}

/** @param {View} view @param {string} id */
function privateCount({ room }, id) {
  const lines = room.chats.find((chat) => chat.id === id)?.lines ?? [];
  return lines.filter((line) => line.kind === 'said' && line.from === 'reeve').length;
}

/** @param {Member} member @param {number} now @returns {'banned' | 'left' | 'muted' | undefined} */
export function stateOf(member, now) {
  if (member.banned) return 'banned';
  if (!member.present) return 'left';
  return member.mutedUntil > now ? 'muted' : undefined;
}

/** @param {Member} member @param {{ state: ReturnType<typeof stateOf>, news: boolean, chosen: boolean }} how */
function person({ id, name, role }, { state, news, chosen }) {
  const go = () => {
    become(id);
    show({ side: false });
  };
  const option = { class: 'person', role: 'option', 'aria-selected': String(chosen), tabindex: chosen ? 0 : -1 };
  return el(
    'div',
    { ...option, 'data-member': id, 'data-state': state, 'data-focus': 'person', onclick: go, onkeydown: moveAlong },
    avatar(id, name),
    el('span', { class: 'person-words' }, el('span', { class: 'person-name' }, name), standing(role, state)),
    news && el('span', { class: 'dot', title: say('state.news'), role: 'img', 'aria-label': say('state.news') }),
  );
}

/** @param {Member['role']} role @param {ReturnType<typeof stateOf>} state */
function standing(role, state) {
  const chip = state && el('span', { class: 'chip', 'data-tone': state }, say(`state.${state}`));
  return el('span', { class: 'person-role' }, say(`role.${role}`), chip);
}

/** @param {string} id */
export function become(id) {
  show({ me: id, about: '', replyTo: undefined, editing: undefined });
}

/** Arrows, Home and End choose the neighbour, as in any list; Enter goes on to write. @param {KeyboardEvent} event */
function moveAlong(event) {
  const all = /** @type {HTMLElement[]} */ ([...part('people-list').children]);
  const at = all.indexOf(/** @type {HTMLElement} */ (event.currentTarget));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  const next = to === undefined ? undefined : all[to]?.dataset.member;
  const writes = event.key === 'Enter' || event.key === ' ';
  if (!writes && next === undefined) return;
  event.preventDefault();
  if (next !== undefined) become(next);
  const target = writes ? part('text') : part('people-list').querySelector('[aria-selected="true"]');
  /** @type {HTMLElement | null} */ (target)?.focus();
}

async function welcome() {
  const name = await askName({ title: say('join.title'), label: say('join.name'), value: '', go: say('join.do') });
  if (name === undefined) return;
  const acted = await perform({ do: 'arrive', name });
  if (acted.ok && acted.member) show({ me: acted.member, about: '', chat: 'room', side: false });
}
