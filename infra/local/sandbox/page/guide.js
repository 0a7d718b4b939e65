import { button, el, keyed, part } from './element.js';
import { icon } from './icon.js';
import { say } from './say.js';
import { scenesOf } from './scenes.js';
import { toast } from './toast.js';
import { current, forgetWith, show } from './view.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./scenes.js').Scene} Scene */

/** @type {Set<string>} */
const begun = new Set();
forgetWith(() => begun.clear());
/** @type {string | undefined} */
let playing;
/** A scene asked for while another is played comes after it. */
let last = Promise.resolve();

/** @param {View} view */
export function drawGuide(view) {
  const scenes = scenesOf(view);
  const undone = scenes.filter((scene) => !isDone(scene, view));
  const items = scenes.map((scene) => {
    const how = { done: !undone.includes(scene), next: scene === undone[0], busy: playing === scene.name };
    return { key: scene.name, sig: [how, say('guide.do')], draw: () => step(scene, how) };
  });
  keyed(part('steps'), items);
}

/** @param {Scene} scene @param {View} view */
function isDone(scene, view) {
  return begun.has(scene.name) && scene.isDone(view);
}

/** @param {Scene} scene @param {{ done: boolean, next: boolean, busy: boolean }} how */
function step(scene, { done, next, busy }) {
  const label = scene.name === 'undo' ? say('guide.show') : say(done ? 'guide.again' : 'guide.do');
  const go = () => {
    last = last.then(() => play(scene));
  };
  const title = el('h3', {}, say(`guide.${scene.name}`));
  if (done) title.append(el('span', { class: 'unseen' }, ` (${say('guide.done')})`));
  return el(
    'li',
    { class: 'step', 'data-done': done, 'data-step': scene.name },
    el('span', { class: 'step-mark', 'aria-hidden': 'true' }, done ? icon('check') : ''),
    el('div', { class: 'step-words' }, title, el('p', { class: 'hint' }, say(`guide.${scene.name}.says`))),
    button({ class: next ? 'strong' : 'plain', focus: 'go', disabled: busy, go }, label),
  );
}

/** @param {Scene} scene */
async function play(scene) {
  const view = current();
  if (!view) return;
  playing = scene.name;
  begun.add(scene.name);
  // The scene is to be seen: on a phone the chat comes forward.
  show({ chat: scene.name === 'undo' ? 'admins' : 'room', side: false, replyTo: undefined, editing: undefined });
  const played = await scene.play(view);
  playing = undefined;
  if (played !== 'played') {
    begun.delete(scene.name);
    toast(say(`guide.${played}`), 'alert');
  }
  show({});
}
