import type { Text } from '../community/text.ts';

const sanctions = {
  'case.warned': {
    en: '{member}, that message goes against our rule “{rule}”. Just a friendly warning this time, please keep it in mind.',
    zh: '{member}，刚才的消息不符合群规「{rule}」，这次先提醒一下，下次注意哦。',
    placeholders: ['member', 'rule'],
    needs: ['member'],
    about: 'In the chat: a member is warned.',
  },
  'case.muted': {
    en: '{member} can’t write for {for}, until {until} (rule “{rule}”). Take a break, and welcome back after that.',
    zh: '{member} 违反了群规「{rule}」，禁言 {for}，到 {until} 恢复。先休息一下，之后欢迎继续聊。',
    placeholders: ['member', 'rule', 'for', 'until'],
    needs: ['member'],
    about: 'In the chat: a member is muted. {for} is the time as a duration, {until} as a moment.',
  },
  'case.kicked': {
    en: '{member} was removed from the group (rule “{rule}”).',
    zh: '{member} 多次或严重违反群规「{rule}」，已被移出本群。',
    placeholders: ['member', 'rule'],
    needs: ['member'],
    about: 'In the chat: a member was removed, but may come back.',
  },
  'case.banned': {
    en: '{member} was removed from the group for good (rule “{rule}”).',
    zh: '{member} 严重违反群规「{rule}」，已被移出本群，不能再加入。',
    placeholders: ['member', 'rule'],
    needs: ['member'],
    about: 'In the chat: a member was removed for ever.',
  },
  'case.removed': {
    en: '{member}, your message was withdrawn: it goes against our rule “{rule}”.',
    zh: '{member}，你刚才的消息不符合群规「{rule}」，已经撤回啦。',
    placeholders: ['member', 'rule'],
    needs: ['member'],
    about: 'In the chat: a message was removed and nothing else follows.',
  },
  'case.undone': {
    en: '{member}, an admin looked at it again and took back what followed from “{rule}”. Sorry for the trouble!',
    zh: '{member}，管理员复核后撤销了之前关于「{rule}」的处理，给你添麻烦了，不好意思！',
    placeholders: ['member', 'rule'],
    needs: ['member'],
    about: 'To the member, or in the chat: an admin has undone a case.',
  },
  'case.come-back': {
    en: 'You can come back to the group by its link, as you came in at first.',
    zh: '你可以通过原来的方式重新加入本群。',
    placeholders: [],
    about: 'To a member who was removed and may come back, in private.',
  },
  'case.by-admins': {
    en: 'no harm to others (found by admins)',
    zh: '不打扰、不伤害他人（由管理员认定）',
    placeholders: [],
    about:
      'In place of the rule, between quotes, where an admin has decided about something that members have reported.',
  },
} as const satisfies Record<string, Text>;

