import { once } from 'node:events';
import { createSemaphore, type Permit } from '../../concurrency/semaphore.ts';
import { ImportRefused } from '../../errors.ts';
import type { Input } from '../read/input.ts';
import { LONGEST_SILENCE, LOT, READERS } from './bounds.ts';
import type { ClausesOf, FilesForProcess, NumberedRow } from './messages.ts';
import { noteAgain } from './noted.ts';
import type { Readers, Reading, ReadRows, RowFacts } from './reading.ts';
import { ReadingProcess } from './reading-process.ts';

/** Reads each list in a process of its own, as a server does; so many at a time, and the others wait. */
export function readInProcesses(longest = LONGEST_SILENCE): Readers {
  const places = createSemaphore(READERS);
  const begin = async ([{ name: file }]: readonly [Input, ...Input[]], signal: AbortSignal | undefined) => {
    const place = places.acquire();
    await turnOf(place, signal);
    return new ReadingProcess({ file, longest, signal, onEnd: place.release });
  };
  return {
    async recognise({ inputs, recipe }, signal) {
      const process = await begin(inputs, signal);
      const { recognised } = await process.ask({ ask: 'kinds', inputs: filesOf(inputs), recipe });
      process.close();
      return recognised;
    },
    async open({ inputs, recipe, kind }, signal) {
      const process = await begin(inputs, signal);
      await process.ask({ ask: 'list', inputs: filesOf(inputs), recipe, kind });
      return readingIn(process);
    },
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
  return inputs.map(({ path, name }) => ({ path, name }));
}

function readingIn(process: ReadingProcess): Reading {
  let bytesRead = 0;
  /** Rows that were given, and rows that are asked for no more. */
  let [given, settled] = [0, 0];
  let isLast = false;

  async function* lots(): ReadRows['lots'] {
    while (!isLast) {
      const lot = await process.ask({ ask: 'rows', settled });
      bytesRead = lot.bytesRead;
      process.onNoted(lot.noted);
      const rows = JSON.parse(lot.rows) as NumberedRow[];
      given += rows.length;
      isLast = lot.isLast;
      yield rows;
    }
  }

  const factsOf: ReadRows['factsOf'] = async function* (resolved, clausesOf) {
    for (let start = 0; start < resolved.length; ) {
      const part = resolved.slice(start, start + LOT.rows);
      const rows = part.map(({ row, ids }) => [(row as NumberedRow).number, ids] as const);
      let reply = await process.ask({ ask: 'facts', rows });
      while (reply.reply === 'lacks') {
        const { standardId } = reply;
        const clauses: ClausesOf = { standardId, known: clausesOf(standardId) };
        reply = await process.ask({ ask: 'facts', rows, clauses });
      }
      process.onNoted(reply.noted);
      yield JSON.parse(reply.facts) as RowFacts[];
      start += reply.count;
    }
    settled = given;
    // Others need not wait until what was read is written.
    if (isLast) process.close();
  };

  return {
    read(notes) {
      process.onNoted = noteAgain(notes);
      return { lots: lots(), factsOf };
    },
    bytesRead: () => bytesRead,
    close: () => process.close(),
  };
}
