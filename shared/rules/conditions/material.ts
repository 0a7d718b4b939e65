import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { originalPiece } from '../../text/fold.ts';
import { domainOver, type FoundLink, writtenLink } from '../../text/links.ts';
import { coursePlatforms, netDisks } from '../../text/material-sites.ts';
import type { Needle } from '../../text/needle.ts';
import type { ConditionOf, Finding, Subject, Trigger } from '../condition.ts';
import { domainEntries } from '../entries.ts';
import { type Fact, fact } from '../fact.ts';
import { oneOrMoreOf, settingsOf } from '../settings.ts';

const kinds = ['decks', 'net-disk', 'platforms', 'any'] as const;

const settings = atFirstNeed(() => settingsOf({ kind: oneOrMoreOf(kinds), allow: z.optional(domainEntries()) }));

export const material: ConditionOf<typeof settings> = {
  name: 'material',
  about:
    'Learning material from elsewhere. `decks`: forwarded documents, archives and slides, or such whose file name says what they are; `net-disk`: links to net disks, and extraction codes; `platforms`: links to course platforms. `allow`: domains of the community itself.',
  get settings() {
    return settings();
  },
  lists: { allow: 'domains' },
  scans: true,
  prepare({ kind, allow }, { lists, needles }) {
    const wanted = (one: (typeof kinds)[number]) => kind.includes('any') || kind.includes(one);
    const own = new Set(allow ? lists.domains(allow).flat() : []);
    const [decks, disks, platforms] = [wanted('decks'), wanted('net-disk'), wanted('platforms')];
    const names = decks ? needles.add(deckNames) : undefined;
    const codes = disks ? needles.add(codeWords) : undefined;
    const hosts: Hosts[] = [
      ...(disks ? [{ domains: netDisks, because: fact('trace.material.net-disk') }] : []),
      ...(platforms ? [{ domains: coursePlatforms, because: fact('trace.material.platform') }] : []),
    ];
    const search = (subject: Subject): Found | undefined =>
      linkTo(subject, hosts, own) ??
      (names === undefined ? undefined : deckIn(subject, names)) ??
      (codes === undefined ? undefined : codeIn(subject, codes));
    const triggers: Trigger[] = [
      ...(hosts.length > 0 ? (['link'] as const) : []),
      ...(decks ? (['media'] as const) : []),
      ...(codes === undefined ? [] : [{ set: codes, place: 'message' as const }]),
    ];
    return {
      triggers,
      matches: (subject) => search(subject) !== undefined,
      explain(subject): Finding {
        const found = search(subject);
        if (!found) return { matched: false, because: fact('trace.material.none', { kinds: kind.join(', ') }) };
        const quote = found.quote?.();
        return { matched: true, because: found.because, ...(quote ? { quote } : {}) };
      },
    };
  },
  examples: [
    {
      says: 'matches a link to a net disk',
      settings: { kind: 'net-disk' },
      given: { text: '链接: https://pan.baidu.com/s/1abcdefg 提取码: ab12' },
      matches: true,
    },
    {
      says: 'matches an extraction code whose link is hidden from view',
      settings: { kind: 'net-disk' },
      given: { text: '百度网盘搜 1AbCdEfG，提取码：x7k2' },
      matches: true,
    },
    {
      says: 'does not take any code for one',
      settings: { kind: 'any' },
      given: { text: '会议密码 1234，今晚八点准时' },
      matches: false,
    },
    {
      says: 'matches a forwarded deck',
      settings: { kind: 'decks' },
      given: {
        message: {
          media: [{ kind: 'document', id: 'd1', fileName: 'Unit 5.pptx' }],
          forward: { from: 'channel', name: 'x' },
        },
      },
      matches: true,
    },
    {
      says: 'matches a document whose name says what it is',
      settings: { kind: 'decks' },
      given: { message: { media: [{ kind: 'document', id: 'd1', fileName: '2027高考数学押题密卷.pdf' }] } },
      matches: true,
    },
    {
      says: 'does not mind a member’s own homework',
      settings: { kind: 'any' },
      given: { message: { media: [{ kind: 'document', id: 'd1', fileName: '作业-李雷.pdf' }] } },
      matches: false,
    },
    {
      says: 'matches a course platform',
      settings: { kind: 'platforms' },
      given: { text: 'see https://www.udemy.com/course/x' },
      matches: true,
    },
    {
      says: 'but not those of the community',
      settings: { kind: 'any', allow: ['icourse163.org', 'drive.google.com'] },
      given: { text: '课在 https://www.icourse163.org/learn/x，笔记在 https://drive.google.com/file/d/x' },
      matches: false,
    },
  ],
};

