import { readFileSync } from 'node:fs';
import * as z from 'zod';

const packageFile = z.object({ scripts: z.object({ start: z.string().startsWith('node ') }) });

/** What `npm start` asks of node: measured is what runs. */
export function startFlags(): string[] {
  const { scripts } = packageFile.parse(
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
  );
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
