/** US dollars in us-east-1 as of November 2026, without the free tier; FIFO queues, arm64, a request of SQS up to 64 KB. */
export const prices = {
  tableWrite: 0.625 / 1e6,
  tableRead: 0.125 / 1e6,
  queueRequest: 0.5 / 1e6,
  lambdaRequest: 0.2 / 1e6,
  lambdaSecond: 0.0000133334 * 0.5,
  busEvent: 1 / 1e6,
  schedule: 1 / 1e6,
  topicMessage: 0.5 / 1e6,
  logByte: 0.5 / 1e9,
} as const;

export type Priced = keyof typeof prices;

/** Without the free tier. */
export function dollarsOf(used: Readonly<Record<Priced, number>>): number {
  return (Object.keys(prices) as Priced[]).reduce((sum, name) => sum + used[name] * prices[name], 0);
}
