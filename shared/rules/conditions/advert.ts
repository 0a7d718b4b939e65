import type { ConditionOf } from '../condition.ts';
import { detecting, detectorSettings } from '../detected.ts';

export const advert: ConditionOf<typeof detectorSettings> = {
  name: 'advert',
  about:
    'Something is advertised: goods, easy money, illicit services, courses, scams; by the shipped lists, by what adverts are like, and by ways to get in touch. level: how sure it must be, low, medium (when not told otherwise) or high; where: message, name, quote, bio, link-text or file-name; languages: only texts in these.',
  get settings() {
    return detectorSettings();
  },
  scans: true,
  prepare: (settings, context) => detecting('advert', settings, context),
  examples: [
    {
      says: 'finds offers of easy money',
      settings: {},
      given: { text: '诚招兼职刷单员，日结佣金300-500元，有意者加微信 abc12345' },
      matches: true,
    },
    {
      says: 'finds them in Russian',
      settings: {},
      given: { text: 'Заработок от 300$ в день без вложений, обучение бесплатно, пишите в лс @examplexyz' },
      matches: true,
    },
    {
      says: 'lets talk of prices and homework pass',
      settings: {},
      given: { text: '这本练习册多少钱？我昨天花了35元买的' },
      matches: false,
    },
    {
      says: 'lets ordinary talk pass',
      settings: {},
      given: { text: 'Does anyone have the notes of the second lecture? I missed it on Tuesday' },
      matches: false,
    },
  ],
};
