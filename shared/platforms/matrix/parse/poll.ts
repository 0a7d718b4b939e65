import { type MatrixContent, pollSchema, spokenSchema } from './schema.ts';

/** The question and the answers, each on a line; undefined where there is no poll. */
export function pollText(content: MatrixContent): string | undefined {
  const poll = pollSchema.safeParse(content['m.poll'] ?? content['org.matrix.msc3381.poll.start']);
  if (!poll.success) return undefined;
  return [poll.data.question, ...(poll.data.answers ?? [])].flatMap((spoken) => spokenBy(spoken) ?? []).join('\n');
}

function spokenBy(raw: unknown): string | undefined {
  const spoken = spokenSchema.safeParse(raw).data;
  const first = spokenSchema.safeParse(spoken?.['m.text']?.[0]).data;
  return first?.body ?? spoken?.['org.matrix.msc1767.text'] ?? spoken?.body;
}
