import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Route } from '../route.ts';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const folder = new URL('page/', import.meta.url);

/** The page and its parts, read once: `/` and `/sandbox/page/<file>`. */
export function pageRoutes(): Route[] {
  return readdirSync(folder).flatMap((file) => {
    const type = kinds[extname(file)];
    if (type === undefined) return [];
    const body = readFileSync(new URL(file, folder));
    const path = file === 'index.html' ? '/' : `/sandbox/page/${file}`;
    return [{ method: 'GET', path, handle: () => ({ status: 200, headers: { 'content-type': type }, body }) }];
  });
}
