import type { Engine } from '../engine/engine.ts';
import type { ImportCounts, ImportedFile } from '../store/import-run.ts';
import { abandonedClaims, type Claim, claim, markStaged } from './claim.ts';
import { discardImport } from './discard.ts';
import type { Fact } from './facts.ts';
import { publishImport } from './publish.ts';
import { stage } from './stage.ts';

export interface ImportRequest {
  readonly facts: Iterable<Fact>;
  /** Who imports: a name for the record. */
  readonly by: string;
  readonly format: string;
  readonly files: readonly ImportedFile[];
}

/** What an import did; `published` is null where the graph said all of it already. */
export interface ImportOutcome {
  readonly published: Claim | null;
  readonly counts: ImportCounts;
}

/** Stages the facts and publishes them as one revision, or changes nothing and fails. */
export async function importFacts(engine: Engine, request: ImportRequest): Promise<ImportOutcome> {
  await discardAbandoned(engine);
  const { by, format, files } = request;
  const place = await claim(engine, { by, format, files });
  try {
    const counts = await stage(engine, place, request.facts);
    if (changesNothing(counts)) {
      await discardImport(engine, place);
      return { published: null, counts };
    }
    await markStaged(engine, place.importId, counts);
    await publishImport(engine, place);
    return { published: place, counts };
  } catch (error) {
    // The first failure is the one to tell; what stays behind is found as abandoned later.
    await discardImport(engine, place).catch(() => undefined);
    throw error;
  }
}

/** Cleans up after imports whose process is gone; their rows were never visible. */
export async function discardAbandoned(engine: Engine): Promise<void> {
  for (const place of await abandonedClaims(engine)) await discardImport(engine, place);
}

function changesNothing(counts: ImportCounts): boolean {
  return counts.nodesAdded + counts.nodesChanged + counts.statementsAdded + counts.statementsChanged === 0;
}
