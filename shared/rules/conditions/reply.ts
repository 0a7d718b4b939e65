import type * as z from 'zod/mini';
import { memberId } from '../../event/ids.ts';
import type { Reply } from '../../event/message.ts';
import { atFirstNeed } from '../../text/at-first-need.ts';
import type { ConditionOf, People, Subject } from '../condition.ts';
import { fact } from '../fact.ts';
import { oneOrMoreOf, settingsOf } from '../settings.ts';

const settings = atFirstNeed(() =>
  settingsOf({ to: oneOrMoreOf(['anybody', 'nobody', 'self', 'member', 'staff', 'bot', 'channel']) }),
);

type Answered = Exclude<z.output<ReturnType<typeof settings>>['to'][number], 'anybody'>;

export const reply: ConditionOf<typeof settings> = {
  name: 'reply',
  about:
    'Whose message it replies to: anybody, self, member, staff (with the admins, and the group itself), bot, channel; or nobody, when it is no reply.',
  get settings() {
    return settings();
  },
  prepare({ to }, { people }) {
    const accepts = (answered: Answered | 'somebody'): boolean =>
      (to as readonly string[]).includes(answered) || (answered !== 'nobody' && to.includes('anybody'));
    return {
      ...(to.includes('nobody') ? {} : { triggers: ['reply'] }),
      matches: (subject) => accepts(answeredBy(subject, people)),
      explain(subject) {
        const answered = answeredBy(subject, people);
        return { matched: accepts(answered), because: fact(`trace.reply.${answered}`) };
      },
    };
  },
  examples: [
    {
      says: 'matches a reply to anybody',
      settings: { to: 'anybody' },
      given: { message: { reply: { messageId: '7' } } },
      matches: true,
    },
    { says: 'matches what is no reply', settings: { to: 'nobody' }, given: {}, matches: true },
    {
      says: 'knows the staff',
      settings: { to: ['staff'] },
      given: {
        message: { reply: { messageId: '7', from: { id: memberId('telegram', 2), name: 'Wu', kind: 'person' } } },
      },
      matches: true,
    },
    {
      says: 'tells replies to oneself from replies to others',
      settings: { to: 'member' },
      given: {
        message: { reply: { messageId: '7', from: { id: memberId('telegram', 1001), name: 'Li', kind: 'person' } } },
      },
      matches: false,
    },
    {
      says: 'knows bots',
      settings: { to: 'bot' },
      given: {
        message: { reply: { messageId: '7', from: { id: memberId('telegram', 9), name: 'Reeve', kind: 'bot' } } },
      },
      matches: true,
    },
  ],
};

function answeredBy({ event }: Subject, people: People): Answered | 'somebody' {
  const { reply: to } = event.message;
  if (to === undefined) return 'nobody';
  if (to.from === undefined) return 'somebody';
  return to.from.id === event.from.id ? 'self' : kindOf(to.from, people);
}

function kindOf({ id, kind }: NonNullable<Reply['from']>, people: People): Answered {
  if (kind === 'bot' || kind === 'channel') return kind;
  return kind === 'chat' || people.roleOf(id) !== 'member' ? 'staff' : 'member';
}
