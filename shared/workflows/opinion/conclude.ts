import type { Draft } from '../../decision/draft.ts';
import { type MoodSum, type Opinion, opinionKind, type TopicOpinion, type TopicSum } from '../../records/opinion.ts';
import { emptySum } from './counting.ts';
import { awaitHour, endOf, hourOf, opinionNow } from './hours.ts';
import { judge, learn, unknownUsual, type Verdict } from './judge.ts';
import { tellReturned, tellWorse } from './notice.ts';
import type { OpinionSettings } from './settings.ts';

/** A whole hour has been added up: it is judged by what is usual, told if it must be, and learned. */
export function concludeHour(draft: Draft, sum: MoodSum, settings: OpinionSettings): void {
  const before = opinionNow(draft);
  // Its timer came so late that a later hour has been judged: that is how it stands now.
  const late = sum.hour < before.judged;
  const topics = settings.topics.map(({ name }) => {
    const said = sum.topics.find((topic) => topic.name === name) ?? emptySum(name);
    const known = before.topics.find((topic) => topic.name === name) ?? { name, usual: unknownUsual(endOf(sum.hour)) };
    return concludeTopic(draft, { hour: sum.hour, said, known, settings, late });
  });
  const opinion: Opinion = { ...before, judged: Math.max(before.judged, sum.hour), topics };
  draft.view.put(opinionKind, opinion);
  // Nobody may speak of it any more: then it is the end of an hour without messages that tells that it is over.
  if (topics.some(({ worse }) => worse !== undefined)) awaitHour(draft, opinion, hourOf(draft.now));
}

interface Concluded {
  readonly hour: number;
  readonly said: TopicSum;
  readonly known: TopicOpinion;
  readonly settings: OpinionSettings;
  readonly late: boolean;
}

function concludeTopic(draft: Draft, concluded: Concluded): TopicOpinion {
  const { hour, said, known, settings, late } = concluded;
  const verdict = judge(said, known.usual, settings.from);
  const learned = { ...known, usual: learn(known.usual, said, verdict, endOf(hour)) };
  if (late) return learned;
  const { messages, negative } = said;
  const judged = verdict === 'few' ? learned : { ...learned, latest: { hour, messages, negative } };
  if (verdict === 'worse') return becomeWorse(draft, concluded, judged);
  return isOver(draft, verdict, judged, settings) ? comeBack(draft, judged) : judged;
}

/** One notice in each quiet period; what nobody was told of need not be said to be over either. */
function becomeWorse(draft: Draft, { hour, said, known, settings }: Concluded, judged: TopicOpinion): TopicOpinion {
  const worse = endOf(hour);
  if (known.told !== undefined && draft.now < known.told + settings.quiet) {
    draft.note('worse than usual, and the admins have been told lately');
    return { ...judged, worse };
  }
  tellWorse(draft, { hour, said, known, settings });
  return { ...judged, worse, told: draft.now, open: true };
}

function isOver(draft: Draft, verdict: Verdict, { worse }: TopicOpinion, { quiet }: OpinionSettings): boolean {
  if (worse === undefined) return false;
  return verdict === 'usual' || (verdict === 'few' && draft.now >= worse + quiet);
}

function comeBack(draft: Draft, judged: TopicOpinion): TopicOpinion {
  const { worse: _, open, ...back } = judged;
  if (open) tellReturned(draft, back);
  return back;
}
