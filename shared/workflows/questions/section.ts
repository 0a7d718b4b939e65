import * as z from 'zod';
import { calendarNames } from '../../community/chat-field.ts';
import type { Community, Language } from '../../community/community.ts';
import { distinct, duration, shortText, wholeNumber } from '../../community/fields.ts';
import { person } from '../../community/people-section.ts';
import type { ChatId } from '../../event/ids.ts';
import { fold } from '../../text/fold.ts';
import type { QuestionSettings } from './settings.ts';

const asks: Readonly<Record<Language, readonly string[]>> = {
  en: ['how ', 'why ', 'what ', 'which ', 'can anyone', 'could someone'],
  zh: ['怎么', '怎样', '如何', '为什么', '为啥', '什么', '请问', '求解', '求助', '哪个', '吗'],
};

const thanks: Readonly<Record<Language, readonly string[]>> = {
  en: ['thanks', 'thank you', 'thx', 'got it', 'solved'],
  zh: ['谢谢', '感谢', '多谢', '谢啦', '明白了', '懂了', '会了', 'thx'],
};

const aChat = 'a chat with its platform, such as telegram:-1001234567890';
const chat = z
  .string(aChat)
  .regex(/^[a-z]+:\S+$/, aChat)
  .transform((written) => written as ChatId);

const aTime = 'a time of day from "00:00" to "23:59"';
const timeOfDay = z
  .string(aTime)
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, aTime)
  .transform((written) => Number(written.slice(0, 2)) * 60 + Number(written.slice(3)));

const words = distinct(shortText(30), 'word');

const subject = z.strictObject({
  words: words.default([]).describe('What a question about it speaks of. Its name is one of them.'),
  teachers: z
    .array(
      z.strictObject({
        who: person,
        during: calendarNames
          .exactOptional()
          .describe('When they are on duty: names of the calendar. Left out: always.'),
      }),
    )
    .default([])
    .describe('In the order in which they are reminded.'),
});

/** What stands under `questions` in the community file. */
export const questionsSection = z
  .strictObject({
    tags: words.min(1).default(['#提问', '#question']).describe('A message that holds one of these is a question.'),
    detect: z
      .strictObject({
        chats: distinct(chat, 'chat').min(1).describe('Only there.'),
        words: words.min(1).exactOptional().describe('Words of a question, beside the question mark.'),
      })
      .exactOptional()
      .describe('What sounds like a question and speaks of a subject is one, without a tag.'),
    subjects: z
      .record(shortText(20), subject)
      .default({})
      .describe('Subjects, their words, and who teaches them when.'),
    planner: person.exactOptional().describe('Who is told when no teacher on duty is left. Left out: the admins.'),
    remind: duration.prefault('30m').describe('The target: after so long without an answer a teacher is reminded.'),
    quiet: duration
      .prefault('1d')
      .describe('After so long without a word it is closed as answered, or who asked is told that it is open.'),
    close: duration.prefault('7d').describe('After so long without an answer it is closed as unanswered.'),
    'quiet-hours': calendarNames.exactOptional().describe('Names of the calendar: nobody is reminded then.'),
    'per-day': wholeNumber(1, 100).default(10).describe('How many questions of one member are taken on a day.'),
    morning: timeOfDay.prefault('08:00').describe('When the admins read what is open, and who answered how much.'),
    'answers-per-day': wholeNumber(1, 10_000).default(150).describe('The target for each of the staff.'),
  })
  .describe('Questions of members, and the teachers who answer them. Leave the section out to have none.');

/** The section after checking, with what depends on the language filled in. */
export function questionSettings(
  section: z.output<typeof questionsSection>,
  { language, quietHours = [] }: Pick<Community, 'language' | 'quietHours'>,
): QuestionSettings {
  const { tags, detect, subjects, planner, remind, quiet, close, morning } = section;
  return {
    tags: tags.map(fold),
    ...(detect ? { detect: { chats: detect.chats, words: (detect.words ?? asks[language]).map(fold) } } : {}),
    subjects: Object.entries(subjects).map(([name, { words: own, teachers }]) => ({
      name,
      words: [...new Set([name, ...own].map(fold))],
      teachers: teachers.map(({ who, during = [] }) => ({ who, during })),
    })),
    ...(planner === undefined ? {} : { planner }),
    within: remind,
    quiet,
    close,
    quietHours: section['quiet-hours'] ?? quietHours,
    perDay: section['per-day'],
    morning,
    target: section['answers-per-day'],
    thanks: thanks[language].map(fold),
  };
}
