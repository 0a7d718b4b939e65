import { by, caseField, memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

export const exitEvents = {
  'member.removed': {
    version: 1,
    about: 'Somebody was removed: by a case, by an admin’s hand, for silence, or by their own wish.',
    detail: {
      member: memberField,
      why: { type: 'string', about: 'for what', values: ['case', 'admin', 'silence', 'wish'] },
      case: { ...caseField, optional: true },
    },
    notice: 'never',
    workflow: 'exit',
  },
  'member.readmitted': {
    version: 1,
    about: 'An admin let somebody come back who was removed.',
    detail: { member: memberField, by },
    notice: 'never',
    workflow: 'exit',
  },
  'member.erased': {
    version: 1,
    about: 'The retention time of somebody who has left was over: what was held of them is erased.',
    detail: { member: memberField },
    notice: 'never',
    workflow: 'exit',
  },
  'return.waiting': {
    version: 1,
    about: 'Somebody who was removed would like to come back.',
    detail: { about: memberField },
    notice: 'always',
    workflow: 'exit',
  },
  'return.still': {
    version: 1,
    about: 'Nobody has decided yet whether somebody may come back.',
    detail: { about: memberField },
    notice: 'always',
    workflow: 'exit',
  },
  'exit.by-hand': {
    version: 1,
    about: 'The platform did not remove somebody who wanted to leave or was silent.',
    detail: { about: memberField },
    notice: 'always',
    workflow: 'exit',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
