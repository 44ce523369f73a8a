import { today } from '../domain/days.ts';
import type { Engine } from '../engine/engine.ts';
import { ImportRefused } from '../errors.ts';
import { auditFailure } from '../writing/audit.ts';
import type { ReadingNotes } from './draft.ts';
import { filesPassedOver, hashInput, hashOfAll } from './files.ts';
import { type FormatOptions, type ListFormat, NO_OPTIONS } from './formats/format.ts';
import { importByRecipe } from './import-by-recipe.ts';
import type { Input } from './input.ts';
import { type SourceOptions, sourceOf } from './list-source.ts';
import { LIST_KINDS } from './lists/index.ts';
import type { ListKind } from './lists/list-kind.ts';
import type { Recipe } from './map/recipe.ts';
import type { Progress } from './progress.ts';
import { readersHere } from './reading/read-here.ts';
import type { Readers, Reading } from './reading/reading.ts';
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
  /** What is said of a list of a kind that takes recipes. */
  readonly recipe: Recipe;
  /** True: the first proposal of each decision is taken. */
  readonly acceptProposals: boolean;
  /** True: tables are read by the recipe, and what it leaves open is asked about. */
  readonly isByRecipe: boolean;
  /** Where it is read; missing: in this process. */
  readonly readers?: Readers | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Of a folder, told by their paths. */
const MOST_PATHS = 10;

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
  recipe: {},
  acceptProposals: false,
  isByRecipe: false,
} as const satisfies Partial<ListImport>;

/** Imports files of one format as one revision; `day` is the day on which they are read. */
export async function importLists(
  engine: Engine,
  list: ListImport,
  { day = today(), kinds = LIST_KINDS }: { readonly day?: string; readonly kinds?: readonly ListKind[] } = {},
): Promise<ImportReport> {
  const [first, ...others] = list.inputs;
  if (first === undefined) throw new ImportRefused('No file was named to import.');
  const opened: OpenedList = { ...list, inputs: [first, ...others], readers: list.readers ?? readersHere(kinds) };
  const run = () => (list.isByRecipe ? runByRecipe(engine, opened, { day, kinds }) : runLists(engine, opened, day));
  return list.outcome === 'dry-run' ? run() : auditFailure(engine, writeOf(list, list.inputs), run);
}

type OpenedList = Omit<ListImport, 'inputs' | 'readers'> & {
  readonly inputs: readonly [Input, ...Input[]];
  readonly readers: Readers;
};

async function runByRecipe(
  engine: Engine,
  list: OpenedList,
  { day, kinds }: { readonly day: string; readonly kinds: readonly ListKind[] },
): Promise<ImportReport> {
  const names = await list.readers.kindsOf(list, list.signal);
  const [first, ...others] = kinds.filter(({ name }) => names.includes(name));
  if (first !== undefined) return importByRecipe(engine, list, { day, kinds: [first, ...others] });
  const named = list.inputs.map(({ name }) => name).join(', ');
  throw new ImportRefused(
    `${named} looks like no list that is read by a recipe, which are ${kinds.map(({ name }) => name).join(', ')}; leave the recipe out.`,
  );
}

async function runLists(engine: Engine, list: OpenedList, day: string): Promise<ImportReport> {
  const toRead = { inputs: list.inputs, format: list.format, options: list.options } as const;
  const reading = await list.readers.open(toRead, list.signal);
  try {
    return await runReading(engine, { list, reading, day });
  } finally {
    reading.close();
  }
}

interface ListRead {
  readonly list: OpenedList;
  readonly reading: Reading;
  readonly day: string;
}

async function runReading(engine: Engine, { list, reading, day }: ListRead): Promise<ImportReport> {
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
      : await sourceOf(engine, list.source, { input: inputs[0], contentHash: hashOfAll(files), day }),
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
