import { expect, it } from 'vitest';
import { newestHash } from '../support/graph-hash.ts';
import { importBarred } from '../support/recipe-lists.ts';
import { describeSeeded } from '../support/seeded.ts';

const UNDER = 'certificate/az-fedramp-high|Azure';

describeSeeded('the source of a list that is read by a recipe', (open) => {
  it('is never identified by the file name alone, so that nothing of another source ends', async () => {
    const graph = open();
    const { engine } = graph;
    const ofA = await importBarred(engine, [`Key Vault|${UNDER}`], {
      file: 'scope.txt',
      recipe: { source: { publisher: 'Vendor A' }, names: { 'Key Vault': 'service/key-vault' } },
    });
    expect(ofA).toMatchObject({ state: 'PUBLISHED', source: { id: 'source/scope' } });
    const before = await newestHash(graph);
    const recipe = { whole: true, source: { publisher: 'Vendor B' }, names: { Batch: 'service/batch' } };
    const ofB = await importBarred(engine, [`Batch|${UNDER}`], { file: 'scope.txt', recipe });
    expect(ofB.state).toBe('OPEN');
    expect(ofB.decisions).toEqual([
      expect.objectContaining({
        kind: 'source.id',
        question: 'source/scope is “scope.txt” of Vendor A. Is scope.txt a new version of it?',
        proposals: [
          {
            label: 'It is a source of its own: source/scope-2',
            set: [{ path: ['source', 'id'], value: 'source/scope-2' }],
          },
          expect.objectContaining({ label: 'It is a new version of source/scope' }),
        ],
      }),
    ]);
    expect(await newestHash(graph)).toBe(before);
    const accepted = await importBarred(engine, [`Batch|${UNDER}`], {
      file: 'scope.txt',
      recipe,
      acceptProposals: true,
    });
    expect(accepted).toMatchObject({ state: 'PUBLISHED', source: { id: 'source/scope-2' }, closed: 0 });
  });

  it('stays the same for the same content, and is asked about for different content', async () => {
    const { engine } = open();
    const wanted = { file: 'same.txt' };
    expect((await importBarred(engine, [`Key Vault|${UNDER}`], wanted)).state).toBe('PUBLISHED');
    expect((await importBarred(engine, [`Key Vault|${UNDER}`], wanted)).state).toBe('UNCHANGED');
    const other = await importBarred(engine, [`Batch|${UNDER}`], wanted);
    expect(other.decisions.map(({ id, rows }) => [id, rows])).toEqual([['source.id:source/same', 0]]);
    const said = await importBarred(engine, [`Batch|${UNDER}`], {
      ...wanted,
      recipe: { source: { id: 'source/same' } },
    });
    expect(said).toMatchObject({ state: 'PUBLISHED', source: { id: 'source/same' } });
  });
});
