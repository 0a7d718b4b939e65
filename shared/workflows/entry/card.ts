import { renderDuration } from '../../community/durations.ts';
import { joinWords, type Named, plain, say, sayPlain, wordsOf } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Button, Words } from '../../effects/effect.ts';
import { nativeId, platformOf } from '../../event/ids.ts';
import type { Application } from '../../records/application.ts';
import { chatKind } from '../../records/chat.ts';

/** Brings a request before the admins, for the first time or again. */
export function sendCard(draft: Draft, application: Application, name: 'request.waiting' | 'request.overdue'): void {
  const { data } = draft.community;
  const time = renderDuration(draft.now - application.since, data.language);
  const head = name === 'request.overdue' ? [say(data, 'entry.card-reminder', { for: time })] : [];
  const words = joinWords([...head, cardOf(draft, application)], '\n\n');
  const platform = platformOf(application.chat);
  draft.notify(name, { platform, words, buttons: cardButtons(draft, application), about: application.id });
}

/** Who asks to join what, and what they say. */
export function cardOf(draft: Draft, application: Application): Words {
  const { data } = draft.community;
  const { member: id, name, chat, answers, bio, reason, invitedBy, unreachable } = application;
  const title = draft.view.read(chatKind, chat)?.title || nativeId(chat);
  const answered = answers.map(({ ask, answer }) => plain(`${ask}\n${quoted(answer)}`));
  const lines = [
    say(data, 'entry.card', { member: { id, name }, chat: title }),
    ...(reason === undefined ? [] : [say(data, 'entry.card-reason', { reason: quoted(reason) })]),
    ...(bio === undefined ? [] : [say(data, 'entry.card-bio', { bio: quoted(bio) })]),
    ...(invitedBy === undefined ? [] : [say(data, 'entry.card-invited', { by: nameOf(draft, invitedBy) })]),
    ...answered,
    ...(unreachable ? [say(data, 'entry.card-unreachable')] : []),
  ];
  return joinWords(lines, '\n');
}

export function nameOf(draft: Draft, id: Named['id']): Words {
  return wordsOf({ id, name: draft.memberOf({ id, name: nativeId(id) }).name });
}

/** Its own lines must not be taken for ours. */
export function quoted(text: string): string {
  return `> ${text.replaceAll('\n', '\n> ')}`;
}

export type CardAction = 'entry-in' | 'entry-out' | 'entry-ask' | 'entry-more';

/** `asking`: an admin is about to write a question. Nobody can be asked who takes no messages. */
export function cardButtons(draft: Draft, { id, unreachable }: Application, asking = false): Button[][] {
  const { data } = draft.community;
  const button = (action: CardAction): Button => ({
    label: sayPlain(data, `button.${action}`),
    data: `${action}:${id}`,
  });
  const decide = [button('entry-in'), button('entry-out')];
  return unreachable ? [decide] : [decide, [button(asking ? 'entry-more' : 'entry-ask')]];
}
