import { renderDuration } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { groupsOn } from '../../decision/groups.ts';
import type { Words } from '../../effects/effect.ts';
import { platformOf } from '../../event/ids.ts';
import { invitationKind } from '../../records/invitation.ts';
import { inviteWayKind } from '../../records/inviter.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { answerInPrivate } from '../rights/me.ts';
import { bring } from './bring.ts';

/** `/code ABC123`: a newcomer says who has brought them, once. */
export function tellCode(draft: Draft, command: Command): void {
  answerInPrivate(draft, command, claim(draft, command));
}

function claim(draft: Draft, { words, from, event }: Command): Words {
  const voice = draft.community.data;
  const { growth } = voice;
  const member = draft.memberOf(from);
  const code = words.trim().toUpperCase();
  const chat = event.private ? groupsOn(draft, platformOf(from.id))[0] : event.chat;
  if (!growth || !chat || !/^[0-9A-Z]{6,11}$/.test(code)) return say(voice, 'growth.code-usage');
  const time = renderDuration(growth.codeWithin, voice.language);
  // Links are counted by themselves: who has come by one needs no code, and cannot choose again.
  if (draft.view.read(invitationKind, from.id)) return say(voice, 'growth.code-again');
  if (member.joinedAt === undefined || draft.now > member.joinedAt + growth.codeWithin) {
    return say(voice, 'growth.code-late', { time });
  }
  const owner = draft.view.read(inviteWayKind, code)?.member;
  const inviter = owner && draft.view.read(memberKind, owner);
  if (!inviter || !wasBefore(inviter, member)) return say(voice, 'growth.code-unknown', { code });
  const why = bring(draft, member, { inviter: inviter.id, via: 'code', chat });
  if (why === 'own') return say(voice, 'growth.code-own');
  if (why) return say(voice, 'growth.code-unknown', { code });
  draft.keep(member);
  return say(voice, 'growth.code-taken');
}

/** Nobody is brought by somebody who came later. */
function wasBefore(inviter: Member, member: Member): boolean {
  return inviter.joinedAt === undefined || inviter.joinedAt < (member.joinedAt ?? 0);
}
