import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../infra/training/examples.ts';
import { TemplateFault } from '../../infra/training/expand.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

function textsOf(files: Readonly<Record<string, string>>): string[] {
  return readExamples(folderOf(files)).map(({ text }) => text);
}

describe('training examples', () => {
  it('that are shipped can all be read, and hold no slot that is not filled', () => {
    const examples = readExamples();
    expect(examples.length).toBeGreaterThan(1000);
    expect(examples.filter(({ text }) => /\{[a-z0-9-]+\}/.test(text))).toEqual([]);
  });

  it('hold plain lines as they are, with line breaks and escaped signs', () => {
    expect(textsOf({ 'en/benign.txt': '# a comment\n\none\\ntwo\nnot \\{a slot\\}, (no choice) [nor this]' })).toEqual([
      'one\ntwo',
      'not {a slot}, (no choice) [nor this]',
    ]);
  });

  it('fill templates in with alternatives, digits, numbers and slots of the file, the language and all', () => {
    const texts = textsOf({
      'slots/sign.txt': '!\n?',
      'zh/slots/price.txt': '{00}元',
      'zh/advert.txt': '@each 12\n@who = 我 | 你\n{who}(买|(卖|租)){price}{sign}{2-4}',
    });
    expect(texts.length).toBeGreaterThan(6);
    for (const text of texts) expect(text).toMatch(/^[我你][买卖租][1-9]\d元[!?][2-4]$/);
  });

  it('are the same every time, whatever other lines there are', () => {
    const line = 'call (me|us) at {0000}';
    const alone = textsOf({ 'en/advert.txt': line });
    expect(textsOf({ 'en/advert.txt': `first {00}\n${line}` }).slice(-alone.length)).toEqual(alone);
  });

  it('of a topic are composed of its sentences and of no others, and are one group', () => {
    const folder = folderOf({
      'en/advert-more.txt': '@each 8\n@topic\nOne.\nTwo.\n@topic\nThree (a|b).\nFour.\nFive.',
    });
    const examples = readExamples(folder);
    expect(examples.some(({ text }) => text.includes('One.') && text.includes('Two.'))).toBe(true);
    expect(examples.some(({ text }) => /Three [ab]\./.test(text) && text.includes('Five.'))).toBe(true);
    for (const { text, label, group } of examples) {
      expect(label).toBe('advert');
      expect(group === examples[0]?.group).toBe(/One|Two/.test(text));
      expect(/One|Two/.test(text) && /Three|Four|Five/.test(text)).toBe(false);
    }
  });

  it.each([
    ['call {nobody}', /advert.txt:2: expected a slot that is defined, got \{nobody\}/],
    ['@topic\none\n{nobody}', /advert.txt:4: expected a slot that is defined/],
    ['call {no body}', /advert.txt:2: expected a slot such as/],
    ['@loop = a {loop} | b {loop}\n{loop}', /expected slots that end/],
  ])('are refused with file and line: %s', (line, message) => {
    const read = () => textsOf({ 'en/advert.txt': `# own\n${line}` });
    expect(read).toThrow(TemplateFault);
    expect(read).toThrow(message);
  });
});
