import type { FoundContact } from './contacts.ts';

/** Mail addresses, and names behind an `@` that one is told to write to. Who is merely mentioned is no contact. */
export function handlesIn(folded: string): readonly FoundContact[] {
  if (!folded.includes('@') && !folded.includes('at]') && !folded.includes('at)') && !folded.includes('wxid_'))
    return none;
  const found: FoundContact[] = [];
  for (const { index: from, 0: text } of folded.matchAll(mail)) {
    found.push({ kind: 'email', from, to: from + text.length, disguised: !text.includes('@') });
  }
  for (const { index: from, 0: text } of folded.matchAll(handle)) {
    const before = folded.slice(Math.max(0, from - 40), from);
    if (/bot$/.test(text) || call.test(before))
      found.push({ kind: 'telegram', from, to: from + text.length, disguised: false });
  }
  for (const { index: from, 0: text } of folded.matchAll(/(?<![a-z0-9])wxid_[a-z0-9]{6,32}/g)) {
    found.push({ kind: 'wechat', from, to: from + text.length, disguised: false });
  }
  return found;
}

const none: readonly FoundContact[] = [];

/** Each start is tried once: not within a name. */
const mail =
  /(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63} ?(?:@|[[(]at[\])]) ?[a-z0-9-]{1,63}(?:(?:\.| ?[[(]dot[\])] ?)[a-z0-9-]{1,63}){0,4}(?:\.| ?[[(]dot[\])] ?)[a-z]{2,24}(?![a-z0-9@])/g;

const handle = /(?<![a-z0-9._%+@/-])@[a-z][a-z0-9_]{4,31}(?![a-z0-9_@.-])/g;

/** What comes before a name that one is told to write to. */
const call =
  /(?:联系(?:方式|客服|人|我们?)?|私聊|私信|咨询|客服|找|加|详询|进群|频道|商务|合作|业务|担保|电报|飞机|telegram|tg|тг|dm|pm|inbox|message|contact|write|hit|hmu|support|manager|admin|text|join|пиши(?:те)?|писать|напиши(?:те)?|связь|связи|связаться|контакты?|менеджеру?|обращ[а-я]*|л[сс]|личк[а-я]*|личные|заказ[а-я]*|вопрос[а-я]*|подпис[а-я]*|канал[а-я]*|аккаунт|админ[а-я]*)[^a-z0-9а-яё\u3400-\u9fff\n]{0,6}(?:(?:me|us|to|at|for|on|up|или|на|в|по|к|сюда|сообщени[а-я]*|это|тут|我|请|这个|老师)[^a-z0-9а-яё\u3400-\u9fff\n]{0,6}){0,2}$/;
