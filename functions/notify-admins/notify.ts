import type { CommunityFacts } from '../../shared/community/facts.ts';
import { type DomainEvent, type Effect, type EffectToDo, laneOf, type Notice } from '../../shared/effects/effect.ts';
import type { ChatId } from '../../shared/event/ids.ts';
import type { Queue } from '../../shared/ports/queue.ts';

export interface Notifying {
  readonly community: CommunityFacts;
  readonly effects: Queue;
}

/** Brings what a domain event has to say to the admins: as effects, so that it comes once and waits out a 429. */
export function notifier({ community, effects }: Notifying): (event: DomainEvent) => Promise<void> {
  return async ({ id, notice }) => {
    if (!notice) return;
    const messages = addressed(notice, community).map((effect, position) => {
      const todo: EffectToDo = { id: `${id}@${position}`, effect };
      return { id: todo.id, group: laneOf(effect), body: JSON.stringify(todo) };
    });
    if (messages.length > 0) await effects.send(messages);
  };
}

/** The platform's admin chat, or another platform's; without any, or when it cannot be reached, each admin in private. */
function addressed({ platform, words, buttons, picture, privately }: Notice, { data }: CommunityFacts): Effect[] {
  const chat = privately ? undefined : adminChat(platform, data.platforms);
  const more = { words, ...(buttons && { buttons }), ...(picture && { picture }) };
  if (chat) return [{ type: 'post', chat, ...more }];
  return data.people.admins.map((member) => ({ type: 'tell', member, ...more }));
}

function adminChat(platform: string, platforms: CommunityFacts['data']['platforms']): ChatId | undefined {
  return platforms[platform]?.adminChat ?? Object.values(platforms).find((one) => one.adminChat)?.adminChat;
}
