import { joinWords, say, sayPlain } from '../../community/say.ts';
import type { Command } from '../../decision/command.ts';
import { concernOf } from '../../decision/concern.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Words } from '../../effects/effect.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { isAgainst, waitedFor, whatOf } from './card.ts';

/** A message has room for so many. */
const mostListed = 8;

/** `/reports`: admins see what is open, members in private what became of theirs. */
export function showReports(draft: Draft, command: Command): void {
  draft.confidential = true;
  if (draft.isAdmin(command.from.id)) listOpen(draft, command);
  else draft.do({ type: 'tell', member: command.from.id, words: ownReports(draft, command) });
}

/** In the admin chat without those about the team, elsewhere in private. */
function listOpen(draft: Draft, { event, from }: Command): void {
  const amongAdmins = !event.private && concernOf(draft, event.chat) === 'admins';
  const open = draft.view
    .list(reportKind, { partition: 'report', contains: '"s":"open"' })
    .filter((one) => one.status === 'open' && !isAgainst(draft, one, from.id) && !(amongAdmins && one.guarded))
    .sort((a, b) => a.at - b.at);
  const shown = open.slice(0, mostListed);
  const words = listWords(draft, shown, open.length);
  const row = shown.map(({ id }, index) => ({ label: String(index + 1), data: `report:show.${id}` }));
  const buttons =
    row.length === 0 ? {} : { buttons: [row.slice(0, 4), row.slice(4)].filter(({ length }) => length > 0) };
  const said = { words, ...buttons };
  draft.do(amongAdmins ? { type: 'post', chat: event.chat, ...said } : { type: 'tell', member: from.id, ...said });
}

function listWords(draft: Draft, shown: readonly Report[], count: number): Words {
  const voice = draft.community.data;
  if (shown.length === 0) return say(voice, 'report.list-none');
  const lines = shown.map((report, index) =>
    say(voice, 'report.list-line', {
      number: index + 1,
      what: whatOf(draft, report),
      for: waitedFor(draft, report),
      count: report.reporters.length,
    }),
  );
  return say(voice, 'report.list', { count, lines: joinWords(lines, '\n') });
}

function ownReports(draft: Draft, { from }: Command): Words {
  const voice = draft.community.data;
  const mine = draft.view
    .list(reportKind, { partition: 'report', contains: JSON.stringify(from.id) })
    .filter(({ reporters }) => reporters.some(({ member, account }) => member === from.id || account === from.id))
    .sort((a, b) => b.at - a.at)
    .slice(0, mostListed);
  if (mine.length === 0) return say(voice, 'report.none');
  const lines = mine.map((one) => `• ${whatOf(draft, one)} · ${sayPlain(voice, `report.is-${one.status}`)}`);
  return say(voice, 'report.mine', { lines: lines.join('\n') });
}
