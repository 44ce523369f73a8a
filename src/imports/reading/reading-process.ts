import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { packaged } from '../../packaged.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Noted } from './lots.ts';
import { type Ask, failureOf, type Reply } from './messages.ts';
import { interrupted } from './reading.ts';

/** Heap of a process that reads a list: many times what real lists on a server need. */
const HEAP_MEGABYTES = 208;
/** Young generation: nearly everything that is read lives until it is sent. */
const YOUNG_MEGABYTES = 16;
/** Built, since Node alone does not run TypeScript. */
const PROGRAM = fileURLToPath(packaged('dist/reader.js'));

interface ProcessOptions {
  /** The list, for people. */
  readonly file: string;
  /** Longest wait for each answer, in milliseconds. */
  readonly longest: number;
  readonly signal: AbortSignal | undefined;
  /** Called when the process has ended. */
  readonly onEnd: () => void;
}

export type ReadingProcess = ReturnType<typeof startReadingProcess>;

/**
 * Starts a process that reads one list. If it crashes, only that list fails. A thread would not be enough, since one
 * allocation far beyond its heap's limit ends the whole process.
 */
export function startReadingProcess({ file, longest, signal, onEnd }: ProcessOptions) {
  const input = { name: file };
  const child = fork(PROGRAM, {
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`],
    // It needs no variables and must not see passwords.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  letOthersFirst(child);
  const ended = new AbortController();
  const interrupt = () => end(interrupted());

  /** Ends the process; the first reason counts. */
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

  /** Sends a request. Throws BadList if a limit is exceeded; after a failure no further request is possible. */
  async function ask<Kind extends Ask['ask']>(
    asked: Ask & { readonly ask: Kind },
    onNoted: (noted: Noted) => void = () => undefined,
  ): Promise<Extract<Reply, { reply: Kind }>> {
    const values = { seconds: longest / 1_000 };
    const late = setTimeout(() => end(new BadList('list.time', { input, values })), longest);
    try {
      const answered = once(child, 'message', { signal: ended.signal });
      // The exit of the process is reported separately.
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

/** Lowers the priority of a reader, so that the server answers requests first. */
function letOthersFirst({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The process has ended, or the system has no priorities.
  }
}
