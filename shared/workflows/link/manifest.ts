import type { Workflow } from '../workflow.ts';
import { answerLink, giveOrClaim, unlink } from './link.ts';

/** Accounts of one person on several platforms: points and strikes count together. */
export const link: Workflow = {
  name: 'link',
  isOn: ({ platforms }) => Object.keys(platforms).length > 1,
  commands: {
    link: { run: giveOrClaim, for: 'anyone', help: 'help.link' },
    unlink: { run: unlink, for: 'anyone' },
  },
  buttons: { link: answerLink, 'no-link': answerLink },
  domainEvents: ['member.linked', 'member.unlinked'],
};
