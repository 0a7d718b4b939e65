import type { Reading } from '../text/reading.ts';
import { type DetectedSpan, type Detection, levels, type Task, tasks } from './detection.ts';
import { type Rank, rankOfScore } from './rank.ts';
import type { Scorer } from './scorer.ts';
import { type CountedWords, type ListedWord, taskOfList } from './word-counts.ts';

const mostPieces = 5;

/** The same in words, for the trace. It names lists and figures, never what the member wrote. */
export function explainTask(rank: Rank, task: Task, reading: Reading, words: CountedWords, scorer: Scorer): Detection {
  const speaking = task === 'advert' ? ['advert', 'sexual'] : [task];
  const listed = words.words.filter(({ list }) => speaking.includes(taskOfList[list.name] ?? ''));
  const level = levels[rank - 1];
  const scored = task === 'advert' && scoreRank('sexual', scorer) > scoreRank('advert', scorer) ? 'sexual' : task;
  const spans = () => {
    const byList = listedSpans(listed);
    return [...byList, ...scoredSpans(scored, words, scorer, byList), ...contactSpans(task, reading)];
  };
  return {
    ...(level === undefined ? {} : { level }),
    spans: rank === 0 ? [] : spans(),
    because: [...listsSay(listed), scorerSays(scored, scorer)].join('; '),
  };
}

function scoreRank(task: Task, scorer: Scorer): Rank {
  return rankOfScore(tasks.indexOf(task), scorer) ?? 0;
}

function listedSpans(listed: readonly ListedWord[]): DetectedSpan[] {
  return listed
    .toSorted((a, b) => levels.indexOf(b.list.severity) - levels.indexOf(a.list.severity) || a.from - b.from)
    .map(({ from, to, list }) => ({ from, to, by: `list ${list.language}/${list.name}` }));
}

/** Pieces that lie in each other are one; where a listed word stands, it says more. */
function scoredSpans(task: Task, words: CountedWords, scorer: Scorer, listed: readonly DetectedSpan[]): DetectedSpan[] {
  if (rankOfScore(tasks.indexOf(task), scorer) === undefined) return [];
  const spans: { from: number; to: number }[] = [];
  for (const piece of scorer.strongest(task, mostPieces * 4)) {
    const { from, to } = words.inFolded(piece.from, piece.to);
    const over = spans.find((span) => span.from <= to && from <= span.to);
    if (over) Object.assign(over, { from: Math.min(over.from, from), to: Math.max(over.to, to) });
    else if (spans.length < mostPieces) spans.push({ from, to });
  }
  return spans
    .filter(({ from, to }) => !listed.some((span) => span.from < to && from < span.to))
    .map((span) => ({ ...span, by: 'scorer' }));
}

function contactSpans(task: Task, { contacts }: Reading): DetectedSpan[] {
  if (task === 'abuse') return [];
  return contacts.map(({ from, to, kind }) => ({ from, to, by: `contact ${kind}` }));
}

function listsSay(listed: readonly ListedWord[]): string[] {
  const byList = Map.groupBy(listed, ({ list }) => `${list.language}/${list.name} (${list.severity})`);
  return [...byList].map(
    ([name, words]) => `${words.length} ${words.length === 1 ? 'word' : 'words'} of the list ${name}`,
  );
}

function scorerSays(task: Task, scorer: Scorer): string {
  const index = tasks.indexOf(task);
  const rank = rankOfScore(index, scorer);
  if (rank === undefined) return 'the text is too short or too strange for the scorer';
  const chance = (1 / (1 + Math.exp(-(scorer.scores[index] ?? 0)))).toFixed(2);
  const telling = scorer.telling(task, 3);
  const sure = ['finds nothing', 'is not sure', 'is fairly sure', 'is sure'][rank];
  return `the scorer ${sure} (${chance}${telling.length > 0 && rank > 0 ? `: ${telling.join(', ')}` : ''})`;
}
