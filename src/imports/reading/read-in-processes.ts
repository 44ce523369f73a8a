import { once } from 'node:events';
import { createSemaphore, type Permit } from '../../concurrency/semaphore.ts';
import { ImportRefused } from '../../errors.ts';
import type { Input } from '../read/input.ts';
import { ahead } from './ahead.ts';
import { LONGEST_SILENCE, READERS } from './bounds.ts';
import type { FilesForProcess, Lot } from './messages.ts';
import { noteAgain } from './noted.ts';
import { unpack } from './packed.ts';
import type { Readers, Reading } from './reading.ts';
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
  return {
    async *read(notes) {
      process.onNoted = (noted) => noteAgain(notes, noted);
      // The next lot comes while one is taken.
      for await (const lot of ahead(lotsOf(process), 2)) {
        bytesRead = lot.bytesRead;
        process.onNoted(lot.noted);
        yield unpack(lot);
      }
    },
    bytesRead: () => bytesRead,
    close: () => process.close(),
  };
}

async function* lotsOf(process: ReadingProcess): AsyncGenerator<Lot, void> {
  for (let isLast = false; !isLast; ) {
    const lot = await process.ask({ ask: 'rows' });
    ({ isLast } = lot);
    // Others need not wait until what was read is written.
    if (isLast) process.close();
    yield lot;
  }
}
