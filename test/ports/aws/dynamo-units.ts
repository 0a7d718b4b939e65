/** What DynamoDB counts for bytes written, a kilobyte a unit; twice in a transaction. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024));
}

/** What it counts for bytes read with strong consistency, four kilobytes a unit; one for what is not there, too. */
export function readUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 4096));
}
