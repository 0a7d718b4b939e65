import { describe, expect, it } from 'vitest';
import { apiUrlOf, EnvironmentSecrets, isConfigured } from '../../infra/local/environment-secrets.ts';
import { telegram } from '../../shared/platforms/telegram/manifest.ts';
import { MissingSecret } from '../../shared/ports/secret-source.ts';

const both = { TELEGRAM_BOT_TOKEN: '7:AAE', TELEGRAM_WEBHOOK_SECRET: ' s3cret\n' };

describe('secrets from the environment', () => {
  it('are found by the names of the manifest, without the blanks around them', async () => {
    expect(await new EnvironmentSecrets(both).of(telegram)).toEqual({ botToken: '7:AAE', webhookSecret: 's3cret' });
  });

  it.each([
    ['not there', {}],
    ['empty', { TELEGRAM_WEBHOOK_SECRET: '' }],
    ['blank', { TELEGRAM_WEBHOOK_SECRET: '  ' }],
  ])('that are half set are refused by name, never shown: the other is %s', async (_how, other) => {
    const secrets = new EnvironmentSecrets({ TELEGRAM_BOT_TOKEN: '7:AAE', ...other });
    const failure = await secrets.of(telegram).catch((fault: unknown) => fault);
    expect(failure).toBeInstanceOf(MissingSecret);
    expect(`${failure}`).toContain('TELEGRAM_WEBHOOK_SECRET');
    expect(`${failure}`).not.toContain('TELEGRAM_BOT_TOKEN');
    expect(`${failure}`).not.toContain('7:AAE');
  });

  it('make a platform configured as soon as one is set', () => {
    expect(isConfigured(telegram, { TELEGRAM_BOT_TOKEN: '', TELEGRAM_API_URL: 'http://127.0.0.1:1' })).toBe(false);
    expect(isConfigured(telegram, { TELEGRAM_BOT_TOKEN: '7:AAE' })).toBe(true);
  });

  it('leave the API where it is unless a variable moves it', () => {
    expect(apiUrlOf(telegram, {}, {})).toBe('https://api.telegram.org');
    expect(apiUrlOf(telegram, { TELEGRAM_API_URL: 'http://127.0.0.1:8081' }, {})).toBe('http://127.0.0.1:8081');
  });
});
