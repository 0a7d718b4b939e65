import { mediaKinds } from '../../event/message.ts';
import { atFirstNeed } from '../../text/at-first-need.ts';
import type { ConditionOf } from '../condition.ts';
import { fact } from '../fact.ts';
import { oneOrMoreOf, settingsOf } from '../settings.ts';

const settings = atFirstNeed(() => settingsOf({ kind: oneOrMoreOf([...mediaKinds, 'any']) }));

export const media: ConditionOf<typeof settings> = {
  name: 'media',
  about: 'The message carries something of one of these kinds: a photo, a sticker, a red envelope …',
  get settings() {
    return settings();
  },
  prepare({ kind }) {
    const kinds = new Set<string>(kind.includes('any') ? mediaKinds : kind);
    return {
      triggers: ['media'],
      matches({ event }) {
        for (const one of event.message.media) if (kinds.has(one.kind)) return true;
        return false;
      },
      explain({ event }) {
        const found = event.message.media.find((one) => kinds.has(one.kind));
        if (!found) return { matched: false, because: fact('trace.media.none', { kinds: kind.join(', ') }) };
        const because = fact('trace.media.carries', { kind: fact(`media.${found.kind}`) });
        return { matched: true, because, ...(found.fileName ? { quote: found.fileName } : {}) };
      },
    };
  },
  examples: [
    {
      says: 'matches a kind of the list',
      settings: { kind: ['sticker', 'red-envelope'] },
      given: { message: { media: [{ kind: 'red-envelope' }] } },
      matches: true,
    },
    {
      says: 'does not match another kind',
      settings: { kind: 'video' },
      given: { message: { media: [{ kind: 'photo', id: 'p1' }] } },
      matches: false,
    },
    {
      says: 'matches anything that is not just text',
      settings: { kind: 'any' },
      given: { message: { media: [{ kind: 'document', id: 'd1', fileName: 'notes.pdf' }] } },
      matches: true,
    },
    { says: 'does not match text', settings: { kind: 'any' }, given: { text: 'a photo' }, matches: false },
  ],
};
