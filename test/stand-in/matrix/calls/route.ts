import type * as z from 'zod';
import type { RoomState, World } from '../world.ts';

/** A call as it came in. `part`: what stands at a named place of the path. */
export interface Asked {
  readonly world: World;
  readonly part: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** Of the room in the path. */
  readonly room: () => RoomState;
}

export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Behind `/_matrix/client/`, or behind `/_matrix/` where it begins with `media`; `:name` stands for any part. */
  readonly path: string;
  /** What tests call it; `:name` is filled in. */
  readonly call: string;
  readonly query?: readonly string[];
  /** Takes bytes of any `type`, which come as `content`. */
  readonly raw?: true;
  /** By the type in the path, where there are several. */
  readonly body?: z.ZodType | ((asked: Asked) => z.ZodType);
  readonly act: (asked: Asked) => object;
}
