import { joinWords, plain, wordsOf } from '../../../community/fill.ts';
import { shownName } from '../../../community/shown-name.ts';
import type { Words } from '../../../effects/effect.ts';
import { type MemberId, nativeId } from '../../../event/ids.ts';
import type { Person } from '../../../event/message.ts';
import type { Outcome } from '../../platform.ts';
import { unnamed } from '../parse/names.ts';

/** Newer ones have become known to whoever writes the words. */
const keptMs = 10 * 60_000;
/** Everybody's who is looked up in a busy community within that time. */
const mostKept = 1_000;

/**
 * Messages of Matrix hold no names: what is decided about somebody's very first message calls them by their account, and
 * has their name looked up. That comes first of all: words that are said after it can use what was found.
 */
export class FoundNames {
  readonly #found = new Map<MemberId, { readonly name: string; readonly at: number }>();

  note(outcome: Outcome, now: number): void {
    for (const event of (outcome.result === 'done' && outcome.found) || []) {
      if (event.type === 'renamed') this.#keep(event.member, now);
    }
  }

  #keep({ id, name }: Person, now: number): void {
    this.#found.delete(id);
    this.#found.set(id, { name, at: now });
    const [oldest] = this.#found.keys();
    if (this.#found.size > mostKept && oldest !== undefined) this.#found.delete(oldest);
  }

  /** The words, in which whoever is called by the account is called by the name that was found. */
  calling(words: Words, now: number): Words {
    const mentions = words.mentions.toSorted((one, other) => one.offset - other.offset);
    const parts: Words[] = [];
    let done = 0;
    for (const { offset, length, member } of mentions) {
      const name = this.#nameFor(member, words.text.slice(offset, offset + length), now);
      if (name === undefined || offset < done) continue;
      parts.push(between(words, done, offset), wordsOf({ id: member, name }));
      done = offset + length;
    }
    return parts.length === 0 ? words : joinWords([...parts, between(words, done, words.text.length)], '');
  }

  #nameFor(member: MemberId, shown: string, now: number): string | undefined {
    const found = this.#found.get(member);
    if (found === undefined || now - found.at > keptMs) return undefined;
    const { name } = unnamed(nativeId(member), '');
    return shown === shownName({ id: member, name }) ? found.name : undefined;
  }
}

function between({ text, mentions }: Words, from: number, to: number): Words {
  const inside = mentions.filter(({ offset, length }) => offset >= from && offset + length <= to);
  return { ...plain(text.slice(from, to)), mentions: inside.map((one) => ({ ...one, offset: one.offset - from })) };
}
