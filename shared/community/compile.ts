import { totalStrikes } from '../decision/ladder.ts';
import { createDetector } from '../detection/create-detector.ts';
import type { Detector } from '../detection/detection.ts';
import type { Shipped } from '../detection/shipped.ts';
import { type CompiledRules, compileRules } from '../rules/compile.ts';
import type { People } from '../rules/condition.ts';
import { NamedLists } from '../rules/named-lists.ts';
import { Readers } from '../rules/readers.ts';
import { Topics } from '../rules/topic.ts';
import { Lexicon, LexiconBuilder, type LexiconData } from '../text/lexicon.ts';
import type { Needle, NeedleRegistry } from '../text/needle.ts';
import { NumberedSets } from '../text/numbered-sets.ts';
import { type ActiveWorkflows, activeWorkflows } from '../workflows/active.ts';
import { type OpinionSets, opinionSets } from '../workflows/opinion/prepared.ts';
import type { Community } from './community.ts';
import { type CommunityFacts, factsOf, type PlatformFacts } from './facts.ts';
import { ownSentences } from './own-sentences.ts';

/** A community ready to decide with: everything slow has been done. */
export interface CompiledCommunity extends CommunityFacts {
  readonly workflows: ActiveWorkflows;
  readonly rules: CompiledRules & { readonly readers: Readers; readonly ownSentences: number };
  /** The set of words of thanks. */
  readonly thanks: number;
  /** Absent: nobody watches opinions. */
  readonly opinion: OpinionSets | undefined;
}

/** What a community is compiled with. */
export interface CompileWith {
  /** The shipped lists and weights, asked for when a rule wants a detector. */
  readonly shipped: () => Shipped;
  /** Made earlier of the same community by `lexiconOf`; otherwise it is made here. */
  readonly lexicon?: LexiconData;
  /** What is known of platforms beside what the manifests of the deployable ones say. */
  readonly platforms?: Partial<PlatformFacts>;
}

export function compileCommunity(data: Community, how: CompileWith): CompiledCommunity {
  const { shipped, lexicon, platforms } = how;
  const needles = lexicon ? new NumberedSets() : new LexiconBuilder();
  // What a lexicon was made of need not be gathered again, and this takes 25 ms.
  const prepared = prepare(data, needles, shipped, lexicon ? [] : sentencesOf(data));
  const readers = new Readers(new Lexicon(lexicon ?? (needles as LexiconBuilder).build()));
  const rules = { ...prepared.rules, readers, ownSentences: prepared.ownSentences };
  return {
    ...factsOf(data, platforms),
    workflows: activeWorkflows(data),
    rules,
    thanks: prepared.thanks,
    opinion: prepared.opinion,
  };
}

/** The words of all rules as one automaton, for those who must start fast. */
export function lexiconOf(data: Community, shipped: () => Shipped): LexiconData {
  const needles = new LexiconBuilder();
  prepare(data, needles, shipped, sentencesOf(data));
  return needles.build();
}

/** Registers in the same order every time: the numbers of sets hold for a lexicon made earlier. */
function prepare(data: Community, needles: NeedleRegistry, shipped: () => Shipped, sentences: readonly Needle[]) {
  const thanks = needles.add((data.rewards?.thanks?.words ?? []).map((word) => ({ word })));
  const own = needles.add(sentences);
  let made: Detector | undefined;
  const detector = (): Detector => {
    made ??= createDetector(needles, shipped());
    return made;
  };
  const lists = new NamedLists(data.lists ?? {}, shipped, needles);
  const topics = new Topics(shipped, lists, needles);
  const { timezone, language, calendar = {} } = data;
  const rules = compileRules(data.rules, {
    timezone,
    language,
    calendar,
    people: peopleOf(data),
    needles,
    lists,
    topics,
    detector,
  });
  return { thanks, ownSentences: own, rules, opinion: opinionSets(data.opinion, shipped, needles) };
}

function sentencesOf(data: Community): readonly Needle[] {
  return ownSentences(data).map((word) => ({ word, as: 'exact' }));
}

function peopleOf(data: Community): People {
  const { roleOf } = factsOf(data);
  return { roleOf, strikesOf: (member, now) => totalStrikes(member, data.ladders, now) };
}
