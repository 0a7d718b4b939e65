import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';
import { failedTests } from './failed-tests.ts';

/**
 * Ends a run with what has failed and the line that counts it: `N passed, N failed`. A run that broke outside its tests
 * has failed once more.
 */
export class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[], reason: TestRunEndReason): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === 'passed').length;
      failed += tests.filter((test) => test.result().state === 'failed').length;
      if (tests.length === 0 || module.errors().length > 0) failed += 1;
    }
    if (reason === 'failed' && failed === 0) failed = 1;
    for (const line of failedTests(modules, errors)) console.log(line);
    console.log(`${passed} passed, ${failed} failed`);
  }
}
