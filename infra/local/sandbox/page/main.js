import { drawChat, walkLines } from './chat.js';
import { drawClock } from './clock.js';
import { drawComposer, startComposer } from './composer.js';
import { button, part, whole } from './element.js';
import { drawGuide } from './guide.js';
import { drawPanels, escapePanel, phone, wide } from './panels.js';
import { drawPeople } from './people.js';
import { drawRecord, refreshRecord } from './record.js';
import { follow } from './room.js';
import { currentLanguage, say, speak } from './say.js';
import { walkTabs } from './tab.js';
import { toast } from './toast.js';
import { current, drawWith, show, showRoom } from './view.js';
import { drawWhy } from './why.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./say.js').Key} Key */
/** @typedef {import('./say.js').Language} Language */

let reached = true;

/** The language chosen in the address, else the browser's where we speak it, else the community's. @param {View} view @returns {Language} */
function languageOf({ room }) {
  if (location.hash === '#zh' || location.hash === '#en') return location.hash === '#zh' ? 'zh' : 'en';
  const [wanted] = navigator.languages;
  if (wanted?.startsWith('zh')) return 'zh';
  return wanted?.startsWith('en') ? 'en' : room.community.language;
}

/** @param {View} view */
function drawLanguage(view) {
  speak(languageOf(view), view.room.community.timezone);
  for (const element of document.querySelectorAll('[data-say]')) {
    element.textContent = say(/** @type {Key} */ (element.getAttribute('data-say')));
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', say(/** @type {Key} */ (element.getAttribute('data-label'))));
  }
  document.title = say('title.document', { community: view.room.community.name });
  part('title').textContent = view.room.community.name;
  part('record').setAttribute('aria-label', say('record.title'));
  part('why').setAttribute('aria-label', say('why.title'));
  whole(part('languages'), currentLanguage(), () => [choice('zh', '中文'), choice('en', 'EN')]);
}

/** @param {Language} language @param {string} label */
function choice(language, label) {
  const go = () => {
    history.replaceState(null, '', `#${language}`);
    show({});
  };
  const pressed = String(currentLanguage() === language);
  return button({ lang: language, focus: language, 'aria-pressed': pressed, go }, label);
}

/** @param {View} view */
function drawBanner(view) {
  const banner = part('banner');
  const text = reached ? (view.room.undelivered ? say('banner.undelivered') : '') : say('banner.lost');
  banner.hidden = text === '';
  if (banner.textContent !== text) banner.textContent = text;
  document.documentElement.dataset.lost = String(!reached);
}

/** Answers to buttons, each shown once; those from before this page was opened have been. @type {Set<string> | undefined} */
let told;

/** @param {View} view */
function tellAnswers({ room }) {
  const before = told ?? new Set(room.answers.map(({ id }) => id));
  for (const { id, text, alert } of room.answers) {
    if (!before.has(id)) toast(text, alert ? 'alert' : 'plain');
    before.add(id);
  }
  told = before;
}

function listen() {
  part('tabs').addEventListener('keydown', walkTabs);
  part('chats').addEventListener('keydown', walkTabs);
  part('lines').addEventListener('keydown', walkLines);
  document.addEventListener('keydown', escapePanel);
  for (const width of [wide, phone]) width.addEventListener('change', () => show({}));
  addEventListener('hashchange', () => show({}));
}

/** @param {boolean} now */
function noteReach(now) {
  if (now === reached) return;
  reached = now;
  const view = current();
  if (view) drawBanner(view);
}

const parts = [drawPanels, drawPeople, drawChat, drawComposer, drawGuide, drawRecord, drawWhy];

// The language comes first: everything after it speaks.
for (const draw of [drawLanguage, drawBanner, drawClock, ...parts, tellAnswers, refreshRecord]) drawWith(draw);
startComposer();
listen();
// Mutes end and clocks go on without news from the room.
setInterval(() => show({}), 5000);
void follow(showRoom, noteReach);
