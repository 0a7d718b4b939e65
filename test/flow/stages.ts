import type { Community } from '../../shared/community/community.ts';
import type { Abilities } from '../../shared/effects/abilities.ts';
import { memberId } from '../../shared/event/ids.ts';
import type { InMemoryReeve } from './in-memory-reeve.ts';
import { matrixWorld } from './matrix-world.ts';
import { telegramWorld } from './telegram-world.ts';

/** What a story needs of a platform, in words that fit all: Ann is a member of the group, Lin an admin. */
export interface Stage extends AsyncDisposable {
  readonly reeve: InMemoryReeve;
  readonly ann: ReturnType<typeof memberId>;
  /** Ann writes in the group and Reeve does what follows. */
  says(text: string): Promise<{ stands(): boolean }>;
  /** By the platform's own rights. */
  mayWrite(): boolean;
  /** What Reeve has said in the group, and in the admins' chat, as it reads now. */
  posts(): readonly string[];
  notices(): readonly string[];
  /** Lin picks what the latest notice offers, by the button, or where there are none as the notice says. */
  chooses(label: string): Promise<void>;
}

type Open = (changes: Partial<Community>, lacking: Partial<Abilities>) => Promise<Stage>;

/** The emoji and the number beside a choice that stands in a notice. */
function choiceIn(notice: string, label: string): { readonly emoji: string; readonly number: string } {
  const line = notice.split('\n').find((one) => one.endsWith(` ${label}`));
  const [emoji] = line?.split(' ') ?? [];
  if (emoji === undefined) throw new Error(`the notice offers no ${label}: ${notice}`);
  return { emoji, number: emoji.slice(0, 1) };
}

async function telegram(changes: Partial<Community>, lacking: Partial<Abilities>): Promise<Stage> {
  const world = await telegramWorld(changes, lacking);
  const { reeve, group, admins, ann, lin } = world;
  const texts = (posts: readonly { readonly text?: string }[]) => posts.map(({ text = '' }) => text);
  return {
    reeve,
    ann: memberId('telegram', ann.user.id),
    async says(text) {
      const message = await group.says(ann, text);
      await reeve.settle();
      return { stands: () => group.has(message) };
    },
    mayWrite: () => group.mayWrite(ann),
    posts: () => texts(group.posts()),
    notices: () => texts(admins.posts()),
    async chooses(label) {
      const notice = admins.posts().at(-1);
      if (!notice) throw new Error('there is no notice');
      if (notice.reply_markup) await admins.presses(lin, notice, label);
      else {
        const { emoji, number } = choiceIn(notice.text ?? '', label);
        if (lacking.reactions === false) await admins.says(lin, { text: number, replyTo: notice });
        else await admins.reacts(lin, notice, emoji);
      }
      await reeve.settle();
    },
    [Symbol.asyncDispose]: world.close,
  };
}

async function matrix(changes: Partial<Community>, lacking: Partial<Abilities>): Promise<Stage> {
  const world = await matrixWorld(changes, lacking);
  const { reeve, room, admins, ann, lin } = world;
  const texts = (where: typeof room) => where.posts().map((post) => String(where.shown(post).body));
  return {
    reeve,
    ann: memberId('matrix', ann.id),
    async says(text) {
      const message = await room.says(ann, text);
      await reeve.settle();
      return { stands: () => room.has(message) };
    },
    mayWrite: () => room.mayWrite(ann),
    posts: () => texts(room),
    notices: () => texts(admins),
    async chooses(label) {
      const notice = admins.posts().at(-1);
      if (!notice) throw new Error('there is no notice');
      const { emoji, number } = choiceIn(String(admins.shown(notice).body), label);
      const reply = { 'm.in_reply_to': { event_id: notice.event_id } };
      if (lacking.reactions !== false) await admins.reacts(lin, notice, emoji);
      else await admins.says(lin, { msgtype: 'm.text', body: number, 'm.relates_to': reply });
      await reeve.settle();
    },
    [Symbol.asyncDispose]: world.close,
  };
}

/** The platforms with a stand-in that keeps state, by name. */
export const stages: Readonly<Record<string, Open>> = { telegram, matrix };
