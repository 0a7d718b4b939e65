import { randomFrom, seedOf } from '../../infra/training/random.ts';
import type { Row } from '../../infra/training/rows.ts';

/**
 * What stands for what was sent. Who gathered the rows of some sources put a mask in the place of each address, so that
 * nobody sees whose it was. Nobody sends `[USERNAME]`: judged is what somebody may have sent. The stand-ins are nobody's
 * and tell nothing: `example` is reserved (RFC 2606), no prefix of a telephone number in Russia begins with 000.
 */
const standIns: Readonly<Record<string, readonly [string, ...string[]]>> = {
  LINK: ['https://example.com/#', 'https://www.example.org/page/#', 'example.net/#', 'https://site#.example'],
  USERNAME: ['@anna_k#', '@ivan#', '@user_#', '@marina#p', '@name#'],
  PHONE: ['+7 000 #-00-00', '8 000 # 00 00', '+7000#0000'],
  CURRENCY: ['$', '₽', ' руб', ' рублей', '€'],
  TIME: ['10:00', '12:30', '18:00', '9:15'],
  HASHTAG: ['#утро', '#город', '#сегодня'],
};

const mask = new RegExp(`\\[(${Object.keys(standIns).join('|')})\\]`, 'g');

export interface Unmasked {
  readonly rows: readonly Row[];
  /** By language, source and label, of those which have any. */
  readonly lines: readonly MaskLine[];
}

export interface MaskLine {
  readonly language: string;
  readonly source: string;
  readonly label: string;
  readonly rows: number;
  /** Which hold a mask. */
  readonly masked: number;
}

/** The rows with stand-ins for masks: always the same ones for a row. */
export function unmasked(rows: readonly Row[]): Unmasked {
  const read = rows.map((row) => {
    const text = withStandIns(row.text);
    return text === row.text ? row : { ...row, text };
  });
  const groups = Map.groupBy(
    rows.map((row, at) => ({ row, isMasked: row !== read[at] })),
    ({ row: { lang, source, label } }) => `${lang}\t${source}\t${label}`,
  );
  const lines = [...groups].map(([key, some]) => {
    const [language = '', source = '', label = ''] = key.split('\t');
    return { language, source, label, rows: some.length, masked: some.filter(({ isMasked }) => isMasked).length };
  });
  return { rows: read, lines: lines.filter(({ masked }) => masked > 0) };
}

function withStandIns(text: string): string {
  const random = randomFrom(seedOf(text));
  return text.replaceAll(mask, (whole, name: string) => {
    const some = standIns[name];
    const chosen = some?.[Math.floor(random() * some.length)] ?? whole;
    // A hash sign of its own is a hashtag's.
    return name === 'HASHTAG' ? chosen : chosen.replaceAll('#', String(100 + Math.floor(random() * 900)));
  });
}

export function printMasks(lines: readonly MaskLine[], out: (line: string) => void): void {
  if (lines.length === 0) return;
  out('');
  out('Rows judged with stand-ins for their masks ([LINK], [USERNAME], …); as they are: --as-is');
  for (const { language, source, label, rows, masked } of lines)
    out(`  ${language.padEnd(7)}${`${source} ${label}`.padEnd(34)}${String(masked).padStart(6)} of ${rows}`);
}
