import { describe, expect, test } from 'vitest';
import type { MessageEvent } from '../../../shared/event/event.ts';
import { happens, parsedEvents, secrets } from './samples.ts';

function saidWith(content: object, more: object = {}): MessageEvent {
  const [event] = parsedEvents(happens('m.room.message', { msgtype: 'm.text', ...content }, more));
  if (event?.type !== 'message') throw new Error('no message event');
  return event;
}

function message(content: object, more: object = {}): MessageEvent['message'] {
  return saidWith(content, more).message;
}

/** A message whose formatted body says something, and its body the same without format. */
function formatted(formatted_body: string, body: string): MessageEvent['message'] {
  return message({ body, format: 'org.matrix.custom.html', formatted_body });
}

const inReply = { 'm.relates_to': { 'm.in_reply_to': { event_id: '$before' } } };

describe('what somebody says', () => {
  test.each(['m.text', 'm.notice', 'm.emote', 'org.example.new', 5])('as %s is read', (msgtype) => {
    expect(message({ msgtype, body: '你好 👩‍👩‍👧' })).toMatchObject({ text: '你好 👩‍👩‍👧', media: [] });
  });

  test('and nothing is not said: by the bot itself, or when it has been redacted', () => {
    expect(
      parsedEvents(happens('m.room.message', { msgtype: 'm.text', body: 'x' }, { sender: secrets.botUser })),
    ).toEqual([]);
    for (const content of [{}, null, 'x', { msgtype: 'm.text' }, { body: 5 }]) {
      expect(parsedEvents(happens('m.room.message', content))).toEqual([]);
    }
  });

  test('is read though all around it is not as it should be', () => {
    const nonsense = { formatted_body: 5, info: 'x', 'm.mentions': [], 'm.relates_to': 'x', url: {}, filename: 1 };
    expect(message({ body: 'buy here', ...nonsense })).toMatchObject({ text: 'buy here', links: [], mentions: [] });
    expect(message({ body: 'x', 'm.mentions': { user_ids: ['@bob:x.org', 5, 'no'], room: 'yes' } }).mentions).toEqual([
      { member: 'matrix:@bob:x.org' },
    ]);
  });

  test('by an account with an odd or endless name is heard as well', () => {
    for (const sender of [
      '@a b:example.org',
      '@:example.org',
      `@${'x'.repeat(240)}:example.org`,
      '@Ж:example.org:8448',
    ]) {
      expect(saidWith({ body: 'x' }, { sender }).from).toMatchObject({ id: `matrix:${sender}`, unnamed: true });
    }
  });
});

describe('a formatted message', () => {
  test('shows the links that hide behind words', () => {
    const html =
      'See <a href="https://evil.example/x?a=1&amp;b=2">our <b>page</b></a>, or <a href="https://a.example">https://a.example</a>';
    expect(formatted(html, 'See our page, or https://a.example')).toMatchObject({
      text: 'See our page, or https://a.example',
      links: [{ url: 'https://evil.example/x?a=1&b=2', shown: 'our page' }, { url: 'https://a.example' }],
    });
  });

  test('says once what its body says in Markdown', () => {
    const body = '1. **bold** [here](https://evil.example) & more\n2. x';
    const html =
      '<ol>\n<li><strong>bold</strong> <a href="https://evil.example">here</a> &amp; more</li><li>x</li></ol>';
    expect(formatted(html, body).text).toBe(body);
  });

  test('that shows other words than its body says both', () => {
    expect(formatted('<p>Buy the</p><p>course &#x4e0A;&#35838;</p>', 'hello').text).toBe('hello\nBuy the\ncourse 上课');
    expect(message({ formatted_body: '<b>Buy</b>' }).text).toBe('Buy');
  });

  test('mentions whom it links to, and those the client names, each once', () => {
    const html =
      '<a href="https://matrix.to/#/%40bob%3Aexample.org?via=x">Bob</a> <a href="matrix:u/eve:example.org">Eve</a> <a href="https://matrix.to/#/#room:example.org">room</a>';
    const said = message({
      body: 'Bob Eve room',
      formatted_body: html,
      'm.mentions': { user_ids: ['@bob:example.org', '@ann:example.org'], room: true },
    });
    expect(said.mentions).toEqual([
      { member: 'matrix:@bob:example.org', name: 'Bob' },
      { member: 'matrix:@eve:example.org', name: 'Eve' },
      { member: 'matrix:@ann:example.org' },
      { username: 'room' },
    ]);
    expect(said.links).toEqual([{ url: 'https://matrix.to/#/#room:example.org', shown: 'room' }]);
  });

  test('shows pictures, and emoji that only Matrix draws', () => {
    const html =
      'x <img data-mx-emoticon src="mxc://x/1" alt=":a:"><img data-mx-emoticon="" src="mxc://x/2"/><img src=mxc://x/3>';
    expect(formatted(html, 'x')).toMatchObject({ customEmoji: 2, media: [{ kind: 'photo', id: 'mxc://x/3' }] });
  });
});

