import type { Engine } from '../engine/engine.ts';
import type { ReadPoint } from '../store/node-change.ts';

/** Longest wait in milliseconds for a read in progress, which may be slow, before keys get a read of their own. */
const LONGEST_WAIT = 5;
/** Number of keys that start a read without waiting, so that the database works while this process decodes rows. */
const MOST_KEYS = 500;

/** Reads values in the order of keys. */
export interface Reading<Key, Value> {
  readonly keyOf: (key: Key) => string;
  readonly read: (keys: readonly Key[]) => Promise<readonly Value[]>;
}

export interface SharedReads {
  /** Engine without a deadline: reads are shared by several operations. */
  readonly engine: Engine;
  /** Returns values in the order of keys; reads with the same name share a query. */
  read<Key, Value>(name: string, keys: readonly Key[], reading: Reading<Key, Value>): Promise<readonly Value[]>;
}

export interface ReadsByRevision {
  at(point: ReadPoint): SharedReads;
}

/** Keys that wait for one read, with its values by key. */
interface Batch {
  readonly keys: Map<string, unknown>;
  readonly values: Promise<ReadonlyMap<string, unknown>>;
  readonly begin: () => void;
}

/** Reads of one query at one revision. */
interface Queue {
  /** Number of reads in progress. */
  underWay: number;
  /** Accepts keys until its read begins. */
  next: Batch | null;
}

/**
 * Shares reads between operations that run the same query for different nodes: under load, the client of the engine
 * spends more on a read than on its rows. The first read begins at once; keys that arrive in the meantime share the
 * next read.
 */
export function shareReads(engine: Engine): ReadsByRevision {
  const queues = new Map<string, Queue>();

  function openBatch(name: string, queue: Queue, reading: Reading<unknown, unknown>): Batch {
    const keys = new Map<string, unknown>();
    let begin: () => void = () => undefined;
    const values = new Promise<void>((resolve) => {
      begin = resolve;
    }).then(() => readAll(name, queue, keys, reading));
    // Prevents an unhandled rejection; callers await the values themselves.
    values.catch(() => undefined);
    const timer = setTimeout(() => beginBatch(queue, batch), LONGEST_WAIT);
    const batch: Batch = {
      keys,
      values,
      begin: () => {
        clearTimeout(timer);
        begin();
      },
    };
    queue.next = batch;
    return batch;
  }

  function beginBatch(queue: Queue, batch: Batch): void {
    queue.next = null;
    queue.underWay += 1;
    batch.begin();
  }

  async function readAll(
    name: string,
    queue: Queue,
    keys: ReadonlyMap<string, unknown>,
    { read }: Reading<unknown, unknown>,
  ): Promise<ReadonlyMap<string, unknown>> {
    try {
      const values = await read([...keys.values()]);
      return new Map([...keys.keys()].map((key, position) => [key, values[position]]));
    } finally {
      queue.underWay -= 1;
      if (queue.next !== null) beginBatch(queue, queue.next);
      else if (queue.underWay === 0) queues.delete(name);
    }
  }

  function queueOf(name: string): Queue {
    const queue = queues.get(name) ?? { underWay: 0, next: null };
    queues.set(name, queue);
    return queue;
  }

  return {
    at: ({ revision, staged }) => ({
      engine,
      async read<Key, Value>(query: string, keys: readonly Key[], reading: Reading<Key, Value>) {
        // Staged facts can change between reads.
        if (staged) return reading.read(keys);
        const name = `${revision} ${query}`;
        const queue = queueOf(name);
        const batch = queue.next ?? openBatch(name, queue, reading as Reading<unknown, unknown>);
        for (const key of keys) batch.keys.set(reading.keyOf(key), key);
        if (queue.underWay === 0 || batch.keys.size >= MOST_KEYS) beginBatch(queue, batch);
        const values = await batch.values;
        return keys.map((key) => values.get(reading.keyOf(key)) as Value);
      },
    }),
  };
}
