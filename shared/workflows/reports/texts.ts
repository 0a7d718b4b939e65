import type { Text } from '../../community/text.ts';

const line = 'A line of the answer to /help.';
const reporter = 'To whoever has reported something, in private.';
const card = 'To the admins, in the card of a report.';
const button = 'A button under a report.';

const toReporters = {
  'help.report': {
    en: '/report [reason] – as a reply to a message: tells the admins quietly; or forward it to me in private, or send me a link to it',
    zh: '/report [原因] 回复一条消息发送，悄悄告诉管理员；也可以把消息转发给我，或私聊发给我消息链接',
    placeholders: [],
    about: line,
  },
  'help.reports': {
    en: '/reports – what became of my reports',
    zh: '/reports 查看我的举报结果',
    placeholders: [],
    about: line,
  },
  'report.taken': {
    en: '🙏 Thank you, the admins will look at it. Nobody learns who told us. You will hear from me what came of it.',
    zh: '🙏 谢谢你，管理员会尽快查看。我们会为你保密，有结果了我会告诉你。',
    placeholders: [],
    about: reporter,
  },
  'report.again': {
    en: 'You have reported this already, the admins know. You will hear from me what came of it.',
    zh: '这条你已经举报过啦，管理员已经知道了，有结果我会告诉你。',
    placeholders: [],
    about: reporter,
  },
  'report.settled': {
    en: 'The admins have looked at this one already ({outcome}). Thank you for watching out!',
    zh: '这条管理员已经看过了（{outcome}），谢谢你的留心！',
    placeholders: ['outcome'],
    about: reporter,
  },
  'report.own': {
    en: 'That is your own message. You can simply delete it.',
    zh: '这是你自己的消息，直接删除就可以啦。',
    placeholders: [],
    about: reporter,
  },
  'report.usage': {
    en: 'To report something quietly: reply to the message with /report and a reason, or here in private forward it to me, send me a link to it, or write /report @name and what happened.',
    zh: '想悄悄举报：在群里回复那条消息发送 /report 加原因；或者在这里把消息转发给我、发消息链接给我，或发送 /report @某人 加情况说明。',
    placeholders: [],
    about: 'To a member in private: /report without anything to report.',
  },
  'report.unknown-link': {
    en: 'I cannot tell which message of our groups that link means. Please forward the message to me instead.',
    zh: '我认不出这个链接是我们群里的哪条消息，请把那条消息转发给我吧。',
    placeholders: [],
    about: reporter,
  },
  'report.enough': {
    en: 'Thank you! That is as many reports as I can pass on from you today. If it is urgent, please write to an admin yourself.',
    zh: '谢谢你！今天能转交的举报已经到上限了。如果很紧急，请直接私聊管理员。',
    placeholders: [],
    about: reporter,
  },
  'report.slow': {
    en: 'Thank you for looking out. As the admins found nothing in your last few reports, I pass on one of yours a day for now. If it is urgent, please write to an admin yourself.',
    zh: '谢谢你的留心。最近几次举报管理员查看后都没有发现问题，所以这段时间每天先转交一条。如果很紧急，请直接私聊管理员。',
    placeholders: [],
    about: `${reporter} Three of their reports within 30 days were unfounded.`,
  },
  'report.confirmed': {
    en: '✅ You were right about {what}: the admins have looked at it and acted. Thank you!',
    zh: '✅ 你举报的{what}，管理员已经核实并处理，谢谢你！',
    placeholders: ['what'],
    about: reporter,
  },
  'report.confirmed-points': {
    en: '✅ You were right about {what}: the admins have looked at it and acted. Thank you! +{points} {points|point|points}.',
    zh: '✅ 你举报的{what}，管理员已经核实并处理，谢谢你！积分 +{points}。',
    placeholders: ['what', 'points'],
    about: reporter,
  },
  'report.unfounded': {
    en: 'The admins have looked at {what} and think it is all right this time. Thank you all the same for telling us.',
    zh: '你举报的{what}，管理员查看后认为这次没有问题。还是谢谢你告诉我们。',
    placeholders: ['what'],
    about: reporter,
  },
  'report.expired': {
    en: 'I am sorry: nobody has decided about {what} in time, so I have closed your report. If it still matters, please write to an admin.',
    zh: '很抱歉，你举报的{what}一直没有管理员作出决定，我先把它关闭了。如果问题还在，请直接私聊管理员。',
    placeholders: ['what'],
    about: reporter,
  },
  'report.nobody': {
    en: 'I am sorry: there is no other admin who could look at that. Please talk to somebody you trust in the team.',
    zh: '很抱歉，目前没有其他管理员可以查看这条举报，请联系你信任的老师。',
    placeholders: [],
    about: `${reporter} The only admin was reported.`,
  },
  'report.undone': {
    en: 'The admins have looked at {what} once more and taken back what followed. It does not count against you.',
    zh: '你举报的{what}，管理员再次查看后撤销了处理，这不会影响你。',
    placeholders: ['what'],
    about: reporter,
  },
  'report.undone-points': {
    en: 'The admins have looked at {what} once more and taken back what followed, and the {points} {points|point|points} with it. It does not count against you.',
    zh: '你举报的{what}，管理员再次查看后撤销了处理，{points} 积分也一并收回。这不会影响你。',
    placeholders: ['what', 'points'],
    about: reporter,
  },
  'report.what-words': {
    en: 'the message “{words}”',
    zh: '消息「{words}」',
    placeholders: ['words'],
    about: 'What was reported, inside a sentence.',
  },
  'report.what-message': {
    en: 'the message of {member}',
    zh: '{member} 的消息',
    placeholders: ['member'],
    about: 'What was reported, inside a sentence: a message whose words are not known.',
  },
  'report.what-member': {
    en: 'what {member} did',
    zh: '{member} 的情况',
    placeholders: ['member'],
    about: 'What was reported, inside a sentence: a member.',
  },
  'report.somebody': { en: 'somebody', zh: '某位成员', placeholders: [], about: 'Whose name is not known.' },
  'report.mine': {
    en: 'Your latest reports:\n{lines}',
    zh: '你最近的举报：\n{lines}',
    placeholders: ['lines'],
    needs: ['lines'],
    about: 'The answer to /reports of a member, in private.',
  },
  'report.none': {
    en: 'You have not reported anything lately.',
    zh: '你最近没有举报。',
    placeholders: [],
    about: 'The answer to /reports of a member, in private.',
  },
  'report.is-open': { en: 'still open', zh: '等待查看', placeholders: [], about: 'State of a report.' },
  'report.is-confirmed': { en: 'confirmed', zh: '已核实处理', placeholders: [], about: 'State of a report.' },
  'report.is-unfounded': { en: 'nothing found', zh: '未发现问题', placeholders: [], about: 'State of a report.' },
  'report.is-expired': {
    en: 'closed without a decision',
    zh: '未作决定，已关闭',
    placeholders: [],
    about: 'State of a report.',
  },
  'report.is-undone': { en: 'taken back', zh: '处理已撤销', placeholders: [], about: 'State of a report.' },
} as const satisfies Record<string, Text>;