const notices = {
  'notice.case': {
    en: '⚠️ {rule}\nMember: {member}\nChat: {chat}\nTime: {time}\nDone: {sanction}\nStrikes: {strikes}\nCase: {case}\n\n{evidence}',
    zh: '⚠️ {rule}\n成员：{member}\n群：{chat}\n时间：{time}\n已处理：{sanction}\n违规累计：{strikes}\n编号：{case}\n\n{evidence}',
    placeholders: ['rule', 'member', 'chat', 'time', 'sanction', 'strikes', 'case', 'evidence'],
    needs: ['member', 'rule', 'evidence'],
    about: 'To the admins: a serious case, with its evidence and buttons.',
  },
  'notice.number': {
    en: 'Case: {case}',
    zh: '编号：{case}',
    placeholders: ['case'],
    needs: ['case'],
    about: 'To the admins, in a notice about a case: what to type behind /case.',
  },
  'notice.undone': {
    en: '↩️ Undone by {admin}.',
    zh: '↩️ {admin} 已撤销。',
    placeholders: ['admin'],
    about: 'To the admins, under a case: what was decided about it.',
  },
  'notice.kicked': {
    en: '🚪 Removed from the group by {admin}.',
    zh: '🚪 {admin} 已将其移出本群。',
    placeholders: ['admin'],
    about: 'To the admins, under a case: what was decided about it.',
  },
  'notice.banned': {
    en: '⛔ Banned by {admin}.',
    zh: '⛔ {admin} 已将其永久移出。',
    placeholders: ['admin'],
    about: 'To the admins, under a case: what was decided about it.',
  },
  'notice.dismissed': {
    en: '✅ Seen by {admin}; it stays as it is.',
    zh: '✅ {admin} 已查看，维持原处理。',
    placeholders: ['admin'],
    about: 'To the admins, under a case: it was looked at and left as it is.',
  },
  'notice.cap': {
    en: '🛑 I have stepped in {limit} times within an hour, as often as the community file allows. Until the hour is over I remove nothing more and only keep records. Please have a look at the group!',
    zh: '🛑 这一小时内已自动处理 {limit} 次，达到上限。本小时内我不再撤回，只做记录，请管理员到群里看一下！',
    placeholders: ['limit'],
    about: 'To the admins: the cap on automatic removals was reached.',
  },
  'notice.rights': {
    en: '🔑 I may no longer remove messages or mute members in {chat}. Please make me an admin there again, with “delete messages” and “ban users”.',
    zh: '🔑 我在「{chat}」里没有撤回消息或禁言的权限了，请重新把我设为管理员，并打开“删除消息”和“封禁成员”两项权限。',
    placeholders: ['chat'],
    about: 'To the admins, once: the bot has lost its rights in a chat.',
  },
  'notice.rights-back': {
    en: '🔑 I have my rights in {chat} again, thank you.',
    zh: '🔑 我在「{chat}」里的权限恢复了，谢谢。',
    placeholders: ['chat'],
    about: 'To the admins: the bot has got its rights back.',
  },
  'notice.gone': {
    en: '🔑 I was removed from {chat} and cannot look after it any more.',
    zh: '🔑 我被移出了「{chat}」，暂时无法管理这个群。',
    placeholders: ['chat'],
    about: 'To the admins: the bot is no longer in a chat.',
  },
  'notice.admin-chat': {
    en: '🔑 I can no longer write in the admins’ chat {chat}, so my notices reach nobody there. Please let me in again.',
    zh: '🔑 我没法在管理员群「{chat}」里发消息了，通知都送不到，请重新把我加进去。',
    placeholders: ['chat'],
    about: 'To each admin in private, once: the admins’ chat cannot be reached.',
  },
  'notice.task': {
    en: '🙋 Please do this by hand: {effect} ({member}). I could not, {reason}.\nCase: {case}\n\n{evidence}\n{link}',
    zh: '🙋 需要手动处理：{effect}（{member}）。我没能处理，{reason}。\n编号：{case}\n\n{evidence}\n{link}',
    placeholders: ['effect', 'member', 'reason', 'case', 'evidence', 'link'],
    needs: ['effect', 'member'],
    about:
      'To the admins: something the platform does not let me do. {effect} and {reason} are texts of their own; {link} opens the message, where the platform has such links.',
  },
  'notice.unreadable': {
    en: '🔒 {chat} is now encrypted, so I can read nothing that is written there and look after it no more. Encryption cannot be switched off again: please make a new room without it and invite me there.',
    zh: '🔒「{chat}」开启了端到端加密，我读不到里面的消息，没法再管理这个群。加密无法关闭，请新建一个不加密的群并邀请我加入。',
    placeholders: ['chat'],
    about: 'To the admins, once: what is written in a chat can no longer be read.',
  },
  'notice.refused': {
    en: 'ℹ️ I could not {effect} ({member}): {reason}. Case: {case}',
    zh: 'ℹ️ 没能{effect}（{member}）：{reason}。编号：{case}',
    placeholders: ['effect', 'member', 'reason', 'case'],
    about: 'To the admins: the platform refused an effect for good. {effect} and {reason} are texts of their own.',
  },
} as const satisfies Record<string, Text>;

