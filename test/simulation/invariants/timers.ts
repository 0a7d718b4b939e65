import { endPurpose } from '../../../shared/decision/mutes.ts';
import { freePurpose } from '../../../shared/decision/owed-unmutes.ts';
import type { Timer } from '../../../shared/effects/effect.ts';
import { opinionKind } from '../../../shared/records/opinion.ts';
import { duePurpose as appealDue } from '../../../shared/workflows/appeals/timer.ts';
import { purposes as classPurposes } from '../../../shared/workflows/classes/timers.ts';
import { pagePurpose } from '../../../shared/workflows/digest/count-day.ts';
import { weekPurpose } from '../../../shared/workflows/digest/weekly.ts';
import { purposes } from '../../../shared/workflows/entry/timers.ts';
import { purposes as exitPurposes } from '../../../shared/workflows/exit/timers.ts';
import { vestPurpose } from '../../../shared/workflows/growth/timer.ts';
import { hourPurpose } from '../../../shared/workflows/opinion/hours.ts';
import { purposes as questionPurposes } from '../../../shared/workflows/questions/timer.ts';
import { remindPurpose as reminderDue } from '../../../shared/workflows/remind/timer.ts';
import { duePurpose as reportDue } from '../../../shared/workflows/reports/resolve.ts';
import { boardPurpose } from '../../../shared/workflows/rewards/board-timer.ts';
import { cleanPurpose } from '../../../shared/workflows/rewards/clean-month.ts';
import { forgetPurpose } from '../../../shared/workflows/rights/forget.ts';
import { sendPurpose } from '../../../shared/workflows/rights/my-data.ts';
import { remindPurpose as orderPurpose } from '../../../shared/workflows/shop/task.ts';
import { tellPurpose } from '../../../shared/workflows/suggestions/tell.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

type Wanted = (scene: Scene, timer: Timer['event']) => boolean;

/** What must be so for a timer to be waited for, by its purpose. */
const wanted: Readonly<Record<string, Wanted>> = {
  'nickname.remind': ({ known }, { member }) => {
    const { nickname, leftAt } = (member && known.members.get(member)) || {};
    return nickname?.state === 'wrong' && leftAt === undefined;
  },
  // Of whoever has been forgotten it alone knows of the mute.
  [endPurpose]: ({ known }, { member, chat }) => {
    const { sanctions, joinedAt } = (member && known.members.get(member)) || {};
    return joinedAt === undefined || (sanctions ?? []).some((one) => one.chat === chat);
  },
  [freePurpose]: ({ known }, { member, chat }) => {
    const record = member && known.members.get(member);
    return !record || (record.owed ?? []).some(([where]) => where === chat);
  },
  [forgetPurpose]: () => true,
  [sendPurpose]: () => true,
  [reportDue]: ({ known }, { data }) => known.reports.get(String(data?.report))?.status === 'open',
  [appealDue]: ({ known }, { data }) =>
    ['writing', 'open', 'asked'].includes(known.appeals.get(String(data?.case))?.state ?? ''),
  [purposes.application]: ({ known }, { data }) =>
    ['asking', 'waiting', 'held'].includes(known.applications.get(String(data?.application))?.state ?? ''),
  [purposes.held]: ({ known }, { member }) => (member && known.members.get(member)?.entry?.held) !== undefined,
  [exitPurposes.sweep]: () => true,
  [exitPurposes.silent]: ({ known }, { member }) => (member && known.members.get(member)?.exit?.asked) !== undefined,
  [exitPurposes.erase]: ({ known }, { member }) => (member && known.members.get(member)?.leftAt) !== undefined,
  [exitPurposes.return]: ({ known }, { member }) => member !== undefined && known.members.has(member),
  [vestPurpose]: ({ known }, { member }) => known.invitations.get(String(member))?.state === 'pending',
  [boardPurpose]: () => true,
  [cleanPurpose]: () => true,
  [orderPurpose]: ({ known }, { data }) => known.redemptions.get(String(data?.order))?.state === 'waiting',
  [reminderDue]: ({ known }, { member, data }) => known.reminders.has(`${member}#${data?.reminder}`),
  // Of a lesson in the file, which does not change here.
  [classPurposes.remind]: () => true,
  [classPurposes.tell]: () => true,
  [questionPurposes.due]: ({ known }, { data }) => known.questions.get(String(data?.question))?.state === 'open',
  [tellPurpose]: () => true,
  [hourPurpose]: ({ store }, { data }) => {
    const stored = store.find(opinionKind.key());
    return stored !== undefined && opinionKind.decode(stored.data).awaited >= Number(data?.hour);
  },
  // It counts a day, and is gone when it has.
  [pagePurpose]: () => true,
  [weekPurpose]: () => true,
  [purposes.gather]: () => true,
  [purposes.raid]: () => true,
};

/** No timer waits for what is not to come: each has a state that wants it. */
export const timersHaveReasons: Invariant = {
  name: 'no timer without reason',
  daily(scene) {
    for (const { at, event } of scene.pending()) {
      // It may be late: then what it was for may have gone.
      if (at <= scene.now) continue;
      const isWanted = wanted[event.purpose];
      if (!isWanted) throw new SimulationFault(`no invariant knows why a timer waits for ${event.purpose}; add it`);
      if (!isWanted(scene, event)) throw new SimulationFault(`nothing wants the timer ${event.purpose}`, event.member);
    }
  },
};