interface Hosts {
  readonly domains: ReadonlySet<string>;
  readonly because: Fact;
}

interface Found {
  readonly because: Fact;
  readonly quote?: () => string;
}

function linkTo({ links, event }: Subject, hosts: readonly Hosts[], own: ReadonlySet<string>): Found | undefined {
  for (const link of links) {
    if (domainOver(link.host, own) !== undefined || !leadsSomewhere(link)) continue;
    for (const { domains, because } of hosts) {
      if (domainOver(link.host, domains) === undefined) continue;
      return { because, quote: () => writtenLink(link, event.message.text) };
    }
  }
  return undefined;
}

/** `mega.nz` in a sentence names a site; what is shared has a path. */
function leadsSomewhere({ address }: FoundLink): boolean {
  return /[^/:]\/[^/]|[?#]/.test(address);
}

/** Slides, documents and archives. */
const deck = /\.(?:pptx?|ppsx?|key|pdf|docx?|wps|dps|epub|mobi|azw3|caj|djvu|zip|rar|7z|tar|gz)$/i;

function deckIn(subject: Subject, names: number): Found | undefined {
  const { media, forward } = subject.event.message;
  const file = media.find(({ kind, fileName = '' }) => kind === 'document' && deck.test(fileName))?.fileName;
  if (file === undefined) return undefined;
  if (forward !== undefined) return { because: fact('trace.material.forwarded'), quote: () => file };
  const told = subject.reading('file-name')?.hits.has(names) ?? false;
  return told ? { because: fact('trace.material.named'), quote: () => file } : undefined;
}

/** What may part the characters of a word that is broken up: 提.取.码. */
const apart = '[^a-z0-9\\u3400-\\u9fff\\n]{0,2}';

/** A word for it, also with what sounds or looks like 码 at its end (提取马, 提取マ), and then four letters or digits, soon. */
const code = new RegExp(
  `(?:提${apart}取${apart}码|提${apart}取${apart}[马玛妈吗嘛骂麻マm](?=[: ]{1,3}[a-z0-9])|(?:取件|访问|分享)码|(?:提取|网盘|解压)密码|解压码|extraction code|access code)[^a-z0-9\\n]{0,6}[a-z0-9]{4}(?![a-z0-9])`,
);

function codeIn(subject: Subject, codes: number): Found | undefined {
  const reading = subject.reading('message');
  if (!reading?.hits.has(codes)) return undefined;
  const match = code.exec(reading.folded);
  if (match === null) return undefined;
  const quote = () => originalPiece(reading.original, match.index, match.index + match[0].length);
  return { because: fact('trace.material.code'), quote };
}

const codeWords = needles('提取 取件码 访问码 分享码 网盘密码 解压密码 解压码', 'extraction code|access code');

/** In names of files. */
const deckNames = needles(
  '讲义 课件 押题 密卷 内部资料 内部讲义 网课 正课 全套 题库 真题 必刷题 知识清单 笔记合集 学霸笔记 冲刺 名师 精讲 通关 秘籍 电子书',
  'lecture|lectures|slides|course|courses|test bank|answer key|workbook|textbook|study guide|cheat sheet|solutions manual',
);

function needles(chinese: string, english: string): readonly Needle[] {
  return [...chinese.split(' '), ...english.split('|')].map((word) => ({ word }));
}
