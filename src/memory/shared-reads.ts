import type { Engine } from '../engine/engine.ts';
import type { ReadPoint } from '../store/node-change.ts';

/** Milliseconds that nobody waits longer to share a read: that under way may be a slow one. */
const LONGEST_WAIT = 5;
/**
 * Keys that one read asks for, by and large: fewer than all that wait ask for, so that the database works on them while
 * this process makes answers of what came before.
 */
const MOST_KEYS = 500;

/** How to read what hangs on some keys: a value for each, in their order. */
export interface Reading<Key, Value> {
  readonly keyOf: (key: Key) => string;
  readonly read: (keys: readonly Key[]) => Promise<readonly Value[]>;
}

/** Reads of one revision. */
export interface SharedReads {
  /** What to read with: it serves whoever joins in, so it knows nothing of a single operation. */
  readonly engine: Engine;
  /** A value for each key, in their order, by a query that the name stands for. */
  read<Key, Value>(name: string, keys: readonly Key[], reading: Reading<Key, Value>): Promise<readonly Value[]>;
}

export interface ReadsByRevision {
  at(point: ReadPoint): SharedReads;
}

/** A read that is going to be, and what it will be asked for. */
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
 * Under load, operations that ask the same of different nodes share reads, each of which costs the engine's client more
 * than its rows do. A read begins at once where none by the same query is under way, so nobody alone waits; who comes
 * meanwhile shares the next one.
 */
export function shareReads(engine: Engine): ReadsByRevision {
  const lines = new Map<string, Line>();

  function gather(name: string, line: Line, reading: Reading<unknown, unknown>): Gathering {
    const keys = new Map<string, unknown>();
    let depart: () => void = () => undefined;
    const values = new Promise<void>((resolve) => {
      depart = resolve;
    }).then(() => readAll(name, line, keys, reading));
    // Who gathered hears of it.
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
        // What is staged can change from one read to the next.
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
