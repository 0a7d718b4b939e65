import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageRoutes } from '../../../infra/local/sandbox/page-routes.ts';
import { workflows } from '../../../shared/workflows/catalogue.ts';

const folder = new URL('../../../infra/local/sandbox/page/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const scripts = files.filter((file) => file.endsWith('.js'));

async function words(language: string): Promise<Record<string, string>> {
  return (await import(new URL(`words-${language}.js`, folder).href))[language];
}

const holes = (text: string | undefined) => [...(text ?? '').matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe('the page of the sandbox', () => {
  it('says everything in both languages, with the same things filled in', async () => {
    const [en, zh] = [await words('en'), await words('zh')];
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    for (const key of Object.keys(en)) expect([key, ...holes(zh[key])]).toEqual([key, ...holes(en[key])]);
  });

  it('says nothing that no script asks for', async () => {
    const asked = [...scripts.filter((file) => !file.startsWith('words-')), 'index.html'].map(read).join('\n');
    const isAsked = (key: string) =>
      [`'${key}'`, `"${key}"`].some((quoted) => asked.includes(quoted)) ||
      [...key.matchAll(/\./g)].some(({ index }) => asked.includes(`\`${key.slice(0, index + 1)}\${`));
    const unused = Object.keys(await words('en')).filter((key) => !isAsked(key));
    expect(unused).toEqual([]);
  });

  it('knows what each timer of a workflow is for', async () => {
    const en = await words('en');
    const purposes = workflows.flatMap(({ timers }) => Object.keys(timers ?? {}));
    expect(purposes).toContain('nickname.remind');
    expect(purposes.filter((purpose) => !en[`timer.${purpose}`])).toEqual([]);
  });

  it('turns what members wrote into text only', () => {
    const markup =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc|setHTML|\beval\(|new Function/;
    expect(scripts.filter((file) => markup.test(read(file)))).toEqual([]);
  });

  it('asks nobody but Reeve: no address of another host, no inline script or style', () => {
    const foreign = files.filter((file) =>
      /(?:src|href|url\(|from|import|fetch\()\s*=?\s*['"(]?https?:/.test(read(file)),
    );
    expect(foreign).toEqual([]);
    expect(read('index.html')).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*src=)/);
  });

  it('is served whole: every file that it names', () => {
    const served = pageRoutes().map(({ path }) => path);
    const named = [...read('index.html').matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
    const imported = scripts.flatMap((file) =>
      [...read(file).matchAll(/^import .* from '\.\/(.+)';$/gm)].map(([, name]) => `/sandbox/page/${name}`),
    );
    expect([...named, ...imported].filter((path) => !served.includes(path ?? ''))).toEqual([]);
    expect(served).toContain('/');
    expect(served.some((path) => path.endsWith('.json'))).toBe(false);
  });
});
