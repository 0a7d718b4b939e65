import type { PlatformEffect } from '../../shared/effects/effect.ts';
import type { Connection, Outcome, Performer } from '../../shared/platforms/platform.ts';

/** A platform called `test` that notes what it is asked and answers as told (`done` unless told otherwise). */
export class RecordingPlatform {
  readonly asked: PlatformEffect[] = [];
  answer: (effect: PlatformEffect) => Outcome = () => ({ result: 'done' });

  get performers(): ReadonlyMap<string, { performer: Performer; connection: Connection }> {
    const abilities = {
      mute: true,
      buttons: true,
      edit: true,
      reactions: true,
      joinRequests: true,
      privateMessages: true,
    };
    const manifest = {
      name: 'test',
      title: 'Test',
      webhookPath: '/webhooks/test',
      secrets: [],
      api: { variable: 'TEST_API_URL', url: 'http://127.0.0.1' },
      abilities,
    };
    const perform = async (effect: PlatformEffect) => {
      this.asked.push(effect);
      return this.answer(effect);
    };
    const connection = { secrets: {}, apiUrl: '', fetch };
    return new Map([['test', { performer: { manifest, perform }, connection }]]);
  }

  of<Type extends PlatformEffect['type']>(type: Type): Extract<PlatformEffect, { type: Type }>[] {
    return this.asked.filter((effect) => effect.type === type) as Extract<PlatformEffect, { type: Type }>[];
  }

  /** Everything said in a chat or in private, in order. */
  said(): string[] {
    return this.asked.flatMap((effect) => ('words' in effect ? [effect.words.text] : []));
  }

  types(): string[] {
    return this.asked.map(({ type }) => type);
  }
}
