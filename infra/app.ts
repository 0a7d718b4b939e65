import { join, resolve } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { deployable } from '../shared/platforms/deployable.ts';
import { CommunityStack } from './community-stack.ts';
import { addCommunity, bundleFunctions } from './constructs/bundle.ts';
import { readCommunities } from './read-communities.ts';
import { slowListsLine } from './slow-lists.ts';
import { stackName } from './stack-names.ts';

const root = join(import.meta.dirname, '..');
const bundlesFolder = join(root, 'node_modules/.cache/reeve/bundles');

const app = new App({ analyticsReporting: false });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));

/** For tests: other communities (`-c communities=…`), and stand-ins in place of platforms (`-c TELEGRAM_API_URL=…`). */
const folder = resolve(root, app.node.tryGetContext('communities') ?? 'infra/communities');
const replaced = deployable.map(({ api }) => [api.variable, app.node.tryGetContext(api.variable)]);
const apiUrls = Object.fromEntries(replaced.filter(([, url]) => url !== undefined));

const bundles = await bundleFunctions(join(bundlesFolder, 'functions'));
for (const community of readCommunities(folder, app.node.tryGetContext('community'))) {
  const slow = slowListsLine(community);
  if (slow !== undefined) console.error(slow);
  const own = await addCommunity(
    bundles,
    community,
    join(bundlesFolder, 'communities', community.id),
    join(folder, community.id),
  );
  new CommunityStack(app, stackName(community.id), { community, apiUrls, code: (name) => Code.fromAsset(own[name]) });
}
