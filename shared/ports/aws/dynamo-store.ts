import {
  BatchGetItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Clock } from '../clock.ts';
import {
  type Change,
  type CommitResult,
  type Key,
  keyText,
  maxChanges,
  type Query,
  type Store,
  type Stored,
} from '../store.ts';
import { AwsFault, codeOf } from './aws-fault.ts';
import { chunks } from './chunks.ts';
import { type Item, itemKey, keyOf, queryOf, storedOf, writeOf } from './dynamo-items.ts';
import { tries } from './tries.ts';

const mostKeys = 100;

/**
 * The store in one DynamoDB table. Reads are strongly consistent: a decision is only as good as the record it saw, and
 * the message path does not read at all when warm. One change is one plain conditional write; a transaction costs double.
 */
export class DynamoStore implements Store {
  readonly #client: DynamoDBClient;
  readonly #table: string;
  readonly #clock: Clock;

  constructor(client: DynamoDBClient, table: string, clock: Clock) {
    this.#client = client;
    this.#table = table;
    this.#clock = clock;
  }

  async load(keys: readonly Key[]): Promise<(Stored | undefined)[]> {
    const wanted = [...new Map(keys.map((key) => [keyText(key), key])).values()];
    const found = new Map<string, Item>();
    for (const some of chunks(wanted, mostKeys, mostKeys, () => 1)) {
      for (const item of await this.#get(some.map(itemKey))) found.set(keyText(keyOf(item)), item);
    }
    const now = this.#seconds();
    return keys.map((key) => {
      const item = found.get(keyText(key));
      return item && storedOf(item, now);
    });
  }

  async commit(changes: readonly Change[]): Promise<CommitResult> {
    checkChanges(changes);
    const [only] = changes;
    if (only === undefined) return { result: 'committed' };
    return changes.length === 1 ? this.#commitOne(only) : this.#commitTogether(changes);
  }

  async query(query: Query): Promise<Stored[]> {
    const most = query.limit ?? Number.POSITIVE_INFINITY;
    const found: Stored[] = [];
    // DynamoDB goes on behind any key, also one that is not there any more.
    let from = query.after === undefined ? undefined : itemKey({ partition: query.partition, sort: query.after });
    do {
      const now = this.#seconds();
      const page = await this.#client.send(new QueryCommand(queryOf(query, this.#table, now, from)));
      found.push(...(page.Items ?? []).flatMap((item) => storedOf(item, now) ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined && found.length < most);
    return found.slice(0, query.limit);
  }

  async #get(keys: Item[]): Promise<Item[]> {
    const items: Item[] = [];
    let rest = keys;
    for await (const _ of tries()) {
      const answer = await this.#client.send(
        new BatchGetItemCommand({ RequestItems: { [this.#table]: { Keys: rest, ConsistentRead: true } } }),
      );
      items.push(...(answer.Responses?.[this.#table] ?? []));
      rest = answer.UnprocessedKeys?.[this.#table]?.Keys ?? [];
      if (rest.length === 0) return items;
    }
    throw new AwsFault('DynamoDB', `reading ${keys.length} records`, `${rest.length} left unprocessed`);
  }

  async #commitOne(change: Change): Promise<CommitResult> {
    const write = writeOf(change, this.#table, this.#seconds());
    for await (const _ of tries()) {
      try {
        if (write.Put) await this.#client.send(new PutItemCommand(write.Put));
        else await this.#client.send(new DeleteItemCommand(write.Delete));
        return { result: 'committed' };
      } catch (error) {
        const code = codeOf(error);
        if (code === 'ConditionalCheckFailedException') return { result: 'conflict', keys: [change.key] };
        // A transaction holds the record at this moment; the SDK does not try this again by itself.
        if (code !== 'TransactionConflictException') throw error;
      }
    }
    return { result: 'conflict', keys: [change.key] };
  }

  async #commitTogether(changes: readonly Change[]): Promise<CommitResult> {
    const now = this.#seconds();
    const command = { TransactItems: changes.map((change) => writeOf(change, this.#table, now)) };
    let met: Key[] = [];
    for await (const _ of tries()) {
      try {
        // The SDK puts a ClientRequestToken on it: when an answer is lost, trying again does not write twice.
        await this.#client.send(new TransactWriteItemsCommand(command));
        return { result: 'committed' };
      } catch (error) {
        const reasons = reasonsOf(error);
        const keys = (code: string) => changes.filter((_, n) => reasons[n] === code).map(({ key }) => key);
        const refused = keys('ConditionalCheckFailed');
        if (refused.length > 0) return { result: 'conflict', keys: refused };
        met = keys('TransactionConflict');
        if (!reasons.every((reason) => passing.has(reason))) throw error;
      }
    }
    if (met.length > 0) return { result: 'conflict', keys: met };
    throw new AwsFault('DynamoDB', `writing ${changes.length} records together`, 'throttled');
  }

  #seconds(): number {
    return Math.floor(this.#clock() / 1000);
  }
}

/** Reasons of a cancelled transaction that may be gone a moment later. */
const passing: ReadonlySet<string | undefined> = new Set([
  'None',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/** One per change, in their order. Rethrows what is not a cancelled transaction. */
function reasonsOf(error: unknown): (string | undefined)[] {
  if (codeOf(error) !== 'TransactionCanceledException') throw error;
  return ((error as TransactionCanceledException).CancellationReasons ?? []).map(({ Code }) => Code);
}

function checkChanges(changes: readonly Change[]): void {
  if (changes.length > maxChanges) {
    throw new Error(`Store: commit of ${changes.length} changes; at most ${maxChanges} fit into one, split them`);
  }
  if (new Set(changes.map(({ key }) => keyText(key))).size < changes.length) {
    throw new Error('Store: commit names a key twice; join the two changes into one');
  }
}
