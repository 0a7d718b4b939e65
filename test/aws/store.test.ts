import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoStore } from '../../shared/ports/aws/dynamo-store.ts';
import { describeStore } from '../contract/store.ts';
import { output } from './stack.ts';

describeStore(
  'DynamoDB',
  async () => {
    const client = new DynamoDBClient({});
    return { store: new DynamoStore(client, output('Table'), Date.now), close: async () => client.destroy() };
  },
  { runs: 10 },
);
