import * as z from 'zod';
import { traceTexts } from '../rules/trace-texts.ts';
import { calendarNames } from './chat-field.ts';
import { braced, duration, shortText, timezone, wholeNumber, wordingWith } from './fields.ts';
import type { Text } from './text.ts';
import { texts } from './texts.ts';

/** Who the community is. */
export const communitySection = z
  .strictObject({
    name: shortText(80).describe('The name members know.'),
    language: z.enum(['en', 'zh']).describe('The language Reeve speaks in the group: en or zh.'),
    timezone: timezone.describe('The clock of the community by its IANA name, such as Asia/Shanghai.'),
    'quiet-hours': calendarNames
      .exactOptional()
      .describe('Names of the calendar: what Reeve posts unasked and is not urgent waits until they are over.'),
  })
  .transform(({ 'quiet-hours': quietHours, ...rest }) => ({ ...rest, ...(quietHours && { quietHours }) }))
  .describe('Who the community is.');

/** What only the admins and the operator see. */
export const noticesSection = z
  .strictObject({
    'removals-per-hour': wholeNumber(1, 10_000)
      .default(60)
      .describe('Past so many removals in a clock hour Reeve stops removing, keeps recording and calls the admins.'),
    'keep-evidence': duration.prefault('30d').describe('How long the evidence of a case is kept, such as 30d.'),
  })
  .transform(({ 'removals-per-hour': removalsPerHour, 'keep-evidence': keepEvidence }) => ({
    removalsPerHour,
    keepEvidence,
  }))
  .prefault({})
  .describe('Limits and notices for the admins.');

function aboutText({ about, placeholders, en }: Text): string {
  const holds = placeholders.length === 0 ? '' : ` May hold ${braced(placeholders)}.`;
  return `${about}${holds}\nBy default: ${en}`;
}

const wordings = Object.fromEntries(
  Object.entries<Text>({ ...texts, ...traceTexts }).map(([key, text]) => [
    key,
    wordingWith(text.placeholders, text.needs).exactOptional().describe(aboutText(text)),
  ]),
);

/** The community's own wordings. */
export const textsSection = z
  .strictObject(wordings)
  .transform((own) => own as Record<string, string>)
  .default({})
  .describe('Your own wording for anything Reeve says, by its key. What is not here is said in the built-in words.');
