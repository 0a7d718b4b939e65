import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an offence against each rule costs in strikes. */
export const strikes = { adverts: 1, scams: 99 };

/** Writes the community of the crash test into a folder of its own and tells where. */
export function writeCommunity(parent: string, adminChat: number): string {
  const folder = join(parent, 'crash-test');
  mkdirSync(folder);
  writeFileSync(join(folder, 'community.yaml'), textOf(adminChat));
  return folder;
}

function textOf(adminChat: number): string {
  return `version: 1
community: { name: Crash Test, language: en, timezone: ${zoneAtNoon()} }
platforms:
  telegram: { admin-chat: ${adminChat} }
ladders:
  standard:
    decay: 30d
    steps: { 1: warn, ${strikes.scams}: mute 30d }
rules:
  - id: scams
    title: No scams
    when: { text: { any: [easy money] } }
    then: { remove: true, strikes: ${strikes.scams}, serious: true }
  - id: adverts
    title: No adverts
    when: { text: { any: [cheap courses] } }
    then: { remove: true, strikes: ${strikes.adverts}, points: -1 }
rewards:
  daily: 1
  thanks: { points: 2, words: [thanks], given-per-day: 100, received-per-day: 100 }
notices: { removals-per-hour: 10000 }
`;
}

/** Where it is about noon now: the local day must not end during the test, or its first messages would be rewarded again. */
function zoneAtNoon(): string {
  const hourIn = (timeZone: string) => new Date().toLocaleString('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  const zone = Intl.supportedValuesOf('timeZone').find((one) => one.includes('/') && hourIn(one) === '12');
  if (zone === undefined) throw new Error('crash test: found no time zone in which it is noon');
  return zone;
}