const answers = {
  'button.undo': { en: 'Undo', zh: '撤销处理', placeholders: [], about: 'Button under a case.' },
  'button.kick': { en: 'Kick', zh: '移出本群', placeholders: [], about: 'Button under a case.' },
  'button.ban': { en: 'Ban', zh: '永久移出', placeholders: [], about: 'Button under a case.' },
  'button.dismiss': { en: 'Leave it', zh: '维持原处理', placeholders: [], about: 'Button under a case.' },
  'answer.admins-only': {
    en: 'Admins only.',
    zh: '只有管理员可以操作哦。',
    placeholders: [],
    about: 'Somebody else than an admin pressed a button or gave an admin’s command.',
  },
  'answer.done': { en: 'Done.', zh: '好的，已处理。', placeholders: [], about: 'An admin pressed a button.' },
  'answer.already': {
    en: 'Already done.',
    zh: '这件事已经处理过了。',
    placeholders: [],
    about: 'A button was pressed again, or after another admin.',
  },
  'answer.gone': {
    en: 'This case is no longer kept.',
    zh: '这条记录已过保存期。',
    placeholders: [],
    about: 'A button was pressed under a case whose record has expired.',
  },
  'command.members-only': {
    en: 'This is for members of the group. Are you in it already? Then we have just not met yet: write a word there and try again. If not, see you there!',
    zh: '这个功能只对群成员开放。如果你已经在群里，只是我还没见过你：先在群里说句话，再来试一次就好。还没入群的话，欢迎加入～',
    placeholders: [],
    about:
      'In private, to a stranger, or to a member who has not written in the group since Reeve is there: a command about members.',
  },
  'command.unknown': {
    en: 'I’m afraid I don’t understand that. /help shows what I can do.',
    zh: '不好意思，这个我还看不懂。发送 /help 看看我能做什么吧。',
    placeholders: [],
    about: 'To a member, in private: a command Reeve does not know, or words that no command is.',
  },
  'command.as-group': {
    en: 'This was sent in the name of the group, so I can’t see who it is from. Please send it as yourself (switch off “Remain anonymous” among your admin rights), or to me in private.',
    zh: '这条是以群的名义（匿名）发送的，我看不出是谁。请在你的管理员权限里关闭「匿名」后再发送，或者私聊我发送。',
    placeholders: [],
    about: 'In the chat: an admin who is anonymous there has sent a command.',
  },
  'command.unknown-member': {
    en: 'I don’t know {name} yet. Please reply to one of their messages with the command instead.',
    zh: '我还不认识 {name}，请直接回复 TA 的一条消息来发送这个命令。',
    placeholders: ['name'],
    about: 'A command named somebody whom Reeve has never seen.',
  },
  'command.id': {
    en: 'This chat: {chat}\nYou: {member}',
    zh: '这里：{chat}\n你：{member}',
    placeholders: ['chat', 'member'],
    about: 'The answer to /id: what to write into the community file.',
  },
  'undo.done': {
    en: 'Taken back for {member}: what followed from “{rule}”.',
    zh: '已撤销对 {member} 的处理（{rule}）。',
    placeholders: ['member', 'rule'],
    needs: ['member'],
    about: 'To an admin who took back a member’s latest case with /undo.',
  },
  'undo.nothing': {
    en: 'There is nothing to take back for {member}.',
    zh: '{member} 没有可以撤销的处理。',
    placeholders: ['member'],
    needs: ['member'],
    about: 'To an admin who wrote /undo about somebody without a case.',
  },
  'undo.usage': {
    en: 'To take back what followed somebody’s latest offence: /undo @someone, or reply to one of their messages with /undo.',
    zh: '撤销最近一次处理：发送 /undo @某人，或者回复 TA 的一条消息发送 /undo。',
    placeholders: [],
    about: 'To an admin who wrote /undo without a name.',
  },
} as const satisfies Record<string, Text>;

const phrase = 'A phrase inside a notice to the admins.';

