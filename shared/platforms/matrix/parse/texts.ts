/** A text that replies, and what it repeats above. */
interface Replying {
  readonly own: string;
  readonly quoted?: string;
}

/**
 * `> <@anna:example.org> her words`, further lines with `> `, an empty one, and then what is said: so replies began before
 * spec 1.13, and some clients still write them. Clients take it away only when it looks exactly like this.
 */
export function withoutFallback(body: string): Replying {
  if (!/^> (?:\* )?<@[^>\n]*>/.test(body)) return { own: body };
  const quoted: string[] = [];
  let at = 0;
  while (body.startsWith('> ', at) || body.startsWith('>\n', at)) {
    const end = lineEnd(body, at);
    quoted.push(body.slice(at + 2, end));
    at = end + 1;
  }
  if (body[at] === '\n') at++;
  const [first = '', ...others] = quoted;
  return { own: body.slice(at), quoted: [first.replace(/^(?:\* )?<@[^>]*> ?/, ''), ...others].join('\n') };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/**
 * Clients show the formatted text, and notifications and plain clients the body; of an edit, old ones what it looks like
 * to them. Mostly all say the same. Where one says more, that is read too: else an advert would hide in what we leave out.
 */
export function joinedTexts(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  const kept = [first];
  for (const other of others) {
    const signs = signsOf(other);
    // Not `includes`, which takes as long as both lengths multiplied where somebody wants it to.
    if (!kept.some((text) => text === other || signsOf(text).startsWith(signs))) kept.push(other);
  }
  return kept.filter((text) => text !== '').join('\n');
}

/** Letters and digits; without where Markdown's links lead, and without the numbers of its lists. */
function signsOf(text: string): string {
  return text
    .replace(/\]\([^()\s\]]*\)/g, '')
    .replace(/^\s{0,9}\d{1,2}[.)] /gm, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
