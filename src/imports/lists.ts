import { today } from '../domain/days.ts';
import type { Engine } from '../engine/engine.ts';
import { ImportRefused } from '../errors.ts';
import { auditFailure } from '../writing/audit.ts';
import type { ReadingNotes } from './draft.ts';
import { filesPassedOver, hashInput, hashOfAll } from './files.ts';
import { type FormatOptions, type ListFormat, NO_OPTIONS } from './formats/format.ts';
import type { Input } from './input.ts';
import { type SourceOptions, sourceOf } from './list-source.ts';
import { readHere } from './reading/read-here.ts';
import type { OpenReading, Reading } from './reading/reading.ts';
import type { ImportReport } from './report.ts';
import { type ImportChoices, runImport, writeOf } from './run.ts';
import { shown } from './shown.ts';

export interface ListImport extends ImportChoices {
  readonly inputs: readonly Input[];
  /** Null: told by the content. */
  readonly format: string | null;
  readonly options: FormatOptions;
  readonly source: SourceOptions;
  /** Null: today in UTC. */
  readonly asOf: string | null;
  /** How it is read; missing: in this thread. */
  readonly open?: OpenReading | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Of a folder, told by their paths. */
const MOST_PATHS = 10;

/** How far an import is. */
export interface Progress {
  readonly rowsRead: number;
  /** Of all of the list, from 0 to 1; null where only its end will tell. */
  readonly share: number | null;
}

/** A list of which nothing is said that it does not say itself, published if it can be taken. */
export const PLAIN_LIST = {
  format: null,
  options: NO_OPTIONS,
  source: { id: null, title: null, url: null, publisher: null, date: null, licence: null },
  unmatched: 'report',
  accepted: new Map(),
  complete: false,
  everywhere: false,
  asOf: null,
  outcome: 'publish',
  gentle: false,
} as const satisfies Partial<ListImport>;

/** Imports files of one format as one revision; `day` is the day on which they are read. */
export async function importLists(engine: Engine, list: ListImport, day: string = today()): Promise<ImportReport> {
  if (list.outcome === 'dry-run') return runLists(engine, list, day);
  return auditFailure(engine, writeOf(list, list.inputs), () => runLists(engine, list, day));
}

async function runLists(engine: Engine, list: ListImport, day: string): Promise<ImportReport> {
  const [first, ...others] = list.inputs;
  if (first === undefined) throw new ImportRefused('No file was named to import.');
  const toRead = { inputs: [first, ...others], format: list.format, options: list.options } as const;
  const reading = await (list.open ?? readHere)(toRead, list.signal);
  try {
    return await runReading(engine, { list, first, reading, day });
  } finally {
    reading.close();
  }
}

interface ListRead {
  readonly list: ListImport;
  readonly first: Input;
  readonly reading: Reading;
  readonly day: string;
}

async function runReading(engine: Engine, { list, first, reading, day }: ListRead): Promise<ImportReport> {
  const { inputs, complete, onProgress } = list;
  const { format } = reading;
  const size = inputs.reduce((sum, input) => sum + input.size, 0);
  refuseManyOfOneSource(format, list);
  const files = (await Promise.all(inputs.map((input) => hashInput(input, format)))).flat();
  return runImport(engine, {
    ...list,
    read: (notes) => {
      const { lots, factsOf } = reading.read(notes);
      return {
        lots: (async function* () {
          for (const input of inputs) await tellPassedOver(input, format, notes);
          yield* lots;
        })(),
        factsOf,
      };
    },
    streams: format.streams,
    isRegister: format.isRegister === true,
    format: format.name,
    files,
    source: format.namesItsSources
      ? null
      : await sourceOf(engine, list.source, { input: first, contentHash: hashOfAll(files), day }),
    complete: complete && refuseWithoutSource(format),
    asOf: list.asOf ?? day,
    asOfIsTold: list.asOf !== null,
    onProgress: (rowsRead) => {
      const share = format.streams && size > 0 ? Math.min(1, reading.bytesRead() / size) : null;
      onProgress?.({ rowsRead, share });
    },
  });
}

async function tellPassedOver(input: Input, format: ListFormat, notes: ReadingNotes): Promise<void> {
  const paths = await filesPassedOver(input, format);
  if (paths.length === 0) return;
  notes.remark(
    { file: input.name, row: null, column: null },
    `${paths.length} of its files do not end in ${format.endingInFolders} and were not read: ${shown(paths, MOST_PATHS)}.`,
  );
}

function refuseWithoutSource(format: ListFormat): true {
  if (!format.namesItsSources) return true;
  throw new ImportRefused(
    `--complete tells of one list that it is the whole scope; ${format.name} holds facts of many sources.`,
  );
}

/** The first file's name would stand for what the others say. */
function refuseManyOfOneSource(
  { namesItsSources, readsTogether, name }: ListFormat,
  { inputs, source }: Pick<ListImport, 'inputs' | 'source'>,
): void {
  if (namesItsSources || readsTogether || source.id !== null || inputs.length === 1) return;
  const named = inputs.map((input) => input.name).join(', ');
  throw new ImportRefused(
    `${named} are ${inputs.length} lists (${name}), of a source each; import them one by one, or name with --source the one that all are of.`,
  );
}
