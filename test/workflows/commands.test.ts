import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Community } from '../../shared/community/community.ts';
import { requireCommunity } from '../../shared/community/load-folder.ts';
import { sayPlain } from '../../shared/community/say.ts';
import type { TextKey } from '../../shared/community/texts.ts';
import type { MessageEvent } from '../../shared/event/event.ts';
import type { Message } from '../../shared/event/message.ts';
import { workflows } from '../../shared/workflows/catalogue.ts';
import type { CommandManifest } from '../../shared/workflows/workflow.ts';
import { adminChat, community, group } from '../decision/community.ts';
import { joins, person, says, tells } from '../decision/happenings.ts';
import { RecordingPlatform } from '../decision/recording-platform.ts';
import { world } from '../decision/world.ts';
import { InMemoryReeve } from '../flow/in-memory-reeve.ts';

const lin = person('lin', 'Lin', { username: 'lin' });
const ann = person('ann', 'Ann', { username: 'ann' });
const ben = person('ben', 'Ben', { username: 'ben' });

/** The communities that come with Reeve, in Chinese and in English, on a platform that notes what is asked of it. */
function shipped(folder: string): Community {
  const path = fileURLToPath(new URL(`../../infra/communities/${folder}`, import.meta.url));
  const platforms = { test: { chats: [group], adminChat } };
  return { ...requireCommunity(path), platforms, people: { admins: [lin.id], staff: [] } };
}

const communities = [
  ['zh', shipped('penguin-tutoring')],
  ['en', shipped('english-corner')],
] as const;

async function lived(data: Community) {
  // A link is answered with when the platform has made it, a code at once.
  const platform = new RecordingPlatform({ inviteLinks: false });
  const reeve = new InMemoryReeve({ community: data, performers: platform.performers });
  // Not as newcomers, who are kept from writing first.
  const words = data.language === 'zh' ? '大家好' : 'Good morning everybody';
  for (const one of [ann, ben, lin]) await reeve.happens(says(one, words, reeve.now));
  await reeve.ahead(120_000);
  const asked = async (event: MessageEvent) => {
    const before = platform.asked.length;
    await reeve.happens(event);
    await reeve.ahead(120_000);
    return platform.asked.slice(before);
  };
  return { reeve, platform, asked };
}

function commandsOf(data: Community): [name: string, manifest: CommandManifest][] {
  return workflows.flatMap(({ isOn, commands = {} }) => (isOn(data) ? Object.entries(commands) : []));
}

const reply: Partial<Message> = { reply: { messageId: '1', from: ben } };

