declare const memberBrand: unique symbol;
declare const chatBrand: unique symbol;

/** A member of the community: `<platform>:<user id>`, for example `telegram:1001`. A channel that posts is one too. */
export type MemberId = string & { readonly [memberBrand]: true };

/** A chat on a platform: `<platform>:<chat id>`, for example `telegram:-1001234567890`. */
export type ChatId = string & { readonly [chatBrand]: true };

export function memberId(platform: string, user: string | number): MemberId {
  return `${platform}:${user}` as MemberId;
}

export function chatId(platform: string, chat: string | number): ChatId {
  return `${platform}:${chat}` as ChatId;
}

/** The platform's name in a member or chat id. */
export function platformOf(id: MemberId | ChatId): string {
  return id.slice(0, id.indexOf(':'));
}

/** The platform's own id inside a member or chat id. */
export function nativeId(id: MemberId | ChatId): string {
  return id.slice(id.indexOf(':') + 1);
}
