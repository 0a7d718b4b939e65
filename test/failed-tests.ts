import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { SerializedError, TestModule } from 'vitest/node';

/** `.ci/run` finds the list by this line and repeats it. */
const title = '-- failed tests --';

const mostLines = 60;
const linesOfReason = 12;
const longestLine = 240;

interface Failure {
  readonly name: string;
  readonly reason: readonly string[];
}

/** What has failed and why, in plain lines; of many, the first line of each reason alone. Nothing, when all is well. */
export function failedTests(modules: readonly TestModule[], errors: readonly SerializedError[]): string[] {
  const outside = errors.map((error) => ({ name: 'outside the tests', reason: reasonOf(error) }));
  const failures = [...modules.flatMap(failedIn), ...outside];
  if (failures.length === 0) return [];
  const whole = linesOf(failures, linesOfReason * 2);
  const lines = whole.length <= mostLines ? whole : linesOf(failures, 1);
  const left = lines.length - mostLines;
  return [title, ...lines.slice(0, mostLines), ...(left > 0 ? [`… and ${left} lines more above`] : [])];
}

function linesOf(failures: readonly Failure[], most: number): string[] {
  return failures.flatMap(({ name, reason }) => [name, ...reason.slice(0, most).map((line) => `    ${line}`)]);
}

function failedIn(module: TestModule): Failure[] {
  const { relativeModuleId: file, children } = module;
  const outside = [module, ...children.allSuites()].flatMap((suite) => {
    const name = suite.type === 'suite' ? `${file} > ${suite.fullName}` : file;
    return suite.errors().map((error) => ({ name, reason: reasonOf(error) }));
  });
  if (children.size === 0 && outside.length === 0) outside.push({ name: file, reason: ['no test in it'] });
  const tests = [...children.allTests('failed')].map((test) => ({
    name: `${file} > ${test.fullName}`,
    reason: (test.result().errors ?? []).flatMap(reasonOf),
  }));
  return [...outside, ...tests];
}

function reasonOf({ name = 'Error', message, diff = '', stacks = [] }: SerializedError): string[] {
  const told = stripVTControlCharacters(`${message}\n${diff}`).split('\n');
  const [first = '', ...rest] = told.filter((line) => line.trim() !== '').slice(0, linesOfReason);
  const place = stacks.find(({ file }) => !file.includes('node_modules'));
  const where = place ? [`at ${relative(process.cwd(), place.file)}:${place.line}:${place.column}`] : [];
  return [`${name}: ${first}`, ...rest, ...where].map((line) => line.slice(0, longestLine));
}
