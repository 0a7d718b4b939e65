import type { Task } from './detection.ts';

/** Somebody who is not spoken to says it of somebody: 他骂我…, he called me …, меня назвали …. */
const insulted = new RegExp(
  [
    '(?:他|她|那人|那个人|有人|这人|对方|老板|群主)[^，。！？,.!?]{0,6}(?:骂|喷|辱骂)(?:我|人|他|她|别人|大家|群友|同学|老师|管理)',
    '(?:我|他|她|同学|群友|有人|刚才|刚刚)被[^，。！？,.!?]{0,6}(?:骂|喷)',
    '骂过[^，。！？,.!?你您]{0,4}(?:是|叫)',
    '(?:骂|叫|喊|说)(?:我|他|她|别人|同学)(?:是|叫|一句)?\\s*[「“"『]',
    '\\b(?:he|she|they|someone|somebody|that guy|who)\\b[^.!?]{0,16}\\b(?:call(?:s|ed|ing)? (?:me|him|her|us|them|people|others)|insult(?:s|ed|ing)? (?:me|him|her|us|people))\\b',
    '\\b(?:i|he|she|we) (?:was|were|got|am|is) (?:just )?(?:called|insulted)\\b',
    '(?:он|она|они|кто-то|этот)[^.!?]{0,16}(?:назвал|обозва|обзыва|оскорб)[а-я]* (?:меня|его|её|ее|нас|людей|всех)',
    '(?:меня|нас|его|её) (?:тут |здесь |опять |снова )?(?:назвал|обозва|обзыва|оскорб)',
  ].join('|'),
  'u',
);

/** Each way of telling of an insult has one of these: most texts have none, and are not searched any further. */
const mayBeInsulted = /[骂喷]|[叫喊说][我他她别同]|insult|call|назва|об[зо]|оскорб/;

/** Somebody asks about a word itself: "婊子"这个词什么意思, what does "bitch" mean, что значит «сволочь». */
const asked = new RegExp(
  [
    '[「“"『‘\'《][^「」“”"『』‘’\'《》你您]{1,12}[」”"』’\'》](?:这个词|这两个字|这句话?|一词|这段话?)?[^，。！？,.!?你您]{0,4}(?:什么意思|啥意思|怎么(?:翻译|读|写|念|理解|拼|说)|那一?[段句]|出自)',
    "\\bwhat (?:does|do|did|is) (?:(?:the|this) (?:word|phrase|expression|term) )?[\"“‘'«]?(?!you\\b)[a-z*'-]{2,16}(?: (?!you\\b)[a-z*'-]{2,16})?[\"”’'»]? mean(?:s|ing)?\\b",
    '\\bhow (?:do|would) (?:you|i|we) (?:say|spell|pronounce|translate) ["“‘\'«][^"”’\'»]{1,20}["”’\'»]',
    '(?:что (?:значит|означает|такое)|как (?:переводится|пишется|перевести)) (?:слово |фраза |выражение )?[«"“„][^«»"”“„]{1,20}[»"”“]',
  ].join('|'),
  'u',
);

const mayBeAsked = /意思|怎么|[段句]|出自|\bmean|\bhow |что |как /;

/** Who warns of an advert, and shows no way to it. */
const warned = new RegExp(
  [
    '(?:别|不要|勿)(?:信|加|点|理|上当|给)',
    '(?:是|都是|有|遇到|小心|防)骗子',
    '谨防|警惕|当心|严禁|禁止|不得|请勿|违法|违规|(?:是|算|属于)作弊|是(?:不对|不应该|不道德|错误)的',
    '(?:管理|群主|老师)[^，。！？,.!?]{0,6}(?:管管|踢|处理|封|删)',
    "\\b(?:don'?t|do not|never) (?:click|trust|add|reply|send|fall for)\\b",
    "\\b(?:is|are|it'?s|beware of|careful,?) (?:a )?(?:scam|scammer|scammers|fake|phishing|spam)\\b",
    '\\b(?:forbidden|not allowed|against the rules)\\b|запрещ',
    'не (?:ведитесь|переходите|верьте|пишите ему|кликайте|переводите)',
    '(?:это|осторожно,?|опять) (?:мошенник|развод|скам|спам)',
    '(?:админ|модер)[а-я]*[^.!?]{0,12}(?:удали|забань|убер|почист)',
  ].join('|'),
  'u',
);

/** Longer warnings are written by those who warn of others to be believed themselves. */
const longestWarning = 100;

/** Whether a text tells of what others said or did, or asks what it means. What is told is less sure to be meant. */
export function isTold(task: Task, folded: string, reachable: boolean): boolean {
  if (task === 'abuse')
    return (mayBeInsulted.test(folded) && insulted.test(folded)) || (mayBeAsked.test(folded) && asked.test(folded));
  return !reachable && folded.length <= longestWarning && warned.test(folded);
}
