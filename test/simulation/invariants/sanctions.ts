import { endPurpose } from '../../../shared/decision/mutes.ts';
import type { Member } from '../../../shared/records/member.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

/** A case that was taken back holds nobody, and one that says somebody is muted or banned is the reason of it. */
export const casesAgreeWithSanctions: Invariant = {
  name: 'cases agree with sanctions',
  step(scene, { members, cases }) {
    const ids = new Set<string>(members);
    for (const id of cases) {
      const found = scene.known.cases.get(id);
      if (found) ids.add(found.member);
    }
    for (const id of ids) {
      const member = scene.known.members.get(id);
      if (member) check(scene, member);
    }
  },
  daily(scene) {
    for (const member of scene.known.members.values()) check(scene, member);
  },
};

function check({ known, now }: Scene, whole: Member): void {
  const { id, sanctions = [] } = whole;
  for (const one of sanctions) {
    const found = known.cases.get(one.case);
    if (!found) continue;
    const { status, sanction, member } = found;
    const wrong = (what: string) => new SimulationFault(`case ${one.case} ${what}, but lays a ${one.kind}`, id);
    // Of a mute the end may be left to do when they come back: what is over holds nobody.
    const isOver = one.kind === 'mute' && one.until <= now;
    if (status === 'undone' && !isOver) throw wrong('is undone');
    const { account, linked = [] } = whole;
    // A ban holds for all accounts of a person.
    const isSame = member === id || account !== undefined || linked.length > 0 || one.kind === 'ban';
    if (!isSame) throw wrong('is of another member');
    if (one.kind === 'ban' && sanction.do !== 'ban') throw wrong(`says ${sanction.do}`);
  }
}

/** Staff and admins have neither sanction nor strikes: what the platform is asked for is looked at there. */
export const staffAreSpared: Invariant = {
  name: 'staff and admins are never sanctioned',
  step({ known, accounts }, { members }) {
    for (const id of members) {
      const role = accounts.get(id)?.role;
      const { sanctions = [], strikes = 0 } = known.members.get(id) ?? {};
      if (role && role !== 'member' && (sanctions.length > 0 || strikes > 0)) {
        throw new SimulationFault(`a ${role} has ${sanctions.length} sanctions and ${strikes} strikes`, id);
      }
    }
  },
};

/** Whoever Reeve has muted is free again some time: by the platform's own end, or a timer of ours. */
export const mutesEnd: Invariant = {
  name: 'a mute ends',
  daily(scene) {
    const { accounts, known, now } = scene;
    const waiting = new Set<string>();
    for (const { event } of scene.pending()) if (event.member) waiting.add(`${event.purpose} ${event.member}`);
    for (const { id, present, mutedBy, mutedUntil, unmuteFailed } of accounts.values()) {
      if (!present || mutedBy !== 'reeve' || mutedUntil !== Number.POSITIVE_INFINITY || unmuteFailed) continue;
      const { sanctions = [], entry } = known.members.get(id) ?? {};
      // Whom the platform would not ban is to be banned by hand: the mute stays until then.
      const isHeld = sanctions.some(({ kind, until }) => kind === 'ban' || until > now);
      const isWaiting = waiting.has(`${endPurpose} ${id}`) || isHeld;
      if (!isWaiting && !entry?.held) throw new SimulationFault('muted, and nothing will end it', id);
    }
  },
};
