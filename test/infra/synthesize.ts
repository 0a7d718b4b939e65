import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { CommunityStack } from '../../infra/community-stack.ts';
import { stackName } from '../../infra/stack-names.ts';
import type { Community } from '../../shared/community/community.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';

const root = join(import.meta.dirname, '../..');

/** The one that `npm run test:aws` deploys. */
export const eveningClass = requireCommunity(join(root, 'test/aws/communities/evening-class'));

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

/** The template of a community's stack, under the flags of cdk.json and without bundling anything. */
export function synthesize(community: Community, apiUrls: Readonly<Record<string, string>> = {}): Template {
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  const app = new App({ context, analyticsReporting: false });
  const code = () => Code.fromInline('exports.handler = async () => {};');
  return Template.fromStack(new CommunityStack(app, stackName(community.id), { community, apiUrls, code }));
}

export function resourcesOf(template: Template, type?: string): [string, Resource][] {
  const all = Object.entries(template.toJSON().Resources as Record<string, Resource>);
  return all.filter(([, resource]) => type === undefined || resource.Type === type);
}
