import type { Community, Language } from './community.ts';
import { localTime } from './zone.ts';

const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof units;

/** Milliseconds of `30s`, `10m`, `12h` or `7d`: a whole number above 0 and one unit. Undefined for anything else. */
export function parseDuration(written: string): number | undefined {
  const match = /^([1-9]\d{0,5})([smhd])$/.exec(written);
  if (match === null) return undefined;
  return Number(match[1]) * units[match[2] as Unit];
}

const names: Readonly<Record<Language, Readonly<Record<Unit, readonly [one: string, many: string]>>>> = {
  en: { d: [' day', ' days'], h: [' hour', ' hours'], m: [' minute', ' minutes'], s: [' second', ' seconds'] },
  zh: { d: [' 天', ' 天'], h: [' 小时', ' 小时'], m: [' 分钟', ' 分钟'], s: [' 秒', ' 秒'] },
};

/** `10 minutes`, `1 小时 30 分钟`: at most two units, the second rounded down. */
export function renderDuration(milliseconds: number, language: Language): string {
  const parts: string[] = [];
  let rest = Math.max(milliseconds, units.s);
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    const count = Math.floor(rest / units[unit]);
    rest -= count * units[unit];
    if (count > 0) parts.push(`${count}${names[language][unit][count === 1 ? 0 : 1]}`);
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** `22 November at 21:35`, `11月22日 21:35`: a moment on the community's clock. */
export function renderInstant(at: number, { language, timezone }: Pick<Community, 'language' | 'timezone'>): string {
  const key = `${language} ${timezone}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Making one takes a hundred times as long as using it.
    format = new Intl.DateTimeFormat(locales[language], {
      timeZone: timezone,
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(key, format);
  }
  return format.format(at);
}

const dates = new Map<string, Intl.DateTimeFormat>();

/** `Saturday 5 December`, `12月5日星期六`: a day of the community's calendar. */
export function renderDate(at: number, { language, timezone }: Pick<Community, 'language' | 'timezone'>): string {
  const key = `${language} ${timezone}`;
  let format = dates.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locales[language], {
      timeZone: timezone,
      weekday: 'long',
      month: 'long',
      day: 'numeric',
    });
    dates.set(key, format);
  }
  return format.format(at);
}

/** `19:00`: a time on the community's clock. */
export function renderClock(at: number, { timezone }: Pick<Community, 'timezone'>): string {
  const { minute } = localTime(timezone, at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
