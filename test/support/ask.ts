import type { Caller } from '../../src/domain/callers.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Services } from '../../src/graphql/context.ts';
import { openInProcess } from '../../src/graphql/in-process.ts';
import { createLog } from '../../src/log.ts';
import { createServices } from '../../src/start/services.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape that it asked for.
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly status: number;
}

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Sends queries to the GraphQL API in process, as the HTTP server would. */
export function createAsk(engine: Engine, services: Services = createServices(engine), caller: Caller = null): Ask {
  const ask = openInProcess(services, createLog('silent'))({ caller, requestId: 'test' });
  return async (query, variables) => {
    const { data, errors = [], status } = await ask(query, variables);
    // biome-ignore lint/suspicious/noExplicitAny: see Answer.
    return { data: data as any, errors: errors as Answer['errors'], status };
  };
}

/** Returns the data of an answer, with all notes and sentences. Throws if it has errors. */
// biome-ignore lint/suspicious/noExplicitAny: see Answer.
export async function asked(ask: Ask, query: string, variables?: Record<string, unknown>): Promise<any> {
  const { data, errors } = await ask(query, variables);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** Same, without the note and the sentence about a future day, since most tests ask about one. */
// biome-ignore lint/suspicious/noExplicitAny: see Answer.
export async function mustAsk(ask: Ask, query: string, variables?: Record<string, unknown>): Promise<any> {
  return withoutFutureDay(await asked(ask, query, variables));
}

const FUTURE = / ?\b[\w-]+(?: [A-Z][a-z]+ \d+)? is in the future: [^.]*\./;

function withoutFutureDay(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (_key, value) => {
    if (typeof value === 'string') return value.replace(FUTURE, '') || (value === '' ? value : undefined);
    // Drops sentences that became empty.
    return Array.isArray(value) ? value.filter((item) => item?.code !== 'FUTURE_DAY') : value;
  });
}
