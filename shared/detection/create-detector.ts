import type { ListName } from '../lists/shipped-list.ts';
import type { NeedleRegistry } from '../text/needle.ts';
import type { Reading } from '../text/reading.ts';
import { type Detection, type Detector, levels, type Task, tasks } from './detection.ts';
import type { Shipped } from './shipped.ts';

/** Which lists speak for a task. */
const listsOf: Readonly<Record<Task, readonly ListName[]>> = {
  abuse: ['insults'],
  advert: ['adverts', 'course-selling', 'scams'],
  sexual: ['sexual'],
};

interface WatchedSet {
  readonly set: number;
  readonly rank: 1 | 2 | 3;
  readonly by: string;
}

export function createDetector(registry: NeedleRegistry, shipped: Shipped): Detector {
  const watched = new Map<Task, readonly WatchedSet[]>();
  const watch = (task: Task): readonly WatchedSet[] => {
    const known = watched.get(task);
    if (known) return known;
    const sets = shipped.lists
      .filter(({ name }) => listsOf[task].includes(name))
      .map(({ language, name, severity, needles }) => ({
        set: registry.add(needles),
        rank: (levels.indexOf(severity) + 1) as 1 | 2 | 3,
        by: `list ${language}/${name}`,
      }));
    registry.addSafe(shipped.safe);
    watched.set(task, sets);
    return sets;
  };
  for (const task of tasks) watch(task);
  return {
    rank(reading: Reading, task: Task): 0 | 1 | 2 | 3 {
      let rank: 0 | 1 | 2 | 3 = 0;
      for (const one of watched.get(task) ?? []) if (one.rank > rank && reading.hits.has(one.set)) rank = one.rank;
      return rank;
    },
    explain(): Detection {
      return { spans: [], because: '' };
    },
  };
}
