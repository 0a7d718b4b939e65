import type { Text } from '../../community/text.ts';

const toApplicant = 'To somebody who asks to join, in private';

const requests = {
  'entry.hello': {
    en: '👋 Hello! Nice that you’d like to join {community}. Just a moment for what follows, please – within {for}; if it gets too late, simply ask to join again.',
    zh: '👋 你好！欢迎申请加入「{community}」。请先回答下面的问题（{for}内有效，错过了重新申请就好）：',
    placeholders: ['community', 'for'],
    about: `${toApplicant}: before the first question.`,
  },
  'entry.number': {
    en: '(a number from {from} to {to})',
    zh: '（请回复 {from} 到 {to} 之间的数字）',
    placeholders: ['from', 'to'],
    about: `${toApplicant}: under a question for a number.`,
  },
  'entry.not-understood': {
    en: 'Sorry, I didn’t get that. Once more:',
    zh: '不好意思，没太明白，再来一次：',
    placeholders: [],
    about: `${toApplicant}: the answer is none to the question, which follows.`,
  },
  'entry.reminder': {
    en: 'Still interested in {community}? One answer of yours is missing:',
    zh: '还想加入「{community}」吗？还差你的一个回答：',
    placeholders: ['community'],
    about: `${toApplicant}: they have been silent for long. The question follows.`,
  },
  'entry.more': {
    en: 'The admins of {community} would like to know one more thing:',
    zh: '「{community}」的管理员还想了解一下：',
    placeholders: ['community'],
    about: `${toApplicant}: before a further question of an admin.`,
  },
  'entry.tell-more': {
    en: 'Please tell us a little more about yourself, and why you’d like to join.',
    zh: '可以再多介绍一下自己，说说为什么想加入吗？',
    placeholders: [],
    about: `${toApplicant}: the question when the admin writes none.`,
  },
  'entry.waiting': {
    en: 'Thank you! An admin will have a look; you’ll hear from me.',
    zh: '谢谢！管理员会尽快查看，有结果我会告诉你。',
    placeholders: [],
    about: `${toApplicant}: the admins decide.`,
  },
  'entry.admitted': {
    en: '🎉 Welcome! You are in: {community} is open to you.',
    zh: '🎉 申请通过啦，欢迎加入「{community}」！',
    placeholders: ['community'],
    about: `${toApplicant}: let in.`,
  },
  'entry.declined': {
    en: 'Thank you for asking. The admins of {community} have decided not to let you in at the moment. If you think that is a mistake, please write to one of them.',
    zh: '谢谢你的申请。「{community}」的管理员这次没有通过。如果你觉得有误会，可以联系管理员说明。',
    placeholders: ['community'],
    about: `${toApplicant}: an admin has declined.`,
  },
  'entry.timed-out': {
    en: 'I haven’t heard from you, so your request to join {community} is closed for now. No harm done: ask to join again whenever you like.',
    zh: '一直没有等到你的回答，加入「{community}」的申请先关闭了。没关系，想加入时重新申请就好。',
    placeholders: ['community'],
    about: `${toApplicant}: they have not answered in time.`,
  },
  'entry.nobody-decided': {
    en: 'Sorry, nobody found the time to look at your request to join {community}, so it is closed for now. Please ask to join again.',
    zh: '抱歉，管理员没来得及查看你加入「{community}」的申请，申请先关闭了。请重新申请一次。',
    placeholders: ['community'],
    about: `${toApplicant}: the admins have not decided in time.`,
  },
  'entry.again-later': {
    en: 'Your last request was declined a short while ago. Please try again in {for}.',
    zh: '你上一次的申请刚刚没有通过，请过 {for} 再试。',
    placeholders: ['for'],
    about: `${toApplicant}: they ask again too soon.`,
  },
} as const satisfies Record<string, Text>;

