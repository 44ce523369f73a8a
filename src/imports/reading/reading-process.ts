import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { BadList } from '../facts/bad-list.ts';
import type { Noted } from './lots.ts';
import { type Ask, failureOf, type Reply } from './messages.ts';
import { interrupted } from './reading.ts';

/** The heap of a process that reads a list: many times what honest lists of a server take. */
const HEAP_MEGABYTES = 208;
/** Nearly all that is read lives until it is handed on. */
const YOUNG_MEGABYTES = 16;
/** Beside this file where it is built: Node by itself reads no TypeScript. */
const PROGRAM = fileURLToPath(new URL('./reader.js', import.meta.url));

interface ProcessOptions {
  /** The list, for people. */
  readonly file: string;
  /** Milliseconds that it may be waited for, for each answer. */
  readonly longest: number;
  readonly signal: AbortSignal | undefined;
  /** Called when it has ended. */
  readonly onEnd: () => void;
}

export type ReadingProcess = ReturnType<typeof startReadingProcess>;

/**
 * Starts a process that reads one list: whatever ends it fails the list, and nothing else. A thread would not do, since one
 * allocation far beyond its heap's limit ends the whole process.
 */
export function startReadingProcess({ file, longest, signal, onEnd }: ProcessOptions) {
  const input = { name: file };
  const child = fork(PROGRAM, {
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`],
    // It needs none, and is to know no password.
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  letOthersFirst(child);
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

/** A server answers before its lists are read on. */
function letOthersFirst({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended, or the system has no priorities.
  }
}
