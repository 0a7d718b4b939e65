export const contactKinds = ['phone', 'wechat', 'qq', 'telegram', 'whatsapp', 'invite', 'short-link', 'email', 'other'] as const;

export type ContactKind = (typeof contactKinds)[number];

/** A way to reach somebody outside the chat that stands in a text. */
export interface FoundContact {
  readonly kind: ContactKind;
  /** In the folded text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Written to be missed: 加V❤, spaced or circled digits. */
  readonly disguised: boolean;
}
