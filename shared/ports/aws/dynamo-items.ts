import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Change, Key, Query, Stored } from '../store.ts';

/** `pk` and `sk` the key, `v` the version, `d` the data, `ttl` epoch seconds: names are paid for with every record. */
export type Item = Record<string, AttributeValue>;

/** `ttl` is a reserved word of DynamoDB's expressions. */
const ttlName = { '#ttl': 'ttl' };

/** DynamoDB deletes up to two days late: what has expired must be told apart by us. */
const lives = '(attribute_not_exists(#ttl) OR #ttl > :now)';

export function itemKey({ partition, sort }: Key): Item {
  return { pk: { S: partition }, sk: { S: sort } };
}

export function keyOf(item: Item): Key {
  return { partition: item.pk?.S ?? '', sort: item.sk?.S ?? '' };
}

/** Undefined when it has expired at `now`, epoch seconds. */
export function storedOf(item: Item, now: number): Stored | undefined {
  const stored = { key: keyOf(item), version: Number(item.v?.N), data: item.d?.S ?? '' };
  if (item.ttl?.N === undefined) return stored;
  const expiresAt = Number(item.ttl.N);
  return expiresAt > now ? { ...stored, expiresAt } : undefined;
}

/** One conditional write, in the words that both a single call and a transaction take. */
export function writeOf(change: Change, table: string, now: number) {
  const must = {
    TableName: table,
    ExpressionAttributeNames: ttlName,
    ...(change.expects === 0
      ? {
          ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
          ExpressionAttributeValues: { ':now': number(now) },
        }
      : {
          ConditionExpression: `v = :v AND ${lives}`,
          ExpressionAttributeValues: { ':now': number(now), ':v': number(change.expects) },
        }),
  };
  return change.type === 'delete'
    ? { Delete: { ...must, Key: itemKey(change.key) } }
    : { Put: { ...must, Item: itemOf(change) } };
}

function itemOf({ key, data, expects, expiresAt }: Change & { type: 'put' }): Item {
  const item = { ...itemKey(key), v: number(expects + 1), d: { S: data } };
  return expiresAt === undefined ? item : { ...item, ttl: number(expiresAt) };
}

/** One page of a list. */
export function queryOf(query: Query, table: string, now: number, from: Item | undefined): QueryCommandInput {
  const { partition, sortPrefix, contains, limit } = query;
  return {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: sortPrefix ? 'pk = :p AND begins_with(sk, :s)' : 'pk = :p',
    FilterExpression: contains ? `${lives} AND contains(d, :c)` : lives,
    ExpressionAttributeNames: ttlName,
    ExpressionAttributeValues: {
      ':p': { S: partition },
      ':now': number(now),
      ...(sortPrefix && { ':s': { S: sortPrefix } }),
      ...(contains && { ':c': { S: contains } }),
    },
    ...(from && { ExclusiveStartKey: from }),
    // A filter is applied after the limit: with `contains` a small page would mean many calls.
    ...(limit !== undefined && !contains && { Limit: limit }),
    ScanIndexForward: query.reverse !== true,
  };
}

function number(value: number): AttributeValue {
  return { N: `${value}` };
}
