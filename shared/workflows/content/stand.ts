import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant, reverse } from '../../decision/points.ts';
import { publish } from '../../decision/publish.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Featured } from '../../records/featured.ts';
import { memberKind } from '../../records/member.ts';
import { labelOf } from './excerpt.ts';
import { keepFeatured } from './found.ts';
import { countMade } from './month.ts';

/** It stands from now on: counted, paid, and its author told. */
export function stand(draft: Draft, post: Featured): void {
  const { number, turn, at, chat, author: id, staff = false, by } = post;
  const points = pay(draft, post);
  keepFeatured(draft, { ...post, points });
  countMade(draft, 'posts', { at, staff, by: 1 });
  const who = { ...(id ? { member: id } : {}), ...(by ? { by } : {}) };
  publish(draft, 'post.featured', { post: number, chat, staff, points, ...who }, { of: `${number}.${turn}` });
  draft.note(`featured as ${number}`);
  if (id && id !== by) tellAuthor(draft, { ...post, points }, id);
}

const longestLabel = 80;

/** In private only: the group has read it. */
function tellAuthor(draft: Draft, post: Featured, id: MemberId): void {
  const voice = draft.community.data;
  const { number, points, name } = post;
  const values = { number, member: { id, name }, excerpt: labelOf(post, longestLabel) };
  const words =
    points > 0 ? say(voice, 'content.told', { ...values, points }) : say(voice, 'content.told-bare', values);
  draft.do({ type: 'tell', member: id, words });
}

/** Members earn points, staff honour; nobody by featuring themselves. */
function pay(draft: Draft, post: Featured): number {
  const { author: id, name, staff, by } = post;
  const points = draft.community.data.content?.points ?? 0;
  if (points === 0 || staff || !id || (by && isSamePerson(draft, id, by))) return 0;
  const given = { source: sourceOf(post), points, reason: 'feature', ...(by ? { by } : {}) } as const;
  return grant(draft, draft.memberOf({ id, name }), given) ? points : 0;
}

/** Why something stands no longer: an admin wants it so, it has been deleted, or `lostBy` a case. */
export type Withdrawal = 'admin' | 'deleted' | { readonly lostBy: string };

/** It stands no longer: counts and points go back to where they were. */
export function withdraw(draft: Draft, post: Featured, reason: Withdrawal): void {
  const { number, turn, at, chat, staff = false, author, points } = post;
  const why = typeof reason === 'string' ? reason : 'case';
  const member = author && draft.view.read(memberKind, author);
  if (member && points > 0) reverse(draft, member, sourceOf(post), why);
  const { news: _, ...rest } = post;
  keepFeatured(draft, { ...rest, state: 'withdrawn', points: 0, ...(typeof reason === 'string' ? {} : reason) });
  countMade(draft, 'posts', { at, staff, by: -1 });
  publish(draft, 'post.unfeatured', { post: number, chat, why }, { of: `${number}.${turn}` });
  draft.note(`${number} is no longer featured`);
}

function sourceOf({ number, turn }: Featured): string {
  return `featured.${number}.${turn}`;
}
