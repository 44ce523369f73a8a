import type { Reporter, TestModule } from 'vitest/node';
import { describeEffort } from './effort.ts';

/**
 * Prints the effort and the counts at the end of a run, each on one line. With CI set, a skipped test fails the run.
 */
export class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => states.filter((found) => found === state).length;
    // A file that cannot be loaded has no failed tests, so it is counted separately.
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const skipped = count('skipped') + count('pending');
    if (skipped > 0 && process.env['CI']) {
      console.error('Tests were skipped, which CI does not accept.');
      process.exitCode = 1;
    }
    console.log(describeEffort());
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${skipped} skipped`);
  }
}
