import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalizedName } from '../../src/domain/names.ts';
import { readNodeNames } from '../../src/imports/names/node-names.ts';
import { createNameSettler } from '../../src/imports/names/settle-names.ts';
import { effort } from '../support/effort.ts';
import { newestHash } from '../support/graph-hash.ts';
import { importBarred } from '../support/recipe-lists.ts';
import { describeSeeded } from '../support/seeded.ts';

const KINDS = ['Service', 'ServiceFamily', 'Environment', 'Standard', 'Organization', 'Certificate'] as const;

describeSeeded('any list that is read by a recipe', (open) => {
  it('Nothing is matched by similarity', async () => {
    const names = await readNodeNames(open().engine, { clauses: false, offerers: false, sourceId: null });
    const nodes = [...names.catalogue.serviceIds, ...KINDS.flatMap((kind) => catalogued(kind))].flatMap(
      (id) => names.byId(id) ?? [],
    );
    function catalogued(kind: (typeof KINDS)[number]) {
      return kind === 'Service' ? [] : names.catalogue.all(kind).map(({ id }) => id);
    }
    const changed = fc
      .tuple(fc.constantFrom(...nodes), fc.nat(), fc.constantFrom('', 'x', ' II', 'azure '), fc.constantFrom(...KINDS))
      .map(([node, cut, added, kind]) => {
        const at = cut % (node.name.length + 1);
        return { kind, text: `${node.name.slice(0, at)}${added}${node.name.slice(at + (cut % 2))}`.trim() };
      });
    fc.assert(
      fc.property(changed, ({ kind, text }) => {
        fc.pre(text !== '');
        const naming = {
          meanings: new Map(),
          publisher: null,
          sourceId: null,
          onUsed: () => undefined,
          onWithin: () => undefined,
        };
        const [settled] = createNameSettler(names, naming).settleRow([{ kind, text }]);
        if (settled?.state !== 'found') return;
        expect(names.namesOf(settled.id).map(normalizedName)).toContain(normalizedName(text));
      }),
    );
  });

  it('The same list and recipe twice change nothing', async () => {
    const graph = open();
    const certificates = ['certificate/az-fedramp-high', 'FedRAMP High', 'ISO 27001', 'F1209051525', 'Tea Programme'];
    const line = fc.tuple(
      fc.constantFrom('Key Vault', 'key  vault', 'Key Valt', 'Kettle', 'kettle', 'Backup', 'OpenAI', 'Teapot'),
      fc.constantFrom(...certificates),
      fc.constantFrom('', 'Azure', 'Azure Government', 'Tea Cloud', 'Azure Commercial Cloud'),
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (rows) => {
        count += 1;
        const lines = rows.map((cells) => cells.join('|'));
        const recipe = { source: { id: `source/any-${count}` } };
        const first = await importBarred(graph.engine, lines, { recipe, acceptProposals: true });
        expect(['PUBLISHED', 'UNCHANGED']).toContain(first.state);
        const before = await newestHash(graph);
        const again = await importBarred(graph.engine, lines, { recipe: first.recipe ?? {}, acceptProposals: true });
        expect([again.state, again.decisions]).toEqual(['UNCHANGED', []]);
        expect(await newestHash(graph)).toBe(before);
      }),
      { numRuns: effort('importedLists', graph.engine.kind) },
    );
  });
});
