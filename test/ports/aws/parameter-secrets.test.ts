import type { SSMClient } from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { telegram } from '../../../shared/platforms/telegram/manifest.ts';
import { ParameterSecrets } from '../../../shared/ports/aws/parameter-secrets.ts';
import { MissingSecret } from '../../../shared/ports/secret-source.ts';

const token = '/reeve/club/telegram/bot-token';
const secret = '/reeve/club/telegram/webhook-secret';

/** SSM behind the SDK's `send`. */
function made(parameters: Record<string, string>) {
  const asked: unknown[] = [];
  const send = async ({ input }: { input: { Names: string[] } }) => {
    asked.push(input);
    const found = input.Names.filter((name) => name in parameters);
    return { Parameters: found.map((Name) => ({ Name, Value: parameters[Name] })) };
  };
  return { asked, secrets: new ParameterSecrets({ send } as unknown as SSMClient, '/reeve/club') };
}

describe('secrets in SSM', () => {
  it('are asked for by name, decrypted, once', async () => {
    const { secrets, asked } = made({ [token]: '1:a', [secret]: 's' });
    expect(await secrets.of(telegram)).toEqual({ botToken: '1:a', webhookSecret: 's' });
    await Promise.all([secrets.of(telegram), secrets.of(telegram)]);
    expect(asked).toEqual([{ Names: [token, secret], WithDecryption: true }]);
  });

  it.each([{ [token]: '1:a' }, { [token]: '1:a', [secret]: '' }])(
    'are named when one is missing or empty, and never taken for "no check"',
    async (parameters) => {
      const { secrets } = made(parameters as Record<string, string>);
      await expect(secrets.of(telegram)).rejects.toThrow(MissingSecret);
      await expect(secrets.of(telegram)).rejects.toThrow(secret);
    },
  );

  it('are asked for again after a fault: the operator may have put them there since', async () => {
    const parameters: Record<string, string> = { [token]: '1:a' };
    const { secrets } = made(parameters);
    await expect(secrets.of(telegram)).rejects.toThrow(MissingSecret);
    parameters[secret] = 's';
    expect(await secrets.of(telegram)).toMatchObject({ webhookSecret: 's' });
  });
});
