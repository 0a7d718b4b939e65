import { caseKind } from './case.ts';
import { chatKind } from './chat.ts';
import { decisionKind, effectMarkKind } from './decision.ts';
import { faultKind } from './fault.ts';
import { handleKind } from './handle.ts';
import { closedWeekKind, ledgerKind, standingKind } from './ledger.ts';
import { memberKind } from './member.ts';
import { removalCountKind } from './removal-count.ts';

/** Every kind of record there is. */
export const recordKinds = [
  memberKind,
  chatKind,
  caseKind,
  decisionKind,
  effectMarkKind,
  ledgerKind,
  standingKind,
  closedWeekKind,
  handleKind,
  removalCountKind,
  faultKind,
] as const;
