import type { ConditionOf } from '../condition.ts';
import { detecting, detectorSettings } from '../detected.ts';

export const sexual: ConditionOf<typeof detectorSettings> = {
  name: 'sexual',
  about:
    'Sex or pornography is offered or asked for, by the shipped lists and by what such messages are like. level: how sure it must be, low, medium (when not told otherwise) or high; where: message, name, quote, bio, link-text or file-name; languages: only texts in these.',
  get settings() {
    return detectorSettings();
  },
  scans: true,
  prepare: (settings, context) => detecting('sexual', settings, context),
  examples: [
    {
      says: 'finds offers',
      settings: {},
      given: { text: '同城约炮，上门服务，真实照片，加微信 abc12345' },
      matches: true,
    },
    {
      says: 'lets biology lessons pass',
      settings: {},
      given: { text: 'In class we learned how plants reproduce sexually and asexually' },
      matches: false,
    },
    {
      says: 'lets ordinary talk pass',
      settings: {},
      given: { text: '今晚几点上课？' },
      matches: false,
    },
  ],
};
