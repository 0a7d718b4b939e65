import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileWithShipped } from '../../../shared/community/compile-with-shipped.ts';
import { requireCommunity } from '../../../shared/community/load-folder.ts';
import { newMember } from '../../../shared/records/member.ts';
import { firedRules } from '../../../shared/rules/evaluate.ts';
import { subjectOf } from '../../../shared/rules/subject.ts';
import { person, says } from '../../decision/happenings.ts';

interface Lines {
  readonly advert: string;
  readonly curse: string;
  readonly help: string;
  readonly thanks: string;
  readonly flood: readonly string[];
}

const page = new URL('../../../infra/local/sandbox/page/scene-lines.js', import.meta.url);
const { lines }: { lines: Readonly<Record<'en' | 'zh', Lines>> } = await import(page.href);
const now = Date.parse('2026-11-22T12:00:00Z');

describe.each([
  ['penguin-tutoring', lines.zh],
  ['english-corner', lines.en],
])('the lines that the guide of the sandbox writes in %s', (name, { advert, curse, help, thanks, flood }) => {
  const folder = fileURLToPath(new URL(`../../../infra/communities/${name}`, import.meta.url));
  const community = compileWithShipped(requireCommunity(folder), folder);
  const removed = (text: string): boolean => {
    const event = says(person('zhe'), text, now);
    const subject = subjectOf(event, newMember(event.from.id, 'zhe'), now, community);
    return firedRules(community.rules, subject).live.some(({ data }) => data.then.remove);
  };

  it('break the rules that they are to show', () => {
    expect([advert, curse].filter((text) => !removed(text))).toEqual([]);
  });

  it('break no others', () => {
    expect([help, thanks, ...flood].filter(removed)).toEqual([]);
  });
});
