import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createSemaphore } from '../../concurrency/semaphore.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Notes } from '../map/notes.ts';
import type { Input } from '../read/input.ts';
import { ahead, type Lot, type Noted, unpack } from './lots.ts';
import { type Ask, failureOf, type Reply } from './messages.ts';
import { interrupted, type Readers } from './reading.ts';

/** The heap of a process that reads a list: many times what honest lists of a server take. */
const HEAP_MEGABYTES = 208;
/** Nearly all that is read lives until it is handed on. */
const YOUNG_MEGABYTES = 16;
/** Lists that a server reads at a time: so much heap is to fit beside the rest of it once. */
const READERS = 1;
/** So many milliseconds a server waits for the next rows of a list, or for what it is. */
const LONGEST_SILENCE = 60_000;
/** Beside this file where it is built: Node by itself reads no TypeScript. */
const PROGRAM = fileURLToPath(new URL('./reader.js', import.meta.url));

/** Reads each list in a process of its own, as a server does; so many at a time, and the others wait. */
export function readInProcesses(longest = LONGEST_SILENCE): Readers {
  const places = createSemaphore(READERS);
  const begin = async ([{ name: file }]: readonly [Input, ...Input[]], signal: AbortSignal | undefined) => {
    const place = places.acquire();
    await place.granted;
    try {
      return startProcess({ file, longest, signal, onEnd: place.release });
    } catch (error) {
      place.release();
      throw error;
    }
  };
  return {
    async recognise({ inputs, recipe }, signal) {
      const process = await begin(inputs, signal);
      const { recognised } = await process.ask({ ask: 'kinds', list: { inputs: filesOf(inputs), recipe } });
      process.end();
      return recognised;
    },
    async open({ inputs, ...how }, signal) {
      const process = await begin(inputs, signal);
      const list = { inputs: filesOf(inputs), ...how };
      return {
        async *read(notes) {
          let bytesRead = 0;
          // The next lot comes while one is taken.
          for await (const lot of ahead(lotsOf(process, list, notes), 2)) {
            inputs[0].onRead?.(lot.bytesRead - bytesRead);
            ({ bytesRead } = lot);
            noteAgain(notes, lot.noted);
            yield unpack(lot);
          }
        },
        close: () => process.end(),
      };
    },
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
    // Notes that were taken before a failure are told, too.
    const lot = await process.ask({ ask: 'rows', list }, (noted) => noteAgain(notes, noted));
    ({ isLast } = lot);
    // Others need not wait until what was read is written.
    if (isLast) process.end();
    yield lot;
  }
}

/** Takes notes down where the report is, in their order. */
function noteAgain(notes: Notes, noted: Noted): void {
  for (const [name, values] of noted) (notes[name] as (...given: readonly unknown[]) => void)(...values);
}

interface ProcessOptions {
  /** The list, for people. */
  readonly file: string;
  /** Milliseconds that it may be waited for, for each answer. */
  readonly longest: number;
  readonly signal: AbortSignal | undefined;
  /** Called when it has ended. */
  readonly onEnd: () => void;
}

type ReadingProcess = ReturnType<typeof startProcess>;

/**
 * Starts a process that reads one list: whatever ends it fails the list, and nothing else. A thread would not do, since one
 * allocation far beyond its heap's limit ends the whole process.
 */
function startProcess({ file, longest, signal, onEnd }: ProcessOptions) {
  const input = { name: file };
  const child = fork(PROGRAM, {
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`],
    // It needs none, and is to know no password.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new AbortController();
  const interrupt = () => end(interrupted());

  /** The first reason counts. */
  function end(reason: Error = new Error('The list is read no more.')): void {
    if (ended.signal.aborted) return;
    ended.abort(reason);
    signal?.removeEventListener('abort', interrupt);
    child.kill('SIGKILL');
    onEnd();
  }

  child.on('error', end);
  child.on('exit', (code) => {
    const isKilled = code === null || code > 128;
    const unasked = () => new Error(`The process that read the list ended with ${code}.`);
    end(isKilled ? new BadList('list.heap', { input, values: { megabytes: HEAP_MEGABYTES } }) : unasked());
  });
  signal?.addEventListener('abort', interrupt);
  if (signal?.aborted) interrupt();

  /** Throws BadList where a bound is passed; after a failure nothing can be asked any more. */
  async function ask<Kind extends Ask['ask']>(
    asked: Ask & { readonly ask: Kind },
    onNoted: (noted: Noted) => void = () => undefined,
  ): Promise<Extract<Reply, { reply: Kind }>> {
    const values = { seconds: longest / 1_000 };
    const late = setTimeout(() => end(new BadList('list.time', { input, values })), longest);
    try {
      const answered = once(child, 'message', { signal: ended.signal });
      // One that has ended tells so by itself.
      child.send(asked, () => undefined);
      const [reply] = (await answered) as [Reply];
      if (reply.reply !== 'failed') return reply as Extract<Reply, { reply: Kind }>;
      onNoted(reply.noted);
      throw failureOf(reply);
    } catch (error) {
      end(error as Error);
      throw ended.signal.reason;
    } finally {
      clearTimeout(late);
    }
  }

  return { ask, end };
}
