import * as z from 'zod';
import type { Ladder, LadderStep } from './community.ts';
import { parseDuration } from './durations.ts';
import { complain, duration, shortName } from './fields.ts';
import { shown } from './mistake.ts';

const aStep = 'warn, mute 10m (or another duration from 30s to 365d), kick or ban';

const stepForm = /^(warn|kick|ban|mute [1-9][0-9]{0,5}[smhd])$/;
const step = z.string(aStep).regex(stepForm, aStep);

const strikes = z.string().regex(/^[1-9][0-9]?$/, 'a number of strikes from 1 to 99');

/** How hard a step is: each must be harder than the one before, or a ladder would reward offences. */
function hardness(written: string): number {
  const order = { warn: 0, kick: Number.MAX_SAFE_INTEGER - 1, ban: Number.MAX_SAFE_INTEGER };
  return order[written as keyof typeof order] ?? muteOf(written);
}

function muteOf(written: string): number {
  return parseDuration(written.slice('mute '.length)) ?? 0;
}

// Telegram takes less than 30 seconds and more than 366 days for "for ever": https://core.telegram.org/bots/api#restrictchatmember
const shortestMute = 30_000;
const longestMute = 365 * 86_400_000;

const steps = z.record(strikes, step).superRefine((written, context) => {
  // What is no step at all has been complained of.
  const entries = Object.entries(written).filter(([, what]) => stepForm.test(what));
  if (Object.keys(written).length === 0)
    complain(context, 'at least one step', { got: 'none', todo: 'Write for example "1: warn".' });
  entries.forEach(([at, what], index) => {
    const mute = what.startsWith('mute ') ? muteOf(what) : shortestMute;
    if (mute < shortestMute || mute > longestMute)
      complain(context, aStep, { got: shown(what), todo: `Write ${aStep}.` }, [at]);
    const [before, softer] = entries[index - 1] ?? [];
    if (softer === undefined || hardness(what) > hardness(softer)) return;
    const expected = `something harder than ${softer}, which follows at ${before} already`;
    complain(context, expected, { got: shown(what), todo: 'Let the steps grow: warn, mute, longer mute, kick, ban.' }, [
      at,
    ]);
  });
});

function stepOf([at, written]: [string, string]): LadderStep {
  const base = { strikes: Number(at) };
  if (written === 'warn' || written === 'kick' || written === 'ban') return { ...base, do: written };
  return { ...base, do: 'mute', for: muteOf(written) };
}

const ladder = z
  .strictObject({
    decay: duration.describe('One strike fades after so long without an offence, such as 30d.'),
    steps: steps.describe('What follows, by the strikes a member has: "1: warn", "2: mute 10m", "5: kick".'),
  })
  .transform(({ decay, steps }): Ladder => ({ decay, steps: Object.entries(steps).map(stepOf) }));

const standard = {
  decay: '30d',
  steps: { 1: 'warn', 2: 'mute 10m', 3: 'mute 1d', 4: 'kick', 5: 'ban' },
};

/** What follows offences, step by step. */
export const laddersSection = z
  .record(shortName, ladder)
  .prefault({ standard })
  .describe('What follows offences, step by step. Left out: warn, mute 10m, mute 1d, kick, ban as "standard".');
