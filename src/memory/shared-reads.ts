import type { Engine } from '../engine/engine.ts';
import type { ReadPoint } from '../store/node-change.ts';

/** Most milliseconds to wait for a shared read, since the one under way may be slow. */
const LONGEST_WAIT = 5;
/** Keys of one read; fewer than may wait, so that the database works while this process handles earlier rows. */
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

interface Gathering {
  readonly keys: Map<string, unknown>;
  readonly values: Promise<ReadonlyMap<string, unknown>>;
  readonly depart: () => void;
}

interface Line {
  underWay: number;
  next: Gathering | null;
}

/**
 * Shares reads between operations that run the same query for different nodes: under load, a read costs the engine's
 * client more than its rows. The first read begins at once; keys that arrive in the meantime share the next one.
 */
export function shareReads(engine: Engine): ReadsByRevision {
  const lines = new Map<string, Line>();

  function gather(name: string, line: Line, reading: Reading<unknown, unknown>): Gathering {
    const keys = new Map<string, unknown>();
    let depart: () => void = () => undefined;
    const values = new Promise<void>((resolve) => {
      depart = resolve;
    }).then(() => readAll(name, line, keys, reading));
    // Prevents an unhandled rejection; callers await the values themselves.
    values.catch(() => undefined);
    const timer = setTimeout(() => send(line, gathering), LONGEST_WAIT);
    const gathering: Gathering = {
      keys,
      values,
      depart: () => {
        clearTimeout(timer);
        depart();
      },
    };
    line.next = gathering;
    return gathering;
  }

  function send(line: Line, gathering: Gathering): void {
    line.next = null;
    line.underWay += 1;
    gathering.depart();
  }

  async function readAll(
    name: string,
    line: Line,
    keys: ReadonlyMap<string, unknown>,
    { read }: Reading<unknown, unknown>,
  ): Promise<ReadonlyMap<string, unknown>> {
    try {
      const values = await read([...keys.values()]);
      return new Map([...keys.keys()].map((key, position) => [key, values[position]]));
    } finally {
      line.underWay -= 1;
      if (line.next !== null) send(line, line.next);
      else if (line.underWay === 0) lines.delete(name);
    }
  }

  function lineOf(name: string): Line {
    const line = lines.get(name) ?? { underWay: 0, next: null };
    lines.set(name, line);
    return line;
  }

  return {
    at: ({ revision, staged }) => ({
      engine,
      async read<Key, Value>(query: string, keys: readonly Key[], reading: Reading<Key, Value>) {
        // Staged facts can change between reads.
        if (staged) return reading.read(keys);
        const name = `${revision} ${query}`;
        const line = lineOf(name);
        const gathering = line.next ?? gather(name, line, reading as Reading<unknown, unknown>);
        for (const key of keys) gathering.keys.set(reading.keyOf(key), key);
        if (line.underWay === 0 || gathering.keys.size >= MOST_KEYS) send(line, gathering);
        const values = await gathering.values;
        return keys.map((key) => values.get(reading.keyOf(key)) as Value);
      },
    }),
  };
}
