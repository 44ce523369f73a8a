import { kindCalled } from '../lists/index.ts';
import { recognise } from '../lists/recognise.ts';
import { type Input, openInput } from '../read/input.ts';
import { ahead, boundedLots, createNoteBook, type Lot } from './lots.ts';
import { type Ask, type Reply, tellFailure } from './messages.ts';
import { draftsOf } from './reading.ts';

/** The program of a process that reads one list, as `read-in-processes.ts` asks it. */
const noteBook = createNoteBook();
/** Lots that are ready before they are asked for: as many as are written together, and one more. */
const LOTS_AHEAD = 5;
let bytesRead = 0;
let lots: AsyncGenerator<Lot, void> | null = null;
let file = '';

async function answer(ask: Ask): Promise<Reply> {
  if (ask.ask === 'rows') {
    const { value } = (await lots?.next()) ?? {};
    if (value == null) throw new Error('Rows were asked for before the list was opened, or after its last.');
    return { reply: 'rows', ...value };
  }
  const { recipe } = ask;
  file = ask.inputs[0]?.name ?? '';
  const inputs = (await Promise.all(ask.inputs.map(opened))) as [Input, ...Input[]];
  if (ask.ask === 'kinds') return { reply: 'kinds', recognised: await recognise({ inputs, recipe }) };
  const kind = kindCalled(ask.kind);
  const drafts = draftsOf(kind, { inputs, recipe, notes: noteBook.notes });
  // Facts of a folder come from the operator alone.
  const isBounded = !kind.streams && kind.namesItsSources !== true;
  lots = ahead(boundedLots({ drafts, notes: noteBook, isBounded, bytesRead: () => bytesRead }), LOTS_AHEAD);
  return { reply: 'list' };
}

async function opened({ path, name }: { readonly path: string; readonly name: string }): Promise<Input> {
  const onRead = (bytes: number) => {
    bytesRead += bytes;
  };
  return { ...(await openInput(path)), name, onRead };
}

process.on('message', async (ask: Ask) => {
  const reply = await answer(ask).catch(
    (error): Reply => ({ reply: 'failed', failure: tellFailure(error, file), noted: noteBook.take() }),
  );
  process.send?.(reply);
});
// Ctrl-C is for the server, which ends its readers.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
