import type { Drafts } from '../draft.ts';
import type { ListFormat } from '../formats/format.ts';
import { detectFormat, formatCalled } from '../formats/index.ts';
import { type Input, openInput, together } from '../input.ts';
import { kindCalled, kindsOfList } from '../lists/index.ts';
import { KeptDrafts } from './kept-drafts.ts';
import type { AnyNoted, Ask, FilesForProcess, ListForProcess, Reply } from './messages.ts';
import { NoteBook } from './noted.ts';
import { RecipeNoteBook } from './noted-by-recipe.ts';
import type { NotesTaken } from './notes-taken.ts';
import { draftsByRecipe } from './read-here.ts';
import { tellFailure } from './told-failure.ts';

/** The program of a process that reads one list, as `reading-process.ts` asks it. */
let notes: NotesTaken<AnyNoted> = new NoteBook();
let bytesRead = 0;
let kept: KeptDrafts | null = null;
let file = '';

async function open(list: ListForProcess): Promise<Reply> {
  const inputs = await openAll(list.inputs);
  const book = new NoteBook();
  notes = book;
  const format = list.format === null ? await detectFormat(inputs, list.options) : formatCalled(list.format);
  // What was read to tell the format apart is read again.
  bytesRead = 0;
  const drafts = draftsOf(inputs, format, { ...list, notes: book });
  // Facts of a folder come from the operator alone.
  const isBounded = !format.streams && format.namesItsSources !== true;
  kept = new KeptDrafts({ drafts, notes, isBounded, bytesRead: () => bytesRead });
  return { reply: 'format', name: format.name };
}

async function kindsOf({ inputs, recipe }: Extract<Ask, { ask: 'kinds' }>): Promise<Reply> {
  const kinds = await kindsOfList(await openAll(inputs), recipe);
  return { reply: 'kinds', names: kinds.map(({ name }) => name) };
}

async function openByRecipe({ inputs: files, recipe, kind: name }: Extract<Ask, { ask: 'list' }>): Promise<Reply> {
  const inputs = await openAll(files);
  const book = new RecipeNoteBook();
  notes = book;
  const kind = kindCalled(name);
  const drafts = draftsByRecipe(kind, { inputs, recipe, notes: book });
  kept = new KeptDrafts({ drafts, notes, isBounded: !kind.streams, bytesRead: () => bytesRead });
  return { reply: 'list' };
}

async function openAll(files: FilesForProcess): Promise<readonly [Input, ...Input[]]> {
  file = files[0]?.name ?? '';
  return (await Promise.all(files.map(opened))) as [Input, ...Input[]];
}

async function opened({ path, name, isUnnamed }: ListForProcess['inputs'][number]): Promise<Input> {
  const onRead = (bytes: number) => {
    bytesRead += bytes;
  };
  return { ...(await openInput(path)), name, isUnnamed, onRead };
}

async function* draftsOf(
  inputs: readonly [Input, ...Input[]],
  format: ListFormat,
  { options, notes: book }: ListForProcess & { readonly notes: NoteBook },
): Drafts {
  for (const input of format.readsTogether ? [together(inputs)] : inputs) yield* format.read(input, options, book);
}

async function answer(ask: Ask): Promise<Reply> {
  if (ask.ask === 'format') return open(ask.list);
  if (ask.ask === 'kinds') return kindsOf(ask);
  if (ask.ask === 'list') return openByRecipe(ask);
  if (kept === null) throw new Error('Rows were asked for before the format.');
  return ask.ask === 'rows' ? kept.next(ask.settled) : kept.facts(ask);
}

process.on('message', async (ask: Ask) => {
  const reply = await answer(ask).catch(
    (error): Reply => ({ reply: 'failed', failure: tellFailure(error, file), noted: notes.take() }),
  );
  process.send?.(reply);
});
// Ctrl-C is for the server, which ends its readers.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
