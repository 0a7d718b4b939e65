import { isDeepStrictEqual } from 'node:util';
import { type Event, groupOf } from '../../shared/event/event.ts';

const idForm = /^[A-Za-z0-9:.\-_#]{1,120}$/;

/** What is wrong with events that a platform's parser made, by what is promised of every event. */
export function faultsIn(platform: string, events: readonly Event[]): string[] {
  if (events.length === 0) return ['events without an event'];
  return [
    ...events.flatMap((event) => faultsOf(platform, event)),
    ...(unlike(events) ? ['different events of one id'] : []),
  ];
}

function faultsOf(platform: string, event: Event): string[] {
  const faults: string[] = [];
  if (!idForm.test(event.id)) faults.push('an id of other characters, or too long');
  if (!event.id.startsWith(`${platform}:`)) faults.push('an id without the platform');
  if (!Number.isSafeInteger(event.at)) faults.push('a time that is no whole number');
  if (!ofPlatform(platform, groupOf(event))) faults.push('a group without the platform, or an empty one');
  if ('chat' in event && !ofPlatform(platform, event.chat ?? '')) faults.push('a chat without the platform');
  if (!isDeepStrictEqual(event, JSON.parse(JSON.stringify(event)))) faults.push('not the same as JSON');
  return faults.map((fault) => `${event.type}: ${fault}`);
}

function ofPlatform(platform: string, id: string): boolean {
  return id.startsWith(`${platform}:`) && id.length > platform.length + 1;
}

/** Twice the same is once; two of one id that differ would lose one of them. */
function unlike(events: readonly Event[]): boolean {
  const byId = Map.groupBy(events, ({ id }) => id);
  return [...byId.values()].some(([first, ...others]) => others.some((other) => !isDeepStrictEqual(first, other)));
}
