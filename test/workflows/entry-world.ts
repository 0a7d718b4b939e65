import type { Community } from '../../shared/community/community.ts';
import type { Abilities } from '../../shared/effects/abilities.ts';
import type { PlatformEffect } from '../../shared/effects/effect.ts';
import type { JoinRequestedEvent } from '../../shared/event/event.ts';
import type { Person } from '../../shared/event/message.ts';
import type { EntrySettings, RequestSettings } from '../../shared/workflows/entry/settings.ts';
import { admin, adminChat, group } from '../decision/community.ts';
import { person, presses, says, tells } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const ann = person('ann', 'Ann');
export const lin = person('lin', 'Lin');
export const second = person('mei', 'Mei');

export const requests: RequestSettings = {
  questions: [
    { id: 'why', ask: 'Why us?', type: 'text' },
    { id: 'grade', ask: 'Which grade?', type: 'choice', choices: ['First', 'Second', 'Third'] },
    { id: 'year', ask: 'Which year?', type: 'number', from: 2026, to: 2032 },
  ],
  letIn: [{ answers: { grade: { of: ['Third'] }, year: { from: 2026, to: 2027 }, why: { matches: 'exam|study' } } }],
  remind: 12 * hour,
  timeOut: 2 * day,
  again: hour,
};

let asked = 0;

export function asks(member: Person, at: number, more: Partial<JoinRequestedEvent> = {}): JoinRequestedEvent {
  asked += 1;
  return { type: 'join-requested', id: `test:asks${asked}`, at, chat: group, member, ...more };
}

/** A community with the section `entry`, two admins, and short ways to what is said. */
export function entryWorld(entry: EntrySettings, lacking: Partial<Abilities> = {}, more: Partial<Community> = {}) {
  const people = { admins: [admin, second.id], staff: [] };
  const { reeve, platform } = world({ entry, people, ...more }, lacking);
  const isCard = (one: PlatformEffect) => one.type === 'post' && one.chat === adminChat;
  const cards = () => platform.asked.filter(isCard).filter((one) => one.type === 'post');
  const told = (who: Person) => platform.of('tell').filter(({ member }) => member === who.id);
  const lastTold = (who: Person) => told(who).at(-1);
  const writes = (who: Person, text: string) => reeve.happens(tells(who, text, reeve.now));
  /** The button whose label or data begins so, among those of this message. */
  const press = async (who: Person, on: PlatformEffect | undefined, begins: string) => {
    const buttons = on && 'buttons' in on ? (on.buttons ?? []).flat() : [];
    const button = buttons.find(({ label, data }) => label.includes(begins) || data.startsWith(begins));
    if (!button) throw new Error(`no button ${begins} among ${buttons.map(({ label }) => label).join(', ')}`);
    await reeve.happens(presses(who, button.data, reeve.now));
    return button.data;
  };
  const answers = () => platform.of('answer').map(({ text }) => text);
  const replies = (who: Person, to: string, text: string) =>
    reeve.happens(says(who, text, reeve.now, { message: { reply: { messageId: to } }, event: { chat: adminChat } }));
  const events = (name: string) => reeve.bus.published.filter((one) => one.name === name);
  return { reeve, platform, cards, told, lastTold, writes, press, answers, replies, events };
}
