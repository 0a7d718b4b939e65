/**
 * Reads what is as it should be and takes all else for missing. Other homeservers and their users write what they like
 * into a content, and clients show what they can of it: one odd field must never make the rest go unread. A schema that
 * refuses does not do that, and zod's `catch` brings 10 KB into the bundle.
 */
export type Reader<T> = (raw: unknown) => T | undefined;

/** What a reader gives where there is something. */
export type Read<R> = R extends Reader<infer T> ? T : never;

type Fields<Shape> = { readonly [Name in keyof Shape]: Shape[Name] extends Reader<infer T> ? T | undefined : never };

export const anything: Reader<unknown> = (raw) => raw;
export const text: Reader<string> = (raw) => (typeof raw === 'string' ? raw : undefined);
export const number: Reader<number> = (raw) => (Number.isFinite(raw) ? (raw as number) : undefined);
export const flag: Reader<boolean> = (raw) => (typeof raw === 'boolean' ? raw : undefined);
export const list: Reader<readonly unknown[]> = (raw) => (Array.isArray(raw) ? raw : undefined);

export function fields<Shape extends Readonly<Record<string, Reader<unknown>>>>(shape: Shape): Reader<Fields<Shape>> {
  const readers = Object.entries(shape);
  return (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
    const given = raw as Readonly<Record<string, unknown>>;
    return Object.fromEntries(readers.map(([name, read]) => [name, read(given[name])])) as Fields<Shape>;
  };
}
