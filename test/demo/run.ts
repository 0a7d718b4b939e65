/** `npm run demo`: one evening of the default community, through real webhooks, printed as its members saw it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { adjustableClock } from '../../infra/local/clock.ts';
import { openReeve } from '../../infra/local/reeve.ts';
import type { Community } from '../../shared/community/community.ts';
import { loadCommunityFolder } from '../../shared/community/load-folder.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { telegramPerformer } from '../../shared/platforms/telegram/performer.ts';
import { telegramReceiver } from '../../shared/platforms/telegram/receiver.ts';
import { type Person, startTelegramStandIn } from '../stand-in/telegram/stand-in.ts';
import { castOf, playEvening } from './evening.ts';
import { Timeline } from './timeline.ts';

const folder = join(import.meta.dirname, '../../infra/communities/penguin-tutoring');
const print = (line: string) => console.log(line);

/** Tonight's half past seven in Shanghai, so that quiet hours and weekdays are those of an evening. */
function eveningClock() {
  const evening = new Date();
  evening.setUTCHours(11, 30, 0, 0);
  const offset = evening.getTime() - Date.now();
  return adjustableClock(() => Date.now() + offset);
}

/** The community's own file, with the people and the groups of the stand-in. */
function staged(community: Community, group: number, admins: number, admin: Person): Community {
  return {
    ...community,
    platforms: { telegram: { chats: [chatId('telegram', group)], adminChat: chatId('telegram', admins) } },
    people: { admins: [memberId('telegram', admin.user.id)], staff: [] },
  };
}

async function main(): Promise<void> {
  const loaded = await loadCommunityFolder(folder);
  if (!loaded.ok) throw new Error('the default community has mistakes; run: npm run -s reeve -- check');
  await using stage = new AsyncDisposableStack();
  const clock = eveningClock();
  const telegram = await startTelegramStandIn({ now: clock.now });
  stage.defer(() => telegram.close());
  const cast = castOf(telegram);
  const members = [cast.ming, cast.yu, cast.hao, cast.shop];
  const group = telegram.group({ title: '企鹅辅导 · 高三数学', owner: cast.lin, members });
  const admins = telegram.group({ title: '管理员', owner: cast.lin });
  const data = await mkdtemp(join(tmpdir(), 'reeve-demo-'));
  stage.defer(() => rm(data, { recursive: true, force: true }));
  const secrets = { botToken: telegram.token, webhookSecret: telegram.secret };
  const reeve = await openReeve({
    community: staged(loaded.community, group.id, admins.id, cast.lin),
    folder: data,
    host: '127.0.0.1',
    port: 0,
    clock: clock.now,
    log: print,
    connect: () => ({
      platforms: [
        {
          receiver: telegramReceiver(clock.now),
          performer: telegramPerformer(clock.now),
          connection: { secrets, apiUrl: telegram.url, fetch },
        },
      ],
    }),
  });
  stage.defer(() => reeve.close());
  telegram.deliverTo(`${reeve.url}/webhooks/telegram`, { retry: true });
  const { timezone } = loaded.community;
  const people = Object.values(cast);
  const timeline = new Timeline({ telegram, group, admins, people, now: clock.now, timezone, print });
  const settle = async () => {
    await telegram.settled();
    await quiet(reeve.url);
    timeline.reeve();
  };
  const ahead = async (milliseconds: number) => {
    clock.ahead(milliseconds);
    // Timers look at the clock at least once a second.
    await sleep(milliseconds >= 60_000 ? 1_200 : 0);
    await settle();
  };
  await group.botBecomes({ admin: true, can_delete_messages: true, can_restrict_members: true });
  await settle();
  print(`One evening of ${loaded.community.name}, through real webhooks; Telegram is a stand-in on this machine.`);
  await playEvening({ group, admins, cast, timeline, settle, ahead });
  print(`\n${telegram.deliveries.length} webhooks, ${telegram.calls.length} calls of the Bot API.`);
}

/** Until nothing waits any more: looked at twice, since a decision hands over to effects, and effects to notices. */
async function quiet(url: string): Promise<void> {
  for (let still = 0, looks = 0; still < 3; looks++) {
    if (looks > 500) throw new Error('Reeve does not come to rest');
    await sleep(20);
    const { waiting } = (await (await fetch(`${url}/healthz`)).json()) as { waiting: Record<string, number> };
    still = Object.values(waiting).every((count) => count === 0) ? still + 1 : 0;
  }
}

await main();
