import { describe, expect, it } from 'vitest';
import { filesOfOtherEngines, wantedEngines } from '../support/wanted-engines.ts';

describe('The engines of the contract suite', () => {
  it.each([
    [{}, ['embedded']],
    [{ CI: 'true' }, ['embedded', 'neo4j']],
    [{ TEST_ENGINES: '' }, ['embedded']],
    [{ TEST_ENGINES: 'neo4j' }, ['neo4j']],
    [{ TEST_ENGINES: 'both' }, ['embedded', 'neo4j']],
    [{ TEST_ENGINES: 'embedded', CI: 'true' }, ['embedded']],
  ])('with %o are %j', (environment, engines) => {
    expect(wantedEngines(environment)).toEqual(engines);
  });

  it('reject an unknown engine', () => {
    expect(() => wantedEngines({ TEST_ENGINES: 'neo' })).toThrow(
      'TEST_ENGINES is "neo"; it must be one of embedded, neo4j, both.',
    );
  });

  it('exclude files about other engines', () => {
    expect(filesOfOtherEngines(['embedded'])).toEqual(['test/**/*.neo4j.test.ts']);
    expect(filesOfOtherEngines(['neo4j', 'embedded'])).toEqual([]);
  });
});