const toReported = {
  'report.restored': {
    en: 'We are sorry: your message was withdrawn for a while, and now that an admin has looked at it, it is all right. Here it is again, please feel free to send it once more:\n\n{words}',
    zh: '很抱歉，你的一条消息曾被暂时撤回，管理员查看后确认没有问题。原文在这里，欢迎重新发送：\n\n{words}',
    placeholders: ['words'],
    needs: ['words'],
    about: 'To the author in private: a hidden message turned out to be all right, or nobody has looked.',
  },
  'report.restored-bare': {
    en: '{member}, one of your messages was withdrawn by mistake. We are sorry: please feel free to send it again.',
    zh: '{member}，你的一条消息被误撤回了，很抱歉，欢迎重新发送。',
    placeholders: ['member'],
    needs: ['member'],
    about: 'In the chat, when the author takes no private messages: a hidden message turned out to be all right.',
  },
} as const satisfies Record<string, Text>;

const toAdmins = {
  'report.card': {
    en: '🚩 Report ({count})\nAbout: {member}\nChat: {chat}\nBy:\n{reporters}\n\n{evidence}\n{link}',
    zh: '🚩 举报（{count} 人）\n对象：{member}\n群：{chat}\n举报人：\n{reporters}\n\n{evidence}\n{link}',
    placeholders: ['count', 'member', 'chat', 'reporters', 'evidence', 'link'],
    needs: ['member', 'reporters', 'evidence'],
    about: card,
  },
  'report.no-chat': { en: 'not known', zh: '不清楚', placeholders: [], about: `${card} Where it was is not known.` },
  'report.unseen': {
    en: '(I could not see what it says: please follow the link.)',
    zh: '（我看不到这条消息的内容，请点链接查看。）',
    placeholders: [],
    about: `${card} In place of what was said.`,
  },
  'report.reporter': {
    en: '• {reporter} ({confirmed} confirmed, {unfounded} unfounded)',
    zh: '• {reporter}（属实 {confirmed}，不属实 {unfounded}）',
    placeholders: ['reporter', 'confirmed', 'unfounded'],
    needs: ['reporter'],
    about: card,
  },
  'report.reporter-because': {
    en: '• {reporter} ({confirmed} confirmed, {unfounded} unfounded): {reason}',
    zh: '• {reporter}（属实 {confirmed}，不属实 {unfounded}）：{reason}',
    placeholders: ['reporter', 'confirmed', 'unfounded', 'reason'],
    needs: ['reporter'],
    about: card,
  },
  'report.guarded': {
    en: 'This is about somebody of the team: please talk to them. I sanction nobody here.',
    zh: '对象是团队成员，请直接沟通处理，我不会在这里执行处罚。',
    placeholders: [],
    about: card,
  },
  'report.hidden': {
    en: '🙈 {count} members to be relied on have reported this, so I have hidden it. Please look soon.',
    zh: '🙈 已有 {count} 位可信成员举报，我先把这条消息撤回了，请尽快查看。',
    placeholders: ['count'],
    about: 'To the admins, above the card of a report.',
  },
  'report.waiting': {
    en: '⏰ This report has been waiting for {for}. Please decide.',
    zh: '⏰ 这条举报已经等了 {for}，请处理一下。',
    placeholders: ['for'],
    about: 'To the admins, above the card of a report that nobody has decided: a reminder, then to each in private.',
  },
  'report.closed': {
    en: '⌛ Nobody has decided about the report of {member} in time. It is closed, and whoever reported it has been told so.',
    zh: '⌛ 关于 {member} 的举报一直没有人处理，现已关闭，并告知了举报人。',
    placeholders: ['member'],
    about: 'To the admins: a report was closed without a decision.',
  },
  'report.decided': {
    en: '✔️ {admin}: {decision}',
    zh: '✔️ {admin}：{decision}',
    placeholders: ['admin', 'decision'],
    needs: ['decision'],
    about: 'To the admins, under the card of a report: who decided what.',
  },
  'report.postponed': {
    en: '🕒 {admin} will look at it later.',
    zh: '🕒 {admin} 稍后处理。',
    placeholders: ['admin'],
    about: 'To the admins, under the card of a report: somebody has pressed “later”.',
  },
  'report.button-remove': { en: 'Confirm: remove', zh: '属实：撤回', placeholders: [], about: button },
  'report.button-warn': { en: 'Confirm: warn', zh: '属实：提醒', placeholders: [], about: button },
  'report.button-mute': { en: 'Confirm: mute', zh: '属实：禁言', placeholders: [], about: button },
  'report.button-kick': { en: 'Confirm: kick', zh: '属实：移出', placeholders: [], about: button },
  'report.button-noted': { en: 'Confirm: seen to', zh: '属实：已另行处理', placeholders: [], about: button },
  'report.button-unfounded': { en: 'Unfounded', zh: '不属实', placeholders: [], about: button },
  'report.button-later': { en: 'Later', zh: '稍后', placeholders: [], about: button },
  'report.list': {
    en: '🚩 Open reports: {count}\n{lines}',
    zh: '🚩 待处理举报：{count}\n{lines}',
    placeholders: ['count', 'lines'],
    needs: ['lines'],
    about: 'The answer to /reports of an admin.',
  },
  'report.list-line': {
    en: '{number}. {what} – {for}, reported by {count}',
    zh: '{number}. {what}，已等待 {for}，{count} 人举报',
    placeholders: ['number', 'what', 'for', 'count'],
    about: 'A line of the answer to /reports of an admin.',
  },
  'report.list-none': {
    en: 'No open reports. 🎉',
    zh: '没有待处理的举报 🎉',
    placeholders: [],
    about: 'The answer to /reports of an admin.',
  },
  'report.not-yours': {
    en: 'This report is about you: another admin decides.',
    zh: '这条举报与你有关，请由其他管理员处理。',
    placeholders: [],
    about: 'The answer to an admin who presses a button under a report about themself.',
  },
  'report.is-protected': {
    en: 'Staff and admins are never sanctioned.',
    zh: '老师和管理员不受处罚。',
    placeholders: [],
    about: 'The answer to an admin who would sanction somebody who belongs to the team by now.',
  },
} as const satisfies Record<string, Text>;

/** What reporters, the reported and admins read about reports. */
export const reportTexts = { ...toReporters, ...toReported, ...toAdmins } as const;
