import { z } from 'zod';
import { BadList } from '../facts/bad-list.ts';
import type { Draft } from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { hasKeys, readDocument } from './json/documents.ts';
import { anyNumber, optionalText } from './json/shapes.ts';
import { valueUnder } from './json/value-under.ts';
import type { ListKind } from './list-kind.ts';
import { onePairEach, type PlacedPair } from './oscal/mapping-pairs.ts';
import { pairsOf } from './oscal/mapping-resources.ts';
import { backMatterOf } from './oscal/resources.ts';

const ROOT = 'mapping-collection';
const COLLECTION = z.object({
  provenance: z.object({ 'matching-rationale': optionalText }).nullish().catch(null),
  mappings: anyNumber,
});
/** How clauses of one standard relate to those of another. */
export const oscalMapping: ListKind = {
  name: 'oscal-mapping',
  description:
    'OSCAL mapping collection 1.2 in JSON or YAML: mappings between clauses. Standards are found by the title or file name of the resources; the recipe may name that of the sources. An entry that maps groups or statements is taken pair by pair, as what surely follows, or left out where nothing does.',
  streams: false,
  is: async (input) => hasKeys(input, (paths) => paths.has(ROOT)),
  async *read(input, recipe, notes) {
    const root = valueUnder(await readDocument(input), ROOT);
    const collection = COLLECTION.parse(root);
    if (collection.mappings.length === 0) throw new BadList('The collection has no mappings.', { input });
    refuseOneNameForMany(input, recipe, collection.mappings);
    const backMatter = backMatterOf(root['back-matter']);
    const method = collection.provenance?.['matching-rationale'] ?? null;
    const context = { file: input.name, backMatter, method, standard: recipe.standard, notes };
    const pairs = collection.mappings.flatMap((mapping, index) =>
      pairsOf(mapping, { ...context, path: `mappings[${index}]` }),
    );
    for (const pair of onePairEach(pairs, notes)) yield draftOf(pair);
  },
};

function refuseOneNameForMany(input: { readonly name: string }, { standard }: Recipe, mappings: unknown): void {
  if (standard === undefined) return;
  const resources = z.array(z.object({ 'source-resource': z.object({ href: optionalText }) })).safeParse(mappings);
  const sources = new Set(resources.data?.map((mapping) => mapping['source-resource'].href));
  if (sources.size <= 1) return;
  throw new BadList(
    `The collection maps from ${sources.size} resources, so "standard" of the recipe does not tell which it names. Name them one by one under "names".`,
    { input },
  );
}

function draftOf({ source, target, from, to, kind, rationale, at }: PlacedPair): Draft {
  return {
    at,
    names: [
      { text: source, kind: 'Clause', at, within: from },
      { text: target, kind: 'Clause', at, within: to },
    ],
    build: ([fromId = '', toId = '']) => [
      {
        type: 'statement',
        // OSCAL tells how sure a mapping is, and not how strong: of that nothing is said here.
        content: { kind: 'ClauseMapping', fromId, toId, mapping: kind, strength: null, rationale },
        at,
      },
    ],
  };
}
