import { en } from './words-en.js';
import { zh } from './words-zh.js';

/** @typedef {keyof typeof en} Key */
/** @typedef {'en' | 'zh'} Language */

const catalogues = { en, zh };

/** @type {Language} */
let language = 'en';
let timezone = 'UTC';

export function currentLanguage() {
  return language;
}

/** @param {Language} to @param {string} zone */
export function speak(to, zone) {
  language = to;
  timezone = zone;
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en';
}

/**
 * A text of the page. It ends in `textContent`, never in markup.
 * @param {Key} key @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  return catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** The text of a key that is put together, or undefined. @param {string} key @param {Record<string, string | number>} [values] */
export function sayIfKnown(key, values) {
  return key in en ? say(/** @type {Key} */ (key), values) : undefined;
}

/** @param {number} at @param {Intl.DateTimeFormatOptions} options */
function format(at, options) {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: timezone,
    hourCycle: 'h23',
    ...options,
  }).format(at);
}

/** @param {number} at */
export function hour(at) {
  return format(at, { hour: '2-digit', minute: '2-digit' });
}

/** The hour on the same day, else the date as well. @param {number} at @param {number} now */
export function moment(at, now) {
  return day(at) === day(now)
    ? hour(at)
    : format(at, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** @param {number} at */
export function day(at) {
  return format(at, { weekday: 'short', month: 'short', day: 'numeric' });
}
