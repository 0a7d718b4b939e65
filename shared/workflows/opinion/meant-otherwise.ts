/** A piece of a folded text, UTF-16 units. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/** What stands further away says nothing of the word. */
const near = 40;

const denials: readonly RegExp[] = [
  /(?:不是|并不|并非|并没|没有|没啥|没什么|没觉得|不觉得|不算|不至于|谈不上|毫无|一点(?:也|都)不|[不没无未])(?:会|是|算|觉得|感觉|有|那么|这么|怎么|太|很|多|特别|再|说|什么|啥|任何|一点)*$/u,
  /(?:\b(?:not|never|no|nothing|nobody|none|hardly|without|neither|nor|far from|cannot|dont|doesnt|didnt|isnt|wasnt|arent|wont|cant)|n['’]t)(?: (?:so|that|too|very|really|at all|all|a|an|the|any|even|been|be|being|find|think|say|call|it|was|is|feel|quite|of|ever|as|have|has|had|get|got|anything|more))* ?$/,
  /(?:^|[^а-я])(?:не|ни|без|нет|ничего|никаких|никакой|нисколько)(?: (?:так|очень|такой|такая|такое|особо|совсем|был|была|было|слишком|уж|вовсе|то чтобы))* $/,
];

/** 不坑, not bad, не плохо: right before it stands that it is not so. */
export function isDenied(folded: string, { from }: Piece): boolean {
  const before = folded.slice(Math.max(0, from - near), from);
  return denials.some((denial) => denial.test(before));
}

const sentenceEnd = /[.!?。！？;；\n…]/u;
/** A question that wants to know, and no complaint in the form of one (怎么这么差, why is it so bad). */
const asks: readonly RegExp[] = [
  /(?:是不是|有没有|会不会|是否|请问|想问|问一下|有人知道).*$|(?:吗|嘛|么)[~～ ]*[?？]?$/u,
  /^\s*(?:(?:hi|hey|hello|and|so|but|or|guys|everyone|anyone|all),?\s+)*(?:is|are|was|were|does|do|did|will|would|can|could|has|have|any|anybody|anyone)\b.*\?$/,
  /(?:^|[^а-я])ли(?:[^а-я]).*\?$|^\s*(?:кто-?нибудь|правда|разве|а правда)(?:[^а-я]).*\?$/,
];

/** 这课坑吗, is it boring? – who asks has not said it. */
export function isAsked(folded: string, { from, to }: Piece): boolean {
  const word = folded.slice(from, to);
  if (folded.startsWith(`不${word}`, to) || folded.startsWith(`没${word}`, to)) return true;
  const sentence = sentenceAround(folded, from, to);
  return asks.some((question) => question.test(sentence));
}

/** As far as somebody would read on: a message may be one sentence of sixty thousand characters. */
const longest = 100;

function sentenceAround(folded: string, from: number, to: number): string {
  const [first, last] = [Math.max(0, from - longest), Math.min(folded.length, to + longest)];
  let start = from;
  while (start > first && !sentenceEnd.test(folded.charAt(start - 1))) start--;
  let end = to;
  while (end < last && !sentenceEnd.test(folded.charAt(end))) end++;
  // The mark itself says whether it asks.
  return folded.slice(start, end + 1).replace(/[.!。！;；\n…]$/u, '');
}
