import { standIns } from './stand-ins.ts';
import { pinyin } from './tables/pinyin.ts';
import { readTable } from './tables/read-table.ts';

/** Private units of the sound form: syllables, then initials, then parts of characters that nobody reads aloud. */
const firstSyllable = 0xe000;
const firstInitial = 0xe300;
const firstPart = 0xe400;
const partCount = 0x800;

/** The block whose characters have a syllable in the table. */
export const firstIdeograph = 0x4e00;
export const lastIdeograph = 0x9fa5;

/** Added to the number of a syllable in the table where the character is an everyday one. */
const everyday = 0x400;

/** Radicals as they stand beside something, each before what people type for it. */
const radicals =
  '亻人 氵水 忄心 㣺心 犭犬 扌手 讠言 钅金 饣食 纟丝 礻示 衤衣 疒病 囗口 刂刀 灬火 艹草 ⺮竹 ⻊足 ⺶羊 爫爪 攵文 攴文 ⺙文 夂夕 辶走 辵走 阝邑 阜邑 罒四 ⺼月 牜牛 虍虎 覀西 彐雪 宀宝 冖写 凵凶 匚区 厶私 彳人 丷八 龰止 龸小';

/** Characters before those that they are taken for, which sound otherwise: 徽信. */
const lookAlikes = '徽微 嶶微 曰日 茄加 売卖 荬卖 伩信 毋母 汝女 冃月 囯国 侞加 尐少 刄人';

/** Everything that reading aloud needs, decoded at first use. */
export class SoundUnits {
  /** By ideograph: its unit, and the number of its syllable as it is spoken with care. */
  readonly #units: Uint16Array;
  readonly #exact: Uint16Array;
  /** By code point, of the first two planes: emoji stand in the second, and every sign of a text is asked about. */
  readonly #standIns = new Uint16Array(0x20000);
  readonly #unitOf = new Map<string, number>();
  readonly #names: readonly string[];
  readonly #wholes = new Map<number, number>([[0x516b, 0x513f]]);
  /** Of what is beyond the block of ideographs. */
  readonly #parts = new Map<number, number>();

  constructor() {
    const [names = '', ids = ''] = readTable(pinyin).split('\n');
    this.#names = names.split(' ');
    const merged = this.#names.map((name) => this.#unitOfName(name));
    this.#units = new Uint16Array(ids.length);
    this.#exact = new Uint16Array(ids.length);
    for (let at = 0; at < ids.length; at++) {
      const code = ids.charCodeAt(at) - 0x100;
      const id = code % everyday;
      this.#exact[at] = code;
      this.#units[at] = id === 0 ? partUnit(firstIdeograph + at) : (merged[id] ?? 0);
    }
    for (const [radical = '', whole = ''] of radicals.split(' '))
      this.#take(radical.charCodeAt(0), whole.charCodeAt(0));
    for (const [look = '', meant = ''] of lookAlikes.split(' ')) this.#readAs(look.charCodeAt(0), meant.charCodeAt(0));
    for (const [point, name] of standIns()) this.#standIns[point] = this.#unitOfName(name);
  }

  /** Of a radical what people type for it; of parts that are drawn alike, one of them. */
  wholeOf(unit: number): number {
    return this.#wholes.get(unit) ?? unit;
  }

  #readAs(look: number, meant: number): void {
    this.#units[look - firstIdeograph] = this.unitOfHan(meant);
    this.#exact[look - firstIdeograph] = this.#exact[meant - firstIdeograph] ?? 0;
  }

  #take(radical: number, whole: number): void {
    const unit = this.unitOfHan(whole);
    this.#wholes.set(radical, whole);
    if (radical - firstIdeograph >= 0) this.#units[radical - firstIdeograph] = unit;
    else this.#parts.set(radical, unit);
  }

  /** The units of the block of ideographs. */
  get soundOf(): Uint16Array {
    return this.#units;
  }

  /** Syllables in Latin letters. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** The unit of a syllable; those that many people speak alike are one. */
  unitOfName(name: string): number {
    return this.#unitOfName(name);
  }

  #unitOfName(name: string): number {
    const merged = name.replace(/^([zcs])h/, '$1').replace(/(?<=[ei]n)g$/, '');
    const known = this.#unitOf.get(merged);
    if (known !== undefined) return known;
    const unit = firstSyllable + this.#unitOf.size;
    this.#unitOf.set(merged, unit);
    return unit;
  }

  unitOfHan(unit: number): number {
    const at = unit - firstIdeograph;
    if (at >= 0 && at < this.#units.length) return this.#units[at] ?? 0;
    return this.#parts.get(unit) ?? partUnit(unit);
  }

  /** The syllable of a character as it is spoken with care. */
  nameOfHan(unit: number): string {
    return this.#names[(this.#exact[unit - firstIdeograph] ?? 0) % everyday] ?? '';
  }

  /** Not one of the some 3,700 characters that nearly all texts are made of. */
  isRare(unit: number): boolean {
    return (this.#exact[unit - firstIdeograph] ?? 0) < everyday;
  }

  /** What an emoji, digit or letter stands for; 0 when for nothing. */
  standIn(point: number): number {
    return this.#standIns[point] ?? 0;
  }
}

export function initialUnit(letter: number): number {
  return firstInitial + letter;
}

function partUnit(unit: number): number {
  return firstPart + (unit % partCount);
}

let units: SoundUnits | undefined;

export function soundUnits(): SoundUnits {
  units ??= new SoundUnits();
  return units;
}
