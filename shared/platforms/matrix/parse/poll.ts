import { type MatrixContent, pollOf, spokenOf } from './schema.ts';

/** The question and the answers, each on a line; undefined where there is no poll. */
export function pollText(content: MatrixContent): string | undefined {
  const poll = pollOf(content['m.poll'] ?? content['org.matrix.msc3381.poll.start']);
  if (poll === undefined) return undefined;
  return [poll.question, ...(poll.answers ?? [])].flatMap((spoken) => spokenBy(spoken) ?? []).join('\n');
}

function spokenBy(raw: unknown): string | undefined {
  const spoken = spokenOf(raw);
  const first = spokenOf(spoken?.['m.text']?.[0]);
  return first?.body ?? spoken?.['org.matrix.msc1767.text'] ?? spoken?.body;
}
