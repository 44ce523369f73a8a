import type { Engine } from '../engine/engine.ts';
import { importLists, PLAIN_LIST } from '../imports/import-lists.ts';
import { seed as seedFormat } from '../imports/lists/seed.ts';
import { parseRecipe, readRecipeText } from '../imports/propose/recipe-file.ts';
import { openInput } from '../imports/read/input.ts';
import { mustBeTaken } from '../imports/report/describe-report.ts';
import type { ImportReport } from '../imports/report/report.ts';
import { traceImport } from '../telemetry/import-span.ts';
import type { Traces } from '../telemetry/traces.ts';
import { FACTS, type ShippedList } from './shipped-lists.ts';

interface Seeding {
  readonly traces?: Traces | null;
}

const BY = 'compliance-graph seed';

/** Imports a shipped list; default: the facts of seed/. */
export async function seed(
  engine: Engine,
  list: ShippedList = FACTS,
  { traces = null }: Seeding = {},
): Promise<ImportReport> {
  const { path, recipe } = list;
  const given = { ...PLAIN_LIST, inputs: [await openInput(path)], by: BY };
  const importOne =
    recipe === null
      ? () => importLists(engine, { ...given, recipe: { list: 'seed', whole: true } }, { kinds: [seedFormat] })
      : async () => {
          const lines = parseRecipe(await readRecipeText(recipe), recipe);
          return importLists(engine, { ...given, recipe: lines, acceptProposals: true });
        };
  return mustBeTaken(await traceImport(traces, importOne));
}
