import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../../infra/cli/deploy.ts');
const sound = 'version: 1\ncommunity: { name: Club, language: en, timezone: Europe/Paris }\n';

describe('npm run deploy', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'reeve-deploy-'));
    const files = { club: `${sound}platforms: { telegram: {} }\n`, homeless: sound, broken: `${sound}rulez: []\n` };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'community.yaml'), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** In an environment without anything of AWS. */
  function deploy(...args: string[]) {
    const env = { PATH: process.env.PATH, HOME: folder, AWS_EC2_METADATA_DISABLED: 'true' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--communities', folder], {
      env,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }

  it.each([[[]], [['nobody']], [['club', 'homeless']], [['--bold']]])(
    'called as %j says how it is called, and which communities there are',
    (args) => {
      const { status, said } = deploy(...args);
      expect(status).toBe(2);
      expect(said).toContain('Usage: npm run deploy -- NAME');
      if (args.length !== 1 || args[0] === 'nobody') expect(said).toContain('club');
    },
  );

  it('touches no stack for a file with mistakes, and names them', () => {
    const { status, said } = deploy('broken');
    expect(status).toBe(1);
    expect(said).toMatch(/community\.yaml:3:1: .*rulez/);
    expect(said).toContain('Nothing was deployed');
  });

  it('wants to know the platforms, since each has secrets of its own', () => {
    const { status, said } = deploy('homeless');
    expect(status).toBe(1);
    expect(said).toContain('platforms: { telegram: {} }');
  });

  it('says how to sign in when nobody is, before anything is built', () => {
    const { status, said } = deploy('club');
    expect(status).toBe(1);
    expect(said).toMatch(/no region; sign in first/);
    expect(said).not.toContain('Deploying');
  });
});
