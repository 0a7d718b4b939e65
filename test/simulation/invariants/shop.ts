import { reversedMark } from '../../../shared/decision/points.ts';
import { sourceOf } from '../../../shared/workflows/shop/order.ts';
import type { Invariant, Scene } from '../scene.ts';
import { SimulationFault } from '../simulation-fault.ts';

/** No more of an item are away than there are, and none is away that nobody has ordered. */
export const stockIsNeverLess: Invariant = {
  name: 'stock is never negative',
  daily({ known, community }) {
    for (const { id, stock = Number.POSITIVE_INFINITY } of community.data.rewards?.shop?.items ?? []) {
      const taken = known.stock.get(id)?.taken ?? 0;
      const kept = [...known.redemptions.values()].filter(({ item, state }) => item === id && state !== 'refunded');
      if (taken < 0 || taken > stock) throw new SimulationFault(`${taken} of ${stock} ${id} are away`);
      // What was handed over to somebody who is forgotten is away all the same.
      if (taken < kept.length) throw new SimulationFault(`${kept.length} ${id} are ordered, and ${taken} away`);
    }
  },
};

/** An order is paid once; what is refunded is given back, what is not stays paid; and its member knows what they wait for. */
export const ordersEndOnce: Invariant = {
  name: 'an order is paid or refunded',
  daily(scene) {
    const { known } = scene;
    for (const order of known.redemptions.values()) {
      const source = sourceOf(order);
      const holders = accountsOf(scene, order.account);
      const has = (wanted: string) => holders.some((id) => known.ledger.has(`${id}#${wanted}`));
      // Who is forgotten in the middle has no ledger any more.
      if (!has(source)) continue;
      if (has(source + reversedMark) !== (order.state === 'refunded')) {
        throw new SimulationFault(`order ${order.id} is ${order.state}, and the ledger says otherwise`, order.account);
      }
    }
    for (const { id, ordered = [] } of known.members.values()) {
      for (const one of ordered) {
        const state = known.redemptions.get(one)?.state;
        if (state !== undefined && state !== 'waiting') throw new SimulationFault(`waits for what is ${state}`, id);
      }
    }
  },
};

/** Accounts may have been linked since: it is the first one that is paid back. */
function accountsOf({ known }: Scene, id: string): string[] {
  const { account = id } = known.members.get(id) ?? {};
  return [...new Set([id, account])];
}
