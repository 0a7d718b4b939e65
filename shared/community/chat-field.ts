import * as z from 'zod';
import type { ChatId } from '../event/ids.ts';
import { distinct, shortName } from './fields.ts';

const aChat = 'a chat with its platform, such as telegram:-1001234567890';

/** A chat by its whole id. */
export const chatField = z
  .string(aChat)
  .regex(/^[a-z]+:\S+$/, aChat)
  .transform((written) => written as ChatId);

/** One chat, or several. */
export const chatsField = z
  .union([chatField, distinct(chatField, 'chat').min(1)])
  .transform((written) => (typeof written === 'string' ? [written] : written));

/** Names of the calendar, one or several. */
export const calendarNames = z
  .union([shortName, distinct(shortName, 'name').min(1)])
  .transform((written) => (typeof written === 'string' ? [written] : written));
