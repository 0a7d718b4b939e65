/** `1 message`, `3 messages`: for the sentences of a trace. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
