import type { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import type { QueueMessage } from '../queue.ts';
import { attributes, entryOf, stringAttribute } from './sqs-message.ts';
import { sendEntries } from './sqs-queue.ts';

const longestReason = 1000;
// SQS refuses these characters of XML's forbidden ones in attributes.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Puts a message on the queue of dead letters with its reason. It gets a group of its own there, so that the operator
 * sees all of a member's at once; the delivery's id keeps it from being put there twice.
 */
export async function setAside(
  { messageId }: SQSRecord,
  { id, group, body }: QueueMessage,
  reason: string,
  { client, deadLetters }: { readonly client: SQSClient; readonly deadLetters: string },
): Promise<void> {
  const entry = entryOf({ id, group: messageId, body }, 0, messageId);
  const said = reason.replace(forbidden, ' ').slice(0, longestReason) || 'no reason given';
  const MessageAttributes = {
    ...entry.MessageAttributes,
    [attributes.group]: stringAttribute(group),
    [attributes.reason]: stringAttribute(said),
  };
  await sendEntries(client, deadLetters, [{ ...entry, MessageAttributes }]);
}
