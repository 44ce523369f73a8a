import { availableParallelism } from 'node:os';
import type { Occupancy } from '../../concurrency/semaphore.ts';
import { Overloaded } from '../../errors.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Notes } from '../map/notes.ts';
import type { Input } from '../read/input.ts';
import { ahead, type Lot, type Noted, unpack } from './lots.ts';
import type { Ask } from './messages.ts';
import { createReadingPlaces, type PlacesOptions } from './places.ts';
import { interrupted, type ListReader, type Readers, type ReadingRequest } from './reading.ts';
import { type ReadingProcess, startReadingProcess } from './reading-process.ts';

/** Milliseconds that a server waits for the next rows of a list, or for its kind. */
const LONGEST_SILENCE = 60_000;
/** Most waiting lists of one caller and of all callers; each is stored on disk. */
const MOST_WAITING = { ofOne: 20, ofAll: 200 };

/** Leaves one processor to the server. */
const DEFAULT_READERS = Math.max(1, availableParallelism() - 1);

interface ProcessesOptions extends Omit<PlacesOptions, 'size'> {
  /** Number of lists that are read at a time. */
  readonly size?: number | undefined;
  /** Longest wait for an answer, in milliseconds. */
  readonly longest?: number;
}

export interface ReadersApart extends Readers {
  occupancy(): Occupancy;
}

/** Reads each list in a separate process, as a server does. Up to `size` lists run at a time; the others wait. */
export function readInProcesses({
  longest = LONGEST_SILENCE,
  size = DEFAULT_READERS,
  ...sharing
}: ProcessesOptions = {}): ReadersApart {
  const places = createReadingPlaces({ ...sharing, size });

  async function begin({ whose, file, signal, onWaiting }: ReadingRequest): Promise<ListReader> {
    if (signal?.aborted) throw interrupted();
    if (places.waitingOf(whose) >= MOST_WAITING.ofOne || places.occupancy().waiting >= MOST_WAITING.ofAll) {
      throw new Overloaded();
    }
    let process: ReadingProcess | null = null;
    const spent = new BadList('list.budget', { input: { name: file } });
    const place = places.enter({ whose, onWaiting, onSpent: () => process?.end(spent) });
    try {
      await orAborted(place.granted, signal);
      process = startReadingProcess({ file, longest, signal, onEnd: place.release });
      return readerBy(process);
    } catch (error) {
      place.release();
      throw error;
    }
  }

  return { begin, occupancy: places.occupancy };
}

async function orAborted(granted: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return granted;
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(interrupted());
    signal.addEventListener('abort', abort);
  });
  await Promise.race([granted, aborted]).finally(() => signal.removeEventListener('abort', abort));
}

function readerBy(process: ReadingProcess): ListReader {
  return {
    take: async (sent) => (await process.ask({ ask: 'taken', sent })).taken,
    async recognise({ inputs, recipe }) {
      return (await process.ask({ ask: 'kinds', list: { inputs: filesOf(inputs), recipe } })).known;
    },
    async *read({ inputs, recipe, kind }, notes) {
      let bytesRead = 0;
      const list = { inputs: filesOf(inputs), recipe, kind };
      // The next lot is read while this one is processed.
      for await (const lot of ahead(lotsOf(process, list, notes), 2)) {
        inputs[0].onRead?.(lot.bytesRead - bytesRead);
        ({ bytesRead } = lot);
        noteAgain(notes, lot.noted);
        yield unpack(lot);
      }
    },
    draft: async (recipe, understood) => (await process.ask({ ask: 'drafted', recipe, understood })).drafted,
    settle: async (recipe, decisions) => (await process.ask({ ask: 'settled', recipe, decisions })).recipe,
    close: () => process.end(),
  };
}

function filesOf(inputs: readonly Input[]) {
  return inputs.map(({ path, name }) => ({ path, name }));
}

async function* lotsOf(
  process: ReadingProcess,
  opening: (Ask & { readonly ask: 'rows' })['list'],
  notes: Notes,
): AsyncGenerator<Lot, void> {
  for (let [list, isLast] = [opening, false]; !isLast; list = null) {
    // Notes from before a failure are also reported.
    const lot = await process.ask({ ask: 'rows', list }, (noted) => noteAgain(notes, noted));
    ({ isLast } = lot);
    yield lot;
  }
}

/** Replays notes in order, in the process that has the report. */
function noteAgain(notes: Notes, noted: Noted): void {
  for (const [name, values] of noted) (notes[name] as (...given: readonly unknown[]) => void)(...values);
}
