import { kindOf, letter, mask } from './bare-letters.ts';
import { fold } from './fold.ts';
import { bareWord } from './joints.ts';
import { newStream } from './stream.ts';
import { writeBare } from './write-bare.ts';

/** Masks are looked for in words of this many letters: in shorter ones they say nothing, longer ones need no mask to be told. */
const shortestMasked = 3;
const longestMasked = 9;

/** What to look for in the bare form of texts to find this word; nothing where it would be a single letter. */
export function bareForms(word: string): readonly string[] {
  const text = bareWord(fold(word));
  const plain = bareText(text);
  if (plain.length < 2) return [];
  const forms = new Set([plain]);
  if (text.includes(' ')) forms.add(bareText(text.replaceAll(' ', '')));
  // 1 is i as well as l, and v is written for u.
  if (text.includes('l')) forms.add(bareText(text.replaceAll('l', 'i')));
  if (text.includes('u')) forms.add(bareText(text.replaceAll('u', 'v')));
  // @ is я as well as а.
  if (text.includes('я')) forms.add(bareText(text.replaceAll('я', 'а')));
  for (const masked of maskedForms(text)) forms.add(bareText(masked));
  return [...forms].filter((form) => form.length > 1);
}

const scratch = newStream();

function bareText(text: string): string {
  writeBare(text, text, scratch);
  return String.fromCharCode(...scratch.units.subarray(0, scratch.length));
}

/** One letter masked, the two after the first, all vowels, or all but the first and the last. */
function maskedForms(text: string): readonly string[] {
  if (text.length < shortestMasked || text.length > longestMasked || ![...text].every(isLetter)) return [];
  const star = String.fromCharCode(mask);
  const inner = text.slice(1, -1);
  const forms = [
    text.charAt(0) + star + text.slice(-1),
    text.charAt(0) + inner.replace(/[aeiouyаеёиоуыэюя]+/g, star) + text.slice(-1),
  ];
  if (text.length > 4) forms.push(text.charAt(0) + star + text.slice(3));
  for (let at = 1; at < text.length - 1; at++) forms.push(text.slice(0, at) + star + text.slice(at + 1));
  return forms;
}

function isLetter(character: string): boolean {
  return kindOf[character.charCodeAt(0)] === letter;
}
