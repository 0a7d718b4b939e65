import { fold } from '../../text/fold.ts';
import type { QuestionSettings } from './settings.ts';

/** The subject of which a folded text names most words; empty: none. */
export function subjectOf(folded: string, { subjects }: QuestionSettings): string {
  let best = { name: '', hits: 0 };
  for (const { name, words } of subjects) {
    const hits = words.filter((word) => folded.includes(word)).length;
    if (hits > best.hits) best = { name, hits };
  }
  return best.name;
}

/** Does it say that it is one? Chinese goes on right behind a tag; `#questions` is another than `#question`. */
export function isTagged(folded: string, { tags }: QuestionSettings): boolean {
  return tags.some((tag) => {
    const at = folded.indexOf(tag);
    return at >= 0 && !(/[a-z0-9]$/.test(tag) && /^[a-z0-9_]/.test(folded.slice(at + tag.length)));
  });
}

/** Does it sound like a question about one of the subjects? */
export function soundsLikeQuestion(folded: string, settings: QuestionSettings): boolean {
  const asks = /[?？]/.test(folded) || (settings.detect?.words.some((word) => folded.includes(word)) ?? false);
  return asks && subjectOf(folded, settings) !== '';
}

/** `thanks, but …` and `got it?` confirm nothing. */
const doubt =
  /[?？]|\b(?:but|still|not)\b|n['’]t\b|但|可是|还是|还有|还没|没懂|没看懂|(?:还|看|听|太)不|不太|不懂|不会|不明白/u;

export function isConfirming(text: string, { thanks }: QuestionSettings): boolean {
  const folded = fold(text);
  return thanks.some((word) => folded.includes(word)) && !doubt.test(folded);
}
