import { describe, expect, it } from 'vitest';
import { loadCommunity } from '../../shared/community/load.ts';
import { mistakeLine } from '../../shared/community/mistake.ts';

const header = ['version: 1', 'community: { name: G, language: en, timezone: UTC }'];
const admins = (...ids: number[]) => `people: { admins: [${ids.map((id) => `"telegram:${id}"`).join(', ')}] }`;
const chat = 'platforms: { telegram: { chats: [-1], admin-chat: -2 } }';

/** Line and column left out: where in the file, what was expected, what was found. */
function warnings(...lines: string[]): string[] {
  const bytes = new TextEncoder().encode([...header, ...lines].join('\n'));
  const loaded = loadCommunity(bytes, { id: 'g', file: 'community.yaml', readFile: () => undefined });
  if (!loaded.ok) throw new Error(loaded.mistakes.map(mistakeLine).join('\n'));
  return loaded.warnings.map((one) => mistakeLine(one).replace(/^community\.yaml:\d+:\d+: /, ''));
}

describe('a file that asks for admins', () => {
  it.each([
    ['reports: {}', 'reports: expected somebody to decide about reports'],
    ['appeals: {}', 'appeals: expected somebody to decide about appeals'],
    ['entry: { raid: { joins: 5 } }', 'entry.raid: expected somebody to call when many come at once'],
    ['exit: { return: { with: admin } }', 'exit.return: expected somebody to let the removed come back'],
  ])('and has none is told what nobody would see: %s', (section, expected) => {
    const [told, ...others] = warnings(section);
    expect(told).toContain(`${expected}, got no admins and no admin-chat.`);
    expect(others).toEqual([]);
  });

  it('is told once, whatever it asks for', () => {
    const [told, ...others] = warnings('reports: {}', 'appeals: {}');
    expect(told).toContain('somebody to decide about reports, to decide about appeals');
    expect(others).toEqual([]);
  });

  it('and has a chat in which nobody may press anything is told so', () => {
    const [told, ...others] = warnings(chat, 'reports: {}');
    expect(told).toContain('got an admin-chat, but no admins');
    expect(others).toEqual([]);
    expect(warnings(chat, 'entry: { raid: { joins: 5 } }')).toEqual([]);
  });

  it('and has admins without a chat is told who may not hear of it', () => {
    const [told, ...others] = warnings(admins(1, 2), 'reports: {}');
    expect(told).toContain('reports: expected an admin-chat, where all admins read what waits for them');
    expect(others).toEqual([]);
  });

  it('with a single one who would judge about appeals against themselves is told so', () => {
    expect(warnings(chat, admins(1), 'appeals: {}')).toEqual([
      expect.stringContaining('appeals: expected a second admin, who looks at what the first one did'),
    ]);
    expect(warnings(chat, admins(1, 2), 'appeals: {}')).toEqual([]);
  });

  it('and asks for nothing that they would have to see is left alone', () => {
    expect(warnings('exit: { return: { with: anybody } }')).toEqual([]);
    expect(warnings(admins(1), 'rewards: { daily: 1 }')).toEqual([]);
  });
});
