import { type Abilities, allAbilities } from '../../shared/effects/abilities.ts';
import type { PlatformEffect } from '../../shared/effects/effect.ts';
import type { Connection, Outcome, Performer } from '../../shared/platforms/platform.ts';

/** A platform that notes what it is asked and answers as told (`done` unless told otherwise). */
export class RecordingPlatform {
  readonly asked: PlatformEffect[] = [];
  readonly name: string;
  readonly abilities: Abilities;
  answer: (effect: PlatformEffect) => Outcome = () => ({ result: 'done' });

  /** `lacking`: what it cannot do. */
  constructor(lacking: Partial<Abilities> = {}, name = 'test') {
    this.name = name;
    this.abilities = { ...allAbilities, ...lacking };
  }

  get performers(): ReadonlyMap<string, { performer: Performer; connection: Connection }> {
    const { name, abilities } = this;
    const manifest = {
      name,
      title: name === 'test' ? 'Test' : name,
      webhookPath: `/webhooks/${name}`,
      secrets: [],
      api: { variable: 'TEST_API_URL', url: 'http://127.0.0.1' },
      abilities,
      messageLink: (chat: string, message: string) => `https://${name}.example/${chat}/${message}`,
      messageAt(link: string) {
        const [, chat, message] = new RegExp(`^https://${name}\\.example/([^/]+)/([^/]+)$`).exec(link) ?? [];
        return chat === undefined || message === undefined ? undefined : { chat, message };
      },
    };
    const perform = async (effect: PlatformEffect) => {
      this.asked.push(effect);
      return this.answer(effect);
    };
    const connection = { secrets: {}, apiUrl: '', fetch };
    return new Map([[name, { performer: { manifest, perform }, connection }]]);
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
