import { renderClock, renderDuration } from '../../community/durations.ts';
import { joinWords, plain, say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { publish } from '../../decision/publish.ts';
import type { Words } from '../../effects/effect.ts';
import { platformOf } from '../../event/ids.ts';
import { type Mood, moodKind, type TopicOpinion, type TopicSum } from '../../records/opinion.ts';
import { shortId } from '../../text/identity.ts';
import { adminPlatform } from '../questions/morning.ts';
import { mostOfOne } from './counting.ts';
import { endOf } from './hours.ts';
import { usualShare } from './judge.ts';
import type { OpinionSettings } from './settings.ts';

const mostQuoted = 3;

interface Worse {
  readonly hour: number;
  readonly said: TopicSum;
  readonly known: TopicOpinion;
  readonly settings: OpinionSettings;
}

/** With figures in plain words and a few samples. Who said it is not told: the link shows it to whoever wants to answer. */
export function tellWorse(draft: Draft, { hour, said, known, settings }: Worse): void {
  const voice = draft.community.data;
  const { name: topic, messages, negative, critics } = said;
  const usual = usualShare(known.usual);
  const samples = samplesOf(draft, hour, said);
  const words = joinWords(
    [
      say(voice, 'opinion.left-band', {
        topic,
        from: renderClock(endOf(hour - 1), voice),
        to: renderClock(endOf(hour), voice),
        negative,
        messages,
        share: percent(negative / messages),
        members: critics,
        usual: percent(usual),
        most: mostOfOne,
      }),
      ...samples.map((sample) => quoted(draft, sample)),
      say(voice, 'opinion.quiet', { time: renderDuration(settings.quiet, voice.language) }),
    ],
    '\n',
  );
  const detail = { topic, messages, negative, members: critics, usual: Math.round(usual * 1000) / 1000 };
  const notice = { words, platform: platformFor(draft, samples) };
  publish(draft, 'opinion.left-band', detail, { of: shortId(topic), notice });
}

/** It is as it usually is again, or hardly anybody speaks of it any more. */
export function tellReturned(draft: Draft, { name: topic }: TopicOpinion): void {
  const voice = draft.community.data;
  const words = say(voice, 'opinion.returned', { topic });
  const notice = { words, platform: platformFor(draft, []) };
  publish(draft, 'opinion.returned', { topic }, { of: shortId(topic), notice });
}

type Said = NonNullable<Mood['said']>;

/** Whoever has been forgotten since, or whose message was withdrawn, is not among them. */
function samplesOf(draft: Draft, hour: number, { samples }: TopicSum): Said[] {
  return samples.flatMap((sort) => draft.view.read(moodKind, String(hour), sort)?.said ?? []).slice(0, mostQuoted);
}

function quoted(draft: Draft, { chat, messageId, text }: Said): Words {
  const link = draft.community.linkOf(chat, messageId);
  return plain(link === undefined ? `> ${text}` : `> ${text}\n${link}`);
}

function platformFor(draft: Draft, [sample]: readonly Said[]): string {
  return sample ? platformOf(sample.chat) : adminPlatform(draft);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
