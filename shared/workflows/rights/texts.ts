import type { Text } from '../../community/text.ts';

const line = 'A line of the answer to /help.';
const me = 'A line of the answer to /me, in private.';
const done = 'In the file of /mydata: what was done to the member because of something that happened.';

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
  'done.removed': {
    en: 'A message of yours was withdrawn.',
    zh: '撤回了你的一条消息。',
    placeholders: [],
    about: done,
  },
  'done.removed-wished': {
    en: 'A command of yours was withdrawn, so that nobody else sees it.',
    zh: '撤回了你发的指令，不让别人看到。',
    placeholders: [],
    about: done,
  },
  'done.muted': {
    en: 'You were muted until {until}.',
    zh: '你被禁言至 {until}。',
    placeholders: ['until'],
    needs: ['until'],
    about: done,
  },
  'done.unmute': { en: 'You may write again.', zh: '恢复了你的发言权限。', placeholders: [], about: done },
  'done.kick': {
    en: 'You were removed, and may come back.',
    zh: '你被移出，可以再次加入。',
    placeholders: [],
    about: done,
  },
  'done.ban': { en: 'You were removed for good.', zh: '你被永久移出。', placeholders: [], about: done },
  'done.unban': { en: 'You may come back.', zh: '解除了对你的永久移出。', placeholders: [], about: done },
  'done.approve': { en: 'You were let in.', zh: '通过了你的入群申请。', placeholders: [], about: done },
  'done.decline': {
    en: 'Your request to come in was declined.',
    zh: '没有通过你的入群申请。',
    placeholders: [],
    about: done,
  },
  'done.told': {
    en: 'You were told in private: {words}',
    zh: '私下告诉了你：{words}',
    placeholders: ['words'],
    needs: ['words'],
    about: done,
  },
  'done.said': {
    en: 'In the group it was said to you: {words}',
    zh: '在群里对你说：{words}',
    placeholders: ['words'],
    needs: ['words'],
    about: done,
  },
  'done.noticed': { en: 'The admins were told.', zh: '通知了管理员。', placeholders: [], about: done },
  'mydata.here': {
    en: 'Here is everything I hold about you. Under "decision" you read what was "done" because of what happened; "trace" is for those who look after me. What passes within a day, such as who spoke of what just now, is not in it.',
    zh: '这是我保存的关于你的全部数据（字段名是英文）。“decision”里的“done”写着因为当时发生的事做了什么，“trace”是给维护者看的。一天内自动消失的临时记录不包含在内。',
    placeholders: [],
    about: 'To the member in private, with the file: the answer to /mydata.',
  },
  'mydata.more': {
    en: 'Here is what I hold about you, file {part}: more follows in a moment.',
    zh: '这是我保存的关于你的数据（字段名是英文），第 {part} 个文件，后面还有，请稍等。',
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
