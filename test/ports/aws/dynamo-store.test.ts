import { describe, expect, it } from 'vitest';
import { AwsFault } from '../../../shared/ports/aws/aws-fault.ts';
import { DynamoStore } from '../../../shared/ports/aws/dynamo-store.ts';
import type { Change } from '../../../shared/ports/store.ts';
import { FakeDynamo } from './fake-dynamo.ts';

const key = (sort: string) => ({ partition: 'p', sort });
const put = (sort: string, expects = 0): Change => ({ type: 'put', key: key(sort), data: sort, expects });

function made() {
  const dynamo = new FakeDynamo();
  return { dynamo, store: new DynamoStore(dynamo.client, 'table', Date.now) };
}

describe('the store on DynamoDB', () => {
  it('pays one write for one change, and double for each of several', async () => {
    const { dynamo, store } = made();
    await store.commit([put('a')]);
    expect(dynamo.consumed).toEqual({ calls: 1, writes: 1, reads: 0 });
    await store.commit([put('b'), put('c')]);
    expect(dynamo.consumed).toEqual({ calls: 2, writes: 5, reads: 0 });
  });

  it('asks again for keys that were left unprocessed', async () => {
    const { dynamo, store } = made();
    await store.commit([put('a'), put('b')]);
    dynamo.unprocessed.push(2, 1);
    const found = await store.load([key('a'), key('b')]);
    expect(found.map((stored) => stored?.data)).toEqual(['a', 'b']);
  });

  it('throws when keys stay unprocessed, rather than take them for absent', async () => {
    const { dynamo, store } = made();
    dynamo.unprocessed.push(...Array.from({ length: 10 }, () => 1));
    await expect(store.load([key('a')])).rejects.toThrow(AwsFault);
  });

  it('tries again when it met another transaction', async () => {
    const { dynamo, store } = made();
    dynamo.cancellations.push(['TransactionConflict', 'None']);
    expect(await store.commit([put('a'), put('b')])).toEqual({ result: 'committed' });
    dynamo.failures.push('TransactionConflictException');
    expect(await store.commit([put('c')])).toEqual({ result: 'committed' });
  });

  it('calls it a conflict when the other transaction does not end', async () => {
    const { dynamo, store } = made();
    dynamo.cancellations.push(...Array.from({ length: 10 }, () => ['None', 'TransactionConflict']));
    expect(await store.commit([put('a'), put('b')])).toEqual({ result: 'conflict', keys: [key('b')] });
  });

  it('throws what may pass by itself when it does not: the table refused all tries', async () => {
    const { dynamo, store } = made();
    dynamo.cancellations.push(...Array.from({ length: 10 }, () => ['ThrottlingError', 'None']));
    await expect(store.commit([put('a'), put('b')])).rejects.toThrow(/throttled/);
  });

  it('throws at once what will never pass', async () => {
    const { dynamo, store } = made();
    dynamo.cancellations.push(['ValidationError', 'None']);
    await expect(store.commit([put('a'), put('b')])).rejects.toThrow('TransactionCanceledException');
    dynamo.failures.push('ResourceNotFoundException');
    await expect(store.commit([put('a')])).rejects.toThrow('ResourceNotFoundException');
    expect(dynamo.consumed.calls).toBe(2);
  });
});
