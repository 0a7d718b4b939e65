/** Numbers put in groups: the members of group n stand in `order` from `first[n]` to `first[n + 1]`, as they came. */
export interface Grouped {
  readonly first: Int32Array;
  readonly order: Int32Array;
}

/** `groups`: by member, the group it belongs to. */
export function grouped(groups: ArrayLike<number>, count: number): Grouped {
  const first = new Int32Array(count + 1);
  for (let member = 0; member < groups.length; member++) add(first, (groups[member] ?? 0) + 1, 1);
  for (let group = 0; group < count; group++) add(first, group + 1, first[group] ?? 0);
  const next = first.slice();
  const order = new Int32Array(groups.length);
  for (let member = 0; member < groups.length; member++) {
    const group = groups[member] ?? 0;
    order[next[group] ?? 0] = member;
    add(next, group, 1);
  }
  return { first, order };
}

function add(numbers: Int32Array, at: number, amount: number): void {
  numbers[at] = (numbers[at] ?? 0) + amount;
}
