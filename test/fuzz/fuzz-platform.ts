import type { Parsed, WebhookRequest } from '../../shared/platforms/platform.ts';
import { MissingSecret } from '../../shared/ports/secret-source.ts';
import { type Random, randomFrom } from '../crash/random.ts';
import type { ReceivingCase } from '../platforms/platform-case.ts';
import { faultsIn } from './event-faults.ts';
import { mutated, mutatedBytes } from './mutate.ts';

export interface FuzzSettings {
  readonly runs: number;
  /** Run n is made from seed + n: each can be made again alone. */
  readonly seed: number;
  /** Told now and then how many are done. */
  readonly onProgress?: (done: number) => void;
}

export interface FuzzFailure {
  /** Makes it again with one run. */
  readonly seed: number;
  readonly what: string;
}

export interface FuzzReport {
  readonly failures: readonly FuzzFailure[];
  /** How often the platform's parser took it for what: a fuzzer whose every delivery is malformed tries nothing. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Milliseconds. */
  readonly slowest: number;
}

/** No delivery may take longer to verify and parse, in milliseconds. */
export const longest = 50;

/** Bytes of a delivery here: reading JSON of several megabytes takes that long whatever one does with it. */
const largest = 512 * 1024;

/** More would tell the same again. */
const mostFailures = 20;

/** Sends mutated samples of a platform to its receiver, signed, unsigned and signed wrongly. */
export function fuzzPlatform(platform: ReceivingCase, { runs, seed, onProgress }: FuzzSettings): FuzzReport {
  const failures: FuzzFailure[] = [];
  const kinds: Record<string, number> = {};
  let slowest = 0;
  for (let run = 0; run < runs && failures.length < mostFailures; run += 1) {
    const one = tryOne(platform, randomFrom(seed + run));
    failures.push(...one.faults.map((what) => ({ seed: seed + run, what })));
    kinds[one.kind] = (kinds[one.kind] ?? 0) + 1;
    slowest = Math.max(slowest, one.took);
    if (run % 10_000 === 9_999) onProgress?.(run + 1);
  }
  return { failures, kinds, slowest };
}

interface Tried {
  readonly faults: readonly string[];
  readonly kind: string;
  readonly took: number;
}

function tryOne(platform: ReceivingCase, random: Random): Tried {
  const { secrets, sign, samples } = platform;
  const body = mutated(samples, random).subarray(0, largest);
  const request = sign(body, secrets, random.pick([0, 1, 35]));
  try {
    const { took, result } = measured(() => receive(platform, request));
    const forged = forgeries(platform, request, random).filter((one) => accepts(platform, one));
    const faults = [
      ...(took > longest ? [`took ${took.toFixed(0)} ms over ${body.length} bytes`] : []),
      ...(result === undefined ? ['refused what is signed rightly'] : wrongIn(platform, result)),
      ...forged.map(() => 'accepted a forgery'),
    ];
    return { faults, kind: result?.kind ?? 'refused', took };
  } catch (thrown) {
    const what = thrown instanceof Error ? `${thrown.name}: ${thrown.message.slice(0, 200)}` : String(thrown);
    return { faults: [`threw ${what}`], kind: 'thrown', took: 0 };
  }
}

function receive({ receiver, secrets }: ReceivingCase, request: WebhookRequest): Parsed | undefined {
  return receiver.verify(request, secrets).ok ? receiver.parse(request, secrets) : undefined;
}

/** Of this thread alone: others use the machine, too. What took too long is measured again: it may have been compiled meanwhile. */
function measured<Result>(work: () => Result): { readonly took: number; readonly result: Result } {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; ; tries += 1) {
    const began = process.threadCpuUsage();
    const result = work();
    const { user, system } = process.threadCpuUsage(began);
    best = Math.min(best, (user + system) / 1000);
    if (best <= longest || tries === 4) return { took: best, result };
  }
}

function wrongIn({ receiver }: ReceivingCase, parsed: Parsed): string[] {
  const polluted = 'polluted' in {} ? ['changed the prototype of all objects'] : [];
  switch (parsed.kind) {
    case 'events':
      return [...polluted, ...faultsIn(receiver.manifest.name, parsed.events)];
    case 'unused':
      return /^[\w.\- ]{1,130}$/.test(parsed.what)
        ? polluted
        : [...polluted, 'counts by a name that is somebody’s words'];
    case 'answer':
      return isJson(parsed.body) && parsed.status >= 200 ? polluted : [...polluted, 'an answer that is no JSON'];
    case 'malformed':
      return parsed.reason === '' ? [...polluted, 'malformed without a reason'] : polluted;
    default:
      return parsed satisfies never;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The request without a signature, with one made by mutated secrets, and with the signature itself mutated. */
function forgeries(platform: ReceivingCase, request: WebhookRequest, random: Random): WebhookRequest[] {
  const { secrets, sign, samples } = platform;
  const wrong = mapped(secrets, (value) => mutatedText(value, random));
  const headers = mapped(request.headers, (value) => mutatedText(value, random));
  const other = sign(random.pick(samples), secrets).headers;
  return [
    { ...request, headers: {} },
    ...(differ(secrets, wrong) ? [sign(request.body, wrong)] : []),
    ...(shows({ ...request, headers }, secrets) ? [] : [{ ...request, headers }]),
    // Who signs bodies must not take the signature of another body.
    ...(differ(other, request.headers) ? [{ ...request, headers: other }] : []),
  ];
}

function mapped(values: Readonly<Record<string, string | undefined>>, change: (value: string) => string) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value ?? '')]));
}

function mutatedText(text: string, random: Random): string {
  return mutatedBytes(Buffer.from(text), random).toString('latin1');
}

/** In every value, so that whichever of them signs is wrong; blanks around one may be passed over. */
function differ(some: Readonly<Record<string, string | undefined>>, others: typeof some): boolean {
  return (
    Object.entries(some).some(([key]) => key in others) &&
    Object.entries(some).every(([key, value]) => others[key]?.trim() !== value?.trim())
  );
}

/** A header changed around the secret may still be right: by more blanks before it, say. */
function shows({ headers }: WebhookRequest, secrets: Readonly<Record<string, string>>): boolean {
  const values = Object.values(headers);
  return Object.values(secrets).some((secret) => values.some((value) => value?.includes(secret)));
}

function accepts({ receiver, secrets }: ReceivingCase, request: WebhookRequest): boolean {
  try {
    return receiver.verify(request, secrets).ok;
  } catch (fault) {
    if (fault instanceof MissingSecret) return false;
    throw fault;
  }
}
