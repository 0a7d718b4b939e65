import type { Text } from '../../community/text.ts';

const line = 'A line of the answer to /help.';
const me = 'A line of the answer to /me, in private.';

/** What members read about themselves. */
export const rightsTexts = {
  'help.me': { en: '/me – how I stand', zh: '/me 查看我的状态', placeholders: [], about: line },
  'help.mydata': {
    en: '/mydata – everything held about me, as a file',
    zh: '/mydata 导出关于我的全部数据',
    placeholders: [],
    about: line,
  },
  'help.forgetme': {
    en: '/forgetme – erase what is held about me',
    zh: '/forgetme 删除关于我的数据',
    placeholders: [],
    about: line,
  },
  'me.name': { en: 'You are {member}.', zh: '你是 {member}。', placeholders: ['member'], about: me },
  'me.joined': { en: 'Here since {at}.', zh: '入群时间：{at}', placeholders: ['at'], about: me },
  'me.messages': { en: 'Messages: {messages}', zh: '发言：{messages} 条', placeholders: ['messages'], about: me },
  'me.points': { en: 'Points: {points}', zh: '积分：{points}', placeholders: ['points'], about: me },
  'me.strikes': {
    en: 'Strikes: {strikes}. The next one fades on {next}, the last on {last}.',
    zh: '违规累计：{strikes}。下一次消退：{next}，全部清零：{last}',
    placeholders: ['strikes', 'next', 'last'],
    needs: ['strikes'],
    about: me,
  },
  'me.no-strikes': { en: 'No strikes. Thank you!', zh: '没有违规记录，谢谢你！', placeholders: [], about: me },
  'me.muted': { en: 'Muted until {until}.', zh: '禁言至 {until}', placeholders: ['until'], about: me },
  'me.banned': { en: 'Removed for good.', zh: '已被永久移出', placeholders: [], about: me },
  'me.in-private': {
    en: '{member}, that is between you and me: please write to me in private.',
    zh: '{member}，这个只能私下告诉你，请私聊我发送吧。',
    placeholders: ['member'],
    needs: ['member'],
    about: 'In the chat: the member takes no private messages, or must ask there.',
  },
  'mydata.here': {
    en: 'Here is everything I hold about you. What passes within a day, such as who spoke of what just now, is not in it.',
    zh: '这是我保存的关于你的全部数据（文件里的字段名和部分处理记录是英文）。一天内自动消失的临时记录不包含在内。',
    placeholders: [],
    about: 'To the member in private, with the file: the answer to /mydata.',
  },
  'mydata.more': {
    en: 'Here is what I hold about you, file {part}: more follows in a moment.',
    zh: '这是我保存的关于你的数据（字段名和部分处理记录是英文），第 {part} 个文件，后面还有，请稍等。',
    placeholders: ['part'],
    about: 'The same, when it is more than fits into one file.',
  },
  'mydata.last': {
    en: 'Here is the rest of what I hold about you, file {part}. What passes within a day, such as who spoke of what just now, is in none of them.',
    zh: '这是我保存的关于你的数据的最后一部分，第 {part} 个文件。一天内自动消失的临时记录不包含在内。',
    placeholders: ['part'],
    about: 'The same, with the last of several files.',
  },
  'forget.first': {
    en: 'Shall I erase everything I hold about you: name, points, strikes, cases, rewards? Should you be banned, I keep who you are and by which rule, and nothing else.',
    zh: '要删除我保存的关于你的全部数据吗？包括昵称、积分、违规记录和奖励。如果你已被永久移出，我只保留你的账号和对应的群规。',
    placeholders: [],
    about: 'To the member in private, with two buttons: the answer to /forgetme.',
  },
  'forget.last': {
    en: 'Are you sure? Points and everything else cannot be brought back.',
    zh: '真的确定吗？积分等所有数据都无法恢复。',
    placeholders: [],
    about: 'To the member in private, with two buttons: they are asked a second time.',
  },
  'forget.yes': { en: 'Yes, erase it', zh: '确定删除', placeholders: [], about: 'A button.' },
  'forget.no': { en: 'No, keep it', zh: '不删了', placeholders: [], about: 'A button.' },
  'forget.kept': {
    en: 'All right, everything stays.',
    zh: '好的，数据都保留着。',
    placeholders: [],
    about: 'They said no.',
  },
  'forget.begun': { en: 'I am erasing it …', zh: '正在删除……', placeholders: [], about: 'They said yes twice.' },
  'forget.done': {
    en: 'Done: I hold nothing about you any more. The ids of your latest messages go within two weeks. Whatever you write from now on begins a new record.',
    zh: '已删除，我不再保存关于你的任何数据。最近消息的编号会在两周内消失；之后你再发言会重新开始记录。',
    placeholders: [],
    about: 'To the member in private: everything is erased.',
  },
  'forget.done-but-ban': {
    en: 'Done. As you are banned, I keep who you are and by which rule, and nothing else. The ids of your latest messages go within two weeks.',
    zh: '已删除。因为你已被永久移出，我只保留你的账号和对应的群规，其他都不再保存。最近消息的编号会在两周内消失。',
    placeholders: [],
    about: 'To the member in private: everything is erased but what a ban needs.',
  },
} as const satisfies Record<string, Text>;