const phrases = {
  'sanction.none': { en: 'nothing yet', zh: '暂未处理', placeholders: [], about: phrase },
  'sanction.remove': { en: 'message removed', zh: '已撤回消息', placeholders: [], about: phrase },
  'sanction.warn': { en: 'warned', zh: '提醒', placeholders: [], about: phrase },
  'sanction.mute': { en: 'muted for {for}', zh: '禁言 {for}', placeholders: ['for'], about: phrase },
  'sanction.kick': { en: 'removed from the group', zh: '移出本群', placeholders: [], about: phrase },
  'sanction.ban': { en: 'removed for good', zh: '永久移出', placeholders: [], about: phrase },
  'effect.remove': { en: 'remove a message', zh: '撤回消息', placeholders: [], about: phrase },
  'effect.mute': { en: 'mute the member', zh: '禁言', placeholders: [], about: phrase },
  'effect.unmute': { en: 'lift the mute', zh: '解除禁言', placeholders: [], about: phrase },
  'effect.kick': { en: 'remove the member', zh: '移出成员', placeholders: [], about: phrase },
  'effect.ban': { en: 'ban the member', zh: '永久移出成员', placeholders: [], about: phrase },
  'effect.unban': { en: 'lift the ban', zh: '解除永久移出', placeholders: [], about: phrase },
  'effect.approve': { en: 'let the member in', zh: '通过入群申请', placeholders: [], about: phrase },
  'effect.decline': { en: 'turn the request down', zh: '拒绝入群申请', placeholders: [], about: phrase },
  'effect.post': { en: 'post in the chat', zh: '在群里发言', placeholders: [], about: phrase },
  'effect.tell': { en: 'write in private', zh: '私聊通知', placeholders: [], about: phrase },
  'effect.answer': { en: 'answer a button', zh: '回应按钮', placeholders: [], about: phrase },
  'effect.edit': { en: 'change my message', zh: '修改自己的消息', placeholders: [], about: phrase },
  'effect.pin': { en: 'pin a message', zh: '置顶消息', placeholders: [], about: phrase },
  'reason.no-rights': { en: 'I lack the rights for it', zh: '我没有相应权限', placeholders: [], about: phrase },
  'reason.target-is-admin': { en: 'they are an admin', zh: '对方是管理员', placeholders: [], about: phrase },
  'reason.bot-not-in-chat': { en: 'I am not in that chat', zh: '我不在这个群里', placeholders: [], about: phrase },
  'reason.blocked-by-member': {
    en: 'they do not take messages from me',
    zh: '对方没有开启与我的私聊',
    placeholders: [],
    about: phrase,
  },
  'reason.too-late': { en: 'it is too old for that', zh: '时间太久，无法操作', placeholders: [], about: phrase },
  'reason.not-possible': { en: 'the platform cannot do it', zh: '平台不支持', placeholders: [], about: phrase },
  'reason.protected-member': {
    en: 'staff and admins are never sanctioned',
    zh: '老师和管理员不受处罚',
    placeholders: [],
    about: phrase,
  },
} as const satisfies Record<string, Text>;

const kind = 'What a message held besides its text, in the evidence shown to the admins.';

const evidence = {
  'evidence.found': {
    en: '🔍 Found: {pieces}',
    zh: '🔍 命中：{pieces}',
    placeholders: ['pieces'],
    about: 'To the admins, under the evidence: the pieces that decided, as they were written.',
  },
  'evidence.no-text': { en: '(no text)', zh: '（没有文字）', placeholders: [], about: kind },
  'media.photo': { en: '[photo]', zh: '[图片]', placeholders: [], about: kind },
  'media.video': { en: '[video]', zh: '[视频]', placeholders: [], about: kind },
  'media.animation': { en: '[animation]', zh: '[动图]', placeholders: [], about: kind },
  'media.audio': { en: '[audio]', zh: '[音频]', placeholders: [], about: kind },
  'media.voice': { en: '[voice message]', zh: '[语音]', placeholders: [], about: kind },
  'media.video-note': { en: '[video message]', zh: '[视频留言]', placeholders: [], about: kind },
  'media.document': { en: '[file]', zh: '[文件]', placeholders: [], about: kind },
  'media.sticker': { en: '[sticker]', zh: '[表情]', placeholders: [], about: kind },
  'media.poll': { en: '[poll]', zh: '[投票]', placeholders: [], about: kind },
  'media.location': { en: '[location]', zh: '[位置]', placeholders: [], about: kind },
  'media.contact': { en: '[contact]', zh: '[名片]', placeholders: [], about: kind },
  'media.game': { en: '[game]', zh: '[游戏]', placeholders: [], about: kind },
  'media.story': { en: '[story]', zh: '[动态]', placeholders: [], about: kind },
  'media.paid': { en: '[paid media]', zh: '[付费内容]', placeholders: [], about: kind },
  'media.dice': { en: '[dice]', zh: '[骰子]', placeholders: [], about: kind },
  'media.gift': { en: '[gift]', zh: '[礼物]', placeholders: [], about: kind },
  'media.giveaway': { en: '[giveaway]', zh: '[抽奖]', placeholders: [], about: kind },
  'media.red-envelope': { en: '[red envelope]', zh: '[红包]', placeholders: [], about: kind },
  'media.transfer': { en: '[transfer]', zh: '[转账]', placeholders: [], about: kind },
  'media.other': { en: '[attachment]', zh: '[附件]', placeholders: [], about: kind },
} as const satisfies Record<string, Text>;

/** What members and admins read about cases, and the answers to buttons and commands. */
export const decisionTexts = { ...sanctions, ...notices, ...answers, ...phrases, ...evidence } as const;
