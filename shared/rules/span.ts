/** As they are written; the first is 1, as in ISO. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A span of local time: on these days, between these minutes of the day. What is absent does not limit it. */
export interface Span {
  /** Minutes since midnight. `to` at or before `from`: it passes midnight, and belongs to the day on which it begins. */
  readonly from: number;
  readonly to: number;
  /** ISO: 1 is Monday. */
  readonly weekdays: readonly number[];
  /** First and last day, as local days since 1970-01-01. */
  readonly first?: number;
  readonly last?: number;
}

/** A moment by the community's clock. */
export interface LocalMoment {
  readonly minute: number;
  readonly weekday: number;
  readonly day: number;
}

export function isWithin({ from, to, weekdays, first, last }: Span, { minute, weekday, day }: LocalMoment): boolean {
  const tonight = minute >= from && (from >= to || minute < to);
  const lastNight = from >= to && minute < to;
  if (!tonight && !lastNight) return false;
  const began = tonight ? day : day - 1;
  if ((first !== undefined && began < first) || (last !== undefined && began > last)) return false;
  return weekdays.includes(tonight || weekday > 1 ? weekday - (tonight ? 0 : 1) : 7);
}
