import { basis } from './basis.ts';
import type { StateEvent } from './room.ts';

/**
 * Others' events that ours have taken the place of unseen, or that were set beside ours and lost; oldest first, as far as
 * `byId` reaches. Somebody else may have written since, from what we had left.
 */
export function beatenBy(current: StateEvent, byId: ReadonlyMap<string, StateEvent>, bot: string): StateEvent[] {
  const line = lineOf(current, byId);
  const inLine = new Set(line.map(({ id }) => id));
  const beaten = new Set<string>();
  const places = new Set<string>();
  for (const event of line) {
    if (event.sender !== bot || event.replaced === undefined) continue;
    places.add(event.replaced);
    for (const unseen of unseenBy(event, byId)) beaten.add(unseen.id);
  }
  const others = [...byId.values()].filter(({ sender }) => sender !== bot).reverse();
  for (const { id, replaced = '' } of others) {
    // What was made from something that lost has lost with it.
    if (!inLine.has(id) && byId.has(replaced) && (places.has(replaced) || beaten.has(replaced))) beaten.add(id);
  }
  return others.filter(({ id, replaced = '' }) => beaten.has(id) && byId.has(replaced));
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
