import { reasonOf } from './consuming.ts';
import type { Parts } from './parts.ts';

const second = 1000;
const hour = 3600 * second;

/**
 * Looks every second whether a command has written to the file (then messages put aside are to be sent again), and
 * every hour lets go of what has expired. The answer ends it.
 */
export function housekeeping({ database, store, queues }: Parts, log: (line: string) => void): () => void {
  const all = Object.values(queues);
  const run = (work: Promise<void>[]) => {
    Promise.all(work).catch((fault: unknown) => log(`housekeeping: ${reasonOf(fault)}`));
  };
  const takeUp = () => run(all.map((queue) => queue.takeUpDead()));
  const forget = () => run([store.forget(), ...all.map((queue) => queue.forget())]);
  let version = database.dataVersion();
  const watching = setInterval(() => {
    const before = version;
    version = database.dataVersion();
    if (version !== before) takeUp();
  }, second);
  const forgetting = setInterval(forget, hour);
  takeUp();
  forget();
  return () => {
    clearInterval(watching);
    clearInterval(forgetting);
  };
}