describe.each(communities)('every command of the community that comes in %s', (_, data) => {
  it('is answered as a command, by the name of the bot, as a reply, and in private', async () => {
    const { reeve, asked } = await lived(data);
    const unknown = sayPlain(data, 'command.unknown');
    const silent: string[] = [];
    for (const [name, { for: audience }] of commandsOf(data)) {
      const who = audience === 'admins' ? lin : ann;
      const ways = {
        plain: says(who, `/${name}`, reeve.now),
        named: says(who, `/${name}@some_bot words`, reeve.now),
        reply: says(who, `/${name}`, reeve.now, { message: reply }),
        private: tells(who, `/${name}`, reeve.now),
      };
      for (const [way, event] of Object.entries(ways)) {
        const effects = await asked({ ...event, at: reeve.now });
        const spoken = effects.flatMap((one) => ('words' in one ? [one.words.text] : []));
        if (spoken.length === 0 || spoken.includes(unknown)) silent.push(`/${name}: ${way}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('that is for admins does nothing for others but say so', async () => {
    const { reeve, asked } = await lived(data);
    const only = sayPlain(data, 'answer.admins-only');
    for (const [name, { for: audience }] of commandsOf(data)) {
      if (audience !== 'admins') continue;
      for (const event of [says(ann, `/${name} @ben`, reeve.now), tells(ann, `/${name} @ben`, reeve.now)]) {
        const effects = await asked({ ...event, at: reeve.now });
        expect(effects.map((one) => ('words' in one ? one.words.text : one.type))).toEqual([only]);
      }
    }
  });

  it('stands in /help for those whom it serves, and for nobody else', async () => {
    const { reeve, asked } = await lived(data);
    const helps = async (who: typeof ann) => {
      const [answer] = await asked(tells(who, '/help', reeve.now));
      return answer && 'words' in answer ? answer.words.text : '';
    };
    const [stranger, member, admin] = [await helps(person('stranger')), await helps(ann), await helps(lin)];
    for (const [, { for: audience, help }] of commandsOf(data)) {
      if (help === undefined) continue;
      const line = sayPlain(data, help as TextKey & 'help.undo');
      const seen = [stranger, member, admin].map((text) => text.includes(line));
      const expected = { anyone: [true, true, true], members: [false, true, true], admins: [false, false, true] };
      expect([line, ...seen]).toEqual([line, ...expected[audience]]);
    }
  });
});

describe.each(communities)('/help of the community that comes in %s', (_, data) => {
  const answerTo = async (ask: (at: number) => MessageEvent) => {
    const { reeve, asked } = await lived(data);
    const [answer] = await asked(ask(reeve.now));
    return answer && 'words' in answer ? answer.words.text : '';
  };

  it('names in the group the few that are needed every day, and where the others are', async () => {
    const inGroup = await answerTo((at) => says(ann, '/help', at));
    const lines = inGroup.split('\n').filter((line) => line.startsWith('/'));
    expect(lines.length).toBeLessThanOrEqual(10);
    for (const line of ['help.points', 'help.report', 'help.suggest'] as const) {
      expect(lines).toContain(sayPlain(data, line));
    }
    expect(inGroup.split('\n').at(-1)).toBe(sayPlain(data, 'help.in-private'));
    // Nor does an admin show everybody there what admins may do.
    expect(await answerTo((at) => says(lin, '/help', at))).toBe(inGroup);
  });

  it('begins in private with what is needed every day, and fits into one message for an admin', async () => {
    const everyday = (await answerTo((at) => says(ann, '/help', at))).split('\n\n')[1] ?? '';
    const inPrivate = await answerTo((at) => tells(ann, '/help', at));
    expect(inPrivate.split('\n\n')[1]).toBe(everyday);
    const ofAdmin = await answerTo((at) => tells(lin, '/help', at));
    expect(ofAdmin).toContain(sayPlain(data, 'help.admin'));
    // https://core.telegram.org/bots/api#sendmessage
    expect(ofAdmin.length).toBeLessThan(4096);
  });

  it('tells admins in their chat what admins may do', async () => {
    const answer = await answerTo((at) => says(lin, '/help', at, { event: { chat: adminChat } }));
    expect(answer).toContain(sayPlain(data, 'help.admin'));
  });
});

describe('a workflow that the file does not name', () => {
  it('does not exist: none of its commands, no timer and no record of its own', async () => {
    const { reeve, platform } = world();
    const bare = community();
    const named = new Set(commandsOf(bare).map(([name]) => name));
    const others = workflows.flatMap(({ commands = {} }) => Object.keys(commands)).filter((name) => !named.has(name));
    expect(others.length).toBeGreaterThan(10);
    await reeve.happens(joins(ann, reeve.now), says(ann, 'hello', reeve.now));
    for (const name of others) {
      await reeve.happens(says(ann, `/${name} @ben`, reeve.now), tells(ann, `/${name}`, reeve.now));
      await reeve.ahead(60_000);
    }
    const unknown = sayPlain(bare, 'command.unknown');
    expect(platform.said()).toEqual(others.map(() => unknown));
    expect(reeve.timers.all()).toEqual([]);
    const kinds = new Set(reeve.store.all().map(({ key }) => key.partition));
    expect([...kinds].sort()).toEqual(['decision', 'effect', 'handle', 'member']);
  });
});
