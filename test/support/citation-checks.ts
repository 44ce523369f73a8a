import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { tellFindings } from '../../src/commands/check.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { AskGraph } from '../../src/exports/ask.ts';
import { createAsk } from './ask.ts';
import { openSeeded } from './embedded-graph.ts';

export const ISO = 'standard/iso-20000-1-2018';
export const HIGH = 'standard/fedramp-r4-high';

interface Found {
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly sentence: string;
  readonly nodes: readonly { readonly id: string }[];
}

/** Checks the citations of files as the command line does, on a graph of the seed that lasts as long as the suite. */
export function citationChecks() {
  const folder = mkdtempSync(join(tmpdir(), 'citations-'));
  let engine: Engine;
  let ask: AskGraph;
  beforeAll(async () => {
    engine = await openSeeded();
    const inProcess = createAsk(engine);
    ask = async (query, variables) => {
      const { data, errors } = await inProcess(query, variables);
      return errors.length > 0 ? { data, errors } : { data };
    };
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  async function tell(name: string, content: string, standard: string, format: string) {
    const file = join(folder, name);
    writeFileSync(file, content);
    return tellFindings(ask, ['--citations', file, '--standard', standard, '--format', format]);
  }

  async function check(name: string, content: string, standard = ISO): Promise<readonly Found[]> {
    return JSON.parse((await tell(name, content, standard, 'json')).text);
  }

  /** How many citations are found, and where those that are wrong stand. */
  async function read(name: string, content: string, standard = ISO) {
    const { text } = await tell(name, content, standard, 'md');
    const findings = await check(name, content, standard);
    return {
      count: Number(/ in (\d+) citations?/.exec(text)?.[1]),
      kinds: findings.map(({ kind }) => kind.replace('CITATION_', '')),
    };
  }

  return { check, read };
}
