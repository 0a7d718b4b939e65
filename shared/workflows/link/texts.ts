import type { Text } from '../../community/text.ts';

/** What members read when they link their accounts. */
export const linkTexts = {
  'link.code': {
    en: 'Your code is {code}. Within {for}, write to me on the other platform in private:\n/link {code}\nThen points and strikes of both accounts count together.',
    zh: '你的绑定码是 {code}。请在 {for}内到另一个平台私聊我发送：\n/link {code}\n绑定后，两个账号的积分和违规记录会合并计算。',
    placeholders: ['code', 'for'],
    needs: ['code'],
    about: 'To the member in private: the answer to /link.',
  },
  'help.link': {
    en: '/link – you are on another platform, too: points and strikes count together',
    zh: '/link 绑定我在其他平台的账号，积分合并计算',
    placeholders: [],
    about: 'A line of the answer to /help, where the community lives on several platforms.',
  },
  'link.ask': {
    en: '{account} on {platform} has sent your code. Is that you?',
    zh: '{platform} 上的 {account} 发送了你的绑定码，是你本人吗？',
    placeholders: ['account', 'platform'],
    needs: ['account'],
    about: 'To the member in private, with two buttons: another account wants to be linked with theirs.',
  },
  'link.yes': { en: 'Yes, that is me', zh: '是我本人', placeholders: [], about: 'A button.' },
  'link.no': { en: 'No', zh: '不是我', placeholders: [], about: 'A button.' },
  'link.asked': {
    en: 'Thank you! Now please say yes to me on {platform}, where you asked for the code.',
    zh: '收到！请回到 {platform} 上点一下确认，就绑定好啦。',
    placeholders: ['platform'],
    about: 'To whoever has sent the code: the other account must agree.',
  },
  'link.done': {
    en: '🔗 Linked: {accounts}. Points and strikes count together from now on. /unlink separates them again.',
    zh: '🔗 绑定成功：{accounts}。从现在起积分和违规记录合并计算，发送 /unlink 可以解除。',
    placeholders: ['accounts'],
    needs: ['accounts'],
    about: 'To both accounts in private.',
  },
  'link.declined': {
    en: 'All right, nothing has been linked.',
    zh: '好的，没有绑定任何账号。',
    placeholders: [],
    about: 'To both accounts: the first one said no.',
  },
  'link.unknown': {
    en: 'I don’t know that code, or it is older than {for}. Write /link to me on the other platform to get a new one.',
    zh: '这个绑定码不对，或者已经超过 {for} 了。请到另一个平台私聊我发送 /link 重新获取。',
    placeholders: ['for'],
    about: 'To whoever has sent a wrong or old code.',
  },
  'link.same-platform': {
    en: 'Only accounts on different platforms can be linked: send the code from the other one.',
    zh: '只能绑定不同平台的账号，请到另一个平台发送绑定码。',
    placeholders: [],
    about: 'To whoever has sent the code on the platform it came from.',
  },
  'link.already': {
    en: 'This account is linked with another one already. /unlink separates it.',
    zh: '这个账号已经绑定过了，发送 /unlink 可以解除。',
    placeholders: [],
    about: 'To a member whose account is linked already.',
  },
  'link.removed': {
    en: 'Your accounts are separate again. The points stay with {account}; strikes stay with all of them until they fade.',
    zh: '账号已经解除绑定。积分保留在 {account}，违规记录在各账号上保留到自然消退。',
    placeholders: ['account'],
    about: 'The answer to /unlink.',
  },
  'link.none': {
    en: 'This account is linked with no other. /link begins that.',
    zh: '这个账号没有绑定其他账号，发送 /link 可以开始绑定。',
    placeholders: [],
    about: 'The answer to /unlink of somebody with one account.',
  },
} as const satisfies Record<string, Text>;
