import { kindCalled, LIST_KINDS } from '../lists/index.ts';
import { withFirstProposals } from '../propose/draft-recipe.ts';
import { drafted } from '../propose/drafted.ts';
import { LARGEST_SENT_RECIPE } from '../propose/recipe-size.ts';
import { type Input, openInput } from '../read/input.ts';
import { takeSent } from '../sent/take.ts';
import { ahead, boundedLots, createNoteBook, type Lot } from './lots.ts';
import { type Ask, type AskedList, type Reply, tellFailure } from './messages.ts';
import { draftsOf } from './reading.ts';
import { recognised } from './recognised.ts';

/** The program of a process that reads one list, as `read-in-processes.ts` asks it. */
let noteBook = createNoteBook();
/** Lots that are prepared before they are requested: as many as are written together, and one more. */
const LOTS_AHEAD = 5;
let bytesRead = 0;
let lots: AsyncGenerator<Lot, void> | null = null;
let file = '';

async function answer(asked: Ask): Promise<Reply> {
  switch (asked.ask) {
    case 'taken':
      return { reply: 'taken', taken: await takeSent(asked.sent) };
    case 'kinds': {
      const known = await recognised(await opened(asked.list), LIST_KINDS, LARGEST_SENT_RECIPE);
      return { reply: 'kinds', known };
    }
    case 'drafted':
      return { reply: 'drafted', drafted: drafted(asked.recipe, asked.understood, LARGEST_SENT_RECIPE) };
    case 'settled':
      return { reply: 'settled', recipe: withFirstProposals(asked.recipe, asked.decisions, LARGEST_SENT_RECIPE) };
    case 'rows':
      return { reply: 'rows', ...(await nextLot(asked.list)) };
  }
}

async function nextLot(list: (Ask & { readonly ask: 'rows' })['list']): Promise<Lot> {
  if (list !== null) {
    noteBook = createNoteBook();
    const kind = kindCalled(list.kind);
    const drafts = draftsOf(kind, await opened(list), noteBook.notes);
    // Only the operator can import folders of facts.
    const isBounded = !kind.streams && kind.namesItsSources !== true;
    lots = ahead(boundedLots({ drafts, notes: noteBook, isBounded, bytesRead: () => bytesRead }), LOTS_AHEAD);
  }
  const { value } = (await lots?.next()) ?? {};
  if (value == null) throw new Error('Rows were asked for before the list was opened, or after its last.');
  return value;
}

/** Opens the list from its beginning. */
async function opened({ inputs, recipe }: AskedList) {
  file = inputs[0]?.name ?? '';
  bytesRead = 0;
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
// Leave Ctrl-C to the server, which ends its readers.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
