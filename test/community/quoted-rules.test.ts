import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Community } from '../../shared/community/community.ts';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import { groupNotice } from '../../shared/community/notice.ts';
import { caseKind } from '../../shared/records/case.ts';
import { newMember } from '../../shared/records/member.ts';
import { firedRules } from '../../shared/rules/evaluate.ts';
import { subjectOf } from '../../shared/rules/subject.ts';
import { condition, community as smallCommunity } from '../decision/community.ts';
import { person, says } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

function rulesBroken(data: Community, folder = '.') {
  const compiled = compileWithShipped(data, folder);
  return (text: string): string[] => {
    const event = says(person('ann'), text, now);
    const subject = subjectOf(event, { ...newMember(event.from.id, 'ann'), joinedAt: now }, now, compiled);
    return firedRules(compiled.rules, subject).live.map(({ data: { id } }) => id);
  };
}

describe.each(['penguin-tutoring', 'english-corner'])('the rules of %s', (name) => {
  const folder = fileURLToPath(new URL(`../../infra/communities/${name}`, import.meta.url));
  const data = requireCommunity(folder);
  const broken = rulesBroken(data, folder);

  it('may be quoted by newcomers: each by itself, and the whole notice', () => {
    for (const { title } of data.rules) expect(broken(`“${title}”`), title).toEqual([]);
    expect(broken(groupNotice(data, now))).toEqual([]);
  });
});

describe('a rule that is quoted', () => {
  const words = (any: string[]) =>
    condition('text', { any: { own: any, lists: [] }, as: 'folded', where: ['message'] });
  const base = { mode: 'live', then: { remove: true, points: 0, serious: false } } as const;
  const data = smallCommunity({
    rules: [
      { ...base, id: 'adverts', title: 'No cheap courses, no adverts', when: words(['cheap courses', 'adverts']) },
      { ...base, id: 'slogan', title: 'Try our free lessons', when: words(['free lessons']) },
    ],
  });
  const broken = rulesBroken(data);

  it('covers nothing beside it', () => {
    expect(broken('Rule 1: No cheap courses, no adverts')).toEqual([]);
    expect(broken('No cheap courses, no adverts. But I have cheap courses!')).toEqual(['adverts']);
  });

  it('is only one that forbids: a title may as well be the words of an advert', () => {
    expect(broken('Try our free lessons')).toEqual(['slogan']);
  });

  it('stands in the evidence when something else in the message is an offence', async () => {
    const group = world({ rules: data.rules });
    const text = 'No cheap courses, no adverts? Cheap courses here.';
    await group.reeve.happens(says(person('ann'), text, group.reeve.now));
    const cases = await group.reeve.records(caseKind);
    expect(cases.map(({ evidence }) => evidence.text)).toEqual([text]);
  });
});
