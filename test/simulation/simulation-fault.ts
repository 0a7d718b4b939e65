import type { MemberId } from '../../shared/event/ids.ts';

/** Something that must never be has come about. */
export class SimulationFault extends Error {
  readonly member: MemberId | undefined;

  constructor(message: string, member?: MemberId) {
    super(message);
    this.name = 'SimulationFault';
    this.member = member;
  }
}
