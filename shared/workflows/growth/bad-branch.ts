import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { platformOf } from '../../event/ids.ts';
import type { Inviter } from '../../records/inviter.ts';
import { keepInviter } from './inviters.ts';
import type { GrowthSettings } from './settings.ts';

/** Too many of those whom they have brought were muted or removed: rewards wait, and the admins hear of it once. */
export function isBad(draft: Draft, inviter: Inviter, { badBranch }: GrowthSettings): boolean {
  const { account, came, bad } = inviter;
  if (came < badBranch.from || bad / came <= badBranch.share) return false;
  if (!inviter.warned) {
    keepInviter(draft, { ...inviter, warned: true });
    const values = { member: { id: account, name: inviter.name }, came, bad };
    const words = say(draft.community.data, 'growth.bad-branch', values);
    draft.notify('branch.suspended', { platform: platformOf(account), words, about: account });
  }
  draft.note('the branch is bad: the reward waits');
  return true;
}