describe('a link cannot be hidden', () => {
  const url = 'https://evil.example/';

  test.each([
    ['upper case', `<A HREF="${url}">x</A>`],
    ['single quotes', `<a class=x href='${url}'>x</a>`],
    ['no quotes', `<a href=${url}>x</a>`],
    ['spaces', `<a\n  href\t=\n "${url}" >x</a>`],
    ['slashes', `<a/href="${url}"/>x`],
    ['a stray quote', `<a " href="${url}">x</a>`],
    ['a second address', `<a href="${url}" href="https://good.example">x</a>`],
    ['another > in an attribute', `<a title="a > b" href="${url}">x</a>`],
    ['numbers for letters', '<a href="&#104;ttps&colon;&#x2F;&sol;evil&period;example/">x</a>'],
    ['a comment that seems open', `<!--> <a href="${url}">x</a> -->`],
    ['a style that holds half a tag', `<style><a x="</style><a href='${url}'>x</a>">`],
    ['no end', `<a href="${url}"`],
    ['no closing', `<a href="${url}">x`],
    ['a link within a link', `<a href="https://good.example"><a href="${url}">x</a></a>`],
    ['a quoted reply that is none', `<mx-reply><a href="${url}">x</a></mx-reply>`],
    ['null', `<a\u0000 href="${url}">x</a>`],
  ])('by %s', (_, html) => {
    expect(formatted(html, 'x').links.map((link) => link.url)).toContain(url);
  });

  test.each([
    ['a style that holds half a tag', '<style><a x="</style>ADVERT">'],
    ['a tag without an end', '<b>x</b><a title="ADVERT'],
    ['a comment', '<!-- ADVERT -->'],
    ['a sign that begins no tag', 'x < ADVERT'],
  ])('nor words by %s', (_, html) => {
    expect(formatted(html, 'x').text).toContain('ADVERT');
  });

  test('and names of JavaScript’s own are no entities', () => {
    expect(formatted('&toString; &valueOf; &nope; &#0; &#xD800; &#x110000; &', 'x').text).toContain(
      '&toString; &valueOf; &nope; \ufffd \ufffd \ufffd &',
    );
  });
});

