import type { Text } from '../../community/text.ts';

const change = 'A line of a post about changes in the timetable; {lesson} is its title, {when} day and time.';
const pressed = 'Shown to whoever has pressed a button below a class.';
const fault = 'Why a calendar cannot be read: a phrase in a notice to the admins.';

/** What members and admins read about classes. */
export const classTexts = {
  'help.classes': {
    en: '/classes – the next classes; I can remind you of them',
    zh: '/classes 看看接下来的课，还可以订阅上课提醒',
    placeholders: [],
    about: 'A line of the answer to /help.',
  },
  'class.remind': {
    en: '📚 In {time}: {lesson}, {when}',
    zh: '📚 还有 {time} 上课：{lesson}（{when}）',
    placeholders: ['time', 'lesson', 'when'],
    needs: ['lesson'],
    about: 'Before a lesson, in the chat and in private.',
  },
  'class.place': {
    en: '📍 {place}',
    zh: '📍 {place}',
    placeholders: ['place'],
    needs: ['place'],
    about: 'Below a lesson: the room, or a link.',
  },
  'class.button-remind': {
    en: '🔔 Remind me',
    zh: '🔔 提醒我',
    placeholders: [],
    about: 'A button below a reminder: in private before each lesson of this class, or no longer.',
  },
  'class.button-mine': {
    en: '🔔 All of mine',
    zh: '🔔 我的课都提醒',
    placeholders: [],
    about: 'A button below the list of classes: all of one’s own year, and those that are for everybody.',
  },
  'class.subscribed': {
    en: 'I will remind you in private before each lesson. If you have not yet, please send me /start there. Press again to stop.',
    zh: '好的，每次上课前私聊提醒你～还没给我发过 /start 的话，请先私聊发一条。再点一下就取消。',
    placeholders: [],
    about: pressed,
  },
  'class.unsubscribed': {
    en: 'I remind you of this class no more.',
    zh: '已取消这门课的提醒。',
    placeholders: [],
    about: pressed,
  },
  'class.subscribed-mine': {
    en: 'I will remind you in private of all classes of your year. If you have not yet, please send me /start there. Press again to stop.',
    zh: '好的，你这一届的课都会私聊提醒你～还没给我发过 /start 的话，请先私聊发一条。再点一下就取消。',
    placeholders: [],
    about: pressed,
  },
  'class.unsubscribed-mine': {
    en: 'I remind you only of the classes you have chosen one by one.',
    zh: '已取消，只保留你单独订阅的课。',
    placeholders: [],
    about: pressed,
  },
  'class.gone': {
    en: 'This class is not in the timetable any more.',
    zh: '课表里已经没有这门课啦。',
    placeholders: [],
    about: pressed,
  },
  'class.list': {
    en: '📚 The next classes:\n{lines}\n\nPress a number and I remind you of that class in private; press again to stop.',
    zh: '📚 接下来的课：\n{lines}\n\n点数字订阅那门课的私聊提醒，再点一下取消。',
    placeholders: ['lines'],
    needs: ['lines'],
    about: 'The answer to /classes.',
  },
  'class.line': {
    en: '{number}. {lesson} · {when}',
    zh: '{number}. {lesson} · {when}',
    placeholders: ['number', 'lesson', 'when'],
    needs: ['number', 'lesson'],
    about: 'One line of the answer to /classes.',
  },
  'class.list-none': {
    en: 'There is no class in the next two weeks.',
    zh: '接下来两周没有课，好好休息～',
    placeholders: [],
    about: 'The answer to /classes when there are none.',
  },
  'class.changes': {
    en: '📅 Changes in the timetable',
    zh: '📅 课表有变动',
    placeholders: [],
    about: 'The first line of a post about changes in the timetable.',
  },
  'class.added': {
    en: '🆕 {lesson}: {when}',
    zh: '🆕 新增 {lesson}：{when}',
    placeholders: ['lesson', 'when'],
    needs: ['lesson'],
    about: change,
  },
  'class.moved': {
    en: '🔁 {lesson}: {was} → {when}',
    zh: '🔁 {lesson}：{was} → {when}',
    placeholders: ['lesson', 'was', 'when'],
    needs: ['lesson', 'when'],
    about: change,
  },
  'class.changed': {
    en: '✏️ {lesson}: {when}',
    zh: '✏️ {lesson}：{when}',
    placeholders: ['lesson', 'when'],
    needs: ['lesson'],
    about: change,
  },
  'class.cancelled': {
    en: '❌ {lesson} does not take place: {when}',
    zh: '❌ {lesson} 停课一次：{when}',
    placeholders: ['lesson', 'when'],
    needs: ['lesson', 'when'],
    about: change,
  },
  'class.more': {
    en: '… and {count} more: /classes',
    zh: '……还有 {count} 处变动：/classes',
    placeholders: ['count'],
    about: 'The last line of a post about changes, when there are too many.',
  },
  'class.material': {
    en: '📎 Material for {lesson}: {link}',
    zh: '📎 {lesson} 的资料：{link}',
    placeholders: ['lesson', 'link'],
    needs: ['link'],
    about: 'Material of a class, at the time the file says.',
  },
  'class.calendar-failing': {
    en: '📅 I have not been able to read the calendar “{calendar}” for a day: {reason}. I keep trying; until then the timetable stays as I know it.',
    zh: '📅 日历「{calendar}」已经一天读不到了：{reason}。我会继续试，在那之前按已知的课表提醒。',
    placeholders: ['calendar', 'reason'],
    needs: ['calendar'],
    about: 'To the admins, once: a calendar could not be read for a day. {reason} is a text of its own.',
  },
  'calendar.unreachable': { en: 'its server does not answer', zh: '服务器没有响应', placeholders: [], about: fault },
  'calendar.address': {
    en: 'its address leads to where I may not go (only public addresses over https)',
    zh: '地址不允许访问（只能用公网的 https 地址）',
    placeholders: [],
    about: fault,
  },
  'calendar.status': { en: 'its server refuses to show it', zh: '服务器拒绝访问', placeholders: [], about: fault },
  'calendar.too-large': { en: 'it is larger than 1 MB', zh: '文件超过 1 MB', placeholders: [], about: fault },
  'calendar.no-calendar': {
    en: 'what stands there is not an iCalendar file',
    zh: '内容不是 iCalendar 格式',
    placeholders: [],
    about: fault,
  },
  'calendar.too-slow': { en: 'its server is too slow', zh: '服务器太慢', placeholders: [], about: fault },
  'calendar.empty': {
    en: 'every class has gone from it at once',
    zh: '里面的课突然全部消失了',
    placeholders: [],
    about: fault,
  },
} as const satisfies Readonly<Record<string, Text>>;
