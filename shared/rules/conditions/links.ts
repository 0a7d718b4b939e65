import * as z from 'zod/mini';
import { domainOver, type FoundLink, hostNamedBy, hostOf, siteOf, writtenLink } from '../../text/links.ts';
import type { ConditionOf, Finding } from '../condition.ts';
import { listFiles, settingsOf, texts, whenAsked } from '../settings.ts';

const domain = 'a domain, for example example.com (it stands for all under it), or .top for all that end so';
const isDomain = (text: string): boolean => /^[^\s/:@*]*\.[^\s/:@*.]+\.?$/.test(text) && domainOf(text) !== '';
const yes = () => z.literal(true);

const written = () =>
  settingsOf({
    any: z.optional(yes()),
    allow: z.optional(texts(domain, isDomain)),
    'allow-file': z.optional(listFiles()),
    deny: z.optional(texts(domain, isDomain)),
    'deny-file': z.optional(listFiles()),
    hidden: z.optional(yes()),
  });

const settings = whenAsked(() =>
  z.pipe(
    written().check(
      z.refine(
        ({ any, allow, deny, hidden }) => Boolean(any || allow || deny || hidden),
        'at least one of any, allow, deny and hidden',
      ),
      z.superRefine(({ allow = [], deny = [] }, context) => {
        const allowed = new Set(hosts(allow));
        for (const [index, text] of deny.entries()) {
          if (!allowed.has(domainOf(text))) continue;
          const params = { got: `${text}, which is among both`, todo: 'Take it away from one of them.' };
          context.addIssue({ code: 'custom', message: 'a domain that is not allowed', params, path: ['deny', index] });
        }
      }),
    ),
    z.transform(({ any, allow, deny, hidden = false }) => ({
      // Allowed domains alone are all that is allowed; beside denied ones they are the exceptions.
      others: any === true || (allow !== undefined && deny === undefined),
      allow: hosts(allow ?? []),
      deny: hosts(deny ?? []),
      hidden,
    })),
  ),
);

export const links: ConditionOf<typeof settings> = {
  name: 'links',
  about:
    'A link to a denied domain (but for allowed ones under it), to any that is not allowed when only allowed ones are given, or one whose text names another domain than it leads to. A domain stands for everything under it.',
  get settings() {
    return settings();
  },
  files: { 'allow-file': 'allow', 'deny-file': 'deny' },
  scans: true,
  prepare({ others, allow, deny, hidden }) {
    const allowed = new Set(allow);
    const denied = new Set(deny);
    /** A domain under both is as the nearer of the two says: `deny: [example.com]`, `allow: [docs.example.com]`. */
    const faultOf = (link: FoundLink): string | undefined => {
      if (hidden && namesAnother(link)) return 'a link whose text names another domain than it leads to';
      const permit = domainOver(link.host, allowed);
      const denial = domainOver(link.host, denied);
      if (denial !== undefined && denial.length > (permit ?? '').length) return `a link to ${denial}, which is denied`;
      return others && permit === undefined ? 'a link to a domain that is not allowed' : undefined;
    };
    return {
      matches(subject) {
        for (const link of subject.links) if (faultOf(link)) return true;
        return false;
      },
      explain({ event, links: found }): Finding {
        for (const link of found) {
          const because = faultOf(link);
          if (because) return { matched: true, because, quote: writtenLink(link, event.message.text) };
        }
        const count = found.length === 1 ? 'the link is' : `the ${found.length} links are`;
        return { matched: false, because: found.length === 0 ? 'there is no link' : `${count} permitted` };
      },
    };
  },
  examples: [
    {
      says: 'matches a denied domain and everything under it',
      settings: { deny: ['scam.example'] },
      given: { message: { links: [{ url: 'https://pay.SCAM.example./now' }] } },
      matches: true,
    },
    {
      says: 'does not take the end of another name for a denied domain',
      settings: { deny: ['scam.example'] },
      given: { message: { links: [{ url: 'https://notscam.example/now' }] } },
      matches: false,
    },
    {
      says: 'with an allow list matches any other domain, also one that merely stands in the text',
      settings: { allow: ['penguin.example'] },
      given: { text: '资料在这里pan.other.com/s/1abc' },
      matches: true,
    },
    {
      says: 'lets links to allowed domains pass',
      settings: { allow: ['penguin.example'] },
      given: { message: { links: [{ url: 'https://classes.penguin.example/timetable' }] } },
      matches: false,
    },
    {
      says: 'takes allowed domains for exceptions when there are denied ones',
      settings: { deny: ['example.com'], allow: ['docs.example.com'] },
      given: { message: { links: [{ url: 'https://docs.example.com/a' }, { url: 'https://other.org' }] } },
      matches: false,
    },
    {
      says: 'is not deceived by a name before an @',
      settings: { allow: ['penguin.example'] },
      given: { message: { links: [{ url: 'https://penguin.example@evil.example/' }] } },
      matches: true,
    },
    {
      says: 'matches a link whose text names another domain',
      settings: { hidden: true },
      given: { message: { links: [{ url: 'https://evil.example/', shown: 'www.penguin.com' }] } },
      matches: true,
    },
    {
      says: 'does not mind a link behind plain words',
      settings: { hidden: true },
      given: { message: { links: [{ url: 'https://penguin.com/rules', shown: 'our rules' }] } },
      matches: false,
    },
  ],
};

function hosts(domains: readonly string[]): string[] {
  return [...new Set(domains.map(domainOf))];
}

function domainOf(written: string): string {
  return hostOf(written.replace(/^\.+/, '')) ?? '';
}

function namesAnother({ host, shown }: FoundLink): boolean {
  const named = shown === undefined ? undefined : hostNamedBy(shown);
  return named !== undefined && siteOf(named) !== siteOf(host);
}
