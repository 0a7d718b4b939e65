import type { Text } from './text.ts';

/** Where there are no buttons. In a file of its own: whoever performs effects says nothing else by itself. */
export const choiceTexts = {
  'choices.reply': {
    en: 'Please reply to this message with the number.',
    zh: '请回复这条消息，发送对应的数字。',
    placeholders: [],
    about: 'Below numbered choices, on platforms without buttons and reactions.',
  },
} as const satisfies Readonly<Record<string, Text>>;
