import { readFile } from 'node:fs/promises';
import type { OnLoadArgs, OnLoadResult, Plugin } from 'esbuild';

/**
 * Leaves out of a Lambda bundle what the AWS SDK brings and a function cannot use. It more than halves the bundle of
 * receive-webhook and what it takes to load it (`npm run bench`, part c).
 */
export const slimSdk: Plugin = {
  name: 'slim-sdk',
  setup(build) {
    for (const { module, instead } of replaced) {
      build.onLoad({ filter: module }, ({ path }: OnLoadArgs) => ({ contents: instead, resolveDir: dirOf(path) }));
    }
    build.onLoad({ filter: schemasFile }, async ({ path }) => slimSchemas(await readFile(path, 'utf8'), path));
    build.onLoad({ filter: packageFile }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

const replaced = [
  {
    // In Lambda credentials come from the environment: no profiles, single sign-on, processes or metadata service.
    module: /[\\/]credential-provider-node[\\/]dist-es[\\/]index\.js$/,
    instead: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
  },
  {
    // None of our calls streams events. Being imported dynamically, it keeps esbuild from dropping unused parts of
    // everything around it.
    module: /[\\/]core[\\/]dist-es[\\/]submodules[\\/]event-streams[\\/]index\.js$/,
    instead: 'export const EventStreamSerde = undefined; export const eventStreamSerdeProvider = () => undefined;',
  },
  {
    // No ~/.aws in Lambda.
    module: /[\\/]shared-ini-file-loader[\\/]loadSharedConfigFiles\.js$/,
    instead: `export { CONFIG_PREFIX_SEPARATOR } from './constants';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  // Only the standard way of trying again is used, and no endpoint is asked for at run time.
  { module: /[\\/]AdaptiveRetryStrategy\.js$/, instead: 'export class AdaptiveRetryStrategy {}' },
  { module: /[\\/]DefaultRateLimiter\.js$/, instead: 'export class DefaultRateLimiter {}' },
  { module: /[\\/]endpoint-cache[\\/]dist-es[\\/]EndpointCache\.js$/, instead: 'export class EndpointCache {}' },
  // For a Node without crypto.
  { module: /[\\/]Sha256Js\.js$/, instead: 'export const Sha256Js = undefined;' },
  { module: /[\\/]Md5Js\.js$/, instead: 'export const Md5Js = undefined;' },
];

/** Of its package file a client wants the version. */
const packageFile = /[\\/]@aws-sdk[\\/]client-[a-z-]+[\\/]package\.json$/;

const schemasFile = /[\\/]@aws-sdk[\\/]client-[a-z-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;
const registration = /^n\d+_registry\.registerError\(.*\);$/gm;
const schema = /^((?:export )?(?:var|const) \w+\$? = )(\[[^;]*\]);$/gm;

/**
 * A client's file of schemas lists every operation in statements that esbuild must keep, because it cannot know that
 * they change nothing: they are marked as pure. Errors are then no longer registered by class; they keep their name and
 * their data, and the name is how we tell them apart. Fails loudly when the SDK writes its schemas in another way than
 * the version that is pinned.
 */
function slimSchemas(source: string, path: string): OnLoadResult {
  if (source.match(registration) === null || source.match(schema) === null) {
    const text = `expected schemas as the pinned SDK writes them, got others in ${path}; see slim-sdk.ts`;
    return { errors: [{ text }] };
  }
  const contents = source.replace(registration, '').replace(schema, '$1/* @__PURE__ */ (() => $2)();');
  return { contents, loader: 'js' };
}

function dirOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
}
