import type { ConditionOf } from '../condition.ts';
import { detecting, detectorSettings } from '../detected.ts';

export const abuse: ConditionOf<typeof detectorSettings> = {
  name: 'abuse',
  about:
    'Somebody is insulted, by the shipped lists and by what insults are like. level: how sure it must be, low, medium (when not told otherwise) or high; where: message, name, quote, bio, link-text or file-name; languages: only texts in these.',
  get settings() {
    return detectorSettings();
  },
  scans: true,
  prepare: (settings, context) => detecting('abuse', settings, context),
  examples: [
    {
      says: 'finds insults in three languages and through disguises',
      settings: {},
      given: { text: 'you are a f.u.c.k.i.n.g idiot' },
      matches: true,
    },
    {
      says: 'finds Chinese insults',
      settings: {},
      given: { text: '你就是个傻逼，滚' },
      matches: true,
    },
    {
      says: 'lets words pass in which an insult only seems to stand',
      settings: { level: 'low' },
      given: { text: 'The assignment for this class is due, Scunthorpe is not in it' },
      matches: false,
    },
    {
      says: 'lets ordinary talk pass',
      settings: {},
      given: { text: '老师，作业第三题我不会做，能再讲一遍吗？' },
      matches: false,
    },
    {
      says: 'looks only at texts in the languages it is told',
      settings: { languages: 'ru' },
      given: { text: 'you are a fucking idiot' },
      matches: false,
    },
    {
      says: 'looks at names when told to',
      settings: { where: 'name' },
      given: { name: 'fucking idiot', text: 'hello' },
      matches: true,
    },
  ],
};
