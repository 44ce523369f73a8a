import type { Drafts } from '../draft.ts';
import type { ListFormat } from '../formats/format.ts';
import { detectFormat, formatCalled } from '../formats/index.ts';
import { type Input, openInput, together } from '../input.ts';
import { KeptDrafts } from './kept-drafts.ts';
import type { Ask, ListForProcess, Reply } from './messages.ts';
import { NoteBook } from './noted.ts';
import { tellFailure } from './told-failure.ts';

/** The program of a process that reads one list, as `reading-process.ts` asks it. */
const notes = new NoteBook();
let bytesRead = 0;
let kept: KeptDrafts | null = null;
let file = '';

async function open(list: ListForProcess): Promise<Reply> {
  file = list.inputs[0]?.name ?? '';
  const inputs = (await Promise.all(list.inputs.map(opened))) as [Input, ...Input[]];
  const format = list.format === null ? await detectFormat(inputs, list.options) : formatCalled(list.format);
  // What was read to tell the format apart is read again.
  bytesRead = 0;
  const drafts = draftsOf(inputs, format, list);
  kept = new KeptDrafts({ drafts, notes, streams: format.streams, bytesRead: () => bytesRead });
  return { reply: 'format', name: format.name };
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
  { options }: ListForProcess,
): Drafts {
  for (const input of format.readsTogether ? [together(inputs)] : inputs) yield* format.read(input, options, notes);
}

async function answer(ask: Ask): Promise<Reply> {
  if (ask.ask === 'format') return open(ask.list);
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
