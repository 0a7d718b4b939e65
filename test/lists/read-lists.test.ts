import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ListFault, readShippedLists } from '../../shared/lists/read-lists.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-lists-'));
  folders.push(folder);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

function complaintsOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  try {
    readShippedLists(folderOf(files));
  } catch (error) {
    if (error instanceof ListFault) return error.message;
    throw error;
  }
  return '';
}

test('the shipped lists have no mistakes', () => {
  expect(() => readShippedLists()).not.toThrow();
});

test('entries of one severity come together, in the order of the file', () => {
  const folder = folderOf({
    'zh/insults.txt': '\ufeff# own\r\n笨蛋 | low | folded\r\n\r\n混蛋 | medium | loose\r\n蠢货|low|exact\r\n',
    'zh/safe.txt': '鸡蛋\n鸡蛋\n',
  });
  expect(readShippedLists(folder)).toEqual({
    lists: [
      {
        language: 'zh',
        name: 'insults',
        severity: 'low',
        needles: [
          { word: '笨蛋', as: 'folded' },
          { word: '蠢货', as: 'exact' },
        ],
      },
      { language: 'zh', name: 'insults', severity: 'medium', needles: [{ word: '混蛋', as: 'loose' }] },
    ],
    safe: ['鸡蛋'],
  });
});

test('all bad lines are told at once, with file and line', () => {
  const message = complaintsOf({
    'en/insults.txt': '# own\nfool | low | folded\nknave | severe | folded\nFOOL | high | folded\n| low | loose',
    'ru/safe.txt': 'слово | low',
  });
  expect(message).toContain('en/insults.txt:3: expected "word | low|medium|high | exact|folded|loose"');
  expect(message).toContain('en/insults.txt:4: expected each word once, got one that stands in en/insults.txt:2 too');
  expect(message).toContain('en/insults.txt:5: expected a word with a letter');
  expect(message).toContain('ru/safe.txt:1: expected one safe word');
  expect(message.split('\n')).toHaveLength(5);
});

test('a list in another encoding is refused at the line where it shows', () => {
  const message = complaintsOf({ 'ru/insults.txt': Buffer.from('# own\nfoo \xe4\xf3 | low | folded', 'latin1') });
  expect(message).toContain('ru/insults.txt:2: expected UTF-8');
});
