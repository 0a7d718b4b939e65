import type { Community } from '../../../shared/community/community.ts';
import type { Person } from '../../../shared/event/message.ts';
import { figuresKind } from '../../../shared/records/figures.ts';
import type { DigestSettings } from '../../../shared/workflows/digest/settings.ts';
import { occurrence, recurringOf } from '../../../shared/workflows/recurring.ts';
import { adminChat, community, group } from '../../decision/community.ts';
import { says } from '../../decision/happenings.ts';
import { world } from '../../decision/world.ts';

export const hour = 3600_000;
export const day = 24 * hour;

/** A community with a digest at eight in the morning of Shanghai, and on Sunday at eight in the evening. */
export function digested(changes: Partial<Community> = {}, more: Partial<DigestSettings> = {}) {
  const digest = { daily: 8 * 60, weekly: { weekday: 7, minute: 20 * 60 }, chart: true, ...more };
  const all = { digest, ...changes };
  const here = world(all);
  const { reeve, platform } = here;
  const timer = (id: string, at: number) => {
    const recurring = recurringOf(community(all)).find((one) => one.id === id);
    if (!recurring) throw new Error(`${id} does not recur`);
    return occurrence(recurring, at);
  };
  /** It is so late by the clock of Shanghai. */
  const goTo = async (local: string) => reeve.ahead(Date.parse(`${local}+08:00`) - reeve.now);
  const talk = async (who: Person, text = 'hello') => reeve.happens(says(who, text, reeve.now));
  const happensNow = async (id: string) => {
    await reeve.happens(timer(id, reeve.now));
    await reeve.ahead(0);
  };
  const toAdmins = () => platform.of('post').flatMap(({ chat, words }) => (chat === adminChat ? [words.text] : []));
  const toGroup = () => platform.of('post').flatMap(({ chat, words }) => (chat === group ? [words.text] : []));
  const figures = (date: string) => reeve.record(figuresKind, date);
  return { ...here, timer, goTo, talk, happensNow, toAdmins, toGroup, figures };
}
