/**
 * Widely known names that swindlers imitate, and the domains that are really theirs: facts, a list of our own.
 * One name a line, then its domains. `!`: invented and much imitated, it stands nowhere by chance. `~`: a common word, or
 * part of common words. `@`: has a site in every country.
 */
export const knownSites = `
!steamcommunity steamcommunity.com steampowered.com steamstatic.com steamusercontent.com
!steampowered steampowered.com
~steam steampowered.com steamcommunity.com steamstatic.com steamusercontent.com steamgames.com steamcontent.com steamserver.net steamchina.com steamdb.info steamcharts.com steamgifts.com steamgriddb.com steamtrades.com steamspy.com steamunlocked.net steamdeck.com steamladder.com steamrep.com
!discord discord.com discordapp.com discord.gg discord.gift discord.gifts discord.media discordapp.net discord.new discord.dev discord.store discord.co discordstatus.com discordmerch.com discordsays.com dis.gd discordpy.org discord.js.org discordjs.guide discordjs.dev discordbotlist.com discords.com discord.me discordservers.com discordactivities.com discord.design discord.tools discordexpert.com
!hypesquad discord.com
!roblox roblox.com rbxcdn.com robloxlabs.com robloxdev.com rbx.com roblox.cn roblox.qq.com
!minecraft minecraft.net minecraft-services.net minecraftforum.net minecraftservices.com minecraftcn.net minecraft.wiki minecraftskins.com minecraftmaps.com minecraft-heads.com minecraftforge.net
!fortnite fortnite.com epicgames.com fortnitetracker.com
!epicgames epicgames.com epicgames.dev epicgamescdn.com
!valorant playvalorant.com valorant.com
!playerunknown pubg.com
~pubg pubg.com pubgmobile.com krafton.com
!faceit faceit.com faceit-cdn.net
!genshin hoyoverse.com mihoyo.com genshin.gg
!leagueoflegends leagueoflegends.com
!brawlstars supercell.com brawlstars.com
!clashofclans supercell.com clashofclans.com
!playstation playstation.com playstation.net sonyentertainmentnetwork.com playstationnetwork.com
~xbox xbox.com xboxlive.com xboxservices.com xboxab.com
!nintendo nintendo.com nintendo.net nintendo.de nintendo-europe.com nintendo.co.uk nintendolife.com nintendowire.com
!rockstargames rockstargames.com
!blizzard blizzard.com battle.net blizzard.cn
~origin origin.com ea.com
~hypixel hypixel.net
~csmoney cs.money
!skinport skinport.com
!bitskins bitskins.com
!tradeit tradeit.gg
!opskins opskins.com
!dmarket dmarket.com
!csgoempire csgoempire.com csgoempire.gg
!csgoroll csgoroll.com csgoroll.gg
!twitch twitch.tv ttvnw.net jtvnw.net twitchcdn.net twitchcon.com twitchtracker.com twitchapp.net twitchy.com
!telegram telegram.org telegram.me telegram.dog telegra.ph t.me telegram-cdn.org telegramchannels.me telegram.hr telegram.com
!whatsapp whatsapp.com whatsapp.net wa.me
!messenger messenger.com
~signal signal.org signal.me signal.art signal.group
~viber viber.com
~skype skype.com skypeassets.com skype.net
~wechat wechat.com weixin.qq.com weixin.com wechatpay.com wechatapp.com
!weixin weixin.qq.com weixin.com weixinbridge.com
~qq qq.com
~zoom zoom.us zoom.com zoomgov.com
~slack slack.com slack-edge.com
~line line.me line-apps.com line-scdn.net linecorp.com
!kakaotalk kakao.com
!vkontakte vk.com
!odnoklassniki ok.ru
!gosuslugi gosuslugi.ru
!sberbank sberbank.ru sberbank.com sber.ru sberbank-ast.ru
!tinkoff tinkoff.ru tbank.ru tinkoffjournal.ru
~vtb vtb.ru
!alfabank alfabank.ru alfabank.by alfabank.kz
!wildberries wildberries.ru wb.ru wildberries.by wildberries.kz
!aliexpress aliexpress.com aliexpress.ru aliexpress.us alicdn.com
@yandex yandex.ru yandex.com yandex.net yandex.st yandexcloud.net yandexmetrica.com yandex-team.ru
~avito avito.ru avito.st
~ozon ozon.ru
!facebook facebook.com facebook.net fbcdn.net fb.com facebookcorewwwi.onion facebookmail.com facebook.design facebookbrand.com facebook-hardware.com
!instagram instagram.com cdninstagram.com ig.me instagram.net
!twitter twitter.com x.com twimg.com t.co twitterfeed.com twitter.jp twittercounter.com twittercommunity.com
!tiktok tiktok.com tiktokcdn.com tiktokv.com tiktokcdn-us.com tiktokw.us tiktokshop.com tiktokglobalshop.com tiktokrow-cdn.com
!snapchat snapchat.com snapkit.co
!linkedin linkedin.com licdn.com
!pinterest pinterest.com pinimg.com pinterestcareers.com
!reddit reddit.com redd.it redditmedia.com redditstatic.com redditinc.com redditblog.com redditstatus.com
!youtube youtube.com youtu.be youtube-nocookie.com ytimg.com youtubekids.com youtubeeducation.com youtube-mp3.org youtubego.com
!netflix netflix.com netflix.net nflxvideo.net nflximg.net nflxext.com nflxso.net netflixtechblog.com netflixhouse.com netflixstudios.com
!spotify spotify.com scdn.co spotifycdn.com spotify.link spotify.net spotifyjobs.com spotifycharts.com
@google google.com googleapis.com googleusercontent.com gstatic.com googlevideo.com googlesyndication.com googletagmanager.com googletagservices.com google-analytics.com googleadservices.com googlecode.com googlemail.com googlegroups.com googleblog.com googlesource.com googlecommerce.com googlezip.net googleweblight.com google.org goo.gl withgoogle.com googledomains.com googleearth.com googleplex.com googledrive.com googlefiber.net googlestore.com googlehosted.com googleoptimize.com google-melange.com googlepages.com googlestadia.com googleadsserving.cn google.dev
!gmail gmail.com
~icloud icloud.com icloud-content.com icloud.com.cn
~apple apple.com apple.news apple-dns.net applemusic.com apple-cloudkit.com apple.com.cn appleinsider.com applemaps.com applebees.com applevacations.com appleosx.com
!microsoft microsoft.com microsoft.net microsoftonline.com windows.net microsoftonline-p.com microsoftedge.com microsoftstore.com microsoft365.com microsofttranslator.com microsoftazuread-sso.com microsoft-int.com
!outlook outlook.com outlook.office.com outlook.live.com outlookindia.com outlookmobile.com
~office office.com office.net office365.com
!onedrive onedrive.com onedrive.live.com
!dropbox dropbox.com dropboxusercontent.com dropboxstatic.com dropboxapi.com dropboxforum.com
!github github.com github.io githubusercontent.com githubassets.com github.blog githubapp.com github.dev githubstatus.com githubcopilot.com githubuniverse.com github.community
!chatgpt chatgpt.com openai.com
!openai openai.com oaistatic.com oaiusercontent.com
!cloudflare cloudflare.com cloudflare.net cloudflareinsights.com cloudflare-dns.com cloudflarestream.com cloudflarestorage.com cloudflareaccess.com cloudflare-ipfs.com cloudflare-cn.com cloudflarestatus.com cloudflareclient.com cloudflareresolve.com
!wikipedia wikipedia.org wikimedia.org
@amazon amazon.com amazonaws.com amazon-adsystem.com media-amazon.com ssl-images-amazon.com amazonpay.com amazonses.com amazontrust.com amazonvideo.com images-amazon.com amazonalexa.com amazon.jobs aboutamazon.com amazonmusic.com amazonwebservices.com amazon.dev amazonbrowserapp.com amazoncognito.com amazonpay.in amazonworkspaces.com
@ebay ebay.com ebaystatic.com ebayimg.com ebayrtm.com ebaydesc.com ebaycdn.net ebayinc.com ebay-kleinanzeigen.de
!paypal paypal.com paypalobjects.com paypal.me paypal-corp.com paypal-community.com paypalcorp.com paypal-status.com paypal-business.com paypalinc.com
~venmo venmo.com
~cashapp cash.app
~zelle zellepay.com
~stripe stripe.com
~revolut revolut.com
!westernunion westernunion.com
!moneygram moneygram.com
!wellsfargo wellsfargo.com wellsfargomedia.com wellsfargoadvisors.com wellsfargorewards.com
!bankofamerica bankofamerica.com bofa.com
~chase chase.com
~citibank citi.com citibank.com citibankonline.com
~hsbc hsbc.com
~barclays barclays.co.uk barclays.com
!santander santander.com santander.co.uk santanderbank.com
!americanexpress americanexpress.com
!mastercard mastercard.com mastercard.us mastercardservices.com
~usps usps.com
~fedex fedex.com
~dhl dhl.com dhl.de
~ups ups.com
!binance binance.com binance.us binance.org bnbstatic.com bnbchain.org binance.vision binancezh.com binance.info binance.cloud binance.charity
!coinbase coinbase.com coinbase-cdn.com cb.com
!metamask metamask.io
!trustwallet trustwallet.com
!myetherwallet myetherwallet.com
!walletconnect walletconnect.com walletconnect.org walletconnect.network
!pancakeswap pancakeswap.finance pancakeswap.com
!uniswap uniswap.org
!sushiswap sushi.com
!opensea opensea.io
!layerzero layerzero.network
!zksync zksync.io
!starknet starknet.io
!arbitrum arbitrum.io arbitrum.foundation
!ethereum ethereum.org ethereumclassic.org ethereumprice.org
~solana solana.com
~polygon polygon.technology
!dogecoin dogecoin.com
~bitcoin bitcoin.org bitcoin.com bitcointalk.org bitcoinmagazine.com bitcoincore.org bitcoin.de bitcoin.it bitcoinwiki.org
!blockchain blockchain.com blockchain.info
~kraken kraken.com
~bybit bybit.com
!kucoin kucoin.com
!bitget bitget.com
~huobi huobi.com htx.com
~okx okx.com
~gateio gate.io
~crypto crypto.com
!bitfinex bitfinex.com
!bitstamp bitstamp.net
~ledger ledger.com
!trezor trezor.io
~phantom phantom.app phantom.com
~tether tether.to
@alibaba alibaba.com alibaba-inc.com alibabacloud.com alibabagroup.com alibabadns.com alibabausercontent.com
!aliyun aliyun.com aliyuncs.com aliyun-inc.com
!alipay alipay.com alipayobjects.com alipay.hk alipayplus.com alipay-eco.com
!taobao taobao.com taobaocdn.com tbcdn.cn taobao.org
~tmall tmall.com tmall.hk
!pinduoduo pinduoduo.com yangkeduo.com
~jingdong jd.com
@baidu baidu.com bdstatic.com bcebos.com baidupcs.com baidu.jp baidustatic.com baidubce.com
!douyin douyin.com douyinpic.com douyinvod.com douyinstatic.com douyincdn.com
!kuaishou kuaishou.com kuaishouzt.com
!xiaohongshu xiaohongshu.com
!bilibili bilibili.com bilivideo.com biligame.com bilibili.tv bilibili.cn
~zhihu zhihu.com
~weibo weibo.com weibo.cn
~douban douban.com
!tencent tencent.com tencent-cloud.net tencentcs.com tencent-cloud.com tencentmusic.com tencentcloudapi.com tencentcloud.com tencentcos.cn tencentgames.com
~icbc icbc.com.cn
~ccb ccb.com
!cmbchina cmbchina.com
!unionpay unionpay.com unionpayintl.com
!yuanfudao yuanfudao.com
!zuoyebang zuoyebang.com
!xueersi xueersi.com speiyou.com
!xuexitong chaoxing.com
~chsi chsi.com.cn
!coursera coursera.org
!duolingo duolingo.com
~khanacademy khanacademy.org
!mihoyo mihoyo.com hoyoverse.com
~captchabot captcha.bot
~mee6 mee6.xyz mee6.com
~dyno dyno.gg
!linktree linktr.ee
!squarespace squarespace.com squarespace-cdn.com squarespace-mail.com
!wordpress wordpress.com wordpress.org wordpress.net wordpress.tv wordpressfoundation.org
!shopify shopify.com myshopify.com shopifycdn.com shopifysvc.com shopifystatus.com shopifycloud.com
!booking booking.com
!airbnb airbnb.com muscache.com
!docusign docusign.com docusign.net
!adobe adobe.com adobe.io adobedtm.com adobess.com adobeconnect.com adobelogin.com adobecc.com adobesc.com adobeaemcloud.com adobetag.com adobeprojectm.com adobejanus.com adobecqms.net adobeexchange.com
`;

