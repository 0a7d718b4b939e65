import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { domainOver, type FoundLink, hostNamedBy, writtenLink } from '../../text/links.ts';
import { LookAlikes } from '../../text/look-alike.ts';
import { siteOf } from '../../text/site.ts';
import { compared } from '../comparison.ts';
import type { ConditionOf, Finding, PrepareContext, Subject } from '../condition.ts';
import { domainEntries } from '../entries.ts';
import { type Fact, fact } from '../fact.ts';
import type { Entries } from '../list-data.ts';
import { settingsOf, wholeNumber } from '../settings.ts';

const yes = () => z.literal(true);
const kinds = ['any', 'allow', 'deny', 'hidden', 'look-alike', 'more-than'] as const;

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({
      any: z.optional(yes()),
      allow: z.optional(domainEntries()),
      deny: z.optional(domainEntries()),
      hidden: z.optional(yes()),
      'look-alike': z.optional(z.enum(['medium', 'high'])),
      'more-than': z.optional(wholeNumber(1, 100)),
    }).check(
      z.refine(
        (written) => kinds.some((kind) => written[kind] !== undefined),
        'at least one of any, allow, deny, hidden, look-alike and more-than',
      ),
    ),
    z.transform(({ any, allow, deny, hidden = false, 'look-alike': lookAlike, 'more-than': most }) => ({
      // Allowed domains alone are all that is allowed; beside anything else they are the exceptions.
      others:
        any === true || (allow !== undefined && deny === undefined && !hidden && !lookAlike && most === undefined),
      ...(allow === undefined ? {} : { allow }),
      ...(deny === undefined ? {} : { deny }),
      hidden,
      ...(lookAlike === undefined ? {} : { lookAlike }),
      ...(most === undefined ? {} : { most }),
    })),
  ),
);

export const links: ConditionOf<typeof settings> = {
  name: 'links',
  about:
    'A link to a denied domain (but for allowed ones under it); to any that is not allowed, when nothing but allowed ones is given; one whose text names another domain than it leads to; one to a look-alike of a widely known or an allowed domain (`high`: hardly ever an honest one, `medium`: more of them, some honest); more links than so many. A domain stands for everything under it; allowed ones are always exceptions.',
  get settings() {
    return settings();
  },
  lists: { allow: 'domains', deny: 'domains' },
  opposed: [['allow', 'deny']],
  scans: true,
  prepare({ others, allow, deny, hidden, lookAlike, most }, { lists }) {
    const allowed = setsOf(allow, lists);
    const denied = setsOf(deny, lists);
    const imitations = lookAlike && imitationsOf(lookAlike, domainsOf(allow, lists));
    const faultOf = (link: FoundLink): Fact | undefined => {
      if (hidden && namesAnother(link)) return fact('trace.links.hidden');
      // A domain under both is as the nearer of the two says: `deny: [example.com]`, `allow: [docs.example.com]`.
      const permit = nearest(link.host, allowed);
      const denial = nearest(link.host, denied);
      if (denial !== undefined && denial.length > (permit ?? '').length)
        return fact('trace.links.denied', { domain: denial });
      if (permit !== undefined) return undefined;
      return others ? fact('trace.links.not-allowed') : imitations?.(link.host);
    };
    const tooMany = (found: readonly FoundLink[]) =>
      most !== undefined && found.length > most && countOf(found, allowed) > most;
    return {
      triggers: ['link'],
      matches({ links: found }) {
        for (const link of found) if (faultOf(link)) return true;
        return tooMany(found);
      },
      explain({ event, links: found }: Subject): Finding {
        for (const link of found) {
          const because = faultOf(link);
          if (because) return { matched: true, because, quote: writtenLink(link, event.message.text) };
        }
        if (found.length === 0) return { matched: false, because: fact('trace.links.none') };
        const count = most === undefined ? 0 : countOf(found, allowed);
        if (most !== undefined)
          return {
            matched: count > most,
            because: compared(fact('trace.links.count', { count }), { least: most + 1 }),
          };
        return { matched: false, because: fact('trace.links.permitted', { count: found.length }) };
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
    {
      says: 'does not mind another part of the same site',
      settings: { hidden: true },
      given: { message: { links: [{ url: 'https://login.penguin.co.uk/', shown: 'www.penguin.co.uk' }] } },
      matches: false,
    },
    {
      says: 'matches a domain that looks like one of the community’s own',
      settings: { 'look-alike': 'high', allow: ['assign.com'] },
      given: { text: '新地址 ass-ign.com/login' },
      matches: true,
    },
    {
      says: 'matches a domain that looks like a widely known one',
      settings: { 'look-alike': 'high' },
      given: { text: 'free gifts at stearncommunnity.com' },
      matches: true,
    },
    {
      says: 'leaves the widely known ones themselves alone, and others',
      settings: { 'look-alike': 'medium', allow: ['assign.com'] },
      given: { text: 'steamcommunity.com, docs.assign.com, assignment.com' },
      matches: false,
    },
    {
      says: 'matches a name within a longer one only at level medium',
      settings: { 'look-alike': 'high' },
      given: { text: 'my-github-enterprise.com' },
      matches: false,
    },
    {
      says: 'counts links, but for those to allowed domains',
      settings: { 'more-than': 2, allow: ['penguin.example'] },
      given: { text: 'a.com b.com', message: { links: [{ url: 'https://penguin.example/' }] } },
      matches: false,
    },
    {
      says: 'matches more links than so many',
      settings: { 'more-than': 2 },
      given: { text: 'a.com b.com c.com' },
      matches: true,
    },
  ],
};

type Lists = PrepareContext['lists'];
type Sets = readonly (() => ReadonlySet<string>)[];

/** Of each list of domains one set, whoever names it: 30,000 domains are put into it at the first link. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setsOf(entries: Entries | undefined, lists: Lists): Sets {
  return domainsOf(entries, lists).map((domains) => () => {
    const known = sets.get(domains);
    if (known) return known;
    const made = new Set(domains);
    sets.set(domains, made);
    return made;
  });
}

function domainsOf(entries: Entries | undefined, lists: Lists): readonly (readonly string[])[] {
  return entries ? lists.domains(entries) : [];
}

/** The nearest domain of any of the sets that the host equals or lies under. */
function nearest(host: string, among: Sets): string | undefined {
  let best: string | undefined;
  for (const domains of among) {
    const found = domainOver(host, domains());
    if (found !== undefined && found.length > (best ?? '').length) best = found;
  }
  return best;
}

function countOf(found: readonly FoundLink[], allowed: Sets): number {
  let count = 0;
  for (const { host } of found) if (nearest(host, allowed) === undefined) count++;
  return count;
}

/** Says what a host imitates, if it does. The names are read at the first link. */
function imitationsOf(least: 'medium' | 'high', own: readonly (readonly string[])[]) {
  let known: LookAlikes | undefined;
  return (host: string): Fact | undefined => {
    known ??= new LookAlikes(own.flat());
    const found = known.find(host);
    if (found === undefined || (least === 'high' && found.level !== 'high')) return undefined;
    return found.how === 'lure' ? fact('trace.links.lure') : fact('trace.links.look-alike', { domain: found.of });
  };
}

function namesAnother({ host, shown }: FoundLink): boolean {
  const named = shown === undefined ? undefined : hostNamedBy(shown);
  return named !== undefined && siteOf(named) !== siteOf(host);
}
