import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import type { EntityFact } from '../facts/facts.ts';
import { idPartOf } from '../facts/short-part.ts';
import { type Input, stemOf } from '../read/input.ts';
import type { ListSource } from '../report/report.ts';
import { existingEntities } from './existing.ts';

/** Description of a source by the recipe. */
interface SourceSaid {
  readonly title: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly licence: string | null;
}

export interface ListedFile {
  readonly input: Input;
  readonly contentHash: string;
  /** The day on which it is read. */
  readonly day: string;
}

/** The id that the name of a file proposes. */
export function idOfFile(input: Input): string {
  return `source/${idPartOf(stemOf(input.name))}`;
}

/** Makes the fact of a list's source; `known`: its properties in the graph. */
export function sourceFact(
  id: string,
  known: RawRow | undefined,
  { about, file }: { readonly about: SourceSaid; readonly file: ListedFile },
): EntityFact {
  const { title, url, publisher, date, licence } = about;
  const { input, contentHash, day } = file;
  const told = Object.entries({ title, url, publisher, date, licence, contentHash }).filter(
    ([, value]) => value !== null,
  );
  // A source that the graph has under this id keeps its title, unless another one is given.
  const named = known !== undefined || title !== null ? [] : [['title', input.name] as const];
  // The same content read again says nothing new, on whichever day.
  const read = known?.['contentHash'] === contentHash ? [] : [['readOn', day] as const];
  return {
    type: 'entity',
    kind: 'Source',
    id,
    properties: Object.fromEntries([...named, ...told, ...read]) as EntityFact['properties'],
    sourceIds: [id],
    at: { file: input.name, row: null, column: null },
  };
}

/** Reads the source in the graph, once nobody else can change it, and describes it for the report. */
export async function listSource(
  engine: Engine,
  { id, properties }: EntityFact,
): Promise<{ readonly told: ListSource; readonly known: RawRow | null }> {
  const known = (await readSources(engine, [id])).get(id) ?? null;
  const title = String(properties['title'] ?? known?.['title'] ?? id);
  return { told: { id, title, isNew: known === null }, known };
}

export async function readSources(engine: Engine, ids: readonly string[]): Promise<ReadonlyMap<string, RawRow>> {
  const rows = await engine.read(existingEntities, { ids });
  return new Map(
    rows
      .filter(({ untilRevision }) => untilRevision === OPEN_REVISION)
      .map(({ id, properties }) => [id, properties] as const),
  );
}
