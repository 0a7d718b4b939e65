import type { Draft } from '../../decision/draft.ts';
import { setTimer } from '../../decision/timers.ts';
import type { TimerEvent } from '../../event/event.ts';
import { memberKind } from '../../records/member.ts';
import { waitsForQuiet } from '../quiet/wait.ts';
import { askSilent, dueAt, isSilent, seemsSilent, setNext } from './silent.ts';
import { purposes } from './timers.ts';

/** One decision looks at so many members; the next ones follow in one of their own. */
const pageSize = 40;
/** A timer that has not come by then has been lost. */
const lost = 24 * 3600_000;

/** Once a week all members are gone through, and those who have been silent are asked. */
export function sweep(draft: Draft, event: TimerEvent): void {
  const settings = draft.community.data.exit?.silent;
  if (!settings) return draft.note('nobody is asked whether they are still here');
  if (waitsForQuiet(draft, event)) return;
  const { data } = event;
  const after = String(data?.after ?? '');
  const { partition } = memberKind.key('' as Parameters<typeof memberKind.key>[0]);
  const listed = draft.view.list(memberKind, { partition, limit: pageSize, ...(after === '' ? {} : { after }) });
  const page = listed.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, pageSize);
  let asked = Number(data?.asked ?? 0);
  for (const { id } of page.filter((one) => seemsSilent(draft, one, settings))) {
    const member = draft.view.read(memberKind, id);
    if (!member || !isSilent(draft, member, settings)) continue;
    if (member.exit?.asked) {
      if (draft.now > dueAt(member, settings) + lost) setNext(draft, member, settings);
    } else if (asked < settings.atOnce) {
      askSilent(draft, member, settings);
      asked += 1;
    }
  }
  draft.note(`${page.length} members looked at`);
  const last = page.at(-1)?.id;
  if (last !== undefined && page.length === pageSize) goOn(draft, last, asked);
}

function goOn(draft: Draft, after: string, asked: number): void {
  const data = { after, asked };
  draft.do(setTimer({ purpose: purposes.sweep, owner: 'next', at: draft.now, page: after, data }));
}
