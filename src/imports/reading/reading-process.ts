import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ImportRefused } from '../../errors.ts';
import { BadList } from '../facts/bad-list.ts';
import { HEAP_MEGABYTES } from './bounds.ts';
import type { Ask, Reply } from './messages.ts';
import type { Noted } from './noted.ts';
import { failureOf } from './reported-failure.ts';

/** Beside this file where it is built: Node by itself reads no TypeScript. */
const PROGRAM = fileURLToPath(new URL('./reader.js', import.meta.url));
/** Nearly all that is read lives until it is handed on. */
const YOUNG_MEGABYTES = 16;

type Answer<Kind extends Ask['ask']> = Extract<Reply, { reply: Kind }>;

interface Pending {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
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

/**
 * A process that reads one list: whatever ends it fails the list, and nothing else. A thread would not do, since one
 * allocation far beyond its heap's limit ends the whole process.
 */
export class ReadingProcess {
  /** Told what was noted before a failure. */
  onNoted: (noted: Noted) => void = () => undefined;
  readonly #process: ChildProcess;
  readonly #options: ProcessOptions;
  #pending: Pending | null = null;
  #failure: Error | null = null;

  constructor(options: ProcessOptions) {
    this.#options = options;
    const { signal } = options;
    this.#process = fork(PROGRAM, {
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, `--max-semi-space-size=${YOUNG_MEGABYTES}`],
      // It needs none, and is to know no password.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#process.on('message', (reply: Reply) => this.#settle()?.resolve(reply));
    this.#process.on('error', (error) => this.#fail(error));
    this.#process.on('exit', (code) =>
      this.#fail(
        code === null || code > 128
          ? new BadList('list.heap', { input: { name: options.file }, values: { megabytes: HEAP_MEGABYTES } })
          : new Error(`The process that read the list ended with ${code}.`),
      ),
    );
    signal?.addEventListener('abort', this.#interrupt, { once: true });
    if (signal?.aborted) this.#interrupt();
  }

  /** Throws BadList where a bound is passed; after a failure nothing can be asked any more. */
  async ask<Kind extends Ask['ask']>(ask: Ask & { readonly ask: Kind }): Promise<Answer<Kind>> {
    const { file, longest } = this.#options;
    const values = { seconds: longest / 1_000 };
    const late = setTimeout(() => this.#fail(new BadList('list.time', { input: { name: file }, values })), longest);
    try {
      const reply = await new Promise<Reply>((resolve, reject) => {
        if (this.#failure !== null) return reject(this.#failure);
        this.#pending = { resolve, reject };
        // One that has ended tells so by itself.
        this.#process.send(ask, () => undefined);
      });
      if (reply.reply === 'failed') {
        this.onNoted(reply.noted);
        throw failureOf(reply.failure);
      }
      return reply as Answer<Kind>;
    } catch (error) {
      this.close();
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  close(): void {
    this.#options.signal?.removeEventListener('abort', this.#interrupt);
    this.#fail(new Error('The list is read no more.'));
  }

  readonly #interrupt = () => this.#fail(new ImportRefused('The import was interrupted; nothing was changed.'));

  #settle(): Pending | null {
    const pending = this.#pending;
    this.#pending = null;
    return pending;
  }

  /** The first reason counts. */
  #fail(error: Error): void {
    if (this.#failure !== null) return;
    this.#failure = error;
    this.#settle()?.reject(error);
    this.#process.kill('SIGKILL');
    this.#options.onEnd();
  }
}
