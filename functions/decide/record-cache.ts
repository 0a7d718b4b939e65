import type { Clock } from '../../shared/ports/clock.ts';
import { type Key, keyText, type Store, type Stored } from '../../shared/ports/store.ts';

/**
 * Records of members and chats are read with every message of theirs, of their talk with many, of opinions with every one
 * about something that is watched: a warm function remembers them.
 */
const remembered = new Set(['member', 'chat', 'talk', 'opinion']);
const most = 5_000;

/**
 * Every message writes its member's record, and with it notices when memory is behind. A chat's record is only read:
 * what another function has learnt of it (it has moved, the bot has lost its rights) must be seen here some time, too.
 */
const longestUnwritten = 60_000;

interface Remembered {
  readonly stored: Stored;
  readonly loadedAt: number;
}

export interface RememberingStore extends Store {
  /** What `load` would give without waiting for anybody. */
  recall(key: Key): Stored | undefined | 'unknown';
  /** After a fault: what was remembered may be the cause of it, and the operator may have mended the table since. */
  forgetAll(): void;
}

/**
 * A store that answers from memory what it has seen last. Memory may be behind the table when another function has
 * written since: then the version a commit expects is wrong, nothing is written, the memory of it goes, and the caller
 * loads and decides again.
 */
export function rememberRecords(store: Store, clock: Clock): RememberingStore {
  const memory = new Map<string, Remembered>();
  const recall = (key: Key): Stored | undefined => {
    const found = memory.get(keyText(key));
    if (!found || (key.partition !== 'member' && clock() - found.loadedAt > longestUnwritten)) return undefined;
    return found.stored;
  };
  const remember = (stored: Stored) => {
    const text = keyText(stored.key);
    memory.delete(text);
    memory.set(text, { stored, loadedAt: clock() });
    if (memory.size > most) memory.delete(memory.keys().next().value ?? '');
  };
  const forget = (keys: readonly Key[]) => {
    for (const key of keys) memory.delete(keyText(key));
  };
  return {
    recall(key) {
      const found = recall(key);
      if (found || !store.look) return found ?? 'unknown';
      const looked = store.look(key);
      if (looked && remembered.has(key.partition)) remember(looked);
      return looked;
    },
    async load(keys) {
      const answers = keys.map(recall);
      const missing = keys.filter((_, index) => answers[index] === undefined);
      if (missing.length === 0) return answers;
      const loaded = await store.load(missing);
      for (const stored of loaded) if (stored && remembered.has(stored.key.partition)) remember(stored);
      let next = 0;
      return answers.map((answer) => answer ?? loaded[next++]);
    },
    async commit(changes) {
      const keys = changes.map(({ key }) => key);
      const result = await store.commit(changes).catch((fault: unknown) => {
        // Whether it was written is not known.
        forget(keys);
        throw fault;
      });
      forget(keys);
      if (result.result === 'conflict') return result;
      for (const change of changes) {
        if (change.type !== 'put' || !remembered.has(change.key.partition)) continue;
        const { key, expects, data, record } = change;
        remember({ key, version: expects + 1, data, record });
      }
      return result;
    },
    query: (query) => store.query(query),
    forgetAll: () => memory.clear(),
  };
}
