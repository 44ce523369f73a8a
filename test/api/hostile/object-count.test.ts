import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RequestLimits } from '../../../src/domain/limits.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { createServices } from '../../../src/start/services.ts';
import { openSeeded } from '../../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../../support/http.ts';

const THIRTEEN_UNDER_IT = 'clause/fedramp-r4-high/SI-4';
/** 61,880 objects of one clause; the cost counts lists of unknown length as three. */
const BACK_AND_FORTH = `children { parent { children { parent { children { parent { children { parent { id } } } } } } } }`;

let engine: Engine;
let server: ListeningServer | null = null;

beforeAll(async () => {
  engine = await openSeeded();
});
afterEach(async () => {
  await server?.close();
  server = null;
});

async function ask(query: string, limits: Partial<RequestLimits> = {}) {
  server = await listen(createServices(engine), { limits });
  const { status, body } = await server.post(query);
  return { status, data: body.data, errors: body.errors };
}

function clauses(count: number, selection: string): string {
  const ids = Array.from({ length: count }, () => `"${THIRTEEN_UNDER_IT}"`);
  return `{ nodes(ids: [${ids.join(', ')}]) { ... on Clause { ${selection} } } }`;
}

describe('An answer with far more objects than estimated', () => {
  it('is rejected as a whole with one error', async () => {
    const { status, data, errors } = await ask(clauses(41, BACK_AND_FORTH));
    expect({ status, data }).toEqual({ status: 400, data: null });
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'The answer would have more than 50000 objects; ask for fewer lists within lists, or a smaller page.',
        extensions: { code: 'LIMIT_EXCEEDED' },
      }),
    ]);
  });

  it('is abandoned at its deadline', async () => {
    const { status, data, errors } = await ask(clauses(41, BACK_AND_FORTH), { cost: 1_000_000, deadline: 100 });
    expect({ status, data }).toEqual({ status: 504, data: null });
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'DEADLINE_EXCEEDED' } })]);
  });

  it('is returned if it stays below the limit', async () => {
    const { status, data } = await ask(clauses(2, 'children { parent { children { id } } }'));
    expect(status).toBe(200);
    expect(data.nodes.map(({ children }: { children: unknown[] }) => children.length)).toEqual([13, 13]);
  });
});
