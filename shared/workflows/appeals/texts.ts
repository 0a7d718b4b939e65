import type { Text } from '../../community/text.ts';

const line = 'A line of the answer to /help.';
const told = 'To a member in private, with a button to appeal: what a case has brought them.';
const toMember = 'To a member who appeals, in private.';
const button = 'A button.';
const phrase = 'A phrase inside a notice to the admins.';

/** What members and admins read about appeals. */
export const appealTexts = {
  'help.appeal': {
    en: '/appeal reason – ask for a second look at what happened to me (in private)',
    zh: '/appeal 理由 对处理有异议，申请复核（私聊）',
    placeholders: [],
    about: line,
  },
  'help.appeals': {
    en: '/appeals – appeals that wait for me',
    zh: '/appeals 查看等待处理的申诉',
    placeholders: [],
    about: line,
  },
  'told.warn': {
    en: 'A word about {chat}: you were warned.\nWhy: {rule}\nIf that seems wrong to you, tell me and an admin looks at it again.',
    zh: '关于「{chat}」：你收到了一次提醒。\n原因：{rule}\n如果觉得不对，可以申诉，管理员会再看一遍。',
    placeholders: ['chat', 'rule'],
    about: told,
  },
  'told.mute': {
    en: 'A word about {chat}: you can’t write there until {until}.\nWhy: {rule}\nIf that seems wrong to you, tell me and an admin looks at it again.',
    zh: '关于「{chat}」：你被禁言到 {until}。\n原因：{rule}\n如果觉得不对，可以申诉，管理员会再看一遍。',
    placeholders: ['chat', 'until', 'rule'],
    about: told,
  },
  'told.kick': {
    en: 'A word about {chat}: you were removed from the group.\nWhy: {rule}\nIf that seems wrong to you, tell me and an admin looks at it again.',
    zh: '关于「{chat}」：你已被移出本群。\n原因：{rule}\n如果觉得不对，可以申诉，管理员会再看一遍。',
    placeholders: ['chat', 'rule'],
    about: told,
  },
  'told.ban': {
    en: 'A word about {chat}: you were removed from the group for good.\nWhy: {rule}\nIf that seems wrong to you, tell me and an admin looks at it again.',
    zh: '关于「{chat}」：你已被永久移出本群。\n原因：{rule}\n如果觉得不对，可以申诉，管理员会再看一遍。',
    placeholders: ['chat', 'rule'],
    about: told,
  },
  'told.in-chat': {
    en: '{member}, if that seems wrong to you: write /appeal to me in private.',
    zh: '{member}，如果觉得处理不对，可以私聊我发送 /appeal 申诉。',
    placeholders: ['member'],
    needs: ['member'],
    about: 'In the chat: a muted member takes no private messages from the bot.',
  },
  'button.appeal': { en: 'Appeal', zh: '申诉', placeholders: [], about: button },
  'button.appeal-grant': { en: 'Grant', zh: '同意申诉', placeholders: [], about: button },
  'button.appeal-reject': { en: 'Reject', zh: '驳回申诉', placeholders: [], about: button },
  'button.appeal-ask': { en: 'Ask', zh: '再问一句', placeholders: [], about: button },
  'button.appeal-send': { en: 'Send it without words', zh: '不写了，直接提交', placeholders: [], about: button },
  'appeal.none': {
    en: 'There is nothing you could appeal against now.',
    zh: '目前没有可以申诉的处理。',
    placeholders: [],
    about: toMember,
  },
  'appeal.which': {
    en: 'Which of these do you mean? Pick one; then tell me in your own words.',
    zh: '你想对哪一条申诉？请选择，然后用自己的话说明一下。',
    placeholders: [],
    about: 'To a member with several cases, in private: a button for each.',
  },
  'appeal.which-of': {
    en: 'Which of these do you mean? Pick one, and I will pass on what you have written.',
    zh: '你想对哪一条申诉？请选择，我会把你刚才写的一起转给管理员。',
    placeholders: [],
    about: 'The same, when they have given a reason already.',
  },
  'appeal.words': {
    en: 'All right. Tell me in one message what the admins should know about it.',
    zh: '好的，请用一条消息说明情况，我会转给管理员。',
    placeholders: [],
    about: toMember,
  },
  'appeal.sent': {
    en: 'I have passed it on to the admins, and you will hear from me whatever they decide. Should nobody have looked by {until}, I tell you so.',
    zh: '已转交管理员，不管结果如何我都会告诉你。如果到 {until} 还没有人处理，我也会告诉你。',
    placeholders: ['until'],
    about: toMember,
  },
  'appeal.once': {
    en: 'You have appealed against that already: there is one appeal for each case.',
    zh: '这件事你已经申诉过了，每件事只能申诉一次。',
    placeholders: [],
    about: toMember,
  },
  'appeal.over': {
    en: 'It is too late to appeal against that, or it has been taken back already.',
    zh: '这件事已经过了申诉期，或者已经撤销了。',
    placeholders: [],
    about: toMember,
  },
  'appeal.not-yours': {
    en: 'Only the member concerned can appeal.',
    zh: '只有当事人可以申诉。',
    placeholders: [],
    about: 'Somebody else pressed the button to appeal.',
  },
  'appeal.question': {
    en: 'An admin asks about your appeal ({rule}):\n\n{question}\n\nPlease answer in one message here.',
    zh: '关于你的申诉（{rule}），管理员想问：\n\n{question}\n\n请在这里用一条消息回复。',
    placeholders: ['rule', 'question'],
    needs: ['question'],
    about: toMember,
  },
  'appeal.question-open': {
    en: 'The admins still wait for your answer about your appeal ({rule}). Without it they decide by what they know.',
    zh: '管理员还在等你回复申诉（{rule}）的问题；如果不回复，就按目前了解的情况处理。',
    placeholders: ['rule'],
    about: toMember,
  },
  'appeal.answered': {
    en: 'Thank you, I have passed it on.',
    zh: '谢谢，已转给管理员。',
    placeholders: [],
    about: toMember,
  },
  'appeal.granted': {
    en: 'Your appeal was granted: what followed from “{rule}” is taken back, strikes and points too. Sorry for the trouble!',
    zh: '你的申诉通过了，关于「{rule}」的处理已全部撤销，违规记录和积分也已恢复。给你添麻烦了，不好意思！',
    placeholders: ['rule'],
    about: toMember,
  },
  'appeal.rejected': {
    en: 'The admins have looked at it again, and it stays as it is (“{rule}”). That is final for this case.',
    zh: '管理员复核后维持原处理（「{rule}」），这件事的申诉到此结束。',
    placeholders: ['rule'],
    about: toMember,
  },
  'appeal.reason': {
    en: 'An admin adds about your appeal: {reason}',
    zh: '关于你的申诉，管理员补充：{reason}',
    placeholders: ['reason'],
    needs: ['reason'],
    about: toMember,
  },
  'appeal.late': {
    en: 'I am sorry: nobody has decided about your appeal yet (“{rule}”). It has not been rejected. I have called the admins once more, and you hear from me as soon as they decide.',
    zh: '抱歉，你的申诉（「{rule}」）还没有人处理，但并没有被驳回。我又催了管理员一次，有结果马上告诉你。',
    placeholders: ['rule'],
    about: toMember,
  },
  'appeal.notice': {
    en: '🙋 {member} appeals.\nCase: {case}\nRule: {rule}\nChat: {chat}\nTime: {time}\nDone: {sanction}\nDecided by: {by}\n\n{evidence}\n\nWhy:\n{trace}\n\n💬 {words}',
    zh: '🙋 {member} 提出申诉。\n编号：{case}\n群规：{rule}\n群：{chat}\n时间：{time}\n已处理：{sanction}\n处理人：{by}\n\n{evidence}\n\n依据：\n{trace}\n\n💬 {words}',
    placeholders: ['member', 'case', 'rule', 'chat', 'time', 'sanction', 'by', 'evidence', 'trace', 'words'],
    needs: ['member', 'rule', 'evidence', 'words'],
    about:
      'To the admins, with buttons: somebody appeals. {trace} is why the rule fired, {words} what the member says.',
  },
  'appeal.reminder': {
    en: '⏰ This appeal still waits for a decision.',
    zh: '⏰ 这条申诉还在等待处理。',
    placeholders: [],
    about: 'To the admins, above an appeal: nobody has decided yet.',
  },
  'appeal.overdue': {
    en: '⏰ Nobody has decided about this appeal in time, and the member has been told so. It can still be decided.',
    zh: '⏰ 这条申诉已超时，我已如实告诉成员；现在仍然可以处理。',
    placeholders: [],
    about: 'To the admins, above an appeal: the time-out has passed.',
  },
  'appeal.has-answered': {
    en: '💬 The member has answered your question.',
    zh: '💬 成员回复了你的问题。',
    placeholders: [],
    about: 'To the admins, above an appeal: the question of an admin has been answered.',
  },
  'appeal.has-not-answered': {
    en: '💬 The member has not answered the question.',
    zh: '💬 成员没有回复问题。',
    placeholders: [],
    about: 'To the admins, above an appeal: the question of an admin has not been answered in time.',
  },
  'appeal.waits': {
    en: '{admin}, an appeal waits for you: write /appeals to me in private.',
    zh: '{admin}，有一条申诉等你处理，请私聊我发送 /appeals 查看。',
    placeholders: ['admin'],
    needs: ['admin'],
    about: 'In the admin chat: an admin takes no private messages from the bot.',
  },
  'appeal.none-waits': {
    en: 'No appeal waits for you.',
    zh: '没有等你处理的申诉。',
    placeholders: [],
    about: 'The answer to /appeals.',
  },
  'appeal.not-own': {
    en: 'You decided about that case yourself: another admin looks at the appeal.',
    zh: '这件事是你处理的，申诉由其他管理员复核。',
    placeholders: [],
    about: 'An admin pressed a button under an appeal against their own decision.',
  },
  'appeal.by-nobody': { en: 'the rules by themselves', zh: '按群规自动处理', placeholders: [], about: phrase },
  'appeal.no-words': { en: '(without words)', zh: '（没有说明）', placeholders: [], about: phrase },
  'appeal.is-granted': {
    en: '↩️ Granted by {admin}: everything is taken back. Reply to this message and I pass your reason on to the member.',
    zh: '↩️ {admin} 已同意申诉，处理全部撤销。回复这条消息，我会把理由转给成员。',
    placeholders: ['admin'],
    about: 'To the admins, under an appeal: what was decided.',
  },
  'appeal.is-rejected': {
    en: '✅ Rejected by {admin}. Reply to this message and I pass your reason on to the member.',
    zh: '✅ {admin} 已驳回申诉。回复这条消息，我会把理由转给成员。',
    placeholders: ['admin'],
    about: 'To the admins, under an appeal: what was decided.',
  },
  'appeal.is-asking': {
    en: '✏️ {admin}, reply to this message with your question and I pass it on to the member.',
    zh: '✏️ {admin}，请回复这条消息写下问题，我会转给成员。',
    placeholders: ['admin'],
    about: 'To the admins, under an appeal: an admin has pressed “ask”.',
  },
  'appeal.passed-on': {
    en: 'Passed on to the member.',
    zh: '已转给成员。',
    placeholders: [],
    about: 'To an admin whose question or reason was passed on.',
  },
} as const satisfies Readonly<Record<string, Text>>;
