import { kindCalled } from '../lists/index.ts';
import { recognise } from '../lists/recognise.ts';
import { type Input, openInput } from '../read/input.ts';
import { ahead } from './ahead.ts';
import { LOTS_AHEAD } from './bounds.ts';
import { boundedLots } from './lots.ts';
import type { Ask, FilesForProcess, Lot, Reply } from './messages.ts';
import { NoteBook } from './noted.ts';
import { draftsOf } from './read-here.ts';
import { tellFailure } from './reported-failure.ts';

/** The program of a process that reads one list, as `reading-process.ts` asks it. */
const notes = new NoteBook();
let bytesRead = 0;
let lots: AsyncGenerator<Lot, void> | null = null;
let file = '';

async function kindsOf({ inputs, recipe }: Extract<Ask, { ask: 'kinds' }>): Promise<Reply> {
  return { reply: 'kinds', recognised: await recognise({ inputs: await openAll(inputs), recipe }) };
}

async function open({ inputs: files, recipe, kind: name }: Extract<Ask, { ask: 'list' }>): Promise<Reply> {
  const inputs = await openAll(files);
  const kind = kindCalled(name);
  const drafts = draftsOf(kind, { inputs, recipe, notes });
  // Facts of a folder come from the operator alone.
  const isBounded = !kind.streams && kind.namesItsSources !== true;
  lots = ahead(boundedLots({ drafts, notes, isBounded, bytesRead: () => bytesRead }), LOTS_AHEAD);
  return { reply: 'list' };
}

async function openAll(files: FilesForProcess): Promise<readonly [Input, ...Input[]]> {
  file = files[0]?.name ?? '';
  return (await Promise.all(files.map(opened))) as [Input, ...Input[]];
}

async function opened({ path, name }: FilesForProcess[number]): Promise<Input> {
  const onRead = (bytes: number) => {
    bytesRead += bytes;
  };
  return { ...(await openInput(path)), name, onRead };
}

async function answer(ask: Ask): Promise<Reply> {
  if (ask.ask === 'kinds') return kindsOf(ask);
  if (ask.ask === 'list') return open(ask);
  const { value } = (await lots?.next()) ?? {};
  if (value == null) throw new Error('Rows were asked for before the list was opened, or after its last.');
  return { reply: 'rows', ...value };
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
