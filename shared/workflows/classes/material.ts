import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { publish } from '../../decision/publish.ts';
import type { TimerEvent } from '../../event/event.ts';
import { sayAwake } from '../quiet/hold.ts';
import { chatsOf, classOf, ofFile, timetableOf } from './sources.ts';
import { titleOf } from './words.ts';

/** Material is shown at its time, as long as the file still has it and its lesson takes place. */
export function showMaterial(draft: Draft, { data = {} }: TimerEvent): void {
  const voice = draft.community.data;
  const found = voice.classes && classOf(voice.classes, String(data.series));
  const material = found?.material[Number(data.index)];
  if (!voice.classes || !found || !material || material.link !== data.link) {
    return draft.note('the file has no such material any more');
  }
  if (data.lesson !== undefined && !takesPlace(draft, data)) return draft.note('the lesson has moved, or is cancelled');
  const { text } = say(voice, 'class.material', { lesson: titleOf(found), link: material.link });
  sayAwake(draft, chatsOf(draft, ofFile, { series: found.id }), { text }, voice.classes.quietHours);
  publish(draft, 'class.material', { class: found.id, title: found.title }, { of: found.id });
}

/** Over, it is forgotten: then it has taken place. */
function takesPlace(draft: Draft, { lesson, start }: NonNullable<TimerEvent['data']>): boolean {
  const known = timetableOf(draft, ofFile)?.lessons.find(({ id }) => id === lesson);
  return known ? !known.cancelled && known.start === start : Number(start) <= draft.now;
}