describe('files and the like', () => {
  const url = 'mxc://example.org/f';

  test.each([
    ['m.image', {}, 'photo'],
    ['m.image', { info: { mimetype: 'image/gif' } }, 'animation'],
    ['m.video', {}, 'video'],
    ['m.audio', {}, 'audio'],
    ['m.audio', { 'org.matrix.msc3245.voice': {} }, 'voice'],
    ['m.file', {}, 'document'],
  ])('%s with %j is a %s', (msgtype, more, kind) => {
    const said = message({ msgtype, url, body: 'a b.pdf', ...more });
    expect(said).toMatchObject({ text: '', media: [{ kind, id: url, fileName: 'a b.pdf' }] });
  });

  test('have a caption where the name stands beside it', () => {
    const said = { msgtype: 'm.image', file: { url }, filename: 'x.png', formatted_body: '<b>look</b>' };
    expect(message({ ...said, body: 'look' })).toMatchObject({
      text: 'look',
      media: [{ kind: 'photo', id: url, fileName: 'x.png' }],
    });
    expect(message({ msgtype: 'm.file', url, filename: 'x.png', body: 'x.png' }).text).toBe('');
  });

  test('have one, too, when what stands for the name looks like none', () => {
    expect(message({ msgtype: 'm.file', url, body: 'Buy the course!' })).toMatchObject({
      text: 'Buy the course!',
      media: [{ kind: 'document', id: url }],
    });
    expect(message({ msgtype: 'm.image', url, body: 'Buy\nthe course.now' }).text).toBe('Buy\nthe course.now');
  });

  test('are places and stickers', () => {
    const place = message({ msgtype: 'm.location', body: 'Our shop', geo_uri: 'geo:1,2' });
    expect(place).toMatchObject({ text: 'Our shop', media: [{ kind: 'location' }] });
    expect(parsedEvents(happens('m.sticker', { body: 'cat', url }))).toMatchObject([
      { type: 'message', message: { text: 'cat', media: [{ kind: 'sticker', id: url }] } },
    ]);
  });

  test.each([
    [
      'm.poll.start',
      {
        'm.poll': {
          question: { 'm.text': [{ body: 'Buy?' }] },
          answers: [{ 'm.id': '1', 'm.text': [{ body: 'yes' }] }, 5],
        },
      },
    ],
    [
      'org.matrix.msc3381.poll.start',
      {
        'org.matrix.msc3381.poll.start': {
          question: { 'org.matrix.msc1767.text': 'Buy?' },
          answers: [{ id: '1', 'org.matrix.msc1767.text': 'yes' }, null],
        },
      },
    ],
  ])('are polls, whose words are the question and the answers (%s)', (type, content) => {
    expect(parsedEvents(happens(type, content))).toMatchObject([
      { type: 'message', message: { text: 'Buy?\nyes', media: [{ kind: 'poll' }] } },
    ]);
  });
});

describe('a reply', () => {
  test('is told without what it repeats', () => {
    const body = '> <@bob:example.org> first\n> second\n\n/report';
    const formatted_body = '<mx-reply><blockquote>Bob: first<br>second</blockquote></mx-reply>/report';
    expect(message({ body, formatted_body, ...inReply })).toMatchObject({
      text: '/report',
      reply: { messageId: '$before', text: 'first\nsecond' },
    });
  });

  test('keeps what only looks as if it were repeated', () => {
    expect(message({ body: '> buy here\n\nok', ...inReply }).text).toBe('> buy here\n\nok');
    expect(message({ body: '> <@bob:example.org> x\n\nok' })).not.toHaveProperty('reply');
    expect(message({ body: '> <@bob:example.org> x\n\nok' }).text).toContain('> <@bob');
  });

  test('of nothing but what it repeats says nothing', () => {
    expect(message({ body: '> <@bob:example.org> x', ...inReply })).toMatchObject({ text: '', reply: { text: 'x' } });
  });

  test('in a thread is one when it is meant as one', () => {
    const thread = { rel_type: 'm.thread', event_id: '$root', 'm.in_reply_to': { event_id: '$before' } };
    expect(saidWith({ body: 'x', 'm.relates_to': thread })).toMatchObject({
      topic: '$root',
      message: { reply: { messageId: '$before' } },
    });
    expect(message({ body: 'x', 'm.relates_to': { ...thread, is_falling_back: true } })).not.toHaveProperty('reply');
  });
});

describe('an edit', () => {
  const edit = (body: string, next: unknown, more: object = {}) =>
    saidWith({ body, 'm.new_content': next, 'm.relates_to': { rel_type: 'm.replace', event_id: '$first' }, ...more });

  test('is a message of its own with the new words, links and mentions', () => {
    const next = {
      msgtype: 'm.text',
      body: 'new page',
      formatted_body: 'new <a href="https://evil.example">page</a>',
      'm.mentions': { user_ids: ['@bob:example.org'] },
    };
    const outer = { formatted_body: '* new <a href="https://evil.example">page</a>' };
    expect(edit('* new page', next, outer)).toMatchObject({
      edited: true,
      message: {
        id: '$one:example.org',
        text: 'new page',
        links: [{ url: 'https://evil.example', shown: 'page' }],
        mentions: [{ member: 'matrix:@bob:example.org' }],
      },
    });
  });

  test('that shows old clients other words says both', () => {
    expect(edit('* BUY HERE', { msgtype: 'm.text', body: 'hello' }).message.text).toBe('hello\n* BUY HERE');
  });

  test('without new words is read as what it shows', () => {
    for (const next of [undefined, null, 'x', []]) {
      expect(edit('BUY', next)).toMatchObject({ edited: true, message: { text: 'BUY' } });
    }
  });
});
