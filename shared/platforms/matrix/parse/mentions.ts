import type { Link, Mention } from '../../../event/message.ts';
import type { HtmlLink } from './html.ts';
import { isId, memberOf } from './names.ts';
import type { MatrixContent } from './schema.ts';

interface Sorted {
  readonly links: readonly Link[];
  readonly mentions: readonly Mention[];
}

/** A link to somebody's account is how clients write mentions; one to a room leads somewhere. */
export function mentionsIn(links: readonly HtmlLink[]): Sorted {
  const sorted = { links: [] as Link[], mentions: [] as Mention[] };
  for (const link of links) {
    const user = userAt(link.url);
    if (user === undefined) sorted.links.push(link);
    else sorted.mentions.push({ member: memberOf(user), ...(link.shown !== undefined && { name: link.shown }) });
  }
  return sorted;
}

/** Those that the client names, each once; `@room` is everybody in the room. */
export function mentionedBy(named: MatrixContent['m.mentions'], linked: readonly Mention[]): readonly Mention[] {
  const mentions = new Map(linked.map((mention) => [mention.member, mention]));
  for (const user of named?.user_ids ?? []) {
    if (!isId('@', user) || mentions.has(memberOf(user))) continue;
    mentions.set(memberOf(user), { member: memberOf(user) });
  }
  return [...mentions.values(), ...(named?.room === true ? [{ username: 'room' }] : [])];
}

/** https://spec.matrix.org/v1.17/appendices/#uris: `https://matrix.to/#/@anna:example.org`, `matrix:u/anna:example.org`. */
function userAt(url: string): string | undefined {
  const [, there, here] = /^(?:https?:\/\/matrix\.to\/#\/([^?/]+)|matrix:u\/([^?/]+))/i.exec(url.trim()) ?? [];
  const user = decoded(there ?? (here === undefined ? '' : `@${here}`));
  return isId('@', user) ? user : undefined;
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    // Not encoded, then: as it stands.
    return piece;
  }
}
