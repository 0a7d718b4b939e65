import * as z from 'zod/mini';

/** More entries than any platform puts into one message: 4,096 characters hold some 1,400 hashtags. */
const most = 4_000;

/**
 * For lists and texts, in place of zod's `maxLength`, which is asked even of what is neither: it throws over an object
 * whose `length` cannot be compared.
 */
export function atMost<Sized extends { readonly length: number }>(length: number) {
  return z.refine<Sized>((sized) => sized.length <= length);
}

/** A list whose entries are looked at only when there are not too many: zod writes a complaint about each wrong one. */
export function listOf<Entry extends z.ZodMiniType>(entry: Entry) {
  return z.pipe(z.array(z.unknown()).check(atMost(most)), z.array(entry));
}
