import type { Engine } from '../engine/engine.ts';
import { ImportRefused } from '../errors.ts';
import { auditFailure } from '../writing/audit.ts';
import { shown } from './facts/shown.ts';
import type { KindFacts } from './lists/list-kind.ts';
import type { Open, Proposal } from './map/decision.ts';
import type { Notes } from './map/notes.ts';
import type { Recipe } from './map/recipe.ts';
import { idOfFile, sourceOfRecipe } from './plan/source-of-list.ts';
import { settleByProposals } from './propose/settle-by-proposals.ts';
import { filesPassedOver, hashInput, hashOfAll, type Input, JSON_FILE } from './read/input.ts';
import type { KnownList, ListReader } from './reading/reading.ts';
import type { ImportReport, Progress } from './report/report.ts';
import { ReportBuilder } from './report/report-builder.ts';
import { type ImportChoices, runImport, writeOf } from './run.ts';

export interface ListImport extends ImportChoices {
  readonly inputs: readonly Input[];
  readonly recipe: Recipe;
  readonly acceptProposals: boolean;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

interface ReadBy {
  readonly reader: ListReader;
  /** The day the list is read. */
  readonly day: string;
}

/** A list with the kinds that fit it. */
type Recognised = Awaited<ReturnType<typeof recognise>>;

/**
 * Imports files of one kind as one revision, following a recipe. Anything that the recipe leaves open becomes a decision; if
 * proposals are accepted, the first proposal settles it.
 */
export async function importBy(engine: Engine, list: ListImport & ReadBy): Promise<ImportReport> {
  const { reader } = list;
  const run = async () => {
    const recognised = await recognise(list);
    if (!list.acceptProposals) return importAs(engine, recognised);
    const attempt = (recipe: Recipe) => importAs(engine, { ...recognised, recipe, outcome: 'dry-run' });
    const recipe = await settleByProposals(recognised.recipe, { attempt, settle: reader.settle });
    return importAs(engine, { ...recognised, recipe });
  };
  return list.outcome === 'dry-run' ? run() : auditFailure(engine, writeOf(list, list.inputs), run);
}

async function recognise(list: ListImport & ReadBy) {
  const [input, ...inputs] = list.inputs;
  if (input === undefined) throw new ImportRefused('No file was named to import.');
  const opened = { ...list, inputs: [input, ...inputs] } as const;
  const { kinds, recipe, publicRecipe, headings } = await list.reader.recognise(opened);
  const [first, ...others] = kinds;
  if (first === undefined) throw new ImportRefused(ofNoKind(list, headings));
  const hashes = opened.inputs.map((each) => hashInput(each, first.readsFolders ? JSON_FILE : ''));
  const files = (await Promise.all(hashes)).flat();
  return { ...opened, recipe, files, kinds: [first, ...others], publicRecipe } as const;
}

function ofNoKind({ inputs }: ListImport, headings: readonly string[]): string {
  const files = inputs.map(({ name }) => name).join(', ');
  const seen = headings.length === 0 ? '' : `; they are “${shown(headings, 3, { between: '”, “' })}”`;
  return `${files} looks like no list that can be imported: it is no document of a known kind, and no table has headings such as Service, or Control ID and Title, or Certificate number${seen}. If it is a list all the same, say in a recipe what it lists, as "list: scope" (scope, clauses, certificates, mappings or responsibilities; on the command line with --format); you are then asked which column is which.`;
}

async function importAs(engine: Engine, list: Recognised): Promise<ImportReport> {
  const { recipe, files, day, kinds, publicRecipe, reader } = list;
  const [kind, ...others] = kinds;
  let bytesRead = 0;
  const onRead = (bytes: number) => {
    bytesRead += bytes;
  };
  const inputs = list.inputs.map((input) => ({ ...input, onRead })) as [Input, ...Input[]];
  const open = others.length > 0 ? kindOpen(inputs[0], kinds) : sourceOpen(kind, inputs, recipe);
  if (open !== null) {
    const report = new ReportBuilder();
    report.decide(open, { file: inputs[0].name, row: null, column: null });
    return report.build({ state: 'OPEN', kind: null, files, recipe, place: null }, reader.draft);
  }
  const file = { input: inputs[0], contentHash: hashOfAll(files), day };
  const size = inputs.reduce((sum, input) => sum + input.size, 0);
  return runImport(engine, {
    ...list,
    kind,
    source: kind.namesItsSources ? null : await sourceOfRecipe(engine, recipe, file),
    async *read(notes) {
      await noteBefore(notes, { inputs, kind, publicRecipe });
      yield* reader.read({ inputs, recipe, kind: kind.name }, notes);
    },
    draft: reader.draft,
    onProgress: (rowsRead) => {
      const share = kind.streams && size > 0 ? Math.min(1, bytesRead / size) : null;
      list.onProgress?.({ rowsRead, share });
    },
  });
}

/** Most paths of a folder that a message lists. */
const MOST_PATHS = 10;

/** Asks what the list is, since several kinds fit. */
function kindOpen({ name }: Input, fitting: readonly KindFacts[]): Open {
  return {
    id: 'list.kind',
    kind: 'list.kind',
    about: name,
    question: `What does ${name} list?`,
    // A service may have any name, so scope fits most lists and goes last.
    proposals: fitting
      .toSorted((left, right) => Number(left.name === 'scope') - Number(right.name === 'scope'))
      .map(({ name: value, description: label }): Proposal => ({ label, set: [{ path: ['list'], value }] })),
  };
}

/** Asks whether several files are from one source: its id would come from the name of the first file. */
function sourceOpen(kind: KindFacts, inputs: Recognised['inputs'], { source }: Recipe): Open | null {
  if (kind.namesItsSources || kind.readsTogether || source?.id !== undefined || inputs.length === 1) return null;
  const id = idOfFile(inputs[0]);
  const names = inputs.map(({ name }) => name);
  return {
    id: 'source.id',
    kind: 'source.id',
    about: id,
    question: `Are ${shown(names, MOST_PATHS)} parts of one source? Lists of several sources are imported one by one.`,
    proposals: [{ label: `They are parts of ${id}`, set: [{ path: ['source', 'id'], value: id }] }],
  };
}

/** Reports, before the first row, the built-in recipe that is used and the files of folders that are not read. */
async function noteBefore(
  notes: Notes,
  {
    inputs,
    kind,
    publicRecipe,
  }: Pick<Recognised, 'inputs'> & Pick<KnownList, 'publicRecipe'> & { readonly kind: KindFacts },
): Promise<void> {
  const atFile = ({ name: file }: Input) => ({ file, row: null, column: null });
  if (publicRecipe !== null) {
    const { name, title } = publicRecipe;
    notes.problem('recipe.public', atFile(inputs[0]), { name, title });
  }
  for (const input of kind.readsFolders ? inputs : []) {
    const paths = await filesPassedOver(input);
    const values = { count: paths.length, files: shown(paths, MOST_PATHS) };
    if (paths.length > 0) notes.problem('files.passed-over', atFile(input), values);
  }
}
