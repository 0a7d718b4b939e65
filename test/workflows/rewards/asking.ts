import type { QuestionSettings } from '../../../shared/workflows/questions/settings.ts';

const hour = 3600_000;

/** A community in which questions are asked and answers confirmed. */
export const questions: QuestionSettings = {
  tags: ['#question'],
  subjects: [],
  within: hour,
  quiet: 24 * hour,
  close: 7 * 24 * hour,
  quietHours: [],
  perDay: 3,
  morning: 8 * 60,
  target: 2,
  thanks: ['got it'],
};
