import * as z from 'zod';
import { span } from '../rules/span-settings.ts';
import { shortName } from './fields.ts';

const oneSpan = span();

/** Spans of time by names of the community's own. */
export const calendarSection = z
  .record(
    shortName,
    z.union([oneSpan, z.array(oneSpan).min(1)]).transform((written) => (Array.isArray(written) ? written : [written])),
  )
  .default({})
  .describe('Lessons, exam weeks, quiet hours by names of your own; rules name them with time: { during: name }.');
