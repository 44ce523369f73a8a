import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { fromMarkdown } from 'mdast-util-from-markdown';

const LONGEST_MS = 20_000;
const MOST_MEGABYTES = 512;

/** A text and no file: tests run the sources, and a thread of Node begins with no TypeScript. */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const modules = Promise.all(workerData.map((module) => import(module)));
  parentPort.on('message', async (page) => {
    const [{ fromMarkdown }, { gfmTableFromMarkdown }, { gfmTable }] = await modules;
    const { children } = fromMarkdown(page, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
    parentPort.postMessage(children);
  });
`;

export type Blocks = ReturnType<typeof fromMarkdown>['children'];

/**
 * Parses Markdown beside the rest, page by page: its parser can be made to take the square of a page, in which nobody
 * else would be answered.
 */
export class ParsingThread {
  readonly #longest: number;
  #worker: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(longest = LONGEST_MS) {
    this.#longest = longest;
  }

  /** Null where it was given up. */
  blocksOf(page: string): Promise<Blocks | null> {
    const turn = this.#turn.then(() => this.#parse(page));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #parse(page: string): Promise<Blocks | null> {
    this.#worker ??= newWorker();
    const worker = this.#worker;
    worker.ref();
    try {
      const answer = once(worker, 'message', { signal: AbortSignal.timeout(this.#longest) });
      worker.postMessage(page);
      const [blocks] = (await answer) as [Blocks];
      worker.unref();
      return blocks;
    } catch (error) {
      this.#worker = null;
      await worker.terminate();
      if (isGivenUp(error)) return null;
      throw error;
    }
  }
}

/** Its modules are found by the first page, and not when the program starts. */
function newWorker(): Worker {
  const require = createRequire(import.meta.url);
  const modules = [
    require.resolve('mdast-util-from-markdown'),
    require.resolve('mdast-util-gfm-table'),
    require.resolve('micromark-extension-gfm-table'),
  ];
  return new Worker(PROGRAM, {
    eval: true,
    execArgv: [],
    workerData: modules.map((path) => pathToFileURL(path).href),
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
}

function isGivenUp(error: unknown): boolean {
  const { name, code } = error as NodeJS.ErrnoException;
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
