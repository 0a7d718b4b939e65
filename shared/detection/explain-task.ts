import { type Fact, fact, joinFacts } from '../rules/fact.ts';
import type { Reading } from '../text/reading.ts';
import { type DetectedSpan, type Detection, levels, type Task, tasks } from './detection.ts';
import { type Rank, rankOfScore } from './rank.ts';
import type { Scorer } from './scorer.ts';
import type { StructureFeature } from './structure.ts';
import { type CountedWords, type ListedWord, taskOfList } from './word-counts.ts';

const mostPieces = 5;

/** The same in words, for the trace. It names lists and figures, never what the member wrote. */
export function explainTask(rank: Rank, task: Task, reading: Reading, words: CountedWords, scorer: Scorer): Detection {
  const speaking = task === 'advert' ? ['advert', 'sexual'] : [task];
  const listed = words.words.filter(({ list }) => speaking.includes(taskOfList[list.name] ?? ''));
  const level = levels[rank - 1];
  const heard = task === 'advert' && scoreRank('sexual', scorer) > scoreRank('advert', scorer) ? 'sexual' : task;
  const scored = scorerSays(heard, scorer);
  const spans = () => {
    const byList = listedSpans(listed);
    return [...byList, ...scoredSpans(heard, words, scorer, byList), ...contactSpans(task, reading)];
  };
  return {
    ...(level === undefined ? {} : { level }),
    spans: rank === 0 ? [] : spans(),
    because: joinFacts([...listsSay(listed), scored], 'trace.also') ?? scored,
  };
}

function scoreRank(task: Task, scorer: Scorer): Rank {
  return rankOfScore(tasks.indexOf(task), scorer) ?? 0;
}

function listedSpans(listed: readonly ListedWord[]): DetectedSpan[] {
  return listed
    .toSorted((a, b) => levels.indexOf(b.list.severity) - levels.indexOf(a.list.severity) || a.from - b.from)
    .map(({ from, to, list }) => ({
      from,
      to,
      by: fact('trace.list.named', { name: `${list.language}/${list.name}` }),
    }));
}

/** Pieces that lie in each other are one; where a listed word stands, it says more. */
function scoredSpans(task: Task, words: CountedWords, scorer: Scorer, listed: readonly DetectedSpan[]): DetectedSpan[] {
  if (rankOfScore(tasks.indexOf(task), scorer) === undefined) return [];
  const spans: { from: number; to: number }[] = [];
  for (const piece of scorer.strongest(task, mostPieces * 4)) {
    const { from, to } = words.inFolded(piece.from, piece.to);
    const over = spans.find((span) => span.from <= to && from <= span.to);
    if (over) {
      over.from = Math.min(over.from, from);
      over.to = Math.max(over.to, to);
    } else if (spans.length < mostPieces) spans.push({ from, to });
  }
  return spans
    .filter(({ from, to }) => !listed.some((span) => span.from < to && from < span.to))
    .map((span) => ({ ...span, by: fact('trace.scorer') }));
}

function contactSpans(task: Task, { contacts }: Reading): DetectedSpan[] {
  if (task === 'abuse') return [];
  return contacts.map(({ from, to, kind }) => ({ from, to, by: fact(`trace.contact.${kind}`) }));
}

function listsSay(listed: readonly ListedWord[]): Fact[] {
  const byList = Map.groupBy(listed, ({ list }) => list);
  return [...byList].map(([{ language, name, severity }, words]) =>
    fact(`trace.detected.listed.${severity}`, { list: `${language}/${name}`, count: words.length }),
  );
}

function scorerSays(task: Task, scorer: Scorer): Fact {
  const index = tasks.indexOf(task);
  const rank = rankOfScore(index, scorer);
  if (rank === undefined) return fact('trace.scorer.unknown');
  const chance = (1 / (1 + Math.exp(-(scorer.scores[index] ?? 0)))).toFixed(2);
  const scored = fact(`trace.scorer.${sure[rank]}`, { chance });
  const signs = rank === 0 ? [] : scorer.telling(task, 3).map((name) => fact(signKey(name)));
  const joined = joinFacts(signs, 'trace.beside');
  return joined ? fact('trace.scorer.signs', { scored, signs: joined }) : scored;
}

const sure = ['nothing', 'unsure', 'fairly', 'sure'] as const;

type Dashed<Name extends string> = Name extends `${infer First} ${infer Rest}` ? `${First}-${Dashed<Rest>}` : Name;

function signKey(name: StructureFeature): `trace.sign.${Dashed<StructureFeature>}` {
  return `trace.sign.${name.replaceAll(' ', '-') as Dashed<StructureFeature>}`;
}
