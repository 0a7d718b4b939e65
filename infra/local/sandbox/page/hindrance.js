import { become, stateOf } from './people.js';
import { perform } from './perform.js';
import { moment, say } from './say.js';
import { nowOf } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Member} Member */
/** @typedef {{ text: string, label?: string, go?: () => void }} Hindrance */

/** Why this person cannot write in this chat, and what to do about it. @param {View} view @param {Member} me @returns {Hindrance | undefined} */
export function hindrance(view, me) {
  if (view.chat === 'private') return me.blocked ? ofBlocked(me) : undefined;
  if (view.chat === 'admins') return me.role === 'admin' ? undefined : ofStranger(view, me);
  return inGroup(view, me);
}

/** @param {Member} me @returns {Hindrance} */
function ofBlocked({ id, name }) {
  const go = () => void perform({ do: 'block', as: id, blocked: false });
  return { text: say('composer.blocked', { name }), label: say('unblock'), go };
}

/** @param {View} view @param {Member} me @returns {Hindrance | undefined} */
function ofStranger({ room }, { name }) {
  const admin = room.members.find(({ role }) => role === 'admin');
  if (!admin) return undefined;
  const label = say('composer.as-admin', { name: admin.name });
  return { text: say('composer.foreign', { name }), label, go: () => become(admin.id) };
}

/** @param {View} view @param {Member} me @returns {Hindrance | undefined} */
function inGroup(view, me) {
  const { id, name, mutedUntil } = me;
  const now = nowOf(view);
  switch (stateOf(me, now)) {
    case 'muted':
      return { text: say('composer.muted', { name, until: moment(mutedUntil, now) }) };
    case 'banned':
      return { text: say('composer.banned', { name }) };
    case 'left': {
      const go = () => void perform({ do: 'join', as: id });
      return { text: say('composer.left', { name }), label: say('join.again'), go };
    }
    default:
      return undefined;
  }
}
