import type { Text } from '../../community/text.ts';

const line = 'A line of the answer to /help.';

/** The help, whose lines are brought by the workflows. */
export const basicTexts = {
  help: {
    en: 'Hello, I help look after {community}.',
    zh: '你好，我是「{community}」的小管家。',
    placeholders: ['community'],
    about: 'The first line of the answer to /help and /start.',
  },
  'help.more': {
    en: 'Something wrong in the group? Write to an admin in private.',
    zh: '群里有什么问题，可以私聊管理员。',
    placeholders: [],
    about: 'The last line of the answer to /help and /start.',
  },
  'help.in-private': {
    en: 'There is more: write /help to me in private.',
    zh: '还有更多功能，私聊我发送 /help 就能看到。',
    placeholders: [],
    about: 'The last line of the answer to /help in a group, where only what is needed every day is named.',
  },
  'help.admin': { en: 'For admins:', zh: '管理员命令：', placeholders: [], about: 'Above what only admins may do.' },
  'help.undo': {
    en: '/undo @someone – take back what followed their latest offence',
    zh: '/undo @某人 撤销最近一次处理',
    placeholders: [],
    about: line,
  },
} as const satisfies Record<string, Text>;
