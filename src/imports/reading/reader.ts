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

async function answer(asked: Ask): Promise<Reply> {
  if (asked.ask === 'kinds') return { reply: 'kinds', recognised: await recognise(await opened(asked.list)) };
  if (asked.list !== null) {
    const kind = kindCalled(asked.list.kind);
    const drafts = draftsOf(kind, await opened(asked.list), noteBook.notes);
    // Facts of a folder come from the operator alone.
    const isBounded = !kind.streams && kind.namesItsSources !== true;
    lots = ahead(boundedLots({ drafts, notes: noteBook, isBounded, bytesRead: () => bytesRead }), LOTS_AHEAD);
  }
  const { value } = (await lots?.next()) ?? {};
  if (value == null) throw new Error('Rows were asked for before the list was opened, or after its last.');
  return { reply: 'rows', ...value };
}

async function opened({ inputs, recipe }: Ask['list'] & object) {
  file = inputs[0]?.name ?? '';
  const onRead = (bytes: number) => {
    bytesRead += bytes;
  };
  const open = async ({ path, name }: (typeof inputs)[number]) => ({ ...(await openInput(path)), name, onRead });
  return { inputs: (await Promise.all(inputs.map(open))) as [Input, ...Input[]], recipe };
}

process.on('message', async (asked: Ask) => {
  const reply = await answer(asked).catch(
    (error): Reply => ({ reply: 'failed', noted: noteBook.take(), ...tellFailure(error, file) }),
  );
  process.send?.(reply);
});
// Ctrl-C is for the server, which ends its readers.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
