/** The function's own variable; one that is missing stops the cold start. */
export function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`starting: expected the variable ${name}, got none; deploy the stack again`);
  }
  return value;
}

/** One line of JSON (the function's log format is JSON). Holds no member's words. */
export function log(line: Readonly<Record<string, unknown>>): void {
  console.info(line);
}
