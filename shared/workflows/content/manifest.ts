import type { Workflow } from '../workflow.ts';
import { isAnswered, isOpenAgain } from './answers.ts';
import { collectionPurpose, tellCollection } from './collection.ts';
import { featureByCommand, featureFound } from './feature.ts';
import { showContent, showFeatured } from './show.ts';
import { isAllowedAgain, isDeleted, isForbidden, unfeatureByCommand } from './unfeature.ts';

/** What is good is shown to everybody, with who made it. */
export const content: Workflow = {
  name: 'content',
  isOn: (community) => community.content !== undefined,
  commands: {
    featured: { run: showFeatured, for: 'members', help: 'help.featured' },
    feature: { run: featureByCommand, for: 'admins', help: 'help.feature' },
    unfeature: { run: unfeatureByCommand, for: 'admins', help: 'help.unfeature' },
    content: { run: showContent, for: 'admins', help: 'help.content' },
  },
  timers: { [collectionPurpose]: tellCollection },
  on: {
    foundMessage: featureFound,
    caseOpened: isForbidden,
    deleted: isDeleted,
    caseUndone: isAllowedAgain,
    answered: isAnswered,
    reopened: isOpenAgain,
  },
  domainEvents: ['post.featured', 'post.unfeatured', 'collection.told'],
};
