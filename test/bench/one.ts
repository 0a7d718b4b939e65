/** `one.ts NAME`: runs one bench and tells its rows to whoever has started it. */
import { ownTemporaryFiles } from '../own-temporary-files.ts';
import { benches } from './benches.ts';

ownTemporaryFiles();
const [name = ''] = process.argv.slice(2);
const bench = await benches[name]?.();
if (!bench) throw new Error(`bench: no ${name}`);
process.send?.(await bench.run());
