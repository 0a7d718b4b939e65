import type { ContactKind } from './contacts.ts';
import { domainOver, hostOf } from './links.ts';

/** Addresses that lead to a group or a person. `path`: on folded text, what follows the host. */
const places: Readonly<Record<string, readonly (readonly [path: RegExp, kind: ContactKind])[]>> = {
  't.me': [
    [/^\/(?:\+|joinchat\/|addlist\/)/, 'invite'],
    [
      /^\/(?:share|addstickers|addemoji|addtheme|setlanguage|proxy|socks|bg|c|iv|msg|confirmphone|login|nft|boost)\b/,
      'other',
    ],
    [/^\/(?:s\/)?[a-z]\w{3,}/, 'telegram'],
  ],
  'discord.gg': [[/^\/\w/, 'invite']],
  'discord.com': [[/^\/invite\//, 'invite']],
  'dsc.gg': [[/^\/\w/, 'invite']],
  'discord.me': [[/^\/\w/, 'invite']],
  'disboard.org': [[/server/, 'invite']],
  'top.gg': [[/servers/, 'invite']],
  'chat.whatsapp.com': [[/^\/\w/, 'invite']],
  'whatsapp.com': [
    [/^\/channel\//, 'invite'],
    [/^\/(?:send|message)/, 'whatsapp'],
  ],
  'wa.me': [[/^\/\+?\w/, 'whatsapp']],
  'wa.link': [[/^\/\w/, 'whatsapp']],
  'qm.qq.com': [[/^\/./, 'invite']],
  'jq.qq.com': [[/^\/./, 'invite']],
  'qun.qq.com': [[/./, 'invite']],
  'wpa.qq.com': [[/./, 'qq']],
  'qr.qq.com': [[/./, 'qq']],
  'weixin.qq.com': [
    [/^\/g\//, 'invite'],
    [/^\/r\//, 'wechat'],
  ],
  'u.wechat.com': [[/^\/./, 'wechat']],
  'work.weixin.qq.com': [[/^\/(?:gm|ca|u|kfid)\//, 'wechat']],
  'matrix.to': [[/^\/#\//, 'invite']],
  'line.me': [
    [/^\/(?:r\/)?ti\/g/, 'invite'],
    [/^\/(?:r\/)?ti\/p/, 'other'],
  ],
  'lin.ee': [[/^\/\w/, 'other']],
  'invite.viber.com': [[/./, 'invite']],
  'chats.viber.com': [[/^\/\w/, 'invite']],
  'signal.group': [[/./, 'invite']],
  'signal.me': [[/^\/#/, 'other']],
  'open.kakao.com': [[/^\/\w/, 'invite']],
  'zalo.me': [
    [/^\/g\//, 'invite'],
    [/^\/\d/, 'other'],
  ],
  'm.me': [
    [/^\/j\//, 'invite'],
    [/^\/\w/, 'other'],
  ],
  'facebook.com': [[/^\/groups\//, 'invite']],
  'fb.com': [[/^\/groups\//, 'invite']],
  'vk.me': [
    [/^\/join\//, 'invite'],
    [/^\/\w/, 'other'],
  ],
  'vk.com': [[/^\/(?:im\?|write)/, 'other']],
  'max.ru': [[/^\/join\//, 'invite']],
  'ok.me': [[/^\/\w/, 'other']],
  'join.slack.com': [[/./, 'invite']],
  'slack.com': [[/^\/join\//, 'invite']],
  'join.skype.com': [[/^\/\w/, 'invite']],
  'groupme.com': [[/^\/join_group/, 'invite']],
  'kook.vip': [[/^\/\w/, 'invite']],
  'kook.top': [[/^\/\w/, 'invite']],
  'kaihei.co': [[/^\/\w/, 'invite']],
  'guilded.gg': [[/^\/(?:i|r)\//, 'invite']],
  'element.io': [[/#\/room/, 'invite']],
  'snapchat.com': [[/^\/(?:add|t)\//, 'other']],
  'session.org': [[/./, 'other']],
};

const samePlaces: Readonly<Record<string, string>> = {
  'telegram.me': 't.me',
  'telegram.dog': 't.me',
  'telesco.pe': 't.me',
  'discordapp.com': 'discord.com',
  'api.whatsapp.com': 'whatsapp.com',
  'web.whatsapp.com': 'whatsapp.com',
  'messenger.com': 'm.me',
};

/** Services that hide where a link leads. Their names are facts; a list of our own. */
export const shorteners: ReadonlySet<string> = new Set(
  (
    'bit.ly bitly.com tinyurl.com tiny.cc tiny.one is.gd v.gd ow.ly buff.ly rebrand.ly cutt.ly shorturl.at short.io rb.gy t.ly s.id ' +
    'soo.gd clck.ru goo.su vk.cc u.to qps.ru clc.to clc.la t.cn url.cn dwz.cn suo.im suo.nz sina.lt mrw.so rrd.me c7.gg dwz.mk 985.so u6.gg ' +
    'adf.ly ouo.io ouo.press shorte.st linkvertise.com bc.vc exe.io za.gl fc.lc gplinks.co lnkd.in dlvr.it shrtco.de 9qr.de ' +
    'urlz.fr kutt.it x.gd ulvis.net urlr.me grabify.link iplogger.org iplogger.com iplis.ru 2no.co yip.su linktr.ee taplink.cc ' +
    'shrinke.me shrinkme.io cli.re qr.ae surl.li reurl.cc ppt.cc lihi.cc pse.is 0rz.tw tr.im t1p.de snip.ly hyperurl.co bl.ink ' +
    'chilp.it clicky.me hoo.gl l.ead.me lc.chat mcaf.ee po.st q.gs qr.net shor.by smarturl.it spoo.me t2m.io tny.im to.ly urlshort.dev v.ht xy2.eu'
  ).split(' '),
);

/** What an address is as a way to reach somebody; undefined: an ordinary page. */
export function contactAt(address: string): ContactKind | undefined {
  return (address.includes(':') ? contactByScheme(address) : undefined) ?? contactByHost(address);
}

function contactByScheme(address: string): ContactKind | undefined {
  if (/^\s*mailto:/i.test(address)) return 'email';
  if (/^\s*(?:tel|sms):/i.test(address)) return 'phone';
  if (/^\s*tg:/i.test(address)) return /join|invite/i.test(address) ? 'invite' : 'telegram';
  if (/^\s*(?:weixin|wechat):/i.test(address)) return 'wechat';
  if (/^\s*(?:mqqapi|mqqwpa|mqq|tencent):/i.test(address)) return 'qq';
  if (/^\s*(?:viber|whatsapp|skype):/i.test(address)) return /^\s*w/i.test(address) ? 'whatsapp' : 'other';
  return undefined;
}

function contactByHost(address: string): ContactKind | undefined {
  const host = (hostOf(address) ?? '').replace(/^www\./, '');
  if (host === '') return undefined;
  const path = pathOf(address);
  const place = samePlaces[host] ?? host;
  const kinds = Object.hasOwn(places, place) ? places[place] : undefined;
  const kind = kinds?.find(([pattern]) => pattern.test(path))?.[1];
  if (kind !== undefined) return place === 't.me' && kind === 'other' ? undefined : kind;
  return path.length > 1 && domainOver(host, shorteners) !== undefined ? 'short-link' : undefined;
}

function pathOf(address: string): string {
  const rest = address.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const slash = rest.search(/[/?#]/);
  return slash === -1 ? '' : rest.slice(slash).toLowerCase();
}
