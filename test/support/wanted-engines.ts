import type { Engine } from '../../src/engine/engine.ts';

type Kind = Engine['kind'];

const CHOICES: Readonly<Record<string, readonly Kind[]>> = {
  embedded: ['embedded'],
  neo4j: ['neo4j'],
  both: ['embedded', 'neo4j'],
};

/** Returns the engines for the contract suite: TEST_ENGINES, otherwise both in CI and the embedded one elsewhere. */
export function wantedEngines(environment: NodeJS.ProcessEnv = process.env): readonly Kind[] {
  const choice = environment['TEST_ENGINES'] || (environment['CI'] ? 'both' : 'embedded');
  const engines = CHOICES[choice];
  if (engines === undefined) {
    throw new Error(`TEST_ENGINES is "${choice}"; it must be one of ${Object.keys(CHOICES).join(', ')}.`);
  }
  return engines;
}

/**
 * Returns patterns of test files for other engines, which have the engine in their names, such as
 * `network.neo4j.test.ts`.
 */
export function filesOfOtherEngines(wanted: readonly Kind[]): string[] {
  return (CHOICES['both'] as readonly Kind[])
    .filter((kind) => !wanted.includes(kind))
    .map((kind) => `test/**/*.${kind}.test.ts`);
}