/** Words that lure: what is promised, and what the victim is made to do. Short ones count only by themselves. */
export const lures = new Set(
  (
    'nitro gift gifts gifte giftes egift giveaway giveaways givaway giveavvay airdrop airdrops free freebie bonus promo promos promotion prize prizes reward rewards win winner winners claim claims ' +
    'drop drops case cases skin skins trade trades trading tradeoffer login logon signin signup verify verified verification secure secured safety account accounts ' +
    'support wallet wallets connect auth authenticate authorize update unlock unlocked recover recovery restore billing invoice confirm official premium boost booster boosts events event apply ' +
    'application applications form forms moderator moderators moderation mod mods exam exams academy quiz test tester testers team teams partner partners partnership invite invites invitation join joining captcha ' +
    'redeem code codes generator robux vbucks tournament tournaments tourn cup league mint minting swap bridge stake staking presale token tokens double kyc help helpdesk service services customer ' +
    'online pay payment payments refund bank kefu guanwang xiazai download apk lucky card cards offer offers sale cash money coin coins crypto nft nfts vote voting beta pass program staff register registration participate ' +
    'activate activation alert alerts security portal access session validate validation profile store shop get give new hack cheat cheats gratis besplatno podarok bonusy akcii akciya oplata dostavka vhod kupon vyplata vyplaty'
  ).split(' '),
);

/** Lures so strong that two of them need no name: `nitro-drop`, `csgo-skins`, `moderators-academy`. */
export const baits = new Set(
  'nitro giveaway giveaways airdrop airdrops hypesquad robux vbucks csgo cs2 cs2go csgo2 pubg rust dota dota2 valorant captcha moderator moderators moderation mods mod skins nft nfts web3 mint wallet discord steam roblox'.split(
    ' ',
  ),
);

/** Endings that cost next to nothing and are seldom a well-known site's. */
export const cheapEnds = new Set(
  (
    'tk ml ga cf gq xyz top icu cyou click club online site store shop fun pw space website live life world today link buzz monster rest quest sbs cfd bond lol mom hair skin ' +
    'work vip win bid loan men stream download review trade date party racing science accountant faith cricket gdn best cc ws su rocks gift gifts academy fund finance cash money ' +
    'ru.com com.ru net.ru org.ru pp.ru msk.ru spb.ru sa.com za.com br.com us.com uk.com eu.com cn.com co.com jpn.com de.com in.net pp.ua org.ua biz.ua com.co help ink plus promo tech one'
  ).split(' '),
);
