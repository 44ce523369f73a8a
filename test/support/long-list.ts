import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/engine/engine.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { importLists } from '../../src/imports/import-lists.ts';
import { openInput } from '../../src/imports/read/input.ts';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { parseListOptions } from '../../src/imports/sent/list-rules.ts';
import { SEED_FOLDER } from '../../src/start/shipped-lists.ts';
import { certificate, entry, environments, services, source, standard } from './small-graph.ts';

const OPTIONS = {
  certificate: 'certificate/az-fedramp-high',
  environment: 'environment/azure',
  // A source of the seed, so that its entries are listed again with other contents.
  source: 'source/aud',
} as const;

/** List file with services of the seed and new ones: its import creates, changes and ends statements. */
export interface LongList {
  /** Command-line arguments that import it. */
  readonly parameters: readonly string[];
  readonly importInto: (engine: Engine) => Promise<ImportReport>;
  readonly remove: () => void;
}

export function writeLongList(newServices: number): LongList {
  const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-list-'));
  const path = join(folder, 'list.csv');
  const names = [
    ...knownServices().map((name) => `service/${name}`),
    ...Array.from({ length: newServices }, (_item, index) => `New Thing ${index}`),
  ];
  writeFileSync(path, ['service,condition', ...names.map((name) => `${name},As listed.`)].join('\n'));
  return {
    parameters: [
      'import',
      path,
      '--accept-proposals',
      ...Object.entries(OPTIONS).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    importInto: async (engine) =>
      importLists(engine, {
        ...parseListOptions({ ...OPTIONS, acceptProposals: true }),
        inputs: [await openInput(path)],
        by: 'test',
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Facts that such a list changes or ends, as a small graph: a fortieth of the seed. */
export function listedBefore(): readonly Fact[] {
  const names = knownServices();
  return [
    ...['one', 'aud'].map((name) => source(name)),
    ...environments('azure'),
    ...standard('fedramp', ['1']),
    ...certificate('az-fedramp-high', 'fedramp'),
    ...services(...names),
    ...names.map((name) => entry('az-fedramp-high', name, 'azure', { sources: [OPTIONS.source] })),
  ];
}

function knownServices(): readonly string[] {
  const lines = readFileSync(join(SEED_FOLDER, 'services.csv'), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => line.slice(0, line.indexOf(',')));
}
