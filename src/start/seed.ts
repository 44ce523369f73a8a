import { fileURLToPath } from 'node:url';
import type { Engine } from '../engine/engine.ts';
import { importLists, PLAIN_LIST } from '../imports/import-lists.ts';
import { type ImportOutcome, outcomeOf } from '../imports/outcome.ts';
import { openInput } from '../imports/read/input.ts';
import { traceImport } from '../telemetry/import-span.ts';
import type { Traces } from '../telemetry/traces.ts';

export const SEED_FOLDER = fileURLToPath(new URL('../../seed/', import.meta.url));

export async function seed(engine: Engine, traces: Traces | null = null): Promise<ImportOutcome> {
  const inputs = [await openInput(SEED_FOLDER)];
  const list = { ...PLAIN_LIST, inputs, recipe: { list: 'seed' as const }, by: 'compliance-graph seed' };
  return outcomeOf(await traceImport(traces, () => importLists(engine, list)));
}
