import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readUnits, writeUnits } from './dynamo-units.ts';

type Item = Record<string, AttributeValue>;

interface Write {
  readonly Item?: Item;
  readonly Key?: Item;
  readonly ExpressionAttributeValues?: Item;
}

interface Input extends Write {
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly Item[] }>>;
  readonly TransactItems?: readonly { readonly Put?: Write; readonly Delete?: Write }[];
  readonly ExclusiveStartKey?: Item;
  readonly Limit?: number;
  readonly ScanIndexForward?: boolean;
}

/** What a call consumed, in DynamoDB's units: writes by 1 KB, strongly consistent reads by 4 KB. */
export interface Consumed {
  calls: number;
  writes: number;
  reads: number;
}

/**
 * DynamoDB as the store calls it, behind the SDK's `send`, for what the emulator cannot show: counting units, and
 * answers that are only given under load. Conditions are taken as the store means them: the version that is expected.
 */
export class FakeDynamo {
  readonly consumed: Consumed = { calls: 0, writes: 0, reads: 0 };
  /** Errors by name, thrown instead of the next calls. */
  readonly failures: string[] = [];
  /** Codes of a cancelled transaction, one per change. */
  readonly cancellations: string[][] = [];
  /** How many keys of the next reads stay unprocessed. */
  readonly unprocessed: number[] = [];
  readonly #items = new Map<string, Item>();

  get client(): DynamoDBClient {
    return { send: (command: { input: Input }) => this.#send(command) } as unknown as DynamoDBClient;
  }

  async #send(command: { readonly input: Input }): Promise<unknown> {
    this.consumed.calls += 1;
    const failure = this.failures.shift();
    if (failure !== undefined) throw named(failure);
    const { input } = command;
    switch (command.constructor.name) {
      case 'PutItemCommand':
      case 'DeleteItemCommand':
        return this.#writeOne(input);
      case 'TransactWriteItemsCommand':
        return this.#writeTogether(input);
      case 'BatchGetItemCommand':
        return this.#read(input);
      case 'QueryCommand':
        return this.#list(input);
      default:
        throw new Error(`FakeDynamo: the store has never called ${command.constructor.name} before`);
    }
  }

  #writeOne(write: Write): void {
    this.#consume(write, 1);
    if (!this.#asExpected(write)) throw named('ConditionalCheckFailedException');
    this.#apply(write);
  }

  #writeTogether({ TransactItems = [] }: Input): void {
    const writes = TransactItems.map(({ Put, Delete }) => Put ?? Delete ?? {});
    for (const write of writes) this.#consume(write, 2);
    const given = this.cancellations.shift();
    const codes = given ?? writes.map((write) => (this.#asExpected(write) ? 'None' : 'ConditionalCheckFailed'));
    if (codes.some((code) => code !== 'None')) {
      const CancellationReasons = codes.map((Code) => ({ Code }));
      throw Object.assign(named('TransactionCanceledException'), { CancellationReasons });
    }
    for (const write of writes) this.#apply(write);
  }

  #read({ RequestItems = {} }: Input): unknown {
    const [[table, { Keys }] = ['', { Keys: [] }]] = Object.entries(RequestItems);
    const left = Keys.slice(Keys.length - (this.unprocessed.shift() ?? 0));
    const found = Keys.filter((key) => !left.includes(key)).map((key) => this.#items.get(keyText(key)));
    for (const item of found) this.consumed.reads += readUnits(item ? size(item) : 0);
    const UnprocessedKeys = left.length > 0 ? { [table]: { Keys: left } } : {};
    return { Responses: { [table]: found.filter((item) => item !== undefined) }, UnprocessedKeys };
  }

  /** In the order of the sort keys; what is read is paid for, whether or not the filter lets it through. */
  #list({ ExpressionAttributeValues: values = {}, ExclusiveStartKey, Limit, ScanIndexForward = true }: Input): unknown {
    const step = ScanIndexForward ? 1 : -1;
    const inOrder = [...this.#items.values()]
      .filter(({ pk, sk }) => pk?.S === values[':p']?.S && (sk?.S ?? '').startsWith(values[':s']?.S ?? ''))
      .sort((a, b) => step * bySort(a, b))
      .filter((item) => ExclusiveStartKey === undefined || step * bySort(item, ExclusiveStartKey) > 0);
    const read = inOrder.slice(0, Limit);
    this.consumed.reads += readUnits(read.reduce((sum, item) => sum + size(item), 0));
    const last = read.length < inOrder.length ? read.at(-1) : undefined;
    const Items = read.filter(({ d }) => (d?.S ?? '').includes(values[':c']?.S ?? ''));
    return { Items, ...(last ? { LastEvaluatedKey: { pk: last.pk, sk: last.sk } } : {}) };
  }

  #asExpected({ Item, Key, ExpressionAttributeValues }: Write): boolean {
    const version = this.#items.get(keyText(Item ?? Key ?? {}))?.v?.N;
    return version === ExpressionAttributeValues?.[':v']?.N;
  }

  #apply({ Item, Key }: Write): void {
    if (Item) this.#items.set(keyText(Item), Item);
    else if (Key) this.#items.delete(keyText(Key));
  }

  #consume({ Item }: Write, times: number): void {
    this.consumed.writes += times * writeUnits(size(Item ?? {}));
  }
}

export function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}

function bySort(a: Item, b: Item): number {
  return Buffer.compare(Buffer.from(a.sk?.S ?? ''), Buffer.from(b.sk?.S ?? ''));
}

function keyText({ pk, sk }: Item): string {
  return `${pk?.S}\n${sk?.S}`;
}

/** Names and values in UTF-8, near enough to how DynamoDB counts. */
function size(item: Item): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(item)) bytes += Buffer.byteLength(name + (value.S ?? value.N ?? ''));
  return bytes;
}
