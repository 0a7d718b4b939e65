import { accountsIn } from './contact-accounts.ts';
import { contactAt } from './contact-addresses.ts';
import { handlesIn } from './contact-handles.ts';
import { digitRunsIn, fewestReal, isRealDigit } from './digit-groups.ts';
import { addressesIn, mayHoldAddress } from './links.ts';
import { phoneNumbersIn } from './phone-numbers.ts';

export const contactKinds = [
  'phone',
  'wechat',
  'qq',
  'telegram',
  'whatsapp',
  'invite',
  'short-link',
  'email',
  'other',
] as const;

export type ContactKind = (typeof contactKinds)[number];

/** A way to reach somebody outside the chat that stands in a text. */
export interface FoundContact {
  readonly kind: ContactKind;
  /** In the folded text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Written to be missed: 加V❤, spaced or circled digits. */
  readonly disguised: boolean;
}

const none: readonly FoundContact[] = [];

/** Longer than any platform's messages: what stands further behind is not read. */
const longest = 65_536;

/** Every contact in a text, in its order, none within another. Takes linear time; a text without any costs next to nothing. */
export function contactsIn(text: string, original: string): readonly FoundContact[] {
  if (!mayHoldContact(text)) return none;
  const folded = text.length > longest ? text.slice(0, longest) : text;
  const runs = digitRunsIn(folded);
  const handles = handlesIn(folded);
  const accounts = accountsIn(folded, runs);
  const addresses = placesOfAddresses(folded);
  if (runs.length + handles.length + accounts.length + addresses.length === 0) return none;
  const found = [...handles, ...accounts];
  for (const { kind, from, to } of addresses) {
    if (kind !== undefined) found.push({ kind, from, to, disguised: false });
  }
  for (const run of runs) {
    for (const number of phoneNumbersIn(run, folded)) found.push({ kind: 'phone', ...number });
  }
  return found.length === 0 ? none : inOrder(found, addresses, folded, original);
}

/** One look at each unit for most messages: without any of these, none of what follows finds anything. */
function mayHoldContact(folded: string): boolean {
  let digits = 0;
  let letters = false;
  let signs = false;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (isRealDigit(unit)) digits++;
    else if ((unit > 0x60 && unit < 0x7b) || (unit > 0x42f && unit < 0x452)) letters = true;
    else if (unit === 0x40 || unit === 0x5f) return true;
    else if (unit < 0x60 ? unit > 0x20 : unit === 0x3002 || unit === 0x53f7) signs = true;
  }
  return digits >= fewestReal || (letters && (signs || digits > 0)) || (signs && digits > 0);
}

interface Address {
  readonly from: number;
  readonly to: number;
  readonly kind: ContactKind | undefined;
}

function placesOfAddresses(folded: string): readonly Address[] {
  if (!mayHoldAddress(folded)) return noAddress;
  const found: Address[] = [];
  for (const { at, address } of addressesIn(folded)) {
    found.push({ from: at, to: at + address.length, kind: contactAt(address) });
  }
  return found;
}

const noAddress: readonly Address[] = [];

/** Those that stand for themselves: a number within an address is a piece of it. */
function inOrder(
  found: FoundContact[],
  addresses: readonly Address[],
  folded: string,
  original: string,
): readonly FoundContact[] {
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: FoundContact[] = [];
  const written = original.replace(fullWidth, narrow).toLowerCase();
  let end = 0;
  let next = 0;
  for (const contact of found) {
    if (contact.from < end) continue;
    while ((addresses[next]?.to ?? Infinity) <= contact.from) next++;
    const around = addresses[next];
    if (around !== undefined && around.from < contact.from) continue;
    end = contact.to;
    kept.push(
      contact.disguised || written.includes(folded.slice(contact.from, end))
        ? contact
        : { ...contact, disguised: true },
    );
  }
  return kept;
}

/** What Chinese keyboards write beside Chinese text is no disguise. */
const fullWidth = /[\uff01-\uff5e\u3000]/g;

function narrow(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
