/** What a file of ours holds, by its name: all of them are text. */
export function mediaTypeOf(fileName: string): string {
  return fileName.endsWith('.json') ? 'application/json' : 'text/plain; charset=utf-8';
}
