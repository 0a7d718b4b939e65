import type { Needle } from '../text/needle.ts';

/** What an offer is made of, in Chinese and English; our own words. */

/** Courses and what belongs to them. */
export const courseGoods = needles(
  '网课 课程 正课 录播 回放 系统课 精品课 直播课 名师课 长期班 冲刺班 寒假班 暑假班 春季班 秋季班 训练营 押题 密卷 讲义 课件 资料包 学习资料 复习资料 全套资料 电子资料 电子版 题库 真题 笔记 网盘资料 教辅 视频课 一对一 四级答案 考试答案',
  'course|courses|class recordings|lecture recordings|video lessons|study materials|study notes|test bank|test banks|answer key|answer keys|question bank|exam answers|tutorials|ebook|ebooks',
);

export const accountGoods = needles(
  '账号 帐号 会员 成品号 白号 老号 小号 实名号 微信号 游戏号 会员号 学习号 激活码 兑换码 充值卡 季卡 年卡 共享号 教育号 学生号',
  'account|accounts|acc|accs|subscription|subscriptions|premium membership|license key|license keys|activation key|gift card|gift cards|login details|shared login',
);

/** Words that only who sells says. With the goods in them. */
export const courseOffers = needles(
  '出课 出网课 卖课 低价课 拼课 拼团课 代上网课 代刷网课 刷网课 代课 共享课 出笔记 出资料 出讲义 卖资料 卖笔记 出题库 包过班 保过班',
  'courses for sale|course for sale|selling courses|selling course|notes for sale|selling notes|test banks for sale',
);

export const accountOffers = needles(
  '出号 卖号 租号 号出租 出账号 出会员 卖账号 账号出租 会员代充 代充会员 低价会员 收号出号 出微信号 批发账号',
  'accounts for sale|account for sale|selling accounts|selling account|selling acc|selling accs|rent account|account rental',
);

/** Words of selling; beside goods and a price, or a contact. */
export const offers = needles(
  '出售 转让 转卖 低价出 便宜出 打包出 全套出 有偿出 闲置出 诚意出 秒出 急出 现货 批发 代理 招代理 一手货源 货源 包更新 永久更新 永久会员 自动发货 秒发 可试看 支持试看 包售后 先用后付 团购价 内部价 拼单 拼车',
  'for sale|selling|wts|resell|reseller|wholesale|instant delivery|in stock|lifetime access|full access|best price|cheap price|price negotiable|on sale|limited offer|special offer',
);

/** What one is told to do. */
export const calls = needles(
  '私聊 私我 私信我 私戳 滴我 滴滴我 戳我 加我 加微 加v 联系我 找我 有意者 有意私 有意的 有需要 需要的 想要的 感兴趣的 有兴趣的 扫码 速来 先到先得 名额有限 手慢无 欢迎咨询 咨询我 详情咨询 可议价 可刀 可小刀 拍下 下单 付款 入手的 来撩 速联系 要的来 要的滴',
  'dm me|dm for|pm me|message me|inbox me|text me|hit me up|hmu|contact me|if interested|anyone interested|order now|buy now|limited slots|whatsapp me|telegram me|add me|dms open|slide into|link in bio|grab yours|hurry up',
);

/** A price in words. */
export const prices = needles(
  '低价 白菜价 半价 骨折价 超便宜 便宜出 一折 打折 特价 优惠价 奶茶钱 成本价 地板价 学生价 友情价 亏本出',
  'cheap|discounted|half price|low price|lowest price|affordable price|best price',
);

/** What who wants to know says, and who warns. */
export const asks = needles(
  '多少钱 值得买 值得吗 值得报 值不值 怎么买 哪里买 哪儿买 在哪买 要不要买 有必要买 贵不贵 贵吗 太贵 谁买过 买过吗 报过吗 好用吗 有用吗 怎么样 骗子 被骗 上当 避雷 别买 不要买 不要信 别信 谨防 小心 举报 退款 退费 求购 想买 收一个 有人出吗 有没有人出 谁有 老师说 学校',
  "how much|worth it|worth buying|should i buy|where can i buy|where to buy|is it worth|anyone bought|has anyone|does anyone|scam|scammer|scammers|refund|don't buy|do not buy|looking to buy|want to buy|wtb|beware|i bought|our teacher|my teacher",
);

function needles(chinese: string, english: string): readonly Needle[] {
  return [...chinese.split(' '), ...english.split('|')].map((word) => ({ word }));
}
