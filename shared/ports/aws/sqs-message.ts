import { createHash } from 'node:crypto';
import type { MessageAttributeValue, SendMessageBatchRequestEntry } from '@aws-sdk/client-sqs';
import type { QueueMessage } from '../queue.ts';

/** Names of the attributes our messages carry beside their body. */
export const attributes = {
  /** The message's id, where the deduplication id is another. */
  id: 'reeve-id',
  /** Of a message put aside: the group it belonged to, and why it was put aside. */
  group: 'reeve-group',
  reason: 'reeve-reason',
} as const;

// SQS: ids of groups and for deduplication are 1 to 128 of letters, digits and ASCII punctuation.
const legal = /^[\x21-\x7e]{1,128}$/;

/** The id itself when SQS takes it, else a hash of it. */
export function legalId(id: string): string {
  return legal.test(id) ? id : createHash('sha256').update(id).digest('hex');
}

export function stringAttribute(value: string): MessageAttributeValue {
  return { DataType: 'String', StringValue: value };
}

/** `position` names the entry in the answer. Another `once` makes a message that was sent lately go through again. */
export function entryOf(
  { id, group, body }: QueueMessage,
  position: number,
  once: string = id,
): SendMessageBatchRequestEntry {
  const entry = {
    Id: `${position}`,
    MessageBody: body,
    MessageGroupId: legalId(group),
    MessageDeduplicationId: legalId(once),
  };
  return entry.MessageDeduplicationId === id
    ? entry
    : { ...entry, MessageAttributes: { [attributes.id]: stringAttribute(id) } };
}

/** What counts towards the size of a call: the body and the attributes with their names and types, in UTF-8. */
export function entryBytes({ MessageBody, MessageAttributes }: SendMessageBatchRequestEntry): number {
  let bytes = Buffer.byteLength(MessageBody ?? '');
  for (const [name, { DataType, StringValue }] of Object.entries(MessageAttributes ?? {})) {
    bytes += Buffer.byteLength(name + DataType + StringValue);
  }
  return bytes;
}
