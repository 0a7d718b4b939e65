import { renderDuration } from '../community/durations.ts';
import { plain, say } from '../community/say.ts';
import type { Words } from '../effects/effect.ts';
import type { Case } from '../records/case.ts';
import type { Draft } from './draft.ts';
import { reportRule } from './rule-title.ts';

/** What a case has brought, as a phrase: where there is no sanction, that the message is withdrawn. */
export function sanctionWords({ community }: Pick<Draft, 'community'>, found: Case): Words {
  const { sanction, at } = found;
  const voice = community.data;
  if (sanction.do === 'mute') {
    return say(voice, 'sanction.mute', { for: plain(renderDuration(sanction.until - at, voice.language)) });
  }
  if (sanction.do === 'none' && isWithdrawn(community.data.rules, found)) return say(voice, 'sanction.remove');
  return say(voice, `sanction.${sanction.do}`);
}

/** As the file has it now: a case remembers its rule and not what followed from it. */
function isWithdrawn(rules: Draft['community']['data']['rules'], { rule, status }: Case): boolean {
  if (status === 'withheld' || status === 'shadow') return false;
  return rule === reportRule || rules.some(({ id, then }) => id === rule && then.remove);
}
