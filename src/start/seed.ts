import { fileURLToPath } from 'node:url';
import type { Engine } from '../engine/engine.ts';
import { importLists, PLAIN_LIST } from '../imports/import-lists.ts';
import { seed as seedFormat } from '../imports/lists/seed.ts';
import { openInput } from '../imports/read/input.ts';
import { mustBeTaken } from '../imports/report/describe-report.ts';
import type { ImportReport } from '../imports/report/report.ts';
import { traceImport } from '../telemetry/import-span.ts';
import type { Traces } from '../telemetry/traces.ts';

export const SEED_FOLDER = fileURLToPath(new URL('../../seed/', import.meta.url));

interface Seeding {
  readonly traces?: Traces | null;
  /** Facts to import; the seed where missing. */
  readonly folder?: string;
}

/** Imports the facts of seed/, or of another folder in its format. */
export async function seed(
  engine: Engine,
  { traces = null, folder = SEED_FOLDER }: Seeding = {},
): Promise<ImportReport> {
  const kinds = [seedFormat];
  const list = {
    ...PLAIN_LIST,
    inputs: [await openInput(folder)],
    recipe: { list: 'seed' as const },
    by: 'compliance-graph seed',
  };
  return mustBeTaken(await traceImport(traces, () => importLists(engine, list, { kinds })));
}
