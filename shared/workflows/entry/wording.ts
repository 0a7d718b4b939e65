import type { Community } from '../../community/community.ts';
import { renderDuration } from '../../community/durations.ts';
import { sayPlain } from '../../community/say.ts';
import type { ProbationSettings } from './settings.ts';

type Voice = Pick<Community, 'language' | 'texts'>;

/** What newcomers do not send yet: `links and forwarded messages`. */
export function kindsInWords(voice: Voice, { remove, wait }: ProbationSettings): string {
  return list(
    voice,
    [...remove, ...wait].map((kind) => sayPlain(voice, `entry.${kind}`)),
  );
}

/** How long it lasts, as the notice for everybody has it: `the first 3 days and the first 5 messages`. */
export function probationInWords(voice: Voice, { time, messages }: ProbationSettings): string {
  const parts = [
    ...(time === undefined ? [] : [sayPlain(voice, 'entry.first-time', { for: renderDuration(time, voice.language) })]),
    ...(messages === undefined ? [] : [sayPlain(voice, 'entry.first-messages', { messages })]),
  ];
  return list(voice, parts);
}

export function list({ language }: Voice, parts: readonly string[]): string {
  if (language === 'zh') return parts.join('、');
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
