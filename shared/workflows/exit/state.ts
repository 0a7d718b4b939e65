import type { ExitState, Member } from '../../records/member.ts';

/** What holds of how they go; what is undefined no longer does, and with nothing left nothing is written. */
export function setExit(
  member: Member,
  changes: { readonly [Field in keyof ExitState]?: ExitState[Field] | undefined },
): void {
  const all = Object.entries({ ...member.exit, ...changes }).filter(([, value]) => value !== undefined);
  if (all.length > 0) member.exit = Object.fromEntries(all);
  else delete member.exit;
}
