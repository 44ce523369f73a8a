import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readSystem } from '../../src/commands/check-system/system-file.ts';
import { tellCheck } from '../../src/commands/check-system.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createServices } from '../../src/start/services.ts';
import { type Ask, createAsk } from '../support/ask.ts';
import { curl } from '../support/curl.ts';
import { openShipped } from '../support/embedded-graph.ts';
import { type FencedBlock, fencedBlocks, writeBehind } from '../support/fenced-blocks.ts';
import { listen } from '../support/http.ts';
import { argumentsIn } from '../support/import-examples.ts';
import { folderOf } from '../unit/imports/documents/documents.ts';

const PAGE = new URL('../../docs/recipes/check-system.md', import.meta.url);
/** `UPDATE=1` writes what the command prints today. */
const UPDATE = process.env['UPDATE'] === '1';
const TYPES = readFileSync(new URL('../../docs/recipes/terraform-types.csv', import.meta.url), 'utf8');
const AWS_SERVICES = new URL('../../seed/aws/services.csv', import.meta.url);
const blocks = fencedBlocks(readFileSync(PAGE, 'utf8'));
const fileOf = (name: string) => blocks.find(({ kind }) => kind.endsWith(`file=${name}`))?.text ?? '';
const DAY = ['--on', '2026-11-24'];

let engine: Engine;
let ask: Ask;
beforeAll(async () => {
  engine = await openShipped();
  ask = createAsk(engine);
});
afterAll(() => engine.close());

/** Runs the words behind `check-system`, with files in a folder of their own. */
async function check(words: readonly string[], files: Readonly<Record<string, string>>) {
  const folder = await folderOf(files);
  return tellCheck(ask, [...words.map((word) => (word in files ? join(folder, word) : word)), ...DAY]);
}

async function resultsOf(words: readonly string[], files: Readonly<Record<string, string>>) {
  return JSON.parse((await check([...words, '--format', 'json'], files)).texts).results;
}

interface Checked {
  readonly name: string;
  readonly result: string;
  readonly candidates: readonly unknown[];
}

const HIGH = ['--standard', 'FedRAMP Rev. 5 High'];

function mustBeShown([command, shown]: [FencedBlock, FencedBlock], text: string): void {
  const known = shown.kind === 'text' ? [command, shown] : [command];
  if (UPDATE) writeFileSync(PAGE, writeBehind(readFileSync(PAGE, 'utf8'), known, { kind: 'text', text }));
  else expect(text).toBe(shown.text);
}

describe('docs/recipes/check-system.md', () => {
  const files = { 'system.yaml': fileOf('system.yaml') };

  it('shows what the command prints', async () => {
    const at = blocks.findIndex(({ kind, text }) => kind === 'sh' && text.includes('check-system'));
    const [, , , , , , ...words] = argumentsIn(blocks[at]?.text.trim() ?? '');
    const { texts, failures } = await check(words.slice(0, -DAY.length), files);
    const [command, shown] = blocks.slice(at) as [FencedBlock, FencedBlock];
    mustBeShown([command, shown], texts);
    expect(failures).toBe(2);
  });

  it('shows what a server answers', async () => {
    const at = blocks.findIndex(({ kind, text }) => kind === 'sh' && text.startsWith('curl'));
    const [command, shown] = blocks.slice(at) as [FencedBlock, FencedBlock];
    const server = await listen(createServices(engine));
    const [, ...words] = argumentsIn(command.text.trim());
    const given = await curl(words, { url: server.url, folder: '' });
    await server.close();
    mustBeShown([command, shown], given);
  });

  it('has an action and a hook that run', async () => {
    const { jobs } = parseYaml(fileOf('.github/workflows/compliance.yml'));
    const { repos } = parseYaml(fileOf('.pre-commit-config.yaml'));
    const commands: string[] = [
      ...jobs['check-system'].steps.flatMap(({ run = '' }) => (run.includes('check-system') ? [run] : [])),
      repos[0].hooks[0].entry,
    ];
    const told: Awaited<ReturnType<typeof check>>[] = [];
    for (const command of commands) {
      const [npx, yes, program, name, ...words] = argumentsIn(command);
      expect([npx, yes, program, name]).toEqual(['npx', '--yes', 'compliance-graph', 'check-system']);
      told.push(await check(words, files));
    }
    expect(told.map(({ failures }) => failures)).toEqual([2, 2]);
    expect(told[0]?.files.map(({ path }) => path)).toEqual(['compliance.sarif', '$GITHUB_STEP_SUMMARY']);
    const [sarif, markdown] = told[0]?.files.map(({ content }) => content) ?? [];
    const [run] = JSON.parse(sarif ?? '').runs;
    // biome-ignore lint/suspicious/noExplicitAny: the test compares the form.
    const at = ({ ruleId, locations: [place] }: any) => [ruleId, place.physicalLocation.region.startLine];
    expect(run.results.map(at)).toEqual([
      ['not-inherited', 5],
      ['unknown-service', 7],
    ]);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(
      markdown
        ?.split('\n')
        .find((line) => line.startsWith('| Service'))
        ?.split(' | '),
    ).toHaveLength(6);
  });

  it('has a file that maps resource types to one service each by name, which the graph or a list of the seed has', async () => {
    const namesIn = (rows: readonly Readonly<Record<string, string>>[], column: string) =>
      rows.flatMap((row) => row[column] || []);
    const listed = namesIn(parseCsv(readFileSync(AWS_SERVICES), { columns: true }), 'name');
    const services = [...new Set(namesIn(parseCsv(TYPES, { columns: true }), 'service'))];
    const results = await resultsOf(['s.json', ...HIGH, '--environment', 'Azure'], {
      's.json': JSON.stringify(services),
    });
    const unclear = results.filter(
      ({ result, candidates }: Checked) => result === 'UNKNOWN_SERVICE' || candidates.length > 0,
    );
    expect(unclear.map(({ name }: Checked) => name).filter((name: string) => !listed.includes(name))).toEqual([]);
  });
});

