import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createSemaphore, type Permit } from '../../concurrency/semaphore.ts';
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
    await turnOf(place, signal);
    return startProcess({ file, longest, signal, onEnd: place.release });
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
      let bytesRead = 0;
      return {
        async *read(notes) {
          // The next lot comes while one is taken.
          for await (const lot of ahead(lotsOf(process, notes), 2)) {
            bytesRead = lot.bytesRead;
            noteAgain(notes, lot.noted);
            yield unpack(lot);
          }
        },
        bytesRead: () => bytesRead,
        close: process.close,
      };
    },
  };
}

async function turnOf({ granted, release }: Permit, signal: AbortSignal | undefined): Promise<void> {
  if (granted === null) return;
  try {
    await (signal === undefined ? granted : Promise.race([granted, gone(signal)]));
  } catch (error) {
    release();
    throw error;
  }
}

async function gone(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw interrupted();
}

function filesOf(inputs: readonly Input[]) {
  return inputs.map(({ path, name }) => ({ path, name }));
}

async function* lotsOf(process: ReadingProcess, notes: Notes): AsyncGenerator<Lot, void> {
  for (let isLast = false; !isLast; ) {
    // Notes that were taken before a failure are told, too.
    const lot = await process.ask({ ask: 'rows' }, (noted) => noteAgain(notes, noted));
    ({ isLast } = lot);
    // Others need not wait until what was read is written.
    if (isLast) process.close();
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
  /** Called when it is closed or has failed. */
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
  /** The first reason counts. */
  let failure: Error | null = null;
  /** Hears of it while an answer is awaited: a promise that lived as long as the process would keep each answer. */
  let onFailure: (error: Error) => void = () => undefined;
  function fail(error: Error): void {
    if (failure !== null) return;
    failure = error;
    onFailure(error);
    child.kill('SIGKILL');
    onEnd();
  }
  child.on('error', fail);
  child.on('exit', (code) => {
    const isKilled = code === null || code > 128;
    const ended = () => new Error(`The process that read the list ended with ${code}.`);
    fail(isKilled ? new BadList('list.heap', { input, values: { megabytes: HEAP_MEGABYTES } }) : ended());
  });
  const interrupt = () => fail(interrupted());
  signal?.addEventListener('abort', interrupt, { once: true });
  if (signal?.aborted) interrupt();

  function close(): void {
    signal?.removeEventListener('abort', interrupt);
    fail(new Error('The list is read no more.'));
  }

  function answerTo(asked: Ask): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      onFailure = reject;
      child.once('message', (reply) => resolve(reply as Reply));
      // One that has ended tells so by itself.
      child.send(asked, () => undefined);
    });
  }

  /** Throws BadList where a bound is passed; after a failure nothing can be asked any more. */
  async function ask<Kind extends Ask['ask']>(
    asked: Ask & { readonly ask: Kind },
    onNoted: (noted: Noted) => void = () => undefined,
  ): Promise<Extract<Reply, { reply: Kind }>> {
    const values = { seconds: longest / 1_000 };
    const late = setTimeout(() => fail(new BadList('list.time', { input, values })), longest);
    try {
      const reply = await answerTo(asked);
      if (reply.reply === 'failed') {
        onNoted(reply.noted);
        throw failureOf(reply.failure);
      }
      return reply as Extract<Reply, { reply: Kind }>;
    } catch (error) {
      close();
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  return { ask, close };
}
