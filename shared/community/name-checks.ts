import { isShippedTopic, shippedTopics } from '../rules/topic.ts';
import { namesOfClasses } from './class-spans.ts';
import { type Complaint, didYouMean, oneOf, quoted } from './mistake.ts';
import { isMapping, type Mapping, writtenConditions } from './written-conditions.ts';

/** What rules call by a name that nothing in the file has. */
export function unknownSpans(data: Mapping): Complaint[] {
  const known = [
    ...Object.keys(isMapping(data.calendar) ? data.calendar : {}),
    ...namesOfClasses(data).map(({ name }) => name),
  ];
  return [...namesIn(data, 'time', 'during'), ...spansOfQuestions(data), ...quietHoursOf(data)].flatMap(
    ({ name, path }): Complaint[] => {
      if (known.includes(name)) return [];
      const todo = meant(name, known) ?? 'Write it under calendar first.';
      const expected =
        known.length === 0 ? 'a name that stands under calendar' : `a name of the calendar (${oneOf(known)})`;
      return [{ path, about: 'value', expected, got: quoted(name), todo }];
    },
  );
}

/** What a class and a time of the calendar are both called. */
export function namesTwice(data: Mapping): Complaint[] {
  const calendar = isMapping(data.calendar) ? data.calendar : {};
  const classes = namesOfClasses(data);
  return classes.flatMap(({ name, path }, index): Complaint[] => {
    const first = classes.findIndex((one) => one.name === name);
    if (!Object.hasOwn(calendar, name) && first === index) return [];
    // All classes together have a name of Reeve's: the file may have given it to something else.
    if (index === 0) return [];
    const got = `${quoted(name)}, which something else is called, too`;
    return [{ path, about: 'value', expected: 'a name of its own', got, todo: 'Call one of them otherwise.' }];
  });
}

/** What is not urgent waits until these times of the calendar are over. */
function quietHoursOf({ community, classes, announcements }: Mapping) {
  const said = Object.entries(isMapping(announcements) ? announcements : {});
  return [
    ...namesAt(isMapping(community) ? community['quiet-hours'] : undefined, ['community', 'quiet-hours']),
    ...namesAt(isMapping(classes) ? classes['quiet-hours'] : undefined, ['classes', 'quiet-hours']),
    ...said.flatMap(([name, one]) =>
      namesAt(isMapping(one) ? one['quiet-hours'] : undefined, ['announcements', name, 'quiet-hours']),
    ),
  ];
}

/** Teachers are on duty, and nobody is reminded, at times of the calendar. */
function spansOfQuestions(data: Mapping) {
  const questions = isMapping(data.questions) ? data.questions : {};
  const subjects = Object.entries(isMapping(questions.subjects) ? questions.subjects : {});
  return [
    ...namesAt(questions['quiet-hours'], ['questions', 'quiet-hours']),
    ...subjects.flatMap(([name, subject]) => {
      const teachers: unknown[] = isMapping(subject) && Array.isArray(subject.teachers) ? subject.teachers : [];
      return teachers.flatMap((teacher, index) => {
        const path = ['questions', 'subjects', name, 'teachers', index, 'during'];
        return isMapping(teacher) ? namesAt(teacher.during, path) : [];
      });
    }),
  ];
}

export function unknownTopics(data: Mapping): Complaint[] {
  const lists = isMapping(data.lists) ? data.lists : {};
  const known = [...shippedTopics, ...Object.keys(lists)];
  return namesIn(data, 'topic', 'is').flatMap(({ name, path }): Complaint[] => {
    if (isShippedTopic(name)) return [];
    const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
    const at = { path, about: 'value' } as const;
    const expected = `a topic: ${oneOf(shippedTopics)}, or a list of words under lists`;
    if (list === undefined) {
      const todo = meant(name, known) ?? 'Write its words under lists first.';
      return [{ ...at, expected, got: quoted(name), todo }];
    }
    if (!isMapping(list) || !Object.hasOwn(list, 'domains')) return [];
    return [{ ...at, expected, got: `${quoted(name)}, a list of domains`, todo: 'Name a list with "words:" in it.' }];
  });
}

function meant(name: string, known: readonly string[]): string | undefined {
  const one = didYouMean(name, known);
  return one === undefined ? undefined : `Did you mean ${quoted(one)}?`;
}

/** The names that a setting of a condition holds, one or several. */
function namesIn(data: Mapping, condition: string, setting: string) {
  return writtenConditions(data).flatMap(({ name, settings, path }) => {
    if (name !== condition || !isMapping(settings)) return [];
    return namesAt(settings[setting], [...path, setting]);
  });
}

/** One name, or a list of them. */
function namesAt(written: unknown, path: readonly PropertyKey[]) {
  if (typeof written === 'string') return [{ name: written, path: [...path] }];
  if (!Array.isArray(written)) return [];
  return written.flatMap((one: unknown, index) =>
    typeof one === 'string' ? [{ name: one, path: [...path, index] }] : [],
  );
}
