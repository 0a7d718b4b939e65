import { timingSafeEqual } from 'node:crypto';

/** Compares over the length of ours, whatever was sent: the time taken tells neither that length nor where they differ. */
export function sameSecret(got: string, expected: string): boolean {
  const ours = bytesOf(expected);
  const theirs = Buffer.alloc(ours.length);
  theirs.write(got);
  return timingSafeEqual(theirs, ours) && Buffer.byteLength(got) === ours.length;
}

/** Ours is the same for every webhook. */
let kept = { secret: '', bytes: Buffer.alloc(0) };

function bytesOf(secret: string): Buffer {
  if (kept.secret !== secret) kept = { secret, bytes: Buffer.from(secret) };
  return kept.bytes;
}
