import { styleText } from 'node:util';
import type { Io } from './command.ts';

export type Paint = (colour: 'red' | 'yellow' | 'green' | 'dim' | 'bold', text: string) => string;

/** Colours where a terminal shows them and nobody asked for none (https://no-color.org). */
export function painter({ terminal, env }: Io): Paint {
  if (terminal !== true || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') return (_, text) => text;
  return (colour, text) => styleText(colour, text, { validateStream: false });
}
