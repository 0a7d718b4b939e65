export const nicknameParts = ['year', 'province', 'nickname'] as const;
export type NicknamePart = (typeof nicknameParts)[number];

/** The nickname section after checking. */
export interface NicknameSettings {
  /** In the order members write them. */
  readonly parts: readonly NicknamePart[];
  /** Any of these stands between two parts; between year and province none is needed. */
  readonly separators: readonly string[];
  /** Years accepted, counted from this one in the community's zone. */
  readonly years: { readonly from: number; readonly to: number };
  /** Canonical name first, then other spellings of the same place. */
  readonly provinces: readonly (readonly string[])[];
  /** Milliseconds after the first message about it; the last one is followed by the admins' notice. */
  readonly remind: readonly number[];
}
