import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { communityJsonSchema, communityJsonSchemaText } from '../../shared/community/json-schema.ts';
import { texts } from '../../shared/community/texts.ts';
import { conditions } from '../../shared/rules/catalogue.ts';

const communities = fileURLToPath(new URL('../../infra/communities/', import.meta.url));
const files = readdirSync(communities, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `${communities}${name}/community.yaml`);

describe('the JSON Schema for editors', () => {
  test('is the one that lies beside the communities; when not, run: npm run schema', () => {
    const written = readFileSync(`${communities}community.schema.json`, 'utf8');
    expect(written === communityJsonSchemaText(), 'run: npm run schema').toBe(true);
  });

  test.each(files)('is named in the first line of %s', (file) => {
    const [first = ''] = readFileSync(file, 'utf8').split('\n');
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
    expect(existsSync(resolve(dirname(file), path))).toBe(true);
  });

  test.each(files)('accepts %s', (file) => {
    const schema = z.fromJSONSchema(communityJsonSchema());
    expect(schema.safeParse(parse(readFileSync(file, 'utf8'))).error?.issues).toBeUndefined();
  });

  test('refuses what the check refuses, where a form can tell', () => {
    const schema = z.fromJSONSchema(communityJsonSchema());
    const community = { name: 'A', language: 'en', timezone: 'UTC' };
    const rule = { id: 'a', title: 'A', when: { flood: { messages: 5, within: '10s' } }, then: { remove: true } };
    const accepts = (more: object) => schema.safeParse({ version: 1, community, ...more }).success;
    expect(accepts({ rules: [rule] })).toBe(true);
    expect(accepts({ rules: [{ ...rule, when: { flod: {} } }] })).toBe(false);
    expect(accepts({ rules: [{ ...rule, when: { any: [{ not: { flood: { messages: 1 } } }] } }] })).toBe(false);
    expect(accepts({ rules: [{ ...rule, mode: 'on' }] })).toBe(false);
    expect(accepts({ people: { admins: [1] } })).toBe(false);
    expect(accepts({ classes: { in: 'nowhere' } })).toBe(false);
  });

  test('describes every condition and every text', () => {
    const text = communityJsonSchemaText();
    for (const { about } of conditions) expect(text).toContain(JSON.stringify(about));
    for (const key of Object.keys(texts)) expect(text).toContain(`${JSON.stringify(key)}: {`);
  });
});
