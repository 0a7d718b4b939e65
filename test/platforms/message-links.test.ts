import { describe, expect, it } from 'vitest';
import { factsByManifest } from '../../shared/community/facts.ts';
import { chatId } from '../../shared/event/ids.ts';
import { deployable } from '../../shared/platforms/deployable.ts';

const { linkOf, messageAt } = factsByManifest(deployable);
const supergroup = chatId('telegram', '-1001234567890');
const room = chatId('matrix', '!room:example.org');

describe('a link to a message', () => {
  it.each([
    [supergroup, '42'],
    [room, '$event_ID-1'],
  ])('of %s is read as it is written', (chat, messageId) => {
    const link = linkOf(chat, messageId);
    if (!link) throw new Error('there is a link');
    expect(messageAt(link)).toEqual({ chat, messageId });
  });

  it.each([
    ['https://t.me/c/1234567890/7/42', supergroup, '42'],
    ['t.me/c/1234567890/42?single', supergroup, '42'],
    ['https://t.me/c/1234567890/42?thread=7', supergroup, '42'],
    ['https://matrix.to/#/!room:example.org/$event?via=example.org&via=example.com', room, '$event'],
  ])('is read as people share it: %s', (link, chat, messageId) => {
    expect(messageAt(link)).toEqual({ chat, messageId });
  });

  it('of Telegram there is for supergroups alone, of the later ids too', () => {
    expect(linkOf(chatId('telegram', '-1012345678901'), '42')).toBe('https://t.me/c/12345678901/42');
    for (const id of ['-1001234', '-1001234567', '-42']) expect(linkOf(chatId('telegram', id), '42')).toBeUndefined();
    expect(messageAt('https://t.me/c/12345678901/42')?.chat).toBe('telegram:-1012345678901');
  });

  it.each([
    'https://t.me/examplexyz/42',
    'https://t.me/c/1234567890',
    'https://example.com/t.me/c/1234567890/42',
    'https://matrix.to/#/@anna:example.org',
    'https://matrix.to/#/#room:example.org/$event',
    'https://matrix.to/#/!room%ZZ/$event',
    'https://matrix.to/#/!room%E0%A4%A/$event',
    'https://matrix.to/#/!room%FF/$event',
    '',
  ])('is nothing else: %s', (link) => {
    expect(messageAt(link)).toBeUndefined();
  });
});
