import { Draft } from '../../../shared/decision/draft.ts';
import { View } from '../../../shared/decision/view.ts';
import type { MemberId } from '../../../shared/event/ids.ts';
import type { RecordKind } from '../../../shared/records/kind.ts';
import { type Member, memberKind, newMember } from '../../../shared/records/member.ts';
import { keyText, type Stored } from '../../../shared/records/stored.ts';
import type { RewardSettings } from '../../../shared/workflows/rewards/settings.ts';
import { community } from '../../decision/community.ts';
import { compileForTests } from '../../decision/compile-for-tests.ts';

/** One decision after another by hand, on records that stay: for what no event leads to yet. */
export function deciding(rewards: RewardSettings, changes: Parameters<typeof community>[0] = {}) {
  const compiled = compileForTests(community({ rewards, ...changes }));
  const stored = new Map<string, Stored>();
  const snapshot = {
    stored: (key: Stored['key']) => stored.get(keyText(key)),
    listed: () => [...stored.values()],
  };
  let decided = 0;
  /** `do` decides something at this moment, and what it changes is kept. */
  function at<R>(now: number, decides: (draft: Draft) => R): R {
    decided += 1;
    const view = new View(snapshot, { evidence: 0 });
    const draft = new Draft({ type: 'timer', id: `e${decided}`, at: now, purpose: 'test' }, view, compiled, now);
    const result = decides(draft);
    for (const change of view.changes()) {
      if (change.type === 'delete') stored.delete(keyText(change.key));
      else stored.set(keyText(change.key), { version: 1, ...change });
    }
    return result;
  }
  function record<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, ...id: Id): R | undefined {
    const found = stored.get(keyText(kind.key(...id)));
    return found && kind.decode(found.data);
  }
  function keep(member: Member): void {
    at(0, (draft) => draft.keep(member));
  }
  const points = (id: MemberId) => record(memberKind, id)?.points ?? 0;
  return { at, record, keep, points, member: (id: MemberId) => record(memberKind, id) ?? newMember(id, id) };
}
