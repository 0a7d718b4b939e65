import { expect, it } from 'vitest';
import { slowListsLine } from '../../infra/slow-lists.ts';

const words = (count: number) => ({ own: Array.from({ length: count }, (_, at) => `word${at}`), lists: [] });

it('says of lists that take seconds to compile how many words they hold, together', () => {
  const lists = { ours: { words: words(30_000) }, theirs: { words: words(20_000) }, sites: { domains: words(90_000) } };
  expect(slowListsLine({ name: 'Club', lists })).toMatch(/^Club: compiling 50,000 words /);
});

it('says nothing of lists that are ready at once', () => {
  expect(slowListsLine({ name: 'Club', lists: { ours: { words: words(30_000) } } })).toBeUndefined();
  expect(slowListsLine({ name: 'Club' })).toBeUndefined();
});
