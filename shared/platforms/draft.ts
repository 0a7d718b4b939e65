import type { Event } from '../event/event.ts';

type WithoutId<E> = E extends Event ? Omit<E, 'id'> : never;

/** An event that does not have its id yet. */
export type Draft = WithoutId<Event>;
