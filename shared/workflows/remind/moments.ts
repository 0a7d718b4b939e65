import { instantOf, localTime } from '../../community/zone.ts';

/** What somebody asked for: when (epoch milliseconds), and the words behind it. `past`: that was already. */
export type Asked = { readonly at: number; readonly text: string } | 'past' | undefined;

const units = { d: 24 * 60, h: 60, m: 1 } as const;

/**
 * The moment at the beginning of a text, in English or Chinese, by the clock of the zone: `20:00`, `8pm`, `30m`, `1h30m`,
 * `tomorrow 8:00`, `sat 19:00`, `2026-12-01 09:00`, `明天8点半`, `周六晚上7点`, `半小时后`. Undefined: none stands there.
 */
export function momentIn(written: string, now: number, zone: string): Asked {
  const text = plainNumbers(
    written
      .normalize('NFKC')
      .trim()
      .replace(/^me\s+/i, ''),
  );
  const ahead = aheadIn(text);
  if (ahead) return { at: now + ahead.minutes * 60_000, text: ahead.rest };
  const day = dayIn(text, now, zone);
  const time = timeIn(day?.rest ?? text, day?.evening ?? false);
  if (!time) return undefined;
  const today = localTime(zone, now).day;
  const at = instantOf(zone, { day: day?.day ?? today, minute: time.minute });
  if (at > now) return { at, text: time.rest };
  if (day === undefined) return { at: instantOf(zone, { day: today + 1, minute: time.minute }), text: time.rest };
  return day.again ? { at: instantOf(zone, { day: day.day + 7, minute: time.minute }), text: time.rest } : 'past';
}

const numerals = '零一二三四五六七八九';

/** 八点 as 8点, 十二天 as 12天: of the numbers people write before these words none is larger. */
function plainNumbers(text: string): string {
  return text.replace(/[零一二两三四五六七八九十]{1,3}(?=个?小时|[点分天月日号])/g, (found) => {
    const [, tens, ones] = /^(?:(.?)十)?(.?)$/.exec(found.replace('两', '二')) ?? [];
    if (tens === undefined && ones === undefined) return found;
    const ten = tens === undefined ? 0 : tens === '' ? 1 : numerals.indexOf(tens);
    return String(ten * 10 + Math.max(numerals.indexOf(ones || '零'), 0));
  });
}

const amount =
  /^(\d{1,4})\s*(?:(d|days?|天)|(h|hrs?|hours?|个?小时|个?钟头)|(m|mins?|minutes?|分钟?))(?![a-z])\s*|^(半个?小时)/i;

function aheadIn(text: string): { minutes: number; rest: string } | undefined {
  let rest = text.replace(/^(?:in\s+|过)/i, '');
  let minutes = 0;
  for (let found = amount.exec(rest); found; found = amount.exec(rest)) {
    const [whole, count, days, hours] = found;
    minutes += count === undefined ? 30 : Number(count) * units[days ? 'd' : hours ? 'h' : 'm'];
    rest = rest.slice(whole.length);
  }
  return minutes === 0 ? undefined : { minutes, rest: wordsOf(rest.replace(/^(?:之|以)?后/, '')) };
}

interface Day {
  /** Local days since 1970-01-01. */
  readonly day: number;
  readonly rest: string;
  readonly evening: boolean;
  /** Every week has one: when it is over today, the next is meant. */
  readonly again: boolean;
}

const relative = /^(?:(今天|今晚|today|tonight)|(明天|明早|明晚|tomorrow)|(后天))(?![a-z])/i;
const ofWeek =
  /^(?:(下)?(?:周|星期|礼拜)([一二三四五六日天])|(next\s+)?(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?)(?![a-z])/i;
const ofYear = /^(?:(\d{4})[-/.年])?(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})[日号]?)(?!\d)日?/;

function dayIn(text: string, now: number, zone: string): Day | undefined {
  const today = localTime(zone, now);
  const behind = (found: string) => ({ rest: text.slice(found.length), evening: /晚|tonight/i.test(found) });
  const near = relative.exec(text);
  if (near) return { day: today.day + (near[1] ? 0 : near[2] ? 1 : 2), again: false, ...behind(near[0]) };
  const weekly = ofWeek.exec(text);
  if (weekly) {
    const [found, next, chinese, nextToo, english = ''] = weekly;
    const weekday = chinese
      ? '一二三四五六日'.indexOf(chinese === '天' ? '日' : chinese) + 1
      : ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(english.toLowerCase()) + 1;
    const inNext = next !== undefined || nextToo !== undefined;
    const ahead = inNext ? weekday + 7 - today.weekday : (weekday - today.weekday + 7) % 7;
    return { day: today.day + ahead, again: !inNext, ...behind(found) };
  }
  const dated = ofYear.exec(text);
  if (!dated) return undefined;
  const day = dateOf(dated, today.day);
  return day === undefined ? undefined : { day, again: false, ...behind(dated[0]) };
}

/** Without a year it is the next such day; 30 February is none. */
function dateOf([, year, month, day, chineseDay]: RegExpExecArray, today: number): number | undefined {
  const thisYear = new Date(today * 86_400_000).getUTCFullYear();
  const of = (which: number): number | undefined => {
    const at = new Date(Date.UTC(which, Number(month) - 1, Number(day ?? chineseDay)));
    return at.getUTCMonth() === Number(month) - 1 ? at.getTime() / 86_400_000 : undefined;
  };
  if (year !== undefined) return of(Number(year));
  const next = of(thisYear);
  return next !== undefined && next < today ? of(thisYear + 1) : next;
}

const period = /^\s*(?:at\s+|的)?(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?\s*/i;
const clock =
  /^(?:(\d{1,2}):(\d{2})(?::\d{2})?|(\d{1,2})点(?:(半)|(\d{1,2})分?)?|(\d{1,2})(?=\s*[ap]m))(?!\d)\s*([ap]m)?/i;

function timeIn(text: string, evening: boolean): { minute: number; rest: string } | undefined {
  const [before = '', part = ''] = period.exec(text) ?? [];
  const found = clock.exec(text.slice(before.length));
  if (!found) return undefined;
  const [whole, hour, minute, chinese, half, chineseMinute, bare, half2] = found;
  const at = hourOf(Number(hour ?? chinese ?? bare), part, (half2 ?? '').toLowerCase(), evening);
  const minutes = half === undefined ? Number(minute ?? chineseMinute ?? 0) : 30;
  if (at > 24 || minutes > 59) return undefined;
  return { minute: at * 60 + minutes, rest: wordsOf(text.slice(before.length + whole.length)) };
}

/** 晚上7点 is 19:00, 晚上12点 the end of the day, 凌晨12点 its beginning. */
function hourOf(hour: number, part: string, half: string, evening: boolean): number {
  if (half !== '') return (hour % 12) + (half === 'pm' ? 12 : 0);
  if (part === '凌晨' && hour === 12) return 0;
  const late = /下午|傍晚|晚上|夜里/.test(part) || (part === '' && evening);
  if (late && hour >= 5 && hour < 12) return hour + 12;
  if (/下午/.test(part) && hour < 5) return hour + 12;
  if (late && hour === 12) return /下午/.test(part) ? 12 : 24;
  return part === '中午' && hour < 3 ? hour + 12 : hour;
}

function wordsOf(rest: string): string {
  return rest.replace(/^[\s,，:：。、]+(?:to\s+)?|^to\s+/i, '').trim();
}