const cards = {
  'entry.card': {
    en: '🚪 {member} would like to join {chat}.',
    zh: '🚪 {member} 申请加入「{chat}」。',
    placeholders: ['member', 'chat'],
    needs: ['member'],
    about: 'To the admins, with buttons: a request to join. What the applicant says follows.',
  },
  'entry.card-reason': {
    en: 'They write:\n{reason}',
    zh: '申请留言：\n{reason}',
    placeholders: ['reason'],
    about: 'In that card: what came with the request.',
  },
  'entry.card-bio': {
    en: 'About themselves:\n{bio}',
    zh: '个人简介：\n{bio}',
    placeholders: ['bio'],
    about: 'In that card: the bio of their account.',
  },
  'entry.card-invited': {
    en: 'By the invite link of {by}.',
    zh: '通过 {by} 的邀请链接。',
    placeholders: ['by'],
    about: 'In that card: whose link they came by.',
  },
  'entry.card-unreachable': {
    en: '(I cannot write to them, so I could not ask them anything.)',
    zh: '（无法私聊对方，所以没能提问。）',
    placeholders: [],
    about: 'In that card: they take no private messages.',
  },
  'entry.card-reminder': {
    en: '⏰ Waiting for a decision for {for}:',
    zh: '⏰ 这份申请已经等了 {for}：',
    placeholders: ['for'],
    about: 'To the admins, above the card: nobody has decided for long.',
  },
  'entry.card-in': {
    en: '✅ Let in by {admin}.',
    zh: '✅ 已由 {admin} 通过。',
    placeholders: ['admin'],
    about: 'Under the card, in place of its buttons.',
  },
  'entry.card-out': {
    en: '❌ Declined by {admin}.',
    zh: '❌ 已由 {admin} 拒绝。',
    placeholders: ['admin'],
    about: 'Under the card, in place of its buttons.',
  },
  'entry.card-came': {
    en: '✅ They are in.',
    zh: '✅ 已经加入。',
    placeholders: [],
    about: 'Under the card: let in by other means.',
  },
  'entry.card-timed-out': {
    en: '⌛ Closed: the time was up.',
    zh: '⌛ 超时，已关闭。',
    placeholders: [],
    about: 'Under the card, in place of its buttons.',
  },
  'entry.card-withdrawn': {
    en: '↩️ They have taken the request back. Should they ask again, this card counts for it.',
    zh: '↩️ 对方撤回了申请；如果再次申请，仍可用这张卡片处理。',
    placeholders: [],
    about: 'Under the card, above its buttons.',
  },
  'entry.card-asked': {
    en: '💬 Asked: {question}',
    zh: '💬 已追问：{question}',
    placeholders: ['question'],
    about: 'Under the card: an admin has asked further.',
  },
  'entry.write-question': {
    en: '💬 Reply to this message with your question, or press the lowest button to have me ask for more.',
    zh: '💬 请直接回复这条消息写下你的问题，或按最下面的按钮让我来追问。',
    placeholders: [],
    about: 'To the admin who wants to ask an applicant something.',
  },
  'entry.question-sent': {
    en: '💬 Asked. The answer comes here.',
    zh: '💬 已转达，对方回答后我会发到这里。',
    placeholders: [],
    about: 'To the admin whose question has been sent.',
  },
  'entry.expired': {
    en: '⌛ Nobody has decided about {member}: the request was declined politely, and they may ask again.',
    zh: '⌛ {member} 的申请没有人处理，已经礼貌地关闭，对方可以重新申请。',
    placeholders: ['member'],
    needs: ['member'],
    about: 'To the admins: a request has timed out.',
  },
  'entry.not-let-in': {
    en: '⚠️ I could not let them in: {reason}. Please do it by hand.\n\n{card}',
    zh: '⚠️ 没能放行：{reason}。请手动处理。\n\n{card}',
    placeholders: ['reason', 'card'],
    needs: ['card'],
    about: 'To the admins: the platform has refused.',
  },
  'entry.not-declined': {
    en: '⚠️ I could not decline this request: {reason}. Please do it by hand.\n\n{card}',
    zh: '⚠️ 没能拒绝这份申请：{reason}。请手动处理。\n\n{card}',
    placeholders: ['reason', 'card'],
    needs: ['card'],
    about: 'To the admins: the platform has refused.',
  },
  'button.entry-in': { en: 'Let in', zh: '通过', placeholders: [], about: 'A button under a request to join.' },
  'button.entry-out': { en: 'Decline', zh: '拒绝', placeholders: [], about: 'A button under a request to join.' },
  'button.entry-ask': { en: 'Ask', zh: '追问', placeholders: [], about: 'A button under a request to join.' },
  'button.entry-more': {
    en: 'Send “please tell us more”',
    zh: '发送“请再介绍一下”',
    placeholders: [],
    about: 'A button under a request to join, once “Ask” was pressed.',
  },
} as const satisfies Record<string, Text>;

