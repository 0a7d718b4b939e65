import type { Workflow } from '../workflow.ts';
import { showBranch } from './branch.ts';
import { tellCode } from './code.ts';
import { hasAsked, hasJoined, isToldAgain } from './come.ts';
import { giveInvite, linkMade, linkRefused } from './invite.ts';
import { hasLeft, hasOffended, isUndone, waitNoMore } from './lose.ts';
import { showBoard, showMine } from './show.ts';
import { vestPurpose } from './timer.ts';
import { hasEarned, hasSpoken, vestDue } from './vest.ts';

/** Members bring others, and have something of it when those stay. */
export const growth: Workflow = {
  name: 'growth',
  isOn: (community) => community.growth !== undefined,
  commands: {
    invite: { run: giveInvite, for: 'members', help: 'help.invite', everyday: true },
    invites: { run: showMine, for: 'members', help: 'help.invites' },
    inviters: { run: showBoard, for: 'members', help: 'help.inviters' },
    code: { run: tellCode, for: 'members', help: 'help.code' },
    branch: { run: showBranch, for: 'admins', help: 'help.branch' },
  },
  timers: { [vestPurpose]: vestDue },
  on: {
    joinRequested: hasAsked,
    joined: hasJoined,
    joinedAgain: isToldAgain,
    left: hasLeft,
    spoke: hasSpoken,
    pointsChanged: hasEarned,
    linkMade,
    refused: linkRefused,
    caseOpened: hasOffended,
    caseHardened: hasOffended,
    caseUndone: isUndone,
    erased: waitNoMore,
  },
  domainEvents: ['member.invited', 'invitation.vested', 'invitation.reversed', 'branch.suspended'],
};
