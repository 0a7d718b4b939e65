import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf } from '../../shared/text/links.ts';
import { LookAlikes } from '../../shared/text/look-alike.ts';

const known = new LookAlikes();
const own = new LookAlikes(['assign.com', 'penguin-tutoring.cn', 'abc.org']);

function find(address: string, among = known) {
  return among.find(hostOf(address) ?? '');
}

describe('a look-alike of a widely known site', () => {
  it.each([
    ['stearncommunity.com', 'steamcommunity'],
    ['steamcornmunnity.ru', 'steamcommunity'],
    ['staemcomnunlty.xyz', 'steamcommunity'],
    ['steamcommunity-id8812.com', 'steamcommunity'],
    ['dlscord.com', 'discord'],
    ['discorcl-app.net', 'discord'],
    ['dicsord-egift.com', 'discord'],
    ['discord-nitro-free.com', 'discord'],
    ['disc0rd.gg.example.com', undefined],
    ['paypa1.com', 'paypal'],
    ['paypal-login-verify.com', 'paypal'],
    ['paypal.com.account.example', 'paypal'],
    ['rnicrosoft.com', 'microsoft'],
    ['faceb00k.com', 'facebook'],
    ['аррӏе.com', 'apple'],
    ['xn--80ak6aa92e.com', 'apple'],
    ['tеlegram.org', 'telegram'],
    ['metamask-wallet-restore.io', 'metamask'],
    ['trustwalllet.com', 'trustwallet'],
    ['airdrop-uniswap.net', 'uniswap'],
    ['taobao-kefu.com', 'taobao'],
    ['steam-gift.xyz', 'steam'],
    ['discord.ga', 'discord'],
    ['nitro-giveaway.xyz', 'nitro giveaway'],
    ['free-airdrop-claim.com', 'free airdrop claim'],
  ])('is %s, of %s', (address, of) => {
    const found = find(address);
    expect(found?.of).toBe(of);
    if (of !== undefined) expect(found?.level).toBe('high');
  });

  it.each([
    'https://discord.com/invite/x',
    'cdn.discordapp.com',
    'store.steampowered.com',
    'www.google.co.uk',
    'yandex.kz',
    'amazon.com.au',
    'www.baidu.com',
    'openai.com',
    'streamlit.io',
    'finance.example.com',
    'discourse.org',
    'switch.ch',
    'applebees.com',
    'linear.app',
    'zoomex.example',
    'signalwire.com',
    'originlab.com',
    'telecommunity.org',
    'community.example.org',
    'coinmarketcap.com',
    'khanacademy.org',
    'moderators.org',
    'exam.example.edu.cn',
    'chsi.com.cn',
    'icourse163.org',
    'xuetangx.com',
    'github.io',
    'somebody.github.io',
    '192.168.0.1',
    '[::1]',
    'localhost',
    'x.y',
    '',
  ])('is not %s', (address) => {
    expect(find(address)).toBeUndefined();
  });

  it('may be an honest site where the name merely stands in it', () => {
    expect(find('discordtools.example')?.level).toBe('medium');
    expect(find('my-github-enterprise.com')?.level).toBe('medium');
  });
});

describe('a look-alike of the community’s own site', () => {
  it.each([
    'ass-ign.com',
    'assign.top',
    'asslgn.com',
    'as5ign.com',
    'penguintutoring.xyz',
    'penguin-tutorlng.com',
    'assign.com.evil.example',
  ])('is %s', (address) => {
    expect(find(address, own)?.level).toBe('high');
  });

  it.each([
    'assign.com',
    'docs.assign.com',
    'penguin-tutoring.cn',
    'assignment.com',
    'homework-assignments.com',
    'abd.org',
    'penguin.com',
  ])('is not %s', (address) => {
    expect(find(address, own)).toBeUndefined();
  });
});

describe('looking for look-alikes', () => {
  it('says something of any host, and throws at none', () => {
    const host = fc.oneof(
      fc.domain(),
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => hostOf(text) ?? ''),
      fc
        .array(fc.constantFrom('discord', 'steam', 'rn', '-', '.', 'xn--', 'gift', '0', 'com'), { maxLength: 8 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(host, (text) => {
        expect(['undefined', 'string']).toContain(typeof own.find(text)?.of);
      }),
    );
  });

  it('takes a time that the length of a host bounds', () => {
    const hosts = ['steamcommunit-'.repeat(17), 'a-'.repeat(126), 'free'.repeat(63), 'discord.'.repeat(31)];
    const began = performance.now();
    for (let time = 0; time < 50; time++) for (const host of hosts) known.find(`${host}.com`);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
