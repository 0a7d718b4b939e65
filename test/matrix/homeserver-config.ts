import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

export const serverName = 'reeve.test';

export interface HomeserverSettings {
  readonly folder: string;
  readonly port: number;
  /** With it users are made by the admin API. */
  readonly sharedSecret: string;
  readonly registrations: readonly string[];
}

/** Writes what Synapse needs to start, and gives the file to start it with. Limits on members are those of any server. */
export function writeHomeserverConfig({ folder, port, sharedSecret, registrations }: HomeserverSettings): string {
  const inFolder = (name: string) => join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(inFolder('signing.key'), `ed25519 a_test ${randomBytes(32).toString('base64').replace(/=+$/, '')}\n`);
  const logging = {
    version: 1,
    handlers: { out: { class: 'logging.StreamHandler' } },
    root: { level: 'WARNING', handlers: ['out'] },
  };
  writeFileSync(inFolder('log.yaml'), stringify(logging));
  const config = {
    server_name: serverName,
    pid_file: inFolder('synapse.pid'),
    listeners: [{ port, bind_addresses: ['127.0.0.1'], type: 'http', tls: false, resources: [{ names: ['client'] }] }],
    database: { name: 'sqlite3', args: { database: inFolder('synapse.db') } },
    log_config: inFolder('log.yaml'),
    signing_key_path: inFolder('signing.key'),
    media_store_path: inFolder('media'),
    enable_media_repo: true,
    report_stats: false,
    presence: { enabled: false },
    trusted_key_servers: [],
    suppress_key_server_warning: true,
    federation_domain_whitelist: [],
    registration_shared_secret: sharedSecret,
    macaroon_secret_key: randomBytes(16).toString('hex'),
    form_secret: randomBytes(16).toString('hex'),
    // Passwords of people who live for a minute need no strong hash.
    bcrypt_rounds: 4,
    app_service_config_files: registrations,
  };
  writeFileSync(inFolder('homeserver.yaml'), stringify(config));
  return inFolder('homeserver.yaml');
}
