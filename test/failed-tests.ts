import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { SerializedError, TestModule } from 'vitest/node';

/** `.ci/run` finds the list by its first line and repeats it. */
export const failedTestsTitle = '-- failed tests --';

const mostLines = 60;
const linesOfReason = 12;
const longestLine = 240;

/** What has failed and why, in a few plain lines each; nothing, when all is well. */
export function failedTests(modules: readonly TestModule[], errors: readonly SerializedError[]): string[] {
  const lines = [...modules.flatMap(failedIn), ...errors.flatMap((error) => ['outside the tests', ...reasonOf(error)])];
  if (lines.length === 0) return [];
  const left = lines.length - mostLines;
  return [failedTestsTitle, ...lines.slice(0, mostLines), ...(left > 0 ? [`… and ${left} lines more above`] : [])];
}

function failedIn(module: TestModule): string[] {
  const { relativeModuleId: file, children } = module;
  const outside = [module, ...children.allSuites()].flatMap((suite) =>
    suite
      .errors()
      .flatMap((error) => [`${file}${suite.type === 'suite' ? ` > ${suite.fullName}` : ''}`, ...reasonOf(error)]),
  );
  if (children.size === 0 && outside.length === 0) outside.push(`${file}: no test in it`);
  const tests = [...children.allTests('failed')].flatMap((test) => [
    `${file} > ${test.fullName}`,
    ...(test.result().errors ?? []).flatMap(reasonOf),
  ]);
  return [...outside, ...tests];
}

function reasonOf({ name = 'Error', message, diff = '', stacks = [] }: SerializedError): string[] {
  const told = stripVTControlCharacters(`${message}\n${diff}`)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const [place] = stacks.filter(({ file }) => !file.includes('node_modules'));
  const where = place ? [`at ${relative(process.cwd(), place.file)}:${place.line}:${place.column}`] : [];
  const [first = '', ...rest] = told.slice(0, linesOfReason);
  return [`${name}: ${first}`, ...rest, ...where].map((line) => `    ${line.slice(0, longestLine)}`);
}