const challenges = {
  'entry.challenge': {
    en: '👋 {members}, hello! {question}\nUntil then you can only read. Who hasn’t answered within {for} leaves the group for now, and may come again at any time.',
    zh: '👋 {members} 你好！{question}\n完成前暂时不能发言；{for}内没有完成会先移出群，随时欢迎再来。',
    placeholders: ['members', 'question', 'for'],
    needs: ['members', 'question'],
    about: 'To newcomers, with buttons, before they may write.',
  },
  'entry.challenge-press': {
    en: 'Please press the button.',
    zh: '请点一下下面的按钮。',
    placeholders: [],
    about: 'In that message, where the file has no question.',
  },
  'entry.challenge-private': {
    en: '👋 {members}, hello! I have written to you in private: please answer there, then you can write here.',
    zh: '👋 {members} 你好！我私聊了你一个小问题，回答后就可以在群里发言啦。',
    placeholders: ['members'],
    needs: ['members'],
    about: 'In the chat, where there are no buttons and the newcomer cannot be told in private.',
  },
  'entry.challenge-settled': {
    en: '✅ This question to newcomers is settled.',
    zh: '✅ 这条入群验证已经结束。',
    placeholders: [],
    about: 'In place of that message, when nobody is left who has to answer it.',
  },
  'entry.pass-button': { en: '🙋 I’m here', zh: '🙋 我来啦', placeholders: [], about: 'The button for newcomers.' },
  'entry.passed': {
    en: 'Thank you, come in!',
    zh: '完成啦，欢迎！',
    placeholders: [],
    about: 'To a newcomer: they may write now.',
  },
  'entry.wrong-answer': {
    en: 'That wasn’t it.',
    zh: '这个答案不对哦。',
    placeholders: [],
    about: 'To a newcomer: a wrong answer.',
  },
  'entry.not-yours': {
    en: 'This is for newcomers, you needn’t do anything.',
    zh: '这是给新成员的，你不用操作哦。',
    placeholders: [],
    about: 'To anybody else who presses that button.',
  },
  'entry.shown-out': {
    en: 'You couldn’t finish in time, so you are out of {community} for now. No harm done: you are welcome to come again whenever you like.',
    zh: '因为没有完成进群的小问题，先请你离开「{community}」了。没有任何处罚，随时欢迎再来。',
    placeholders: ['community'],
    about: 'To a newcomer in private: no right answer in time.',
  },
} as const satisfies Record<string, Text>;

const welcomes = {
  'entry.welcome': {
    en: '🎉 Welcome to {community}, {members}!',
    zh: '🎉 欢迎 {members} 加入「{community}」！',
    placeholders: ['members', 'community'],
    needs: ['members'],
    about: 'To newcomers, all of the same few seconds together. The group notice may follow.',
  },
  'entry.and-more': {
    en: '{names} and {more} more',
    zh: '{names} 等（还有 {more} 位）',
    placeholders: ['names', 'more'],
    about: 'Many newcomers.',
  },
  'entry.probation': {
    en: '{member}, thank you for sharing! For new members {kinds} have to wait a little: {until}. Till then, words are very welcome.',
    zh: '{member} 谢谢分享！新成员暂时还不能发{kinds}（{until}），在那之前欢迎多用文字聊天～',
    placeholders: ['member', 'kinds', 'until'],
    needs: ['member'],
    about: 'To a newcomer, once: something was withdrawn that newcomers do not send yet.',
  },
  'entry.links': {
    en: 'links',
    zh: '链接',
    placeholders: [],
    about: 'One of the kinds of things that newcomers do not send yet.',
  },
  'entry.media': {
    en: 'pictures, films and files',
    zh: '图片、视频和文件',
    placeholders: [],
    about: 'One of those kinds.',
  },
  'entry.forwards': { en: 'forwarded messages', zh: '转发内容', placeholders: [], about: 'One of those kinds.' },
  'entry.first-time': {
    en: 'the first {for}',
    zh: '前 {for}',
    placeholders: ['for'],
    about: 'How long a probation lasts.',
  },
  'entry.first-messages': {
    en: 'the first {messages} {messages|message|messages}',
    zh: '前 {messages} 条消息',
    placeholders: ['messages'],
    about: 'How long a probation lasts.',
  },
  'entry.probation-time': {
    en: 'another {for}',
    zh: '还有 {for}',
    placeholders: ['for'],
    about: 'How long a newcomer’s probation goes on.',
  },
  'entry.probation-messages': {
    en: 'another {messages} {messages|message|messages}',
    zh: '再发 {messages} 条消息',
    placeholders: ['messages'],
    about: 'How long a newcomer’s probation goes on.',
  },
  'entry.waits': {
    en: '⏸ {member} is new in {chat}, so this waits for you. If it is fine, end the probation and they send it again.',
    zh: '⏸ {member} 是「{chat}」的新成员，这条消息在等你们确认。没问题的话可以提前结束观察期，让对方重新发送。',
    placeholders: ['member', 'chat'],
    needs: ['member'],
    about: 'To the admins, with a button: a newcomer’s link, media or forward. The words follow.',
  },
  'entry.waits-media': {
    en: '(media without words)',
    zh: '（没有文字的媒体）',
    placeholders: [],
    about: 'In that notice, when there is no text.',
  },
  'entry.trusted-by': {
    en: '👍 {admin} has ended the probation of {member}.',
    zh: '👍 {admin} 已提前结束 {member} 的观察期。',
    placeholders: ['admin', 'member'],
    about: 'In place of that notice.',
  },
  'entry.trusted': {
    en: '👍 Fine! Please send it again: nothing is withheld from you any more.',
    zh: '👍 没问题！现在不再限制啦，请重新发送一次。',
    placeholders: [],
    about: 'To the newcomer in private: an admin has ended the probation.',
  },
  'button.entry-trust': {
    en: 'End the probation',
    zh: '结束观察期',
    placeholders: [],
    about: 'A button for admins.',
  },
} as const satisfies Record<string, Text>;

