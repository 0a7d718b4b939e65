import { button, part, whole } from './element.js';
import { icon } from './icon.js';
import { moveClock } from './room.js';
import { day, hour, say } from './say.js';
import { toast } from './toast.js';
import { current, nowOf } from './view.js';

const minute = 60_000;
const steps = /** @type {const} */ ([
  ['clock.10m', 'clock.10m.by', 10 * minute],
  ['clock.1h', 'clock.1h.by', 60 * minute],
  ['clock.1d', 'clock.1d.by', 24 * 60 * minute],
]);

/** @param {import('./view.js').View} view */
export function drawClock(view) {
  const now = nowOf(view);
  const text = `${day(now)} ${hour(now)}`;
  const clock = /** @type {HTMLTimeElement} */ (part('clock'));
  if (clock.textContent !== text) clock.textContent = text;
  clock.dateTime = new Date(now).toISOString();
  const next = nextTimer(view);
  whole(part('clock-buttons'), [say('clock.10m'), next !== undefined], () => [
    ...steps.map(([key, by, time]) => mover(key, say('clock.move', { by: say(by) }), () => ahead(time), say(key))),
    next !== undefined && mover('next', say('clock.next'), () => toNext(), icon('skip')),
  ]);
}

/** @param {string} focus @param {string} label @param {() => unknown} go @param {Node | string} face */
function mover(focus, label, go, face) {
  return button({ class: focus === 'next' ? 'next' : undefined, focus, title: label, 'aria-label': label, go }, face);
}

/** When the timer that comes due first does. @param {import('./view.js').View} view @param {string} [purpose] */
function nextTimer({ room }, purpose = '') {
  const wanted = room.timers.filter((timer) => timer.purpose.startsWith(purpose));
  const times = wanted.map(({ at }) => at).filter((at) => at > room.now);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Moves the clock just past the next timer, or the next of a purpose; false when none waits. @param {string} [purpose] */
export async function toNext(purpose) {
  const view = current();
  const at = view && nextTimer(view, purpose);
  if (!view || at === undefined) return false;
  await ahead(Math.max(0, Math.ceil(at - nowOf(view))) + 1000);
  return true;
}

/** @param {number} milliseconds */
async function ahead(milliseconds) {
  const now = await moveClock(milliseconds);
  toast(
    now === undefined ? say('refused.failed') : say('clock.moved', { time: `${day(now)} ${hour(now)}` }),
    now === undefined ? 'alert' : 'plain',
  );
}
