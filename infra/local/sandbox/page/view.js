/** @typedef {import('../snapshot.ts').Snapshot} Snapshot */
/** @typedef {Snapshot['members'][number]} Member */
/** @typedef {Snapshot['chats'][number]} Chat */
/** @typedef {Chat['lines'][number]} Line */
/** @typedef {Extract<Line, { kind: 'said' }>} Said */
/** @typedef {Extract<Line, { kind: 'noted' }>} Noted */
/** @typedef {'people' | 'guide' | 'record' | 'why'} Panel */
/** @typedef {'room' | 'admins' | 'private'} ChatName */

/**
 * What the visitor looks at.
 * @typedef {object} View
 * @property {Snapshot} room
 * @property {number} receivedAt when the snapshot came, by `performance.now()`
 * @property {string} me who the visitor is
 * @property {ChatName} chat
 * @property {Panel} panel
 * @property {boolean} side on a phone: a panel is shown and not the chat
 * @property {string} about whose record is shown; empty: one's own
 * @property {{ events: readonly string[], quote: string } | undefined} why
 * @property {string | undefined} replyTo
 * @property {string | undefined} editing
 */

/** @type {View | undefined} */
let view;
/** @type {((view: View) => void)[]} */
const drawers = [];

/** @param {(view: View) => void} draw called after every change */
export function drawWith(draw) {
  drawers.push(draw);
}

/** @param {Partial<View>} change */
export function show(change) {
  if (!view) return;
  view = { ...view, ...change };
  for (const draw of drawers) draw(view);
}

/** @type {(() => void)[]} */
const forgetters = [];

/** @param {() => void} forget called when Reeve has been started anew, with another room */
export function forgetWith(forget) {
  forgetters.push(forget);
}

/** @param {Snapshot} room */
export function showRoom(room) {
  const receivedAt = performance.now();
  if (view?.room.start === room.start) return show({ room, receivedAt });
  for (const forget of forgetters) forget();
  const { panel = 'guide', side = false } = view ?? {};
  view = { ...firstLook(room), receivedAt, panel, side };
  show({});
}

/** @param {Snapshot} room @returns {Omit<View, 'receivedAt' | 'panel' | 'side'>} */
function firstLook(room) {
  const me = room.members.find(({ role }) => role === 'member')?.id ?? room.members[0]?.id ?? '';
  return { room, me, chat: 'room', about: '', why: undefined, replyTo: undefined, editing: undefined };
}

/** The view as it is now; undefined until the first snapshot. */
export function current() {
  return view;
}

/** @param {View} view @param {string} id @returns {Member | undefined} */
export function memberOf({ room }, id) {
  return room.members.find((member) => member.id === id);
}

/** What a member is called, also one who is Reeve. @param {View} view @param {string} id */
export function nameOf(view, id) {
  return memberOf(view, id)?.name ?? id;
}

/** The room's id of the chat that is shown: a private conversation has its member's. @param {View} view */
export function chatIdOf({ chat, me }) {
  return chat === 'private' ? me : chat;
}

/** @param {View} view @returns {Chat | undefined} */
export function chatOf(view) {
  const id = chatIdOf(view);
  return view.room.chats.find((one) => one.id === id);
}

/** The room's time, which goes on between two snapshots. @param {View} view */
export function nowOf({ room, receivedAt }) {
  return room.now + performance.now() - receivedAt;
}

/** @param {Chat | undefined} chat @param {string | undefined} id @returns {Said | undefined} */
export function saidIn(chat, id) {
  return /** @type {Said | undefined} */ (chat?.lines.find((line) => line.kind === 'said' && line.id === id));
}
