import { request } from 'node:http';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { secretsPrefix } from '../../infra/stack-names.ts';
import { telegram as manifest } from '../../shared/platforms/telegram/manifest.ts';
import { parameterName } from '../../shared/ports/aws/parameter-secrets.ts';
import { startTelegramStandIn } from '../stand-in/telegram/stand-in.ts';
import { community } from './deployment.ts';
import { output, standInPort } from './stack.ts';

/** As `communities/evening-class/community.yaml` names them. */
const groupId = -1001000000001;
const adminsId = -1001000000002;
const teacherId = 9001;

/** The deployed stack with its secrets set, and the stand-in for Telegram where its functions look for it. */
export async function deployedReeve() {
  const telegram = await startTelegramStandIn({ port: standInPort });
  const values: Readonly<Record<string, string>> = { botToken: telegram.token, webhookSecret: telegram.secret };
  const ssm = new SSMClient({});
  for (const secret of manifest.secrets) {
    const Name = parameterName(secretsPrefix(community), secret);
    await ssm.send(new PutParameterCommand({ Name, Value: values[secret.name] ?? '', Type: 'SecureString' }));
  }
  const lin = telegram.person({ id: teacherId, name: '林老师', username: 'lin', started: true });
  const group = telegram.group({ id: groupId, title: 'Evening Class', owner: lin });
  const admins = telegram.group({ id: adminsId, title: 'Admins', owner: lin });
  const { url, host } = webhook();
  telegram.deliverTo(url, { headers: { host } });
  return { telegram, group, admins, lin, close: () => telegram.close() };
}

/** The emulator listens on one address and tells function URLs apart by the Host header. */
function webhook(): { url: string; host: string } {
  const { hostname, pathname } = new URL(output('Webhooktelegram'));
  return { url: new URL(pathname, process.env.AWS_ENDPOINT_URL).href, host: hostname };
}

export interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Calls the function URL as anybody may. */
export async function ask({
  method = 'POST',
  path,
  headers,
  body = '{}',
}: Asked): Promise<{ status: number; body: string }> {
  const { url, host } = webhook();
  return new Promise((resolve, reject) => {
    const call = request(path === undefined ? url : new URL(path, url), { method, headers: { ...headers, host } });
    call.on('error', reject);
    call.on('response', (response) => {
      let said = '';
      response.on('data', (chunk) => (said += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: said }));
    });
    call.end(body);
  });
}
