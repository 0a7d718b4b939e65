import { randomFrom, seedOf } from './random.ts';

/** Latin letters that stand for Russian ones in adverts which hide from filters. */
const twins = new Map(
  [...'аaоoеeрpсcхxуyкkАAОOЕEРPСCХXУYКKТTВBНHМM'].flatMap((letter, at, all) =>
    at % 2 === 0 ? [[letter, all[at + 1] ?? letter] as const] : [],
  ),
);

const marks = ['🔥', '💰', '✅', '👉', '❗️', '💸', '⚡️', '📌', '🚀', '💵', '📍', '👇', '❤️', '🎁', '🤑'];
const smiles = ['😂', '🙂', '😅', '🤔', '👍', '🙏', '😊', '❤️'];

/** An address is written as it is, or it leads nowhere. */
const address = /[@/]|\w\.\w/;

/**
 * A Russian example as it would be sent: examples are written down evenly, but who advertises shouts, puts marks before
 * sentences and mixes alphabets, and who talks leaves capitals out. The shares are about those of marked messages of chats.
 */
export function asSent(text: string, isAdvert: boolean): string {
  const random = randomFrom(seedOf(`sent ${text}`));
  return isAdvert ? advertised(text, random) : talked(text, random);
}

function advertised(text: string, random: () => number): string {
  let sent = text;
  if (random() < 0.4) sent = shouted(sent, random);
  if (random() < 0.15) sent = inCapitals(sent, random);
  if (random() < 0.25)
    sent = sent.replace(/(?:^|[.!?\n]\s*)/g, (end) => (random() < 0.5 ? `${end}${pick(marks, random)} ` : end));
  return random() < 0.35 ? mixed(sent, random) : sent;
}

function talked(text: string, random: () => number): string {
  let sent = text;
  if (random() < 0.06) sent = sent.replace(/\.?$/, '!');
  if (random() < 0.3) sent = sent.toLowerCase();
  if (random() < 0.04) sent = `${sent} ${pick(smiles, random)}`;
  return random() < 0.02 ? sent.toUpperCase() : sent;
}

function shouted(text: string, random: () => number): string {
  const inside = text.replace(/\.(?=\s|$)/g, (dot) => (random() < 0.7 ? (random() < 0.15 ? '!!!' : '!') : dot));
  return /[.!?…)\w@]$/.test(inside) ? inside : `${inside}${random() < 0.7 ? '!' : '!!'}`;
}

function inCapitals(text: string, random: () => number): string {
  const share = random() < 0.3 ? 1 : 0.25;
  return eachWord(text, (word) => (random() < share ? word.toUpperCase() : word));
}

function mixed(text: string, random: () => number): string {
  const share = 0.1 + 0.7 * random();
  return eachWord(text, (word) =>
    [...word].map((letter) => (random() < share ? (twins.get(letter) ?? letter) : letter)).join(''),
  );
}

function eachWord(text: string, write: (word: string) => string): string {
  return text
    .split(/(\s+)/)
    .map((word) => (address.test(word) ? word : write(word)))
    .join('');
}

function pick(items: readonly string[], random: () => number): string {
  return items[Math.floor(random() * items.length)] ?? '';
}
