import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { soundUnits } from '../../shared/text/sound-units.ts';
import { standIns } from '../../shared/text/stand-ins.ts';
import { readOpenTable, readTable } from '../../shared/text/tables/read-table.ts';
import { simplified } from '../../shared/text/tables/simplified.ts';
import { splits } from '../../shared/text/tables/splits.ts';

/** The ways in which Chinese words are hidden from filters. */
const ways = [
  'homophone',
  'pinyin',
  'spaced pinyin',
  'initials',
  'split',
  'picture',
  'look-alike',
  'traditional',
  'swap',
  'separators',
] as const;

type Way = (typeof ways)[number];

/** The share of words that are hidden: who hides an insult hides other words, too. */
const hiddenShare = 0.6;

/** Writes Chinese texts as people do who hide from filters, from the same tables that reading goes by. */
export class Disguiser {
  readonly #jieba = Jieba.withDict(dict);
  readonly #bySound = new Map<string, string[]>();
  readonly #pictures = new Map<string, string[]>();
  readonly #splits = new Map<string, string[]>();
  readonly #lookAlikes = new Map<string, string[]>();
  readonly #traditional = new Map<string, string>();

  constructor() {
    const sounds = soundUnits();
    for (let unit = 0x4e00; unit <= 0x9fa5; unit++) {
      const name = sounds.nameOfHan(unit);
      if (name !== '' && !sounds.isRare(unit)) push(this.#bySound, name, String.fromCharCode(unit));
    }
    for (const [point, name] of standIns()) push(this.#pictures, name, String.fromCodePoint(point));
    for (const line of readTable(splits).split('\n')) this.#takeSplits(line.charAt(0), line.slice(1).split(' '));
    const pairs = [...readOpenTable(simplified)];
    for (let at = 0; at + 1 < pairs.length; at += 2) this.#traditional.set(pairs[at + 1] ?? '', pairs[at] ?? '');
  }

  /** Undefined when nothing in it can be hidden in the way that fell to it. */
  disguise(text: string, random: () => number): string | undefined {
    const way = ways[Math.floor(random() * ways.length)] ?? 'homophone';
    const words = this.#jieba.cut(text, true);
    const written = words.map((word) => {
      if (!/^\p{sc=Han}+$/u.test(word) || random() >= hiddenShare) return word;
      return this.#write(word, way, random);
    });
    const whole = written.join('');
    return whole === text ? undefined : whole;
  }

  #takeSplits(character: string, parts: readonly string[]): void {
    this.#splits.set(character, [...parts]);
    for (const part of [...(parts[0] ?? '')]) {
      push(this.#lookAlikes, part, character);
      push(this.#lookAlikes, character, part);
    }
  }

  #write(word: string, way: Way, random: () => number): string {
    const each = (write: (character: string) => string) => [...word].map(write).join('');
    switch (way) {
      case 'homophone':
        return each((one) => pick(this.#bySound.get(nameOf(one)), random) ?? one);
      case 'pinyin':
        return each(nameOf);
      case 'spaced pinyin':
        return ` ${[...word].map(nameOf).join(' ')} `;
      case 'initials':
        return each((one) => nameOf(one).charAt(0));
      case 'split':
        return each((one) => pick(this.#splits.get(one), random) ?? one);
      case 'picture':
        return each((one) => pick(this.#pictures.get(nameOf(one)), random) ?? one);
      case 'look-alike':
        return each((one) => this.#lookAlike(one, random));
      case 'traditional':
        return each((one) => this.#traditional.get(one) ?? one);
      case 'swap':
        return swapped(word, random);
      case 'separators':
        return [...word].join(pick(['.', ' ', '*', '-', '·', '_', '~'], random));
    }
  }

  /** A character that has a part of this one, or is one. */
  #lookAlike(character: string, random: () => number): string {
    const part = pick(this.#lookAlikes.get(character), random);
    if (part === undefined) return character;
    return pick([part, ...(this.#lookAlikes.get(part) ?? [])], random) ?? character;
  }
}

function nameOf(character: string): string {
  return soundUnits().nameOfHan(character.charCodeAt(0)) || character;
}

function swapped(word: string, random: () => number): string {
  const characters = [...word];
  const at = Math.floor(random() * (characters.length - 1));
  const [one, two] = [characters[at], characters[at + 1]];
  if (one === undefined || two === undefined) return word;
  characters[at] = two;
  characters[at + 1] = one;
  return characters.join('');
}

function pick<Item>(items: readonly Item[] | undefined, random: () => number): Item | undefined {
  return items?.[Math.floor(random() * items.length)];
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
