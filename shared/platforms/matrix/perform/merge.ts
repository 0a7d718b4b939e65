import { isDeepStrictEqual } from 'node:util';
import type { Content } from './api.ts';

/** `current` with all that `theirs` has changed in `base`: by key in objects, by element in lists. */
export function merge(current: Content, base: Content, theirs: Content): Content {
  const merged: Record<string, unknown> = { ...current };
  for (const key of new Set([...Object.keys(base), ...Object.keys(theirs)])) {
    const [was, is] = [base[key], theirs[key]];
    if (isDeepStrictEqual(was, is)) continue;
    if (is === undefined) delete merged[key];
    else merged[key] = mergeValue(merged[key], was, is);
  }
  return merged;
}

/** `current` with what `theirs` has changed in `base`, but only where it still is as it was before that. */
export function regain(current: Content, base: Content, theirs: Content): Content {
  const regained: Record<string, unknown> = { ...current };
  for (const key of new Set([...Object.keys(base), ...Object.keys(theirs)])) {
    const [now, was, is] = [current[key], base[key], theirs[key]];
    if (isDeepStrictEqual(was, is)) continue;
    if (isObject(is) && isObject(now)) regained[key] = regain(now, isObject(was) ? was : {}, is);
    else if (Array.isArray(is) && Array.isArray(now)) regained[key] = mergeValue(now, was, is);
    else if (isDeepStrictEqual(now, was)) {
      if (is === undefined) delete regained[key];
      else regained[key] = is;
    }
  }
  return regained;
}

function mergeValue(current: unknown, was: unknown, is: unknown): unknown {
  if (Array.isArray(is) && Array.isArray(current)) return mergeLists(current, Array.isArray(was) ? was : [], is);
  return isObject(is) && isObject(current) ? merge(current, isObject(was) ? was : {}, is) : is;
}

function mergeLists(current: readonly unknown[], was: readonly unknown[], is: readonly unknown[]): readonly unknown[] {
  const kept = current.filter((one) => is.includes(one) || !was.includes(one));
  return [...kept, ...is.filter((one) => !was.includes(one) && !kept.includes(one))];
}

function isObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
