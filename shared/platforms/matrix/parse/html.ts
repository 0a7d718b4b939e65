import { withoutEntities } from './entities.ts';

/** What a formatted body shows. */
export interface Shown {
  readonly text: string;
  readonly links: readonly HtmlLink[];
  readonly images: readonly HtmlImage[];
}

export interface HtmlLink {
  readonly url: string;
  readonly shown?: string;
}

export interface HtmlImage {
  readonly src: string;
  /** A custom emoji (MSC 2545). */
  readonly emoticon: boolean;
}

/**
 * Read as browsers read it (https://html.spec.whatwg.org/#tokenization), in linear time, but for what only hides words
 * or links from us: what stands in comments, styles or broken tags counts as if it were seen.
 */
const tagPattern = /<(\/?)([a-z][^\s/>]*)/iy;
const attributePattern = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const tagEnd = /[\s/]*>/y;
/** Any address that stands anywhere as one, however the tag around it is broken. */
const anyAddress = /href\s*=\s*["']?([^"'\s>]+)/gi;

const lines = /^(?:p|br|div|li|h[1-6]|[tdhr]r|td|th|blockquote|pre|[uo]l|table|details|summary)$/;

export function shownBy(html: string): Shown {
  const reader = new HtmlReader(html);
  return reader.read();
}

class HtmlReader {
  readonly #html: string;
  readonly #links: HtmlLink[] = [];
  readonly #images: HtmlImage[] = [];
  #text = '';
  #atLineStart = true;
  /** The link that is open, and what it shows so far. */
  #open: { readonly url: string; shown: string } | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  read(): Shown {
    let at = 0;
    while (at < this.#html.length) {
      const tag = this.#html.indexOf('<', at);
      const end = tag < 0 ? this.#html.length : tag;
      this.#say(this.#html.slice(at, end));
      at = tag < 0 ? end : this.#tag(tag);
    }
    this.#close();
    this.#addOthers();
    return { text: this.#text.trim(), links: this.#links, images: this.#images };
  }

  /** Where reading goes on behind the tag that begins here, or behind a `<` that begins none. */
  #tag(at: number): number {
    const [whole, closing, name] = matchAt(tagPattern, this.#html, at) ?? [];
    if (whole === undefined || name === undefined) {
      this.#say('<');
      return at + 1;
    }
    const [attributes, end] = this.#attributes(at + whole.length);
    this.#enter(name.toLowerCase(), closing === '/', attributes);
    return end;
  }

  #attributes(from: number): readonly [ReadonlyMap<string, string>, number] {
    const attributes = new Map<string, string>();
    let at = from;
    while (at < this.#html.length) {
      const end = matchAt(tagEnd, this.#html, at);
      if (end !== undefined) return [attributes, at + end[0].length];
      const [whole = '', name = '', ...values] = matchAt(attributePattern, this.#html, at) ?? [];
      if (whole === '') break;
      const value = withoutEntities(values.find((given) => given !== undefined) ?? '');
      // Nobody who means well writes tags into attributes: words could be hidden there behind a style that never ends.
      if (value.includes('<')) this.#say(` ${value} `);
      if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), value);
      at += whole.length;
    }
    this.#say(this.#html.slice(from));
    return [attributes, this.#html.length];
  }

  #enter(name: string, closing: boolean, attributes: ReadonlyMap<string, string>): void {
    if (lines.test(name) && !this.#atLineStart) this.#say('\n');
    if (name === 'a') this.#close();
    if (closing) return;
    const [url, src] = [attributes.get('href'), attributes.get('src')];
    if (name === 'a' && url !== undefined) this.#open = { url, shown: '' };
    if (name === 'img' && src !== undefined) {
      this.#images.push({ src, emoticon: attributes.has('data-mx-emoticon') });
    }
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { url } = this.#open;
    const shown = this.#open.shown.trim();
    this.#links.push(shown === '' || shown === url ? { url } : { url, shown });
    this.#open = undefined;
  }

  #addOthers(): void {
    const known = new Set(this.#links.map(({ url }) => url.trim()));
    for (const [, found = ''] of this.#html.matchAll(anyAddress)) {
      const url = withoutEntities(found);
      if (known.has(url)) continue;
      known.add(url);
      this.#links.push({ url });
    }
  }

  #say(html: string): void {
    if (html === '') return;
    const text = withoutEntities(html);
    this.#text += text;
    this.#atLineStart = html.endsWith('\n');
    if (this.#open !== undefined) this.#open.shown += text;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
