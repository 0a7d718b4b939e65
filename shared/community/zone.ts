const quarterHour = 15 * 60_000;
const day = 24 * 60 * 60_000;

interface Cached {
  readonly format: Intl.DateTimeFormat;
  /** Between these instants the offset holds. */
  from: number;
  until: number;
  offset: number;
  /** By instant: what Intl was asked. */
  readonly asked: Map<number, number>;
}

/** Days of some years; who goes through a timetable, or a ledger, asks for the same ones again and again. */
const mostAsked = 1000;

const cache = new Map<string, Cached>();

/**
 * Milliseconds that local time is ahead of UTC in an IANA zone at an instant. Asking Intl costs microseconds and this
 * stands in the way of every message, so the answer is kept for the day, and on a day on which the zone changes for the
 * quarter of an hour: zones change on no finer step, and not twice in a day.
 */
export function zoneOffset(zone: string, at: number): number {
  let cached = cache.get(zone);
  if (!cached) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    cached = { format, from: Number.NaN, until: Number.NaN, offset: 0, asked: new Map() };
    cache.set(zone, cached);
  }
  if (!(at >= cached.from && at < cached.until)) renew(cached, at);
  return cached.offset;
}

function renew(cached: Cached, at: number): void {
  const midnight = Math.floor(at / day) * day;
  cached.offset = offsetAt(cached, midnight);
  const holds = cached.offset === offsetAt(cached, midnight + day) ? day : quarterHour;
  cached.from = Math.floor(at / holds) * holds;
  cached.until = cached.from + holds;
  if (holds === quarterHour) cached.offset = offsetAt(cached, cached.from);
}

function offsetAt({ format, asked }: Cached, at: number): number {
  const known = asked.get(at);
  if (known !== undefined) return known;
  if (asked.size >= mostAsked) asked.clear();
  const offset = offsetIn(format, at);
  asked.set(at, offset);
  return offset;
}

/** Reads `GMT+08:00`, `GMT-03:30` or `GMT`. */
function offsetIn(format: Intl.DateTimeFormat, at: number): number {
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Minutes since local midnight, ISO weekday (1 = Monday), local days since 1970-01-01. */
export function localTime(zone: string, at: number): { minute: number; weekday: number; day: number } {
  const local = at + zoneOffset(zone, at);
  const days = Math.floor(local / day);
  // 1 January 1970 was a Thursday.
  return { minute: Math.floor((local - days * day) / 60_000), weekday: ((((days + 3) % 7) + 7) % 7) + 1, day: days };
}

let lastDay = Number.NaN;
let lastDate = '';

/** `2026-11-22` in the zone. Nearly all who ask within a day ask for the same one, and writing it costs most. */
export function localDate(zone: string, at: number): string {
  const local = Math.floor((at + zoneOffset(zone, at)) / day);
  if (local !== lastDay) {
    lastDay = local;
    lastDate = new Date(local * day).toISOString().slice(0, 10);
  }
  return lastDate;
}

/** The local date before that of an instant, by the calendar: days on which the clocks change are not 24 hours long. */
export function dayBefore(zone: string, at: number): string {
  return localDate(zone, at - (localTime(zone, at).minute + 4 * 60) * 60_000);
}

/** `2026-11-22` and so many days later (or, below 0, before): a day of any calendar. */
export function daysFrom(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/**
 * The local date on which the week that holds this instant closes, given when weeks close. An instant that is the
 * closing moment itself belongs to the week it closes.
 */
export function closingDate(zone: string, closes: { weekday: number; minute: number }, at: number): string {
  const { weekday, minute } = localTime(zone, at - 1);
  const ahead = (closes.weekday - weekday + 7) % 7;
  const passed = ahead === 0 && minute >= closes.minute;
  return localDate(zone, at - 1 + (passed ? 7 : ahead) * day);
}

/**
 * The instant at which the zone's clocks show this minute of this local day (days since 1970-01-01). Where they show it
 * twice, the first; where they leave it out, as much later as they jump.
 */
export function instantOf(zone: string, { day: days, minute }: { day: number; minute: number }): number {
  const local = days * day + minute * 60_000;
  const before = zoneOffset(zone, local - day);
  const after = zoneOffset(zone, local + day);
  const isShown = (offset: number) => zoneOffset(zone, local - offset) === offset;
  return local - (isShown(before) || !isShown(after) ? before : after);
}

/** When this local date begins, epoch milliseconds. */
export function midnightOf(zone: string, date: string): number {
  return instantOf(zone, { day: Date.parse(date) / day, minute: 0 });
}
