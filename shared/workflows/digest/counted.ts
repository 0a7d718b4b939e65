import { localDate } from '../../community/zone.ts';
import type { Draft } from '../../decision/draft.ts';
import type { DomainEventName } from '../../effects/domain-events/catalogue.ts';
import type { DomainEvent } from '../../effects/effect.ts';
import { type Happening, happeningKind } from '../../records/happening.ts';
import { shortId } from '../../text/identity.ts';

interface How {
  /** The field that tells things of this name apart. */
  readonly of?: string;
  /** The field that is added up. */
  readonly sum?: string;
  /** The field whose being so means that it is nothing to count. */
  readonly unless?: string;
}

/** Which domain events are counted. Those of workflows that are off do not happen. */
export const counted: Readonly<Partial<Record<DomainEventName, How>>> = {
  'member.joined': { unless: 'further' },
  'member.left': { unless: 'others' },
  'member.removed': { of: 'why' },
  'member.invited': {},
  'invitation.vested': {},
  'case.opened': { of: 'sanction' },
  'case.undone': {},
  'report.opened': {},
  'report.resolved': { of: 'outcome' },
  'appeal.opened': {},
  'appeal.resolved': { of: 'outcome' },
  'question.asked': {},
  'question.answered': {},
  'question.lapsed': {},
  'points.granted': { sum: 'points' },
  'suggestion.received': {},
  'suggestion.adopted': {},
  'post.featured': {},
  'redemption.ordered': {},
  'raid.started': {},
  'opinion.left-band': { of: 'topic' },
};

/** One row for each, written with the decision that it came from: an event that is delivered again is the same row. */
export function countHappening(draft: Draft, { id, name, detail }: DomainEvent): void {
  const how = Object.hasOwn(counted, name) ? counted[name as DomainEventName] : undefined;
  if (!how || (how.unless !== undefined && Boolean(detail[how.unless]))) return;
  const date = localDate(draft.community.data.timezone, draft.now);
  const [of, amount] = [how.of && detail[how.of], how.sum && detail[how.sum]];
  const happening: Happening = {
    date,
    name,
    ...(typeof of === 'string' && of !== '' ? { of } : {}),
    ...(typeof amount === 'number' ? { amount } : {}),
  };
  draft.view.put(happeningKind, happening, date, `${name}#${shortId(id)}`);
}
