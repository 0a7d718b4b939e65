import { act } from './room.js';
import { moment, say, sayIfKnown } from './say.js';
import { toast } from './toast.js';
import { current, nameOf, nowOf } from './view.js';

/** Does it in the room; what the room will not have is said in passing. @param {import('./room.js').Deed} deed */
export async function perform(deed) {
  const acted = await act(deed);
  if (!acted.ok) toast(refusal(deed, acted), 'alert');
  return acted;
}

/** @param {import('./room.js').Deed} deed @param {{ reason: string, until?: number }} refused */
function refusal(deed, { reason, until }) {
  const view = current();
  const name = view && 'as' in deed ? nameOf(view, deed.as) : '';
  const values = { name, until: view && until ? moment(until, nowOf(view)) : '' };
  return sayIfKnown(`refused.${reason}`, values) ?? say('refused.nobody');
}
