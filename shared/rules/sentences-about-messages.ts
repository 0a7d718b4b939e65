import { sentencesOfCondition } from './sentences.ts';

const flood = sentencesOfCondition('flood');
const duplicate = sentencesOfCondition('duplicate');
const length = sentencesOfCondition('length');
const caps = sentencesOfCondition('caps');
const emoji = sentencesOfCondition('emoji');
const repeated = sentencesOfCondition('repeated');
const mentions = sentencesOfCondition('mentions');
const buttons = sentencesOfCondition('buttons');
const media = sentencesOfCondition('media');
const forwarded = sentencesOfCondition('forwarded');
const reply = sentencesOfCondition('reply');
const edited = sentencesOfCondition('edited');
const bots = sentencesOfCondition('via-bot');
const time = sentencesOfCondition('time');

/** What conditions find out about a message as a whole. */
export const aboutMessages = {
  'trace.flood.edited': flood('an edited message is none more', '编辑过的消息不另算一条'),
  'trace.flood.count': flood(
    '{unit} within {within}: {count}, and {many} are a flood',
    '{within}内{unit} {count}，达到 {many} 即算刷屏',
    'unit',
    'within',
    'count',
    'many',
  ),
  'trace.unit.messages': flood('messages', '消息数'),
  'trace.unit.lines': flood('lines', '行数'),
  'trace.unit.characters': flood('characters', '字数'),
  'trace.unit.media': flood('pieces of media', '图片和文件数'),
  'trace.unit.stickers': flood('stickers', '表情数'),
  'trace.unit.mentions': flood('mentions', '@ 次数'),
  'trace.unit.words': length('words', '词数'),
  'trace.unit.points': length('points', '积分'),
  'trace.unit.strikes': length('strikes', '违规次数'),
  'trace.duplicate.short': duplicate(
    'a text of fewer than {characters} characters may be repeated',
    '不到 {characters} 字的内容可以重复',
    'characters',
  ),
  'trace.duplicate.same': duplicate(
    'the same text within {within}: {count} times, and {times} are too many',
    '{within}内相同内容 {count} 次，达到 {times} 次即算重复',
    'within',
    'count',
    'times',
  ),
  'trace.duplicate.near': duplicate(
    'nearly the same text within {within}: {count} times, and {times} are too many',
    '{within}内几乎相同的内容 {count} 次，达到 {times} 次即算重复',
    'within',
    'count',
    'times',
  ),
  'trace.duplicate.everywhere': duplicate('{found} (in all chats of the community)', '{found}（所有群合计）', 'found'),
  'trace.duplicate.members': duplicate(
    'members who sent the same text within {within}: {count}, and {times} are too many',
    '{within}内有 {count} 人发相同内容，达到 {times} 人即算重复',
    'within',
    'count',
    'times',
  ),
  'trace.count': length('{unit}: {count}', '{unit} {count}', 'unit', 'count'),
  'trace.caps': caps(
    'capitals: {capitals} of {letters} letters',
    '{letters} 个字母中大写 {capitals} 个',
    'capitals',
    'letters',
  ),
  'trace.caps.asked': caps('{share} of {letters} or more', '{letters} 个以上字母中占 {share}', 'share', 'letters'),
  'trace.emoji': emoji(
    'emoji: {count}, other characters: {others}',
    '表情符号 {count} 个，其他字符 {others} 个',
    'count',
    'others',
  ),
  'trace.emoji.custom': emoji(
    'custom emoji: {count}, other characters: {others}',
    '自定义表情 {count} 个，其他字符 {others} 个',
    'count',
    'others',
  ),
  'trace.emoji.share': emoji('a share of {share}', '占比 {share}', 'share'),
  'trace.repeated': repeated(
    'the same character in a row: {count} times, and {most} are fine',
    '同一字符连续 {count} 次，不超过 {most} 次没关系',
    'count',
    'most',
  ),
  'trace.mentions': mentions('mentions: {count}', '@ 了 {count} 次', 'count'),
  'trace.buttons': buttons('buttons: {count}', '按钮 {count} 个', 'count'),
  'trace.buttons.links': buttons('buttons with links: {count}', '带链接的按钮 {count} 个', 'count'),
  'trace.media.carries': media('it carries {kind}', '带有{kind}', 'kind'),
  'trace.media.none': media('it carries nothing of this: {kinds}', '没有带 {kinds}', 'kinds'),
  'trace.forwarded.not': forwarded('it is not forwarded', '不是转发的消息'),
  'trace.forwarded.channel': forwarded('it is forwarded from a channel', '转发自频道'),
  'trace.forwarded.chat': forwarded('it is forwarded from a chat', '转发自群'),
  'trace.forwarded.member': forwarded('it is forwarded from a member', '转发自个人'),
  'trace.reply.nobody': reply('it is no reply', '不是回复'),
  'trace.reply.self': reply('it is a reply to themselves', '回复的是自己'),
  'trace.reply.member': reply('it is a reply to a member', '回复的是成员'),
  'trace.reply.staff': reply('it is a reply to the staff', '回复的是工作人员'),
  'trace.reply.bot': reply('it is a reply to a bot', '回复的是机器人'),
  'trace.reply.channel': reply('it is a reply to a channel', '回复的是频道'),
  'trace.reply.somebody': reply('it is a reply to somebody whom the platform does not name', '平台没有说明回复的是谁'),
  'trace.edited.not': edited('it has not been edited', '没有编辑过'),
  'trace.edited': edited('it has been edited', '编辑过'),
  'trace.edited.after': edited('it has been edited, {after} after it was sent', '发出 {after}后编辑过', 'after'),
  'trace.via-bot.none': bots('no bot wrote it for them', '不是通过机器人发的'),
  'trace.via-bot': bots('a bot wrote it for them', '通过机器人发的'),
  'trace.time': time('it is {weekday} {clock}', '时间是{weekday} {clock}', 'weekday', 'clock'),
  'trace.time.during': time('{now}: {names}', '{now}，正值 {names}', 'now', 'names'),
  'trace.time.not-during': time('{now}: not {names}', '{now}，不在 {names} 期间', 'now', 'names'),
  'trace.weekday.mon': time('mon', '周一'),
  'trace.weekday.tue': time('tue', '周二'),
  'trace.weekday.wed': time('wed', '周三'),
  'trace.weekday.thu': time('thu', '周四'),
  'trace.weekday.fri': time('fri', '周五'),
  'trace.weekday.sat': time('sat', '周六'),
  'trace.weekday.sun': time('sun', '周日'),
} as const;
