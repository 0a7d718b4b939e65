import type { Dice } from '../bench/dice.ts';
import { type Account, newAccount } from './account.ts';
import type { SemesterOptions } from './semester.ts';

const provinces = ['北京', '上海', '广东', '四川', '河南', '山东', 'Beijing', 'hunan'];
const nicknames = ['小明', '阿强', '月月', 'Lily', '企鹅', '小鱼', '星星', 'Tom'];
const wrongNames = ['小明', 'Lily', '高考加油', '2027', '北京+2027', '1999+北京+小明', '😀'];

export function rightName(dice: Dice): string {
  return `${2027 + dice.roll(3)}${dice.of(['+', '-', ' '])}${dice.of(provinces)}${dice.of(['+', '-', ' '])}${dice.of(nicknames)}`;
}

export function wrongName(dice: Dice): string {
  return dice.of(wrongNames);
}

/** Days on which many come, as a part of the whole time. */
const waves = [0, 0, 0, 0.12, 0.4, 0.7];

/** The first five are admins and staff; a sixth is on Matrix, and some people are on both. */
export function populate({ members, days }: SemesterOptions, dice: Dice): Map<string, Account> {
  const accounts = Array.from({ length: members }, (_, n) => {
    const role = n < 3 ? 'admin' : n < 5 ? 'staff' : 'member';
    const platform = n === 2 || (n >= 5 && n % 6 === 0) ? 'matrix' : 'telegram';
    const comesOn = n < 5 ? 0 : dice.roll(3) > 0 ? Math.floor(dice.of(waves) * days) : dice.roll(days);
    return newAccount(platform, n, { role, comesOn, name: dice.roll(3) > 0 ? rightName(dice) : wrongName(dice) });
  });
  const [ones, others] = [accounts.filter(isPlain('telegram')), accounts.filter(isPlain('matrix'))];
  for (let n = 0; n < others.length / 2; n++) join(ones[n * 3], others[n]);
  for (const account of accounts) account.blocksBot = account.role === 'member' && dice.roll(12) === 0;
  return new Map(accounts.map((account) => [account.id, account]));
}

function isPlain(platform: Account['platform']): (account: Account) => boolean {
  return (account) => account.role === 'member' && account.platform === platform;
}

function join(one: Account | undefined, other: Account | undefined): void {
  if (!one || !other) return;
  one.twin = other;
  other.twin = one;
}
