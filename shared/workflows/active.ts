import type { Community } from '../community/community.ts';
import { workflows } from './catalogue.ts';
import type { CommandManifest, Hooks, Workflow } from './workflow.ts';

/** What the workflows of one community know to do. */
export interface ActiveWorkflows {
  readonly commands: ReadonlyMap<string, CommandManifest>;
  readonly buttons: ReadonlyMap<string, NonNullable<Workflow['buttons']>[string]>;
  readonly timers: ReadonlyMap<string, NonNullable<Workflow['timers']>[string]>;
  /** In the order of the catalogue. */
  readonly hooks: { readonly [Hook in keyof Hooks]: readonly Hooks[Hook][] };
}

/** Those that the community's file asks for: nothing of the others exists. */
export function activeWorkflows(community: Community): ActiveWorkflows {
  const active = workflows.filter((workflow) => workflow.isOn(community));
  const hook = <Name extends keyof Hooks>(name: Name): NonNullable<Partial<Hooks>[Name]>[] =>
    active.map(({ on }) => on?.[name]).filter((heard) => heard !== undefined);
  return {
    commands: new Map(active.flatMap(({ commands = {} }) => Object.entries(commands))),
    buttons: new Map(active.flatMap(({ buttons = {} }) => Object.entries(buttons))),
    timers: new Map(active.flatMap(({ timers = {} }) => Object.entries(timers))),
    hooks: {
      barred: hook('barred'),
      joined: hook('joined'),
      joinedAgain: hook('joinedAgain'),
      leftChat: hook('leftChat'),
      left: hook('left'),
      renamed: hook('renamed'),
      joinRequested: hook('joinRequested'),
      joinWithdrawn: hook('joinWithdrawn'),
      message: hook('message'),
      allowed: hook('allowed'),
      counted: hook('counted'),
      spoke: hook('spoke'),
      reacted: hook('reacted'),
      deleted: hook('deleted'),
      wrote: hook('wrote'),
      wroteAmongAdmins: hook('wroteAmongAdmins'),
      refused: hook('refused'),
      foundMessage: hook('foundMessage'),
      calendarRead: hook('calendarRead'),
      linkMade: hook('linkMade'),
      posted: hook('posted'),
      moved: hook('moved'),
      caseOpened: hook('caseOpened'),
      caseUndone: hook('caseUndone'),
      erased: hook('erased'),
      answered: hook('answered'),
      reopened: hook('reopened'),
      pointsChanged: hook('pointsChanged'),
      caseHardened: hook('caseHardened'),
      published: hook('published'),
    },
  };
}
