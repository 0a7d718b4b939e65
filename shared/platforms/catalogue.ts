/** One half of every platform by the platform's name: none is loaded until somebody uses it. */
export type Catalogue<Half> = Readonly<Record<string, () => Promise<Half>>>;

/** Loads one of them. Throws when the catalogue has none of that name. */
export async function loadNamed<Half>(catalogue: Catalogue<Half>, name: string): Promise<Half> {
  const load = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  if (load !== undefined) return await load();
  const known = Object.keys(catalogue).join(', ');
  throw new Error(
    `loading the platform ${name}: expected one of ${known}; a new one needs its line in receivers.ts and performers.ts`,
  );
}
