import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Statement } from '../../domain/statements/statements.ts';
import { integer, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { readChangeIds, readChanges } from '../../store/change.ts';
import type { ImportedFile } from '../../store/import-run.ts';
import { decodeStatement } from '../../store/statement-row.ts';

const runsOfFormat = defineRead<{ format: string }, { revision: number; files: readonly ImportedFile[] }>({
  name: 'publishedRunsOfFormat',
  text: `
    MATCH (run:ImportRun {state: 'PUBLISHED'})
    WHERE run.format = $format
    RETURN run.runRevision AS revision, run.files AS files
    ORDER BY revision
  `,
  sample: { format: 'seed' },
  decode: (row) => ({ revision: integer(row, 'revision'), files: JSON.parse(text(row, 'files')) as ImportedFile[] }),
});

/** A list as its files. */
export interface FilesOfList {
  readonly format: string;
  readonly files: readonly ImportedFile[];
}

/** Returns the revisions in which exactly these files were imported before, with another recipe for example. */
export async function readingsOfSameFiles(engine: Engine, { format, files }: FilesOfList): Promise<readonly number[]> {
  const contentOf = (some: readonly ImportedFile[]) =>
    some
      .map(({ sha256 }) => sha256)
      .sort()
      .join();
  const content = contentOf(files);
  const runs = await engine.read(runsOfFormat, { format });
  return runs.filter((run) => contentOf(run.files) === content).map(({ revision }) => revision);
}

/** Returns the revisions in which the same folder was imported before: most of its files had the names that they have now. */
export async function readingsOfFolder(engine: Engine, { format, files }: FilesOfList): Promise<readonly number[]> {
  const names = new Set(files.map(({ name }) => name));
  const isSame = (others: readonly ImportedFile[]) =>
    others.filter(({ name }) => names.has(name)).length * 2 > Math.max(others.length, names.size);
  const runs = await engine.read(runsOfFormat, { format });
  return runs.filter((run) => isSame(run.files)).map(({ revision }) => revision);
}

/** Reads the statements that a revision made or changed and that still hold; `isWanted` is asked for their ids. */
export async function readStillStated(
  engine: Engine,
  revision: number,
  isWanted: (id: string) => boolean,
): Promise<Statement[]> {
  const versions = await readChangeIds(engine, 'STATEMENT_OPENED', revision);
  const ids = versions.filter((version) => isWanted(version.slice(0, version.lastIndexOf('@'))));
  const rows = await readChanges(engine, 'STATEMENT_OPENED', { revision, ids });
  return rows
    .map(({ item }) => item)
    .filter((item) => item['untilRevision'] === OPEN_REVISION)
    .map((item) => decodeStatement(item, OPEN_REVISION));
}
