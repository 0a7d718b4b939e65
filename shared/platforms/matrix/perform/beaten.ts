import { basis } from './basis.ts';
import type { StateEvent } from './room.ts';

export interface Beaten {
  readonly event: StateEvent;
  /** Nobody but us has written since: theirs is the last word. */
  readonly fresh: boolean;
}

/**
 * Others' events that ours have taken the place of unseen, or that were set beside ours and lost; oldest first, as far as
 * `byId` reaches. Somebody else may have written since, from what we had left.
 */
export function beatenBy(current: StateEvent, byId: ReadonlyMap<string, StateEvent>, bot: string): Beaten[] {
  const line = lineOf(current, byId);
  const inLine = new Set(line.map(({ id }) => id));
  /** By id; true: fresh. */
  const beaten = new Map<string, boolean>();
  const places = new Map<string, boolean>();
  let fresh = true;
  for (const event of line) {
    fresh &&= event.sender === bot;
    if (event.sender !== bot || event.replaced === undefined) continue;
    places.set(event.replaced, fresh || places.get(event.replaced) === true);
    for (const { id } of unseenBy(event, byId)) beaten.set(id, fresh);
  }
  const others = [...byId.values()]
    .filter(({ sender, replaced = '' }) => sender !== bot && byId.has(replaced))
    .reverse();
  for (const { id, replaced = '' } of others) {
    // What was made from something that lost has lost with it.
    const beside = inLine.has(id) ? undefined : (places.get(replaced) ?? beaten.get(replaced));
    if (beside !== undefined) beaten.set(id, beside);
  }
  return others.flatMap((event) => {
    const isFresh = beaten.get(event.id);
    return isFresh === undefined ? [] : [{ event, fresh: isFresh }];
  });
}

/** Each took the place of the next. */
function lineOf(current: StateEvent, byId: ReadonlyMap<string, StateEvent>): StateEvent[] {
  const line: StateEvent[] = [];
  for (let at: StateEvent | undefined = current; at !== undefined; at = byId.get(at.replaced ?? '')) line.push(at);
  return line;
}

/** What lies before the event whose place ours took, and not before the one that ours was made from. */
function unseenBy({ replaced, content }: StateEvent, byId: ReadonlyMap<string, StateEvent>): StateEvent[] {
  const from = byId.get(String(content[basis]));
  const took = byId.get(replaced ?? '');
  if (from === undefined || took === undefined) return [];
  const seen = new Set(lineOf(from, byId).map(({ id }) => id));
  const line = lineOf(took, byId);
  const shared = line.findIndex(({ id }) => seen.has(id));
  // Where they part lies further back than we look: nothing is known of it.
  return shared < 0 ? [] : line.slice(0, shared);
}
