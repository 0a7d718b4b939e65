import type { Text } from '../../community/text.ts';

const line = 'A line of the answer to /help.';
const toMember = 'To a member in private.';
const button = 'A button.';

/** What members and admins read about leaving, being removed and coming back. */
export const exitTexts = {
  'help.leave': { en: '/leave reason – leave the group', zh: '/leave 理由 退出本群', placeholders: [], about: line },
  'help.readmit': {
    en: '/readmit @someone – let somebody come back who was removed',
    zh: '/readmit @某人 允许被移出的成员回来',
    placeholders: [],
    about: line,
  },
  'leave.sure': {
    en: 'Do you really want to leave {community}? You can come back whenever you like.',
    zh: '真的要离开「{community}」吗？以后随时欢迎回来。',
    placeholders: ['community'],
    about: 'To a member in private, with two buttons: the answer to /leave.',
  },
  'leave.yes': { en: 'Yes, goodbye', zh: '是的，再见', placeholders: [], about: button },
  'leave.no': { en: 'No, I stay', zh: '不，我留下', placeholders: [], about: button },
  'leave.stays': { en: 'Good to have you with us!', zh: '太好了，继续一起加油！', placeholders: [], about: toMember },
  'leave.goodbye': {
    en: 'Goodbye, {member}, and thank you for being with us. All the best, and welcome back any time!',
    zh: '{member}，再见啦，谢谢你的陪伴。祝一切顺利，随时欢迎回来！',
    placeholders: ['member'],
    about: 'To a member in private: they have left by /leave.',
  },
  'leave.not-staff': {
    en: 'You are staff or an admin here: I cannot remove you. Please leave by the platform’s own means.',
    zh: '你是老师或管理员，我不能把你移出，请在平台里直接退出。',
    placeholders: [],
    about: 'The answer to /leave of staff or an admin.',
  },
  'leave.old': {
    en: 'That was a while ago. Should you still want to leave, write /leave again.',
    zh: '这个已经过去一段时间了，如果还想退出，请重新发送 /leave。',
    placeholders: [],
    about: 'A button under an old question was pressed.',
  },
  'silent.ask': {
    en: '{member}, it has been quiet around you for {for}. Are you still with us in {community}? Write a word in the group, or press the button.',
    zh: '{member}，你已经 {for}没有在「{community}」发言了，还在吗？在群里说句话，或者点一下按钮就好。',
    placeholders: ['member', 'for', 'community'],
    needs: ['member'],
    about: 'To a silent member in private, with a button; asked and reminded with the same words.',
  },
  'silent.ask-in-chat': {
    en: '{member}, are you still with us? Write a word here and you stay; otherwise I make room by {until}.',
    zh: '{member}，还在吗？在这里说句话就保留名额，否则我会在 {until} 后清理名额。',
    placeholders: ['member', 'until'],
    needs: ['member'],
    about: 'In the chat: a silent member takes no private messages from the bot.',
  },
  'silent.by': {
    en: 'Without a sign I make room by {until}. That is no offence, and you can come back any time.',
    zh: '如果一直没有消息，我会在 {until} 后清理名额。这不算违规，之后随时可以回来。',
    placeholders: ['until'],
    about: 'Below the question to a silent member.',
  },
  'silent.here': { en: 'I am still here', zh: '我还在', placeholders: [], about: button },
  'silent.thanks': { en: 'Lovely, you stay with us!', zh: '太好了，继续一起加油！', placeholders: [], about: toMember },
  'silent.late': {
    en: 'You have been removed meanwhile. You can come back any time.',
    zh: '名额已经清理了，随时可以重新加入。',
    placeholders: [],
    about: 'A silent member pressed the button after having been removed.',
  },
  'silent.removed': {
    en: 'As there was no sign of you, I have made room in {community}. That is no offence: come back by the group’s link whenever you like, everything will be as it was.',
    zh: '因为一直没有消息，我清理了你在「{community}」的名额。这不算违规，随时可以重新加入，记录都会保留。',
    placeholders: ['community'],
    about: 'To a silent member in private: they were removed.',
  },
  'exit.by-hand': {
    en: '🙋 I could not remove {member} from the group ({why}). Please do it by hand, or leave it.',
    zh: '🙋 没能把 {member} 移出（{why}），需要的话请手动处理。',
    placeholders: ['member', 'why'],
    needs: ['member'],
    about: 'To the admins: the platform did not remove somebody who wanted to leave or was silent.',
  },
  'exit.wait': {
    en: 'You were removed from {community} and can come back from {until} on. Until then please have patience.',
    zh: '你之前被移出了「{community}」，{until} 之后才可以回来，请耐心等待。',
    placeholders: ['community', 'until'],
    needs: ['until'],
    about: 'To somebody in private who was removed and comes back too early.',
  },
  'exit.asked-admins': {
    en: 'You were removed from {community} some time ago, so an admin is to agree first. I have asked them, and you will hear from me.',
    zh: '你之前被移出过「{community}」，需要管理员同意才能回来。我已经问过管理员，有结果会告诉你。',
    placeholders: ['community'],
    about: 'To somebody in private who was removed and would like to come back.',
  },
  'exit.banned': {
    en: 'You were removed from {community} for good. If that seems wrong to you, write to an admin.',
    zh: '你已被永久移出「{community}」。如有疑问，请联系管理员。',
    placeholders: ['community'],
    about: 'To somebody in private who is banned and comes into another chat of the community.',
  },
  'return.card': {
    en: '🚪 {member} was removed on {at} and would like to come back. Strikes: {strikes}',
    zh: '🚪 {member} 曾于 {at} 被移出，现在想回来。违规累计：{strikes}',
    placeholders: ['member', 'at', 'strikes'],
    needs: ['member'],
    about: 'To the admins, with two buttons.',
  },
  'return.still': {
    en: '⏰ Still nobody has decided about this.',
    zh: '⏰ 这条还没有人处理。',
    placeholders: [],
    about: 'To the admins, above somebody’s wish to come back: a reminder.',
  },
  'button.return-yes': { en: 'Let them back', zh: '同意回来', placeholders: [], about: button },
  'button.return-no': { en: 'Not yet', zh: '暂不同意', placeholders: [], about: button },
  'return.agreed': {
    en: '✅ {admin} lets {member} come back.',
    zh: '✅ {admin} 同意 {member} 回来。',
    placeholders: ['admin', 'member'],
    about: 'To the admins: what was decided.',
  },
  'return.declined': {
    en: '🚪 {admin} does not let {member} come back yet.',
    zh: '🚪 {admin} 暂不同意 {member} 回来。',
    placeholders: ['admin', 'member'],
    about: 'To the admins: what was decided.',
  },
  'exit.readmitted': {
    en: 'Good news: you can come back to {community}. Come in by the group’s link, as you did at first. What you had is still there, strikes too.',
    zh: '好消息：你可以回到「{community}」了，通过原来的方式重新加入就好。之前的积分和违规记录都还在。',
    placeholders: ['community'],
    about: 'To somebody in private who was removed: an admin lets them come back.',
  },
  'exit.no-answer': {
    en: 'I am sorry: none of the admins of {community} has answered. You have not been turned down: please ask again, or write to one of them.',
    zh: '抱歉，「{community}」的管理员还没有回复，但并没有拒绝你。可以再申请一次，或者直接联系管理员。',
    placeholders: ['community'],
    about: 'To somebody in private who was removed and would like to come back: nobody has decided.',
  },
  'exit.not-yet': {
    en: 'The admins would rather not have you back in {community} yet. You can ask again from {until} on.',
    zh: '管理员暂时没有同意你回到「{community}」，{until} 之后可以再申请。',
    placeholders: ['community', 'until'],
    about: 'To somebody in private who was removed and would like to come back.',
  },
  'readmit.done': {
    en: '{member} can come back. I have tried to tell them.',
    zh: '{member} 可以回来了，我会尽量通知 TA。',
    placeholders: ['member'],
    needs: ['member'],
    about: 'The answer to /readmit.',
  },
  'readmit.nothing': {
    en: '{member} was not removed.',
    zh: '{member} 没有被移出。',
    placeholders: ['member'],
    needs: ['member'],
    about: 'The answer to /readmit.',
  },
  'readmit.usage': {
    en: 'To let somebody come back: /readmit @someone.',
    zh: '允许成员回来：发送 /readmit @某人。',
    placeholders: [],
    about: 'The answer to /readmit without a name.',
  },
} as const satisfies Readonly<Record<string, Text>>;
