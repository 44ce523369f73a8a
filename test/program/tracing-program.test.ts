import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Collector, startCollector } from '../support/collector.ts';
import { writeKettleFacts } from '../support/kettle-facts.ts';
import { PROGRAM } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

let collector: Collector;
beforeEach(async () => {
  collector = await startCollector();
});
afterEach(() => collector.close());

describe('The program with tracing', () => {
  /** Preloaded module that prints the number of loaded tracing modules when the program exits. */
  const TELLING = `data:text/javascript,${encodeURIComponent(`
    import { createRequire } from 'node:module';
    const { cache } = createRequire('/');
    process.on('exit', () => process.stdout.write('loaded ' + Object.keys(cache).filter((path) => /@opentelemetry.(sdk|exporter|otlp)/.test(path)).length + '\\n'));
  `)}`;

  async function loaded(variables: NodeJS.ProcessEnv): Promise<number> {
    const child = spawn(process.execPath, ['--import', TELLING, PROGRAM, 'serve'], {
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: ':memory:',
        SEED: 'off',
        PORT: '0',
        LOG_LEVEL: 'silent',
        ...variables,
      },
    });
    let told = '';
    child.stdout.on('data', (text) => {
      told += text;
      if (told.includes('answers at')) child.kill('SIGTERM');
    });
    await new Promise((resolve) => child.once('close', resolve));
    return Number(/loaded (\d+)/.exec(told)?.[1]);
  }

  it('loads no tracing code unless a collector is configured', async () => {
    expect(await loaded({})).toBe(0);
    expect(await loaded({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })).toBeGreaterThan(0);
  });

  it('sends spans for imports by the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tracing-program-'));
    writeKettleFacts(folder);
    const environment = { DATA_DIR: ':memory:', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    expect(await runHere(['seed', folder], { environment })).toMatchObject({ code: 0 });
    rmSync(folder, { recursive: true });
    const run = collector.spans().find(({ name }) => name === 'import seed');
    expect([run?.kind, run?.parentSpanId]).toEqual([1, undefined]);
    expect(run?.attributes['compliance_graph.import.state']).toBe('PUBLISHED');
    expect(collector.spans().filter(({ parentSpanId }) => parentSpanId === run?.spanId).length).toBeGreaterThan(0);
  });
});
