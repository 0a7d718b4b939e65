import { unitsOf } from '../text/units-of.ts';
import { kind, kindOf } from './script.ts';

/** Texts are read so far: what is meant stands before that. */
const longest = 1200;

export const space = 0x20;
const digits = 0x30;
/** Private units: which address it is, and who is named, says nothing of what is meant. */
const address = 0xe000;
const site = 0xe001;
const invite = 0xe002;
const name = 0xe003;

const addresses =
  /(?:https?:\/\/|www\.)[!-~]+|(?:[a-z0-9-]+\.)+(?:com|net|org|edu|gov|info|biz|ru|рф|cn|hk|tw|us|uk|de|fr|me|io|ai|app|dev|top|xyz|vip|shop|club|site|online|store|link|live|cc|tv|co|gg|ly|to|example|test)(?![a-z0-9-])(?:[/:?#][!-~]*)?|@[a-z0-9_.]+/y;

const invites = /(?:https?:\/\/)?(?:t\.me|telegram\.me|wa\.me|discord\.gg)(?![a-z0-9.-])/y;

function unitOf(folded: string, at: number): number {
  invites.lastIndex = at;
  if (invites.test(folded)) return invite;
  return folded.startsWith('http', at) || folded.startsWith('www', at) ? address : site;
}

/** A text as the scorer spells it: every digit, space, address and mention is one and the same unit. */
export class SpelledText {
  readonly units = new Uint16Array(longest);
  /** Where each unit begins in the text; one more, where the last one ends. */
  readonly from = new Uint16Array(longest + 1);
  length = 0;
  /** How much of the text was read. */
  end = 0;
  readonly #named = new Uint8Array(longest);
  #anyNamed = false;

  spell(folded: string): void {
    this.end = Math.min(folded.length, longest);
    this.#forget();
    const mayName = folded.includes('.') || folded.includes('@') || folded.includes('://');
    const written = unitsOf(folded);
    let length = 0;
    for (let at = 0; at < this.end; ) {
      const unit = written[at] ?? 0;
      const what = kindOf(unit);
      const end =
        mayName && (what === kind.latin || what === kind.digit || unit === 0x40) ? this.#nameEnd(folded, at) : at;
      this.from[length] = at;
      if (end > at) {
        this.units[length++] = unit === 0x40 ? name : unitOf(folded, at);
        at = end;
      } else {
        this.units[length++] = what === kind.digit ? digits : what === kind.space ? space : unit;
        at++;
      }
    }
    this.from[length] = this.end;
    this.length = length;
  }

  /** Whether what stands here belongs to an address or a mention. */
  isName(at: number): boolean {
    return this.#anyNamed && this.#named[at] === 1;
  }

  #forget(): void {
    if (this.#anyNamed) this.#named.fill(0);
    this.#anyNamed = false;
  }

  /** Where the address or mention that begins here ends; `at` when none does. */
  #nameEnd(folded: string, at: number): number {
    const before = kindOf(folded.charCodeAt(at - 1));
    if (at > 0 && (before === kind.latin || before === kind.digit)) return at;
    addresses.lastIndex = at;
    if (!addresses.test(folded)) return at;
    const end = Math.min(addresses.lastIndex, this.end);
    this.#named.fill(1, at, end);
    this.#anyNamed = true;
    return end;
  }
}
