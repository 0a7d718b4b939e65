import { accountsIn } from './contact-accounts.ts';
import { contactAt } from './contact-addresses.ts';
import { handlesIn } from './contact-handles.ts';
import { digitRunsIn, fewestReal, realDigits } from './digit-groups.ts';
import { addressesIn } from './links.ts';
import { phoneNumbersIn } from './phone-numbers.ts';
import { unitsOf } from './units-of.ts';

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
  const held = mayHold(text);
  if (held === 0) return none;
  const folded = text.length > longest ? text.slice(0, longest) : text;
  const runs = (held & may.number) !== 0 ? digitRunsIn(folded) : [];
  const handles = (held & may.handle) !== 0 ? handlesIn(folded) : none;
  const isNamed = runs.length > 0 || (held & may.name) !== 0;
  const accounts = isNamed && (held & may.account) !== 0 ? accountsIn(folded, runs) : none;
  const addresses = (held & may.address) !== 0 ? placesOfAddresses(folded) : noAddress;
  if (runs.length + handles.length + accounts.length + addresses.length === 0) return none;
  const found = [...handles, ...accounts];
  for (const { kind, from, to, disguised } of addresses) {
    if (kind !== undefined) found.push({ kind, from, to, disguised });
  }
  for (const run of runs) {
    for (const number of phoneNumbersIn(run, folded)) found.push({ kind: 'phone', ...number });
  }
  return found.length === 0 ? none : inOrder(found, addresses, folded, original);
}

/** What may stand in a text, by one look at each unit: most messages need no more. */
const may = { number: 1, handle: 2, account: 4, address: 8, name: 16 } as const;

function mayHold(folded: string): number {
  let digits = 0;
  let seen = 0;
  const units = unitsOf(folded);
  for (let at = 0; at < folded.length; at++) {
    const tells = tellsOf[units[at] ?? 0] ?? 0;
    seen |= tells;
    digits += tells & digit;
  }
  const isNumber = digits >= fewestReal;
  const isHandle = (seen & handleSign) !== 0;
  const writes = (seen & letters) !== 0;
  return (
    (isNumber ? may.number : 0) |
    (isHandle || (writes && (seen & bracket) !== 0) ? may.handle : 0) |
    (isNumber || isHandle || (writes && (digits > 0 || (seen & colon) !== 0)) ? may.account : 0) |
    ((writes || digits > 0) && (seen & (stop | colon | bracket)) !== 0 ? may.address : 0) |
    ((seen & (plainDigit | handleSign | colon)) !== 0 ? may.name : 0)
  );
}

const digit = 1;
const letters = 2;
const handleSign = 4;
const stop = 8;
const colon = 16;
const bracket = 32;
/** A name of letters alone stands behind one of the others. */
const plainDigit = 64;

/** By unit: which of these it is. */
const tellsOf = new Uint8Array(0x10000);
for (const unit of realDigits) tellsOf[unit.charCodeAt(0)] = digit;
tellsOf.fill(digit | plainDigit, 0x30, 0x3a);
tellsOf.fill(letters, 0x61, 0x7b);
tellsOf.fill(letters, 0x430, 0x452);
for (const [sign, units] of [
  [handleSign, '@_'],
  [stop, '.。点'],
  [colon, ':=号'],
  [bracket, ')]'],
] as const) {
  for (const unit of units) tellsOf[unit.charCodeAt(0)] = sign;
}

interface Address {
  readonly from: number;
  readonly to: number;
  readonly kind: ContactKind | undefined;
  /** Spelled with more than dots. */
  readonly disguised: boolean;
}

function placesOfAddresses(folded: string): readonly Address[] {
  const found: Address[] = [];
  // An address that is said again and again is looked at once.
  const known = new Map<string, ContactKind | undefined>();
  for (const { at, to, address, isSpelled } of addressesIn(folded)) {
    if (!known.has(address)) known.set(address, contactAt(address));
    found.push({ from: at, to, kind: known.get(address), disguised: isSpelled });
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
      contact.disguised || isWritten(folded.slice(contact.from, end), written, contact.from)
        ? contact
        : { ...contact, disguised: true },
    );
  }
  return kept;
}

/** Nearly always where it stands in the folded text. */
function isWritten(piece: string, written: string, at: number): boolean {
  return written.startsWith(piece, at) || written.includes(piece);
}

/** What Chinese keyboards write beside Chinese text is no disguise. */
const fullWidth = /[\uff01-\uff5e\u3000]/g;

function narrow(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
