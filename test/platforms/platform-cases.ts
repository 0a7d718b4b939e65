import { matrix } from './matrix/platform-case.ts';
import type { PlatformCase } from './platform-case.ts';
import { sandbox } from './sandbox/platform-case.ts';
import { telegram } from './telegram/platform-case.ts';

/** One for each platform of the catalogue, by its name: the contract says which is missing. */
export const platformCases: Readonly<Record<string, PlatformCase>> = { telegram, matrix, sandbox };
