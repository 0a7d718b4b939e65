import type { MessageEvent } from '../../shared/event/event.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { type Member, newMember } from '../../shared/records/member.ts';
import type { ExampleSubject, Subject } from '../../shared/rules/condition.ts';
import { chatTag, type Mark, mostRemembered, remember } from '../../shared/rules/recent.ts';
import { type SubjectContext, subjectOf } from '../../shared/rules/subject.ts';
import { fold } from '../../shared/text/fold.ts';
import { hashText } from '../../shared/text/hash.ts';

/** Wednesday evening in Shanghai, eight hours ahead of UTC. */
export const evening = '2026-03-04T12:00:00Z';

const author = memberId('telegram', 1001);

/** A plain message of somebody who has been there for long. */
export function messageEvent(given: ExampleSubject = {}, ago = 0): MessageEvent {
  const text = given.text ?? 'good evening';
  return {
    type: 'message',
    id: 'telegram:500',
    at: Date.parse(given.now ?? evening) - ago,
    chat: chatId('telegram', -100),
    from: { id: author, name: given.name ?? 'Li Lei', kind: 'person' },
    message: { id: '500', text, links: [], media: [], mentions: [], ...given.message },
    edited: given.edited ?? false,
    private: false,
  };
}

function markOf({ chat, message }: MessageEvent): Mark {
  return { chatTag: chatTag(chat), hash: hashText(fold(message.text)) };
}

export function memberOf(given: ExampleSubject = {}): Member {
  const earlier = (given.earlier ?? []).map(({ ago, text }, index): MessageEvent => {
    const event = messageEvent({ ...given, text, edited: false }, ago);
    return { ...event, id: `telegram:${400 + index}`, message: { ...event.message, text, id: String(400 + index) } };
  });
  return {
    ...newMember(author, 'Li Lei'),
    messages: 200,
    recent: earlier.reduce<Member['recent']>(
      (recent, event) => remember(recent, event, markOf(event), mostRemembered),
      [],
    ),
    ...(given.nicknameWrong
      ? { nickname: { state: 'wrong', judged: 1, chat: chatId('telegram', -100), since: 0, reminders: 0 } }
      : {}),
    ...given.member,
  };
}

export const context: SubjectContext = {
  data: { timezone: 'Asia/Shanghai', nickname: {} },
  rules: { remembered: mostRemembered },
};

/** What rules see of an example. */
export function exampleSubject(given: ExampleSubject = {}): Subject {
  const event = messageEvent(given);
  return subjectOf(event, memberOf(given), event.at, context);
}
