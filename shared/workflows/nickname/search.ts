import { hasWordCharacter, isYear, plainForm, provinceAt } from './parts.ts';
import type { NicknameSettings } from './settings.ts';

/** What could be made out of a name, to say what is missing and to keep in the example what is right already. */
export interface Found {
  readonly year?: number;
  readonly province?: string;
  readonly nickname?: string;
}

const fourDigits = /(?<!\d)(\d{4})(?!\d)[年届屆级級]?/gu;

/** Looks for the parts anywhere in the name, whatever their order. */
export function searchParts(text: string, settings: NicknameSettings, thisYear: number): Found {
  const year = searchYear(text, settings, thisYear);
  const province = searchProvince(year.rest, settings);
  const nickname = searchNickname(province.rest, settings);
  return {
    ...(year.found === undefined ? {} : { year: year.found }),
    ...(province.found === undefined ? {} : { province: province.found }),
    ...(nickname === undefined ? {} : { nickname }),
  };
}

function searchYear(text: string, settings: NicknameSettings, thisYear: number) {
  for (const match of text.matchAll(fourDigits)) {
    const year = Number(match[1]);
    if (isYear(year, settings, thisYear)) return { found: year, rest: text.replace(match[0], ' ') };
  }
  return { rest: text };
}

function searchProvince(text: string, settings: NicknameSettings) {
  for (let at = 0; at < text.length; at++) {
    const province = provinceAt(text.slice(at), settings);
    if (province) {
      return { found: province.name, rest: `${text.slice(0, at)} ${text.slice(at + province.length)}` };
    }
  }
  return { rest: text };
}

/** What is left once separators and stray numbers are gone. */
function searchNickname(text: string, { separators }: NicknameSettings): string | undefined {
  const marks = separators.map(plainForm).filter((one) => one.trim() !== '');
  const rest = marks.reduce((left, one) => left.replaceAll(one, ' '), text);
  const bare = rest
    .replace(/\d{2,}[年届屆级級]?/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return hasWordCharacter(bare) ? bare : undefined;
}
