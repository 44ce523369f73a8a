import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { tellFindings } from '../../src/commands/check.ts';
import { checkFile } from '../../src/commands/citations/ask.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { type AskGraph, mustAsk } from '../../src/exports/ask.ts';
import { createAsk } from './ask.ts';
import { openSeeded } from './embedded-graph.ts';

export const ISO = 'standard/iso-20000-1-2018';
export const HIGH = 'standard/fedramp-r4-high';

export interface Field {
  readonly number: string;
  readonly title: string | null;
}

interface FieldFinding {
  readonly citationIndex: number;
  readonly sentence: string;
}

/** Limit of the API on fields in one request. */
const MOST_FIELDS = 250;

interface Found {
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly sentence: string;
  readonly nodes: readonly { readonly id: string }[];
}

/** Checks citations in files as the command line does, on a seeded graph that all tests of the suite share. */
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

  async function check(name: string, content: string, standard = ISO): Promise<readonly Found[]> {
    const file = join(folder, name);
    writeFileSync(file, content);
    const { text } = await tellFindings(ask, ['--citations', file, '--standard', standard, '--format', 'json']);
    return JSON.parse(text);
  }

  /** Returns the number of citations, and the positions of wrong ones. */
  async function read(name: string, content: string, standard = ISO) {
    const { findings, count } = await checkFile(ask, { file: name, content, standard, revision: 1 });
    return {
      count,
      kinds: findings.map(({ kind }) => kind.replace('CITATION_', '')),
    };
  }

  /** Checks citations from table cells; each finding has the index of its citation. */
  async function checkFields(standard: string, citations: readonly Field[]): Promise<readonly FieldFinding[]> {
    const query = `query ($standard: ID!, $citations: [CitationInput!]!) {
      checkCitations(standard: $standard, citations: $citations) { citationIndex sentence }
    }`;
    const found: FieldFinding[] = [];
    for (let start = 0; start < citations.length; start += MOST_FIELDS) {
      const some = citations.slice(start, start + MOST_FIELDS).map(({ number, title }) => ({ number, title }));
      type Answer = { readonly checkCitations: readonly FieldFinding[] };
      const { checkCitations } = await mustAsk<Answer>(ask, query, { standard, citations: some });
      found.push(...checkCitations.map((each) => ({ ...each, citationIndex: start + each.citationIndex })));
    }
    return found;
  }

  const askLater: AskGraph = (query, variables) => ask(query, variables);
  return { check, checkFields, read, ask: askLater };
}
