import { type Member, memberKind } from '../../records/member.ts';
import type { Workflow } from '../workflow.ts';
import { nudge } from './nudge.ts';
import { forgetNickname, judgeNickname, remindElsewhere, remindNickname } from './workflow.ts';

/** The form of names: told on coming in, reminded until it is right, thanked at last. */
export const nickname: Workflow = {
  name: 'nickname',
  isOn: (community) => community.nickname !== undefined,
  commands: { nickname: { run: nudge, for: 'members', help: 'help.nickname' } },
  timers: { 'nickname.remind': remindNickname },
  on: {
    joined: (draft, member, { chat }) => judgeNickname(draft, member, { chat }),
    leftChat: remindElsewhere,
    left: forgetNickname,
    erased(draft, { kind, record }) {
      if (kind === memberKind.name) forgetNickname(draft, { ...(record as Member) });
    },
    renamed: (draft, member, { chat }) => judgeNickname(draft, member, { chat }),
    message(draft, member, { from, chat, topic }) {
      // A channel is called as it is called.
      if (from.kind === 'person') judgeNickname(draft, member, { chat, ...(topic === undefined ? {} : { topic }) });
      return undefined;
    },
  },
  domainEvents: ['nickname.overdue'],
};
