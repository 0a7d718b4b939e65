import { describe, expect, it } from 'vitest';
import { greeting, platformWarnings } from '../../infra/local/greeting.ts';
import { chatId } from '../../shared/event/ids.ts';
import { matrix } from '../../shared/platforms/matrix/manifest.ts';
import { telegram } from '../../shared/platforms/telegram/manifest.ts';
import { community } from '../decision/community.ts';

const both = community({
  platforms: { telegram: { chats: [chatId('telegram', -100)] }, matrix: { chats: [chatId('matrix', '!a:b')] } },
});
const running = { community: both, communityFolder: 'my/group', url: 'http://127.0.0.1:8787', folder: '/data' };

describe('the greeting', () => {
  it('names the address of every platform, and what to do for each', () => {
    const said = greeting({ ...running, platforms: [telegram, matrix] });
    expect(said).toContain('Telegram   http://127.0.0.1:8787/webhooks/telegram\n');
    expect(said).toContain('Matrix     http://127.0.0.1:8787/webhooks/matrix\n');
    expect(said).toContain('connect telegram --url https://your.address my/group\n');
    expect(said).toContain('connect matrix my/group\n');
    expect(said).toContain('reachable from the internet by https');
  });

  it('asks for no address on the internet where only a homeserver has to reach it', () => {
    const said = greeting({ ...running, platforms: [matrix] });
    expect(said).toContain('let the homeserver reach this address');
    expect(said).not.toContain('internet');
  });
});

describe('a start', () => {
  it('warns of a platform in the file that is not connected, and names what to set', () => {
    const [warning, ...others] = platformWarnings(both, [telegram]);
    expect(warning).toContain('MATRIX_HOMESERVER, MATRIX_BOT_USER, MATRIX_AS_TOKEN, MATRIX_HS_TOKEN');
    expect(others).toEqual([]);
  });

  it('warns of a connected platform that the file does not name', () => {
    const here = community({ platforms: { telegram: {} } });
    expect(platformWarnings(here, [telegram, matrix])).toEqual([expect.stringMatching(/^Matrix: .*name matrix under/)]);
  });

  it('warns of nothing where both are the same', () => {
    expect(platformWarnings(both, [matrix, telegram])).toEqual([]);
  });
});
