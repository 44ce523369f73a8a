import { once } from 'node:events';
import { createSemaphore, type Permit } from '../../concurrency/semaphore.ts';
import { ImportRefused } from '../../errors.ts';
import type { Input } from '../read/input.ts';
import { LONGEST_SILENCE, LOT, READERS } from './bounds.ts';
import type { ClausesOf, FilesForProcess } from './messages.ts';
import { type Noted, noteAgain } from './noted.ts';
import type { Readers, Reading, ReadRows, RowFacts } from './reading.ts';
import { ReadingProcess } from './reading-process.ts';
import { type NumberedRow, readRows } from './rows-as-text.ts';

/** Reads each list in a process of its own, as a server does; so many at a time, and the others wait. */
export function readInProcesses(longest = LONGEST_SILENCE): Readers {
  const places = createSemaphore(READERS);
  const begin = async (file: string, signal: AbortSignal | undefined): Promise<Begun> => {
    const place = places.acquire();
    await turnOf(place, signal);
    return begun(place, { file, longest, signal });
  };
  return {
    async recognise({ inputs, recipe }, signal) {
      const process = await begin(inputs[0].name, signal);
      const { recognised } = await process.ask({ ask: 'kinds', inputs: filesOf(inputs), recipe });
      process.close();
      return recognised;
    },
    async open({ inputs, recipe, kind }, signal) {
      const process = await begin(inputs[0].name, signal);
      await process.ask({ ask: 'list', inputs: filesOf(inputs), recipe, kind });
      const read: Reading['read'] = (notes) => process.rows(noteAgain(notes));
      return { read, bytesRead: process.bytesRead, close: process.close };
    },
  };
}

/** A process that has its place. */
interface Begun {
  /** Closes it where the answer is a failure. */
  ask: ReadingProcess['ask'];
  rows(noted: (noted: Noted) => void): ReadRows;
  bytesRead(): number;
  close(): void;
}

function begun(place: Permit, options: Omit<ConstructorParameters<typeof ReadingProcess>[0], 'onNoted'>): Begun {
  let noted: (noted: Noted) => void = () => undefined;
  let bytesRead = 0;
  const reader = new ReadingProcess({ ...options, onNoted: (each) => noted(each) });
  const close = () => {
    reader.close();
    place.release();
  };
  return {
    ask: (ask) =>
      reader.ask(ask).catch((error) => {
        close();
        throw error;
      }),
    rows(onNoted) {
      noted = onNoted;
      const onRead = (bytes: number) => {
        bytesRead = bytes;
      };
      return rowsOf(reader, { noted, onRead, close });
    },
    bytesRead: () => bytesRead,
    close,
  };
}

async function turnOf(place: Permit, signal: AbortSignal | undefined): Promise<void> {
  if (place.granted === null) return;
  try {
    await (signal === undefined ? place.granted : Promise.race([place.granted, gone(signal)]));
  } catch (error) {
    place.release();
    throw error;
  }
}

async function gone(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw new ImportRefused('The import was interrupted; nothing was changed.');
}

function filesOf(inputs: readonly Input[]): FilesForProcess {
  return inputs.map(({ path, name, isUnnamed = false }) => ({ path, name, isUnnamed }));
}

interface Told {
  readonly noted: (noted: Noted) => void;
  readonly onRead: (bytes: number) => void;
  readonly close: () => void;
}

function rowsOf(reader: ReadingProcess, { noted, onRead, close }: Told): ReadRows {
  /** Rows that were given, and rows that are asked for no more. */
  let [given, settled] = [0, 0];
  let isLast = false;

  async function* lots(): ReadRows['lots'] {
    while (!isLast) {
      const lot = await reader.ask({ ask: 'rows', settled });
      onRead(lot.bytesRead);
      noted(lot.noted);
      const rows = readRows(lot.rows);
      given += rows.length;
      isLast = lot.isLast;
      yield rows;
    }
  }

  const factsOf: ReadRows['factsOf'] = async function* (resolved, clausesOf) {
    for (let start = 0; start < resolved.length; ) {
      const part = resolved.slice(start, start + LOT.rows);
      const rows = part.map(({ row, ids }) => [(row as NumberedRow).number, ids] as const);
      let reply = await reader.ask({ ask: 'facts', rows });
      while (reply.reply === 'lacks') {
        const { standardId } = reply;
        const clauses: ClausesOf = { standardId, known: clausesOf(standardId) };
        reply = await reader.ask({ ask: 'facts', rows, clauses });
      }
      noted(reply.noted);
      yield JSON.parse(reply.facts) as RowFacts[];
      start += reply.count;
    }
    settled = given;
    // Others need not wait until what was read is written.
    if (isLast) close();
  };

  return { lots: lots(), factsOf };
}
