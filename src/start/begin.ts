import type { Config } from '../config.ts';
import type { Engine } from '../engine/engine.ts';
import type { Logger } from '../log.ts';
import type { Traces } from '../telemetry/traces.ts';
import { fillWhereEmpty } from './fill.ts';
import { connectAgain, type GraphOptions, openGraph } from './open-graph.ts';
import { untilThere } from './until-there.ts';

/** Milliseconds. No request waits yet, and a database that is starting may be silent for long. */
const UNHURRIED = 3_600_000;
const OF_STARTS: GraphOptions = {
  readDeadline: UNHURRIED,
  writeDeadline: UNHURRIED,
  patience: 30_000,
  patienceAtFirst: 30_000,
};

interface Beginning {
  readonly log: Logger;
  readonly traces: Traces | null;
  /** Options of the engine that serves requests. */
  readonly options: GraphOptions;
  /** Wraps the engine that fills the graph. */
  readonly watched: (engine: Engine) => Engine;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
}

/**
 * Opens the graph and fills it if it is empty, for as long as the database takes. Throws failures that waiting does not
 * fix, such as a damaged file or a wrong password.
 */
export async function beginGraph(
  config: Config,
  { log, traces, options, watched, signal }: Beginning,
): Promise<Engine> {
  const isFile = config.NEO4J_URI === undefined;
  const first = await untilThere(() => openGraph(config, isFile ? options : { ...options, ...OF_STARTS }), {
    log,
    signal,
  });
  try {
    if (config.SEED === 'auto') {
      await untilThere(() => fillWhereEmpty(watched(first), { log, traces, signal }), { log, signal });
    }
  } catch (error) {
    await first.close().catch(() => undefined);
    throw error;
  }
  if (isFile) return first;
  await first.close().catch(() => undefined);
  return connectAgain(config, options);
}
