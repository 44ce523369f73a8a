import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const SEEDED = /\bdescribeSeeded\(|\bbeginning: 'seeded'/;
const DROPS_PLANS = 'db.prepareForReplanning';

/**
 * Runs files that start with the seed after others, since Neo4j keeps the seed from one suite to the next. Files that
 * drop Neo4j's query plans run first or last.
 */
export class SeededLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranks = new Map(files.map((file) => [file, rankOf(readFileSync(file.moduleId, 'utf8'))]));
    const rank = (file: TestSpecification) => ranks.get(file) ?? 0;
    return (await super.sort(files)).sort((left, right) => rank(left) - rank(right));
  }
}

function rankOf(text: string): number {
  const rank = SEEDED.test(text) ? 1 : -1;
  return text.includes(DROPS_PLANS) ? 2 * rank : rank;
}
