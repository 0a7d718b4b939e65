import type { Message } from '@grammyjs/types';
import type { Group, Person, TelegramStandIn } from '../stand-in/telegram/stand-in.ts';
import type { Random } from './random.ts';

/** What was said, as the test knows it: the other side of the account. */
export interface Said {
  readonly messages: Map<number, number>;
  readonly adverts: { readonly who: Person; readonly group: Group; readonly message: Message }[];
  readonly scams: { readonly who: Person; readonly group: Group; readonly message: Message }[];
  /** Ids of whoever said something that breaks no rule. */
  readonly good: Set<number>;
  /** `<thanked>.<message id>.<thanker>`. */
  readonly thanks: Set<string>;
}

interface Talk {
  readonly group: Group;
  readonly members: readonly Person[];
  readonly heard: { readonly who: Person; readonly message: Message }[];
}

export interface BusyGroups {
  readonly said: Said;
  /** Everybody talks a little: what is said is on its way to Reeve, waiting for nobody. */
  talk(): void;
}

const groups = 8;
const membersEach = 5;

export function busyGroups(telegram: TelegramStandIn, random: Random): BusyGroups {
  const said: Said = { messages: new Map(), adverts: [], scams: [], good: new Set(), thanks: new Set() };
  const talks = Array.from({ length: groups }, (_, n): Talk => {
    const members = Array.from({ length: membersEach }, (_, m) => telegram.person({ name: `Member ${n}.${m}` }));
    return { group: telegram.group({ title: `Group ${n}`, members }), members, heard: [] };
  });

  /** The message stands in the chat at once; the promise is of its delivery, which may take some crashes. */
  function say(talk: Talk, who: Person, text: string, replyTo?: Message): Message {
    void talk.group.says(who, replyTo === undefined ? text : { text, replyTo });
    said.messages.set(who.user.id, (said.messages.get(who.user.id) ?? 0) + 1);
    const message = talk.group.messages().at(-1);
    if (message === undefined) throw new Error('the stand-in has not posted the message');
    return message;
  }

  function chat(talk: Talk): void {
    const who = random.pick(talk.members);
    const kind = random.whole(10);
    if (kind < 2) {
      said.adverts.push({
        who,
        group: talk.group,
        message: say(talk, who, `cheap courses, number ${said.adverts.length}`),
      });
      return;
    }
    said.good.add(who.user.id);
    // Members thank those who were here before them, so that no thanks go in a circle: those would not count.
    const earlier = talk.heard.slice(-20).filter((heard) => heard.who.user.id < who.user.id);
    const before = earlier.length > 0 ? random.pick(earlier) : undefined;
    if (kind < 5 && before !== undefined) {
      say(talk, who, 'thanks a lot', before.message);
      said.thanks.add(`${before.who.user.id}.${before.message.message_id}.${who.user.id}`);
      return;
    }
    talk.heard.push({ who, message: say(talk, who, `What is the answer to exercise ${random.whole(100)}?`) });
  }

  function scam(talk: Talk): void {
    const who = telegram.person({ name: `Scammer ${said.scams.length}` });
    void talk.group.joins(who);
    said.scams.push({ who, group: talk.group, message: say(talk, who, 'easy money, ask me how') });
  }

  return {
    said,
    talk() {
      for (const talk of talks) for (let n = 0; n < 15; n += 1) chat(talk);
      for (let n = 0; n < 4; n += 1) scam(random.pick(talks));
    },
  };
}
