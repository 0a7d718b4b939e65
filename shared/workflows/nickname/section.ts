import * as z from 'zod';
import { complain, distinct, duration, shortText, wholeNumber } from '../../community/fields.ts';
import { quoted } from '../../community/mistake.ts';
import { china } from './provinces.ts';
import { nicknameParts } from './settings.ts';

/** Nothing at all is one too: then parts may follow each other directly. */
const separator = z.string().regex(/^[^\p{L}\p{N}]{0,3}$/u, 'at most three signs that are neither letters nor digits');

const spellings = z.union([shortText(40).transform((name) => [name]), z.array(shortText(40)).min(1)]);

const provinces = z
  .union([z.literal('china').transform(() => china), z.array(spellings).min(1)])
  .superRefine((places, context) => {
    const seen = new Set<string>();
    places.forEach((place, index) => {
      for (const name of place) {
        const folded = name.toLowerCase();
        if (seen.has(folded)) complain(context, 'each spelling once', { got: `${quoted(name)} again`, todo }, [index]);
        seen.add(folded);
      }
    });
  });
const todo = 'Take one away: a spelling can stand for one place only.';

/** What stands under `nickname` in the community file. */
export const nicknameSection = z
  .strictObject({
    parts: distinct(z.enum(nicknameParts), 'part')
      .min(1)
      .default([...nicknameParts])
      .describe('The parts of a nickname, in the order members write them.'),
    separators: distinct(separator, 'separator')
      .min(1)
      .default(['+', '-', '·', '_', '/', ' '])
      .describe('Any of these may stand between two parts. The first is used in examples.'),
    years: z
      .strictObject({ from: wholeNumber(-60, 20), to: wholeNumber(-60, 20) })
      .superRefine(({ from, to }, context) => {
        if (from <= to) return;
        complain(context, 'years that go up', { got: `from ${from} to ${to}`, todo: 'Exchange the two.' });
      })
      .default({ from: 0, to: 6 })
      .describe('The years accepted, counted from this one: 0 is this year, 6 is six years ahead, -1 last year.'),
    provinces: provinces
      .prefault('china')
      .describe('`china`, or a list of places; each a name, or a list of its spellings.'),
    remind: z
      .array(duration)
      .min(1)
      .max(10)
      .superRefine((times, context) => {
        const shrinks = times.findIndex((time, index) => time <= (times[index - 1] ?? 0));
        if (shrinks < 0) return;
        const got = 'one that is not later than the one before';
        complain(context, 'times that grow', { got, todo: 'Count each from the first message.' }, [shrinks]);
      })
      .prefault(['1h', '1d', '3d'])
      .describe('When to remind, counted from the first message about it. After the last the admins are told.'),
  })
  .describe('The form of members’ names in the group. Leave the section out to ask for none.');
