import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createMetrics } from '../../src/telemetry/metrics.ts';

const PAGE = new URL('../../docs/monitoring.md', import.meta.url);

it('docs/monitoring.md names only existing metrics and labels', async () => {
  const metrics = createMetrics();
  metrics.lookups({ answers: { hits: 1, misses: 1 } });
  metrics.request({ method: 'POST', route: '/graphql', status: 503, seconds: 1 });
  metrics.operation({ name: null, outcome: 'SERVICE_UNAVAILABLE', kept: false, seconds: 1, cost: 1 });
  metrics.places('connections', () => ({ size: 1, taken: 1, waiting: 0 }));
  metrics.query('query')(new Error('It failed.'));
  const text = await metrics.text(async () => ({
    revision: 1,
    writes: [{ action: 'IMPORT', outcome: 'FAILED', total: 1 }],
  }));
  const page = await readFile(PAGE, 'utf8');
  const named = [...page.matchAll(/\b((?:compliance_graph|nodejs|process)_\w+)(?:\{(\w+)=)?/g)];
  expect(named.length).toBeGreaterThan(5);
  const unknown = named.filter(
    ([, name, label]) => !new RegExp(`^${name}(\\{.*${label ?? ''}.*\\})? `, 'm').test(text),
  );
  expect(unknown.map(([found]) => found)).toEqual([]);
});