describe('check-system', () => {
  it.each([
    ['s.csv', 'Name,Cloud\nKey Vault,Azure Government\n'],
    ['s.json', '[{ "name": "Key Vault", "environment": "environment/azure-gov" }]'],
    ['s.yml', '- Key Vault\n'],
    ['bom.json', '{ "bomFormat": "CycloneDX", "specVersion": "1.6", "services": [{ "name": "Key Vault" }] }'],
  ])('reads %s', async (name, content) => {
    const results = await resultsOf([name, ...HIGH, '--environment', 'Azure Government'], { [name]: content });
    expect(results).toMatchObject([{ result: 'INHERITED', name: 'Key Vault', environment: 'Azure Government' }]);
  });

  it('counts an only possible result as a failure, and says why', async () => {
    const words = ['s.yml', '--standard', 'ISO/IEC 20000-1:2018', '--environment', 'Azure'];
    const { texts, failures } = await check(words, { 's.yml': '- Power BI' });
    expect(failures).toBe(1);
    expect(texts).toMatch(/only possible\n {6}Reasons: extent unspecified, environment inferred/);
  });

  it('shows each service that has an ambiguous name, and counts the least sure', async () => {
    const list = 'environment: Azure\nservices:\n  - Entra ID\n';
    const sure = await check(['s.yml', ...HIGH, '--markdown', 'm.md', '--sarif', 's.sarif'], { 's.yml': list });
    expect(sure.failures).toBe(0);
    expect(sure.texts).toMatch(
      /^ok {4}Entra ID in Azure \(line 3\): ambiguous.*\n {6}ok {4}Microsoft Entra ID \(Free\)/,
    );
    const levels = sure.files.map(({ path, content }) =>
      path === 's.sarif'
        ? JSON.parse(content).runs[0].results.map(({ ruleId, level }: { ruleId: string; level: string }) => [
            ruleId,
            level,
          ])
        : content.match(/Entra ID \(ambiguous\): [^|]*/g),
    );
    expect(levels).toEqual([
      [['ambiguous-service', 'note']],
      [
        'Entra ID (ambiguous): Microsoft Entra ID (Free) ',
        'Entra ID (ambiguous): Microsoft Entra ID (Premium P1 + P2) ',
      ],
    ]);
    const [result] = await resultsOf(['s.yml', '--standard', 'ISO/IEC 20000-1:2018'], { 's.yml': list });
    const { candidates, ...told } = result;
    expect(told).toMatchObject({ id: null, name: 'Entra ID', result: candidates.at(-1).result });
    expect(candidates.map(({ id }: { id: string }) => id).toSorted()).toEqual([
      'service/microsoft-entra-id-free',
      'service/microsoft-entra-id-premium-p1-p2',
    ]);
  });

  it('reads managed resources of a Terraform plan in all modules, and fails on types that are not mapped', () => {
    const planned = ['azurerm_key_vault_secret', 'azurerm_virtual_network_gateway', 'azurerm_resource_group'];
    const types = planned.map((type) => ({ type, mode: 'managed' }));
    const data = { type: 'azurerm_client_config', mode: 'data' };
    const child_modules = [{ resources: [...types, { type: 'azurerm_teapot', mode: 'managed' }] }];
    const plan = JSON.stringify({ planned_values: { root_module: { resources: [data], child_modules } } }, null, 1);
    const { services, unmapped } = readSystem('plan.json', plan, TYPES);
    expect(services.map(({ name }) => name)).toEqual(['Key Vault', 'VPN Gateway']);
    expect(unmapped).toMatchObject([
      { type: 'azurerm_teapot', line: plan.split('azurerm_teapot')[0]?.split('\n').length },
    ]);
  });

  it.each([
    [['s.yml', ...HIGH], 'services: 3', 's.yml must be a list of services'],
    [['s.yml', ...HIGH], '- { environment: Azure }', 'has no name'],
    [['s.yml', ...HIGH], '- Key Vault', '"Key Vault" has no environment'],
    [['s.yml', ...HIGH], '[]', 'no services'],
    [['s.json', ...HIGH], '{', 's.json is not JSON'],
    [['s.json', ...HIGH], '{ "planned_values": { "root_module": {} } }', 'with --types'],
    [['s.yml', '--standard', 'Teapots', '--environment', 'Azure'], '- Key Vault', 'nothing is called “Teapots”'],
    [['s.yml', ...HIGH, '--environment', 'Teapots'], '- Key Vault', 'nothing is called “Teapots”'],
  ])('refuses %j', async (words, content, message) => {
    await expect(check(words, { [words[0] as string]: content })).rejects.toThrow(message);
  });
});
