/**
 * What is said in the scenes of “Try this”, in the language of the community whose rules are tried.
 * @type {Record<'en' | 'zh', { newcomer: string, advert: string, curse: string, flood: string[], help: string, thanks: string }>}
 */
export const lines = {
  zh: {
    newcomer: '小明',
    advert: '低价出网课，高考全科都有，需要的加微信 kecheng2027',
    curse: '你是不是傻逼，这都不会',
    flood: ['在吗', '在吗在吗', '有人吗', '理理我', '快出来', '人呢', '喂喂喂', '都不说话'],
    help: '这道题先求导，再令导数等于零，就能找到极值点。',
    thanks: '谢谢，讲得真清楚！',
  },
  en: {
    newcomer: 'Ming',
    advert: 'Crypto signals with guaranteed profit, DM me for details',
    curse: 'You are such a stupid asshole',
    flood: ['hello', 'hello?', 'anybody?', 'answer me', 'come on', 'where are you', 'hey hey', 'nobody talks'],
    help: 'Take the derivative first, set it to zero, and you have the extremes.',
    thanks: 'Thank you, that was really clear!',
  },
};
