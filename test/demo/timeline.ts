import { styleText } from 'node:util';
import type { Message } from '@grammyjs/types';
import type { Call, Group, Person, TelegramStandIn } from '../stand-in/telegram/stand-in.ts';

export interface Stage {
  readonly telegram: TelegramStandIn;
  readonly group: Group;
  readonly admins: Group;
  readonly people: readonly Person[];
  readonly now: () => number;
  readonly timezone: string;
  readonly print: (line: string) => void;
}

/** Prints an evening as it was seen: what people did, and what Reeve asked of the platform because of it. */
export class Timeline {
  readonly #stage: Stage;
  readonly #clock: Intl.DateTimeFormat;
  readonly #texts = new Map<number, string>();
  #told = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
    const { timezone } = stage;
    this.#clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
  }

  chapter(title: string): void {
    this.#stage.print(`\n${styleText('bold', title)}`);
  }

  /** Somebody said or did something. */
  person(who: string, what: string, message?: Message): void {
    if (message) this.#texts.set(message.message_id, message.text ?? message.caption ?? '[media]');
    this.#line(who, what);
  }

  /** Prints the calls since the last time. */
  reeve(): void {
    const { calls } = this.#stage.telegram;
    for (const call of calls.slice(this.#told)) {
      const line = this.#describe(call);
      if (line) this.#line(styleText('cyan', line[0]), line[1]);
    }
    this.#told = calls.length;
  }

  #line(who: string, what: string): void {
    const time = styleText('dim', this.#clock.format(this.#stage.now()));
    const [first = '', ...more] = what.split('\n');
    this.#stage.print(`${time}  ${who}: ${first}`);
    for (const line of more) this.#stage.print(`           ${styleText('dim', '│')} ${line}`);
  }

  #describe({ method, params, status, description }: Call): [who: string, what: string] | undefined {
    if (status !== 200) return ['Telegram refuses Reeve', `${method}: ${description ?? status}`];
    switch (method) {
      case 'sendMessage':
        return this.#said(params);
      case 'editMessageText':
        return ['Reeve changes its notice', `${String(params['text'])}${buttonsOf(params)}`];
      case 'answerCallbackQuery':
        return ['Reeve answers the button', String(params['text'] ?? '')];
      case 'deleteMessage':
        return ['Reeve withdraws', this.#quote([Number(params['message_id'])])];
      case 'deleteMessages':
        return ['Reeve withdraws', this.#quote(params['message_ids'] as number[])];
      case 'restrictChatMember':
        return this.#restricted(params);
      case 'banChatMember':
        return ['Reeve removes', this.#name(params['user_id'])];
      case 'unbanChatMember':
        return ['Reeve lets back in', this.#name(params['user_id'])];
      default:
        return undefined;
    }
  }

  #said(params: Call['params']): [string, string] {
    const { group, admins } = this.#stage;
    const text = `${String(params['text'])}${buttonsOf(params)}`;
    if (params['chat_id'] === group.id) return ['Reeve', text];
    if (params['chat_id'] === admins.id) return ['Reeve to the admins', text];
    return [`Reeve to ${this.#name(params['chat_id'])} in private`, text];
  }

  #restricted(params: Call['params']): [string, string] {
    const free = (params['permissions'] as { can_send_messages?: boolean }).can_send_messages === true;
    if (free) return ['Reeve lets write again', this.#name(params['user_id'])];
    const until = this.#clock.format(Number(params['until_date']) * 1000);
    return ['Reeve mutes', `${this.#name(params['user_id'])} until ${until}`];
  }

  #name(id: unknown): string {
    return this.#stage.people.find(({ user }) => user.id === id)?.user.first_name ?? String(id);
  }

  #quote(ids: readonly number[]): string {
    const texts = ids.map((id) => `“${this.#texts.get(id) ?? id}”`);
    return texts.length > 3 ? `${texts.slice(0, 2).join(', ')} … ${texts.length} messages` : texts.join(', ');
  }
}

function buttonsOf(params: Call['params']): string {
  const markup = params['reply_markup'] as { inline_keyboard?: { text: string }[][] } | undefined;
  const labels = markup?.inline_keyboard?.flat().map(({ text }) => `[${text}]`) ?? [];
  return labels.length === 0 ? '' : `\n${labels.join(' ')}`;
}
