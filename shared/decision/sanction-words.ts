import { renderDuration } from '../community/durations.ts';
import { plain, say, type Voice } from '../community/say.ts';
import type { Words } from '../effects/effect.ts';
import type { Case } from '../records/case.ts';

/** What a case has brought, as a phrase. */
export function sanctionWords(voice: Voice, { sanction, at }: Pick<Case, 'sanction' | 'at'>): Words {
  if (sanction.do !== 'mute') return say(voice, `sanction.${sanction.do}`);
  return say(voice, 'sanction.mute', { for: plain(renderDuration(sanction.until - at, voice.language)) });
}
