import type { Behaviour } from '../behaviour.ts';
import { tellsBot } from '../happenings.ts';

/** People who are on both platforms show that they are one, and part again. */
export const link: readonly Behaviour[] = [
  {
    name: 'link',
    who: 'present',
    aDay: 0.004,
    act: (semester, account) => (account.twin ? tellsBot(semester, account, '/link') : []),
    hears(semester, account, { text }) {
      const [code] = /\b[0-9A-Z_-]{8}\b/.exec(text) ?? [];
      const { twin } = account;
      if (!code || !twin || !text.includes('/link')) return undefined;
      return () => tellsBot(semester, twin, `/link ${code}`);
    },
  },
  {
    name: 'unlink',
    who: 'present',
    aDay: 0.002,
    act: (semester, account) => (account.twin ? tellsBot(semester, account, '/unlink') : []),
  },
];
