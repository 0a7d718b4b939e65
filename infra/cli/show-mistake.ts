import { readFileSync } from 'node:fs';
import { type Mistake, mistakeLine, sentenceOf } from '../../shared/community/mistake.ts';
import type { Io } from './command.ts';
import { painter } from './paint.ts';

export type Weight = 'mistake' | 'warning';

/** On a terminal with the line it is about and a caret under the place; else on one line, as compilers do. */
export function showMistake(mistake: Mistake, io: Io, weight: Weight = 'mistake'): void {
  const warning = weight === 'warning' ? 'warning: ' : '';
  if (io.terminal === true) drawMistake(mistake, io, weight);
  else io.out(mistakeLine({ ...mistake, path: `${warning}${mistake.path}` }));
}

function drawMistake(mistake: Mistake, io: Io, weight: Weight): void {
  const colour = weight === 'warning' ? 'yellow' : 'red';
  const paint = painter(io);
  const { file, line, column, path } = mistake;
  io.out(`${paint('bold', `${file}:${line}:${column}`)}${path === '' ? '' : `  ${paint(colour, path)}`}`);
  const text = lineOf(file, line);
  if (text !== undefined) {
    const margin = ' '.repeat(String(line).length);
    io.out(`  ${paint('dim', `${line} │`)} ${text}`);
    io.out(`  ${margin} ${paint('dim', '│')} ${blankAs(text.slice(0, column - 1))}${paint(colour, '^')}`);
  }
  io.out(`  ${sentenceOf(mistake)}`);
  io.out('');
}

/** Undefined where the file is not there, which may be the very mistake, or the line is too long to help. */
function lineOf(file: string, line: number): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
  const found = text.replace(/^\uFEFF/, '').split(/\r?\n/)[line - 1];
  return found === undefined || found.trim() === '' || found.length > 160 ? undefined : found;
}

/** Blanks as wide as the text: Chinese characters take two columns, tabs what they take. */
function blankAs(text: string): string {
  const wide =
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
  return Array.from(text, (sign) => (sign === '\t' ? sign : wide.test(sign) ? '  ' : ' ')).join('');
}
