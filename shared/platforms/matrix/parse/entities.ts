/** Of the 2,231 names those that every writer of HTML uses, and the signs with which an address could be taken apart. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    colon: ':',
    sol: '/',
    period: '.',
    commat: '@',
    num: '#',
    quest: '?',
    equals: '=',
    lowbar: '_',
    percnt: '%',
    excl: '!',
    dollar: '$',
    plus: '+',
    comma: ',',
    Tab: '\t',
    NewLine: '\n',
    shy: '\u00ad',
    zwj: '\u200d',
    zwnj: '\u200c',
  }),
);

/** Digits are bounded: a number has to be read once only. Browsers take numbers and the oldest names without `;` too. */
const pattern = /&(?:#x([0-9a-f]{1,12});?|#(\d{1,12});?|(amp|lt|gt|quot|nbsp|shy|[a-z]{2,8};);?)/gi;

export function withoutEntities(html: string): string {
  if (!html.includes('&')) return html;
  return html.replace(pattern, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return names.get(name.replace(';', '')) ?? whole;
    return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** https://html.spec.whatwg.org/#numeric-character-reference-end-state */
function character(code: number): string {
  const real = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return real ? String.fromCodePoint(code) : '\ufffd';
}
