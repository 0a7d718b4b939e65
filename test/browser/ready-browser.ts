import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const browserPath = '/usr/bin/chromium';

/** Without these, screenshots show boxes where Chinese and emoji should be. */
const fonts = { 'fonts-noto-cjk': ':lang=zh', 'fonts-noto-color-emoji': 'Noto Color Emoji' } as const;

/** Undefined when there is a browser with the fonts it needs; else what to do about it. */
export function readyBrowser(): string | undefined {
  const packages = missingPackages();
  if (packages.length === 0) return undefined;
  const byHand = `apt-get update && apt-get install -y ${packages.join(' ')}`;
  if (process.getuid?.() !== 0) return `the browser tests need ${packages.join(', ')}; as root: ${byHand}`;
  if (!succeeds('apt-get', ['--version']))
    return `the browser tests need Debian's chromium, and there is no apt-get here`;
  console.log(`installing ${packages.join(', ')}`);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  if (!succeeds('apt-get', ['update', '-qq']) || !succeeds('apt-get', install))
    return `could not be installed: ${byHand}`;
  return existsSync(browserPath) ? undefined : `chromium was installed, but there is no ${browserPath}`;
}

function missingPackages(): string[] {
  const browser = existsSync(browserPath) ? [] : ['chromium'];
  const wanted = Object.entries(fonts).filter(([, pattern]) => !hasFont(pattern));
  return [...browser, ...wanted.map(([name]) => name)];
}

function hasFont(pattern: string): boolean {
  return (spawnSync('fc-list', [pattern], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
}

function succeeds(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
