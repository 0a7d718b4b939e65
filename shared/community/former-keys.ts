import { stringify } from 'yaml';
import { isMapping } from './written-conditions.ts';

/** What a key is called now that once had another name, with its value written anew; undefined for any other key. */
export function formerKey(key: string, value: unknown, known: readonly string[]): string | undefined {
  if (key !== 'words' || !known.includes('text')) return undefined;
  return stringify({ text: textOf(value) }, { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replace(/^\{ (.*) \}$/s, '$1');
}

/** Enough of a list to see how it is written. */
const most = 3;

function textOf(value: unknown): object {
  if (!isMapping(value)) return { any: Array.isArray(value) ? shortened(value) : [value ?? '…'] };
  const files = [value.file ?? []].flat().map((file: unknown) => ({ file }));
  const any = [...shortened([value.list ?? []].flat()), ...files];
  return { any: any.length === 1 ? any[0] : any, ...(value.where === undefined ? {} : { where: value.where }) };
}

function shortened(list: readonly unknown[]): readonly unknown[] {
  return list.length > most ? [...list.slice(0, most), '…'] : list;
}
