import type ICAL from 'ical.js';
import { instantOf } from '../community/zone.ts';

/** The zone that the property names, when it is one of IANA's: those keep up with the law, the file's own may not. */
export function zoneNamed(property: ICAL.Property | null): string | undefined {
  const written = property?.getFirstParameter('tzid');
  // Some programs write `/example.org/20260101_1/Europe/Berlin`.
  const [, name = ''] = /(?:^|\/)((?:[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+)|UTC)$/.exec(written ?? '') ?? [];
  return isZone(name) ? name : undefined;
}

const known = new Map<string, boolean>();

function isZone(name: string): boolean {
  if (name === '') return false;
  const is = known.get(name) ?? canFormat(name);
  known.set(name, is);
  return is;
}

function canFormat(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

/** Epoch milliseconds. `zone`: the one that is named beside it; `home`: of what names none that is known. */
export function instantIn(time: ICAL.Time, zone: string | undefined, home: string): number {
  const tzid = time.zone?.tzid;
  if (tzid === 'UTC') return time.toUnixTime() * 1000;
  if (zone === undefined && tzid !== undefined && tzid !== 'floating') return time.toUnixTime() * 1000;
  const { year, month, day, hour, minute, second } = time;
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  return instantOf(zone ?? home, { day: days, minute: hour * 60 + minute }) + second * 1000;
}
