import type { Message } from '@grammyjs/types';
import type { Content, Group, Person, TelegramStandIn } from '../stand-in/telegram/stand-in.ts';
import type { Timeline } from './timeline.ts';

export interface Cast {
  readonly lin: Person;
  readonly ming: Person;
  readonly yu: Person;
  readonly hao: Person;
  readonly mei: Person;
  readonly shop: Person;
}

/** Who is in the group this evening. Names are as the group's form asks, but for those who still have to learn it. */
export function castOf(telegram: TelegramStandIn): Cast {
  const person = (name: string, username: string) => telegram.person({ name, username });
  return {
    lin: telegram.person({ name: '林老师', username: 'teacher_lin', started: true }),
    ming: person('2027+广东+小明', 'ming'),
    yu: person('2027+四川+小雨', 'yu'),
    hao: person('2028+江苏+阿浩', 'hao'),
    mei: person('小美', 'mei'),
    shop: person('2027+北京+学长', 'xuezhang'),
  };
}

/** What the evening needs of the house: let everything follow that follows, and let time pass. */
export interface Evening {
  readonly group: Group;
  readonly admins: Group;
  readonly cast: Cast;
  readonly timeline: Timeline;
  settle(): Promise<void>;
  ahead(milliseconds: number): Promise<void>;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

async function says(evening: Evening, who: Person, what: string | Content): Promise<Message> {
  const message = await evening.group.says(who, what);
  const text = typeof what === 'string' ? what : describe(what);
  evening.timeline.person(who.user.first_name, text, message);
  await evening.settle();
  await evening.ahead(20 * second);
  return message;
}

function describe({ text = '', hidden = [], media }: Content): string {
  const links = hidden.map(({ shown, url }) => `“${shown}” leads to ${url}`);
  return [media ? `[${media}]` : '', text, links.length > 0 ? `(${links.join(', ')})` : ''].filter(Boolean).join(' ');
}

export async function playEvening(evening: Evening): Promise<void> {
  await newcomer(evening);
  await study(evening);
  await advert(evening);
  await curse(evening);
  await flood(evening);
  await hiddenLink(evening);
  await undo(evening);
  await points(evening);
}

async function newcomer(evening: Evening): Promise<void> {
  const { timeline, group, cast } = evening;
  timeline.chapter('A newcomer whose name is not in the form of the group');
  await group.joins(cast.mei);
  timeline.person(cast.mei.user.first_name, 'joins the group');
  await evening.settle();
  // Whoever comes within ten seconds is welcomed together.
  await evening.ahead(minute);
  timeline.chapter('An hour later it is still not right: one reminder, then a thank-you');
  await evening.ahead(hour);
  cast.mei.rename('2027+湖南+小美', 'mei');
  await says(evening, cast.mei, '改好啦，大家好！');
}

async function study(evening: Evening): Promise<void> {
  const { timeline, cast } = evening;
  timeline.chapter('Study talk is left alone, and helping is rewarded');
  await says(evening, cast.yu, '请问这道导数题，为什么要先求定义域？');
  const answer = await says(evening, cast.ming, '因为对数里面必须大于 0，先求定义域，单调区间才不会写错～');
  await says(evening, cast.yu, { text: '懂了，谢谢！', replyTo: answer });
}

async function advert(evening: Evening): Promise<void> {
  const { timeline, cast } = evening;
  timeline.chapter('An advert: withdrawn, its author muted, the admins told; and again, in disguise');
  await says(evening, cast.shop, '加微信 xk2027，名师网课低价转让');
  await evening.ahead(11 * minute);
  await says(evening, cast.shop, '加薇信 xk2027 领全套押题卷，代理价');
}

async function curse(evening: Evening): Promise<void> {
  const { timeline, cast } = evening;
  timeline.chapter('A curse');
  await says(evening, cast.hao, '这题都不会，你是傻逼吧');
}

async function flood(evening: Evening): Promise<void> {
  const { timeline, group, cast } = evening;
  timeline.chapter('A flood: all of it goes');
  for (let i = 1; i <= 10; i++) {
    const text = `刷屏${'！'.repeat(i)}`;
    timeline.person(cast.ming.user.first_name, text, await group.says(cast.ming, text));
  }
  await evening.settle();
  await evening.ahead(minute);
}

async function hiddenLink(evening: Evening): Promise<void> {
  const { timeline, cast } = evening;
  timeline.chapter('A link that hides where it leads');
  const shown = 'www.gaokao.cn';
  const hidden = [{ shown, url: 'https://cheap-courses.example/join' }];
  await says(evening, cast.yu, { text: `大家看看 ${shown} 的新通知`, hidden });
}

async function undo(evening: Evening): Promise<void> {
  const { timeline, admins, cast } = evening;
  const notice = admins.posts().findLast(({ reply_markup }) => reply_markup !== undefined);
  if (!notice) return;
  timeline.chapter('The admin looks at the last notice and takes it all back');
  const button = notice.reply_markup?.inline_keyboard[0]?.[0]?.text ?? '';
  timeline.person(cast.lin.user.first_name, `presses [${button}]`);
  await admins.presses(cast.lin, notice, button);
  await evening.settle();
}

async function points(evening: Evening): Promise<void> {
  const { timeline, group, cast } = evening;
  timeline.chapter('Good members');
  await says(evening, cast.lin, '/reward @ming 10 今晚讲题很清楚');
  if (group.mayWrite(cast.yu)) await says(evening, cast.yu, '/top');
}
