import { atFirstNeed } from './at-first-need.ts';
import { lookAlikes as packed } from './tables/look-alikes.ts';
import { readTable } from './tables/read-table.ts';

/** Groups of everyday characters that have a part in common, by each character that has it, too. */
const groupsOf = atFirstNeed(() => {
  const groups = new Map<string, string[]>();
  for (const line of readTable(packed).split('\n')) {
    const [everyday = '', rare = ''] = line.split(' ');
    for (const character of everyday + rare) {
      const known = groups.get(character);
      if (known) known.push(everyday);
      else groups.set(character, [everyday]);
    }
  }
  return groups;
});

/** Everyday characters that this one may be taken for: they share a part that few others have. Those preferred come first. */
export function lookAlikesOf(character: string, most: number, isPreferred: (other: string) => boolean): string[] {
  const found = new Set((groupsOf().get(character) ?? []).join(''));
  found.delete(character);
  const all = [...found];
  const preferred = all.filter(isPreferred);
  return [...preferred, ...all.filter((other) => !isPreferred(other))].slice(0, most);
}
