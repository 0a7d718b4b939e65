import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** Somebody who may not come in has just been told so, in private: once for a while, however often they try. */
export interface TurnedAway {
  readonly member: MemberId;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly as: 'exit.banned' | 'exit.wait' | 'exit.asked-admins';
}

const keptSeconds = 3600;

export const turnedAwayKind: RecordKind<TurnedAway, [MemberId]> = {
  name: 'turned-away',
  version: 1,
  rights: { holds: 'passing', within: keptSeconds * 1000 },
  key: (member) => ({ partition: `turned-away#${member}`, sort: member }),
  expiry: ({ at }) => Math.ceil(at / 1000) + keptSeconds,
  ...renaming<TurnedAway>({ member: 'm', at: 'at', as: 'as' }),
};
