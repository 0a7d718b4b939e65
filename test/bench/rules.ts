import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Community } from '../../shared/community/community.ts';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { newMember } from '../../shared/records/member.ts';
import { firedRules } from '../../shared/rules/evaluate.ts';
import { subjectOf } from '../../shared/rules/subject.ts';
import { type Ask, perMessage } from './per-message.ts';
import { type Bench, paceBeside } from './row.ts';
import { communityOf, type SyntheticRule, syntheticRules } from './synthetic-rules.ts';
import { type SyntheticMessage, syntheticTalk } from './synthetic-talk.ts';
import { syntheticWords } from './synthetic-words.ts';

const words = syntheticWords(100_000);
const passes = 6;
const amounts = { rules: 1_000, words: 10_000, patterns: 100, domains: 30_000 };

/** A thousand rules on chat talk of which 1 % offends: beside other ways to run them, and as rules grow. */
export const rulesBench: Bench = {
  name: 'rules',
  async run() {
    const rules = syntheticRules(words, amounts);
    const talk = syntheticTalk(20_000, words.slice(0, amounts.words));
    const community = communityOf(rules);
    const ours = judged(community, talk);
    const engine = await engineTime(rules, talk.slice(0, 200));
    const loop = loopTime(rules, talk.slice(0, 1_000));
    const growth = grown(10_000) / grown(100);
    const figure = `rules: messages per core, ${amounts.rules} rules`;
    return [
      paceBeside(figure, ours, 'json-rules-engine', engine, 100),
      paceBeside(figure, ours, 'a loop of one RegExp per rule', loop, 50),
      {
        figure: 'rules: time per message with 10000 rules',
        value: growth,
        unit: 'times',
        reference: 'with 100: 1',
        ratio: growth,
        goal: '≤ 2',
        ok: growth <= 2,
      },
    ];
  },
};

function grown(count: number): number {
  const rules = syntheticRules(words, { rules: count, words: count * 10, patterns: 0, domains: 0 });
  const talk = syntheticTalk(20_000, words.slice(0, 1_000));
  return judged(communityOf(rules), talk);
}

const chat = chatId('telegram', -100);
const author = memberId('telegram', 1001);

/** Nanoseconds for reading a message and asking the rules; every answer must be right. */
function judged(data: Community, talk: readonly SyntheticMessage[]): number {
  const community = compileWithShipped(data);
  const member = newMember(author, 'Li Lei');
  const ask: Ask = ({ text }, index) => {
    const subject = subjectOf(messageOf(text, index), member, index, community);
    return firedRules(community.rules, subject).live.length > 0;
  };
  return perMessage('rules', talk, ask, passes);
}

function messageOf(text: string, index: number): MessageEvent {
  return {
    type: 'message',
    id: `telegram:${index}`,
    at: index * 1000,
    chat,
    from: { id: author, name: 'Li Lei', kind: 'person' },
    message: { id: String(index), text, links: [], media: [], mentions: [] },
    edited: false,
    private: false,
  };
}

/** The same conditions as its operators; it is told the text in small letters and the hosts. */
async function engineTime(rules: readonly SyntheticRule[], talk: readonly SyntheticMessage[]): Promise<number> {
  const engine = new Engine();
  engine.addOperator('holdsOneOf', (text: string, list: readonly string[]) => list.some((word) => text.includes(word)));
  engine.addOperator('matches', (text: string, pattern: RegExp) => pattern.test(text));
  engine.addOperator('leadsTo', (hosts: readonly string[], denied: ReadonlySet<string>) =>
    hosts.some((host) => denied.has(host)),
  );
  for (const [index, rule] of rules.entries()) engine.addRule(engineRule(rule, index));
  let least = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < 2; pass++) {
    const before = process.cpuUsage();
    for (const { text } of talk) await engine.run({ text: text.toLowerCase(), hosts: [] });
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, ((user + system) / talk.length) * 1000);
  }
  return least;
}

function engineRule({ words: list, pattern, domains }: SyntheticRule, index: number): RuleProperties {
  return {
    conditions: {
      any: [
        { fact: 'text', operator: 'holdsOneOf', value: list },
        ...(pattern === undefined ? [] : [{ fact: 'text', operator: 'matches', value: new RegExp(pattern, 'iu') }]),
        ...(domains.length === 0 ? [] : [{ fact: 'hosts', operator: 'leadsTo', value: new Set(domains) }]),
      ],
    },
    event: { type: `r${index}` },
  };
}

/** What one would write by hand: the words, the pattern and the domains of each rule as one pattern. */
function loopTime(rules: readonly SyntheticRule[], talk: readonly SyntheticMessage[]): number {
  const patterns = rules.map(({ words: list, pattern, domains }) => {
    const parts = [
      ...list.map(RegExp.escape),
      ...(pattern === undefined ? [] : [pattern]),
      ...domains.map(RegExp.escape),
    ];
    return new RegExp(parts.join('|'), 'iu');
  });
  return perMessage('rules', talk, ({ text }) => patterns.some((pattern) => pattern.test(text)), passes);
}
