import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCommunities } from '../../infra/read-communities.ts';

const example = join(import.meta.dirname, '../aws/communities/evening-class');

describe('the communities that become stacks', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reeve-communities-'));
    for (const name of ['evening-class', 'morning-class']) cpSync(example, join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'notes.txt'), 'no community');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are one per folder', () => {
    expect(readCommunities(folder).map(({ id }) => id)).toEqual(['evening-class', 'morning-class']);
  });

  it('are only the one that is asked for, whatever is wrong with the others', () => {
    writeFileSync(join(folder, 'evening-class/community.yaml'), 'version: 1');
    expect(readCommunities(folder, 'morning-class').map(({ id }) => id)).toEqual(['morning-class']);
  });

  it('are named when the one asked for is not there', () => {
    expect(() => readCommunities(folder, 'night-class')).toThrow(/night-class .*evening-class, morning-class/);
  });

  it('stop the synthesis with what is wrong and where', () => {
    writeFileSync(join(folder, 'evening-class/community.yaml'), 'version: 1\nnothing: else\n');
    expect(() => readCommunities(folder)).toThrow(/community\.yaml.*2/);
  });
});