const raids = {
  'entry.raid': {
    en: '🚨 {joins} or more are coming into {chat} within {within}. Entry is closed to approval: newcomers cannot write, the first of them neither, requests wait. It ends by itself {for} after the last of them, or with a button.',
    zh: '🚨 {within}内有 {joins} 人以上涌入「{chat}」，已进入防护模式：新成员（包括最先进来的几位）暂时不能发言，申请暂缓处理。人流停止 {for}后自动结束，也可以按按钮处理。',
    placeholders: ['joins', 'chat', 'within', 'for'],
    about: 'To the admins, with buttons: a raid has begun.',
  },
  'entry.raid-ended': {
    en: '✅ Entry to {chat} is open again. Kept meanwhile: {waiting}.',
    zh: '✅ 「{chat}」已恢复正常进群。期间被暂缓的：{waiting}。',
    placeholders: ['chat', 'waiting'],
    about: 'To the admins: the raid is over.',
  },
  'entry.raid-ended-by': {
    en: '✅ {admin} has opened {chat} again.',
    zh: '✅ {admin} 已恢复「{chat}」的进群。',
    placeholders: ['admin', 'chat'],
    about: 'In place of the notice of the raid.',
  },
  'entry.raid-in-by': {
    en: '✅ {admin} has let in all who were waiting and opened {chat} again.',
    zh: '✅ {admin} 已让等候的人全部进群，「{chat}」恢复正常进群。',
    placeholders: ['admin', 'chat'],
    about: 'In place of the notice of the raid.',
  },
  'entry.raid-out-by': {
    en: '🧹 {admin} removes all {waiting} who have come into {chat} so far. Entry stays closed to approval.',
    zh: '🧹 {admin} 正在移出目前涌入「{chat}」的 {waiting} 人，防护模式继续。',
    placeholders: ['admin', 'chat', 'waiting'],
    about: 'In place of the notice of the raid, above the same buttons.',
  },
  'entry.raid-shown-out': {
    en: 'Very many people came into {community} at the same moment, and the admins have asked all of them to go. If you just happened to be among them: nothing is held against you, please come again later.',
    zh: '刚才有很多人同时涌入「{community}」，管理员把那段时间进群的人都请出去了。如果你只是碰巧赶上，没有任何处罚，欢迎过一会儿再来。',
    placeholders: ['community'],
    about: 'To a newcomer in private: an admin has removed all who came with a raid.',
  },
  'button.entry-raid-out': {
    en: 'Remove all',
    zh: '全部移出',
    placeholders: [],
    about: 'A button under the notice of a raid: everybody who came with it.',
  },
  'button.entry-raid-in': {
    en: 'Let all in',
    zh: '全部放行',
    placeholders: [],
    about: 'A button under the notice of a raid: everybody who came with it.',
  },
  'button.entry-raid-end': {
    en: 'Open again',
    zh: '恢复进群',
    placeholders: [],
    about: 'A button under the notice of a raid.',
  },
} as const satisfies Record<string, Text>;

/** What applicants, newcomers and admins read when somebody comes in. */
export const entryTexts = { ...requests, ...cards, ...challenges, ...welcomes, ...raids } as const;
