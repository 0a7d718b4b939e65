/** What a platform can do: its manifest says so, and everything that it cannot becomes the next best (`next-best.ts`). */
export interface Abilities {
  /** The bot receives every message of a group, not only those that speak to it. */
  readonly seeAllMessages: boolean;
  /** Withdraws what others wrote. */
  readonly remove: boolean;
  readonly mute: boolean;
  /** Ends a mute by itself at a given time. */
  readonly muteWithEnd: boolean;
  readonly kick: boolean;
  readonly ban: boolean;
  readonly privateMessages: boolean;
  /** Lets in or declines whoever asks to join. */
  readonly joinRequests: boolean;
  /** Makes a link to come in by for each member, and tells by which one somebody came. */
  readonly inviteLinks: boolean;
  /** Shows words of the bot's choice beside a member's name. */
  readonly tags: boolean;
  readonly buttons: boolean;
  /** Shows a picture of ours under words. */
  readonly pictures: boolean;
  readonly edit: boolean;
  readonly pin: boolean;
  /** Tells of members' reactions, and lets the bot react. */
  readonly reactions: boolean;
  /** Shows members which commands there are. */
  readonly commands: boolean;
  /** Sending again under the same key is sending once. */
  readonly idempotentSend: boolean;
  /** Tells the display name together with a message. */
  readonly namesInMessages: boolean;
  /** Tells with each message whether the conversation is a private one. */
  readonly tellsPrivate: boolean;
  /** Who the admins of a group are is told, or looked up with its title, when the bot comes in; else they are asked for. */
  readonly tellsAdmins: boolean;
  /** Tells when a message has been deleted by others than the bot. */
  readonly tellsDeletions: boolean;
  /** How long the platform allows something, milliseconds; absent: for ever. */
  readonly deadlines: { readonly remove?: number; readonly answer?: number };
}

/** Of a platform that can do everything, at any time; sent twice under one key is twice there, as on most. */
export const allAbilities: Abilities = {
  seeAllMessages: true,
  remove: true,
  mute: true,
  muteWithEnd: true,
  kick: true,
  ban: true,
  privateMessages: true,
  joinRequests: true,
  inviteLinks: true,
  tags: true,
  buttons: true,
  pictures: true,
  edit: true,
  pin: true,
  reactions: true,
  commands: true,
  idempotentSend: false,
  namesInMessages: true,
  tellsPrivate: true,
  tellsAdmins: true,
  tellsDeletions: true,
  deadlines: {},
};
