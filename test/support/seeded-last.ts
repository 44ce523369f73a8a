import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const SEEDED = /\bdescribeSeeded\(|\bseeded: true\b/;

/** Runs what begins with the facts of the seed after all else, since Neo4j keeps them from one suite to the next. */
export class SeededLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSeeded = new Map(files.map((file) => [file, SEEDED.test(readFileSync(file.moduleId, 'utf8'))]));
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !isSeeded.get(file)), ...sorted.filter((file) => isSeeded.get(file))];
  }
}
