import type { Text } from '../../community/text.ts';

const line = 'A line of the answer to /help.';
const admin = 'To an admin';

/** What members and admins read about featured messages. */
export const contentTexts = {
  'help.featured': {
    en: '/featured – the best of what was written here',
    zh: '/featured 精华内容',
    placeholders: [],
    about: line,
  },
  'help.feature': {
    en: '/feature title – as a reply: show this message to everybody',
    zh: '/feature 标题　回复一条消息，设为精华',
    placeholders: [],
    about: line,
  },
  'help.unfeature': {
    en: '/unfeature – as a reply, or with the number: no longer',
    zh: '/unfeature 回复消息或写编号，取消精华',
    placeholders: [],
    about: line,
  },
  'help.content': {
    en: '/content – what members and what staff have made',
    zh: '/content 查看同学和老师的内容数量',
    placeholders: [],
    about: line,
  },
  'content.usage': {
    en: 'Reply to the message in the group with /feature, and a title if you like.',
    zh: '请在群里回复那条消息发送 /feature，后面可以写标题。',
    placeholders: [],
    about: `${admin} whose /feature is no reply.`,
  },
  'content.not-person': {
    en: 'Only messages of members and staff can be featured.',
    zh: '只有成员和老师的消息可以设为精华。',
    placeholders: [],
    about: `${admin} who features a message of a bot, a channel or the group itself.`,
  },
  'content.already': {
    en: 'That is featured already: #{number}.',
    zh: '这条已经是精华 #{number} 啦。',
    placeholders: ['number'],
    about: `${admin}, also to the second of two who feature the same.`,
  },
  'content.removed': {
    en: 'That message was withdrawn for breaking a rule. If it was not: /undo first.',
    zh: '这条消息因违反群规已被处理。如果处理有误，请先 /undo。',
    placeholders: [],
    about: `${admin} who features a message about which there is a case.`,
  },
  'content.featured': {
    en: '⭐ Featured as #{number}. Thank you, {member}!',
    zh: '⭐ 设为精华 #{number}，谢谢 {member} 的分享！',
    placeholders: ['number', 'member'],
    needs: ['number'],
    about: 'In the chat: a message was featured.',
  },
  'content.told': {
    en: '⭐ {member}, your message is featured as #{number}: “{excerpt}”\n+{points} {points|point|points}. Thank you for sharing!',
    zh: '⭐ {member}，你的分享被设为精华 #{number}：「{excerpt}」\n+{points} 分，谢谢你！',
    placeholders: ['number', 'points', 'member', 'excerpt'],
    needs: ['excerpt'],
    about: 'To the author of a featured message, in private.',
  },
  'content.told-bare': {
    en: '⭐ {member}, your message is featured as #{number}: “{excerpt}”\nThank you for sharing!',
    zh: '⭐ {member}，你的分享被设为精华 #{number}：「{excerpt}」\n谢谢你！',
    placeholders: ['number', 'member', 'excerpt'],
    needs: ['excerpt'],
    about: 'The same, where there are no points for it.',
  },
  'content.unfeatured': {
    en: '#{number} is no longer featured.',
    zh: '已取消精华 #{number}。',
    placeholders: ['number'],
    about: `${admin}: done.`,
  },
  'content.not-featured': {
    en: 'That is not featured.',
    zh: '这条不是精华。',
    placeholders: [],
    about: `${admin} who takes back what is not featured.`,
  },
  'content.unfeature-usage': {
    en: 'Which one? Reply to it with /unfeature, or write its number: /unfeature 12',
    zh: '取消哪一条？回复那条消息发送 /unfeature，或写编号：/unfeature 12',
    placeholders: [],
    about: `${admin} whose /unfeature names nothing.`,
  },
  'content.list': {
    en: '⭐ Featured lately:',
    zh: '⭐ 最近的精华：',
    placeholders: [],
    about: 'The first line of the answer to /featured.',
  },
  'content.list-none': {
    en: 'Nothing is featured yet. The next good message may be yours!',
    zh: '还没有精华内容，期待你的分享！',
    placeholders: [],
    about: 'The answer to /featured when there is nothing.',
  },
  'content.line': {
    en: '⭐ #{number} {text} – {member}',
    zh: '⭐ #{number} {text} —— {member}',
    placeholders: ['number', 'text', 'member'],
    needs: ['text', 'member'],
    about: 'A featured message, in lists and in the collection. A link to it stands below.',
  },
  'content.line-answer': {
    en: '💬 {text} – answered by {member}',
    zh: '💬 {text} —— {member} 的解答',
    placeholders: ['text', 'member'],
    needs: ['text', 'member'],
    about: 'A confirmed answer, in the collection. {text} is the question; a link to it stands below.',
  },
  'content.collection': {
    en: '📚 The best of {community}, with thanks to those who made it:',
    zh: '📚「{community}」精华合集，感谢每一位分享的同学：',
    placeholders: ['community'],
    about: 'The first line of the post that collects the best.',
  },
  'content.made': {
    en: '📊 Featured messages and confirmed answers:',
    zh: '📊 精华与被确认的解答：',
    placeholders: [],
    about: `${admin}: the first line of the answer to /content.`,
  },
  'content.made-line': {
    en: '{month}: members {posts} featured, {answers} answers; staff {posts-staff} featured, {answers-staff} answers',
    zh: '{month}：同学 精华 {posts} 条、解答 {answers} 个；老师 精华 {posts-staff} 条、解答 {answers-staff} 个',
    placeholders: ['month', 'posts', 'posts-staff', 'answers', 'answers-staff'],
    needs: ['month'],
    about: `${admin}: one month in the answer to /content.`,
  },
} as const satisfies Readonly<Record<string, Text>>;
