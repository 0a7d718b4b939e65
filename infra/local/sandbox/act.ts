import type { Acted } from './acted.ts';
import { arrive, block, join, leave, rename } from './coming.ts';
import type { Deed } from './deed.ts';
import type { RoomState } from './state.ts';
import { edit, press, react, say } from './talking.ts';

/** Does in the room what a person does, and tells what Reeve is to hear of it. */
export function act(room: RoomState, deed: Deed, now: number): Acted {
  switch (deed.do) {
    case 'say':
      return say(room, deed, now);
    case 'edit':
      return edit(room, deed, now);
    case 'react':
      return react(room, deed, now);
    case 'press':
      return press(room, deed, now);
    case 'arrive':
      return arrive(room, deed, now);
    case 'join':
      return join(room, deed, now);
    case 'leave':
      return leave(room, deed, now);
    case 'rename':
      return rename(room, deed, now);
    case 'block':
      return block(room, deed);
    default:
      return deed satisfies never;
  }
}
