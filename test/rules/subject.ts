import type { RuleData } from '../../shared/community/community.ts';
import { createDetector } from '../../shared/detection/create-detector.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { readShipped } from '../../shared/lists/read-shipped.ts';
import { type Member, newMember } from '../../shared/records/member.ts';
import { compileRules } from '../../shared/rules/compile.ts';
import type {
  Around,
  Condition,
  ExampleSubject,
  People,
  PrepareContext,
  Subject,
} from '../../shared/rules/condition.ts';
import { NamedLists } from '../../shared/rules/named-lists.ts';
import { Readers } from '../../shared/rules/readers.ts';
import { chatTag, type Mark, type Memory, mostRemembered, remember } from '../../shared/rules/recent.ts';
import { type SubjectContext, subjectOf } from '../../shared/rules/subject.ts';
import { Topics } from '../../shared/rules/topic.ts';
import { packedWeight, weightKinds } from '../../shared/rules/weights.ts';
import { fold } from '../../shared/text/fold.ts';
import { hashText, looseHash } from '../../shared/text/hash.ts';
import { Lexicon, LexiconBuilder } from '../../shared/text/lexicon.ts';
import { likenessOf } from '../../shared/text/likeness.ts';

/** Wednesday evening in Shanghai, eight hours ahead of UTC. */
export const evening = '2026-03-04T12:00:00Z';

const author = memberId('telegram', 1001);
const memory: Memory = { remembered: mostRemembered, rememberedFor: Infinity };

/** A plain message of somebody who has been there for long. */
export function messageEvent(given: ExampleSubject = {}, ago = 0): MessageEvent {
  const text = given.text ?? 'good evening';
  const at = Date.parse(given.now ?? evening) - ago;
  return {
    type: 'message',
    id: 'telegram:500',
    at,
    chat: chatId('telegram', -100),
    from: { id: author, name: given.name ?? 'Li Lei', kind: 'person' },
    message: { id: '500', text, links: [], media: [], mentions: [], ...given.message },
    edited: given.edited ?? false,
    ...(given.sentAgo === undefined ? {} : { sentAt: at - given.sentAgo }),
    private: false,
  };
}

function markOf({ chat, message }: MessageEvent): Mark {
  const folded = fold(message.text);
  const weight = packedWeight(message, weightKinds);
  return { chatTag: chatTag(chat), hash: hashText(folded), weight, likeness: likenessOf(folded) };
}

export function memberOf(given: ExampleSubject = {}): Member {
  const earlier = (given.earlier ?? []).map(({ ago, text, message = {}, elsewhere }, index): MessageEvent => {
    const event = messageEvent({ ...given, message, text, edited: false }, ago);
    const chat = elsewhere ? chatId('telegram', -200) : event.chat;
    const id = String(400 + index);
    return { ...event, chat, id: `telegram:${id}`, message: { ...event.message, text, id } };
  });
  return {
    ...newMember(author, 'Li Lei'),
    messages: 200,
    recent: earlier.reduce<Member['recent']>((recent, event) => remember(recent, event, markOf(event), memory), []),
    ...(given.nicknameWrong
      ? { nickname: { state: 'wrong', judged: 1, chat: chatId('telegram', -100), since: 0, reminders: 0 } }
      : {}),
    ...given.member,
  };
}

const timezone = 'Asia/Shanghai';

const nothingToFind = new Readers(new Lexicon(new LexiconBuilder().build()));

export const context: SubjectContext = {
  data: { timezone, nickname: {} },
  rules: { ...memory, weighs: weightKinds, comparesTexts: true, readers: nothingToFind },
};

const people: People = {
  roleOf: (id) => (id === memberId('telegram', 1) ? 'admin' : id === memberId('telegram', 2) ? 'staff' : 'member'),
  strikesOf: ({ strikes }) => strikes,
};

/** What rules see of an example: words are looked for by the readers of those that were compiled. */
export function exampleSubject(given: ExampleSubject = {}, readers: Readers = nothingToFind): Subject {
  const event = messageEvent(given);
  const community = { ...context, rules: { ...context.rules, readers } };
  return subjectOf(event, memberOf(given), event.at, community, aroundOf(given, event.at));
}

function aroundOf({ others = [], joins = [] }: ExampleSubject, now: number): Around {
  const seconds = (ago: number) => Math.floor((now - ago) / 1000);
  return {
    said: (hash) =>
      others
        .filter(({ text }) => text !== undefined && [hashText(fold(text)), looseHash(fold(text))].includes(hash))
        .map(({ ago, who }, index) => [
          memberId('telegram', who),
          chatId('telegram', -100),
          String(300 + index),
          seconds(ago),
        ]),
    spoke: (asked) =>
      others.flatMap(({ ago, who, topic }) => (topic === asked ? [[topic, who, seconds(ago)] as const] : [])),
    joins: () => joins.map(seconds),
  };
}

/** Lessons on Mondays and Wednesdays, nothing else. */
const calendar = { class: [{ from: 19 * 60, to: 21 * 60 + 30, weekdays: [1, 3] }], 'exam-week': [] };

/** A condition prepared as for a community of its own, and subjects that are read for it. */
export function readyCondition(condition: Condition, settings: unknown) {
  return ready((context) => condition.prepare(settings, context));
}

/** Rules compiled as for a community of their own, and subjects that are read for them. */
export function readyRules(data: readonly RuleData[]) {
  return ready((context) => compileRules(data, context));
}

function ready<Prepared>(prepare: (context: PrepareContext) => Prepared) {
  const needles = new LexiconBuilder();
  const detector = () => createDetector(needles, readShipped());
  const lists = new NamedLists({}, readShipped, needles);
  const topics = new Topics(readShipped, lists, needles);
  const prepared = prepare({ timezone, language: 'en', calendar, people, needles, lists, topics, detector });
  const readers = new Readers(new Lexicon(needles.build()));
  return { prepared, subject: (given: ExampleSubject = {}) => exampleSubject(given, readers) };
}
