import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellFindings } from '../../src/commands/check.ts';
import { tellWhy } from '../../src/commands/explain.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { AskGraph } from '../../src/exports/ask.ts';
import { createAsk } from '../support/ask.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { tellAssessment, tellDiff } from '../support/readable-commands.ts';

const HIGH = 'certificate/az-fedramp-high';
const GOVERNMENT = 'certificate/az-gov-fedramp-high';

describe('readable commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
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

  it('diff prints all pages of a comparison', async () => {
    // The second certificate has no entries, so all 176 services are named at the first point only.
    const { counts, items } = JSON.parse(await tellDiff(ask, [HIGH, GOVERNMENT, '--format', 'json']));
    expect(counts.removed).toBe(176);
    expect(items).toHaveLength(176);
    expect(items.map(({ kinds }: { kinds: string[] }) => kinds)).toEqual(
      Array.from({ length: 176 }, () => ['REMOVED']),
    );
  });

  it('diff compares a certificate with itself on another day, at another revision and in another environment', async () => {
    const text = await tellDiff(ask, [
      HIGH,
      '--from-as-of',
      '2020-01-01',
      '--from-revision',
      '1',
      '--to-revision',
      '1',
    ]);
    expect(text).toContain(`(${HIGH}) on 2020-01-01, revision 1`);
    expect(text).toContain('176 unchanged');
    const places = ['--from-environment', 'environment/azure', '--to-environment', 'environment/azure-gov'];
    expect(await tellDiff(ask, [HIGH, ...places])).toContain('176 removed');
  });

  it('diff warns if the certificate is not in force at one point, even for entries that match', async () => {
    const before = [HIGH, '--from-as-of', '2019-05-02'];
    expect(await tellDiff(ask, before)).toMatch(
      /\nOn 2019-05-02, at revision 1, .* is not in force: nothing is inherited through it then, even where both points agree.\n/,
    );
    expect(JSON.parse(await tellDiff(ask, [...before, '--format', 'json']))).toMatchObject({
      fromInForce: false,
      toInForce: true,
    });
    expect(await tellDiff(ask, [HIGH, '--from-as-of', '2019-05-03'])).not.toContain('not in force');
  });

  it.each([
    [[], 'one or two certificates, by id or name'],
    [[HIGH], 'Both points are the same'],
    [[HIGH, '--since', '2020-01-01'], "Unknown option '--since'"],
    [[HIGH, GOVERNMENT, '--format', 'pdf'], 'Option "format" must be md, csv or json, not "pdf"'],
    [[HIGH, '--from-revision', 'first'], 'must be a whole number, not "first"'],
    [[HIGH, GOVERNMENT, '--from-revision', '7'], 'names revision 7'],
    [[HIGH, 'certificate/nobody'], 'certificate/nobody'],
    [
      [HIGH, GOVERNMENT, '--kinds', 'added,lost'],
      'Option "kinds" must be ADDED, REMOVED, CHANGED, RENAMED or MOVED, not "LOST".',
    ],
    [[HIGH, '--from-as-of', '2024-02-30'], 'Option "from-as-of" must be a day of the calendar such as 2026-11-24, not'],
    [
      [HIGH, GOVERNMENT, '--as-of', 'today'],
      'Option "as-of" must be a day of the calendar such as 2026-11-24, not "today".',
    ],
  ])('diff rejects %j with a reason', async (given, message) => {
    await expect(tellDiff(ask, given)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });

  it('check prints findings and their number', async () => {
    const asked = ['--kinds', 'STANDARD_WITHOUT_CLAUSES,CONTRADICTION', '--as-of', '2026-11-24'];
    const { text, found } = await tellFindings(ask, asked);
    expect(found).toBe(5);
    expect(text).toContain('# Findings: 5');
    expect(text).toContain('| STANDARD_WITHOUT_CLAUSES | “DoD IL2 PA, Azure” certifies DoD SRG IL2');
    expect(await tellFindings(ask, ['--kinds', 'CONTRADICTION'])).toEqual({ text: 'No findings.\n', found: 0 });
  });

  it('check reads any number of citations from a list', async () => {
    const list = join(folder, 'citations.csv');
    const rows = Array.from({ length: 300 }, (_row, position) => `99.${position},`);
    writeFileSync(list, ['number,title', '8.6.1,Incident management', '8.6.2,Problem management', ...rows].join('\n'));
    const asked = ['--citations', list, '--standard', 'standard/iso-20000-1-2018', '--format', 'csv'];
    const { text, found } = await tellFindings(ask, asked);
    expect(found).toBe(301);
    expect(text.split('\n')[1]).toContain('8.6.2 of ISO/IEC 20000-1:2018 is called');
    await expect(tellFindings(ask, ['--citations', list])).rejects.toThrow('go together');
    await expect(tellFindings(ask, [...asked, '--kinds', 'CONTRADICTION'])).rejects.toThrow('"kinds" does not apply');
  });

  it('explain, assess and check name the option of an invalid day, and check that of an unknown kind', async () => {
    const asked = ['--as-of', '2024-02-30'];
    const refusal = 'Option "as-of" must be a day of the calendar such as 2026-11-24, not "2024-02-30".';
    const system = [
      'service/key-vault',
      '--standard',
      'standard/fedramp-r5-high',
      '--environment',
      'environment/azure',
    ];
    await expect(tellWhy(ask, ['service/key-vault', 'clause/fedramp-r5-high/AC-2', ...asked])).rejects.toThrow(refusal);
    await expect(tellAssessment(ask, [...system, ...asked])).rejects.toThrow(refusal);
    await expect(tellFindings(ask, asked)).rejects.toThrow(refusal);
    for (const kind of ['FOO', 'CITATION_TITLE']) {
      await expect(tellFindings(ask, ['--kinds', kind])).rejects.toThrow(
        new RegExp(`^Option "kinds" must be CONTRADICTION, .* or SEVERAL_HOLDERS, not "${kind}"\\.$`),
      );
    }
  });

  it('check rejects an empty graph, since it would find nothing', async () => {
    const empty: AskGraph = async () => ({ data: { revision: { number: 0 } } });
    await expect(tellFindings(empty, [])).rejects.toThrow('The graph is empty');
  });

  it('explain prints the sentence, then the evidence or the reasons', async () => {
    const why = ['service/key-vault', 'clause/fedramp-r5-high/AC-2', '--environment', 'environment/azure'];
    expect(await tellWhy(ask, why)).toContain(
      '- “FedRAMP High P-ATO, Azure Commercial Cloud” lists Key Vault in Azure',
    );
    expect(await tellWhy(ask, [...why, '--as-of', '2026-11-24'])).toMatch(
      /^On 2026-11-24, at revision 1\.\n\nKey Vault/,
    );
    const byName = ['Azure Key Vault', 'FedRAMP Rev. 5 High AC-2', '--environment', 'Azure'];
    expect(await tellWhy(ask, byName)).toBe(await tellWhy(ask, why));
    const whyNot = await tellWhy(ask, [...why.slice(0, 3), 'environment/azure-gov', '--as-of', '2026-11-24']);
    expect(whyNot).toContain(
      'No entry of “FedRAMP High authorization of Azure Government (F1603087869)” names Key Vault',
    );
  });

  it('explain says how many reasons it leaves out', async () => {
    const reasons = [{ sentence: 'No entry names it.', sources: [] }];
    const nothing = { rows: [], nearest: [], environments: [] };
    const explanation = { asOf: '2026-11-24', revision: 1, sentence: 'Nothing.', ...nothing, reasons, reasonCount: 27 };
    const told = await tellWhy(async () => ({ data: { explain: explanation } }), ['service/a', 'clause/b/1']);
    expect(told).toContain('- No entry names it.\n- These are 1 of 27 reasons, the first of each kind.\n');
  });

  it('explain, assess and check read the requested revision', async () => {
    const why = ['service/key-vault', 'clause/fedramp-r5-high/AC-2'];
    const system = [
      'service/key-vault',
      '--standard',
      'standard/fedramp-r5-high',
      '--environment',
      'environment/azure',
    ];
    const kinds = ['--kinds', 'STANDARD_WITHOUT_CLAUSES'];
    const of = (revision: string, asked: readonly string[]) => [...asked, '--revision', revision];
    expect(await tellWhy(ask, of('1', why))).toContain('at revision 1.\n\nKey Vault in Azure inherits AC-2');
    expect(await tellAssessment(ask, of('1', system))).toContain('at revision 1.');
    expect((await tellFindings(ask, of('1', kinds))).found).toBe(5);
    // Revision 0 is empty.
    expect(await tellWhy(ask, of('0', why))).toContain('The graph has no service "service/key-vault"');
    await expect(tellAssessment(ask, of('0', system))).rejects.toThrow('which revision 0 does not have');
    await expect(tellFindings(ask, of('0', kinds))).rejects.toThrow('The graph is empty at revision 0');
    for (const tell of [
      () => tellWhy(ask, of('7', why)),
      () => tellAssessment(ask, of('7', system)),
      () => tellFindings(ask, of('7', kinds)),
    ]) {
      await expect(tell()).rejects.toThrow('names revision 7');
    }
  });

  it('assess prints a summary or each requirement', async () => {
    const asked = [
      '--standard',
      'standard/fedramp-r5-high',
      '--environment',
      'environment/azure',
      '--as-of',
      '2026-11-24',
    ];
    const services = ['service/key-vault', 'service/microsoft-managed-desktop'];
    const summary = await tellAssessment(ask, [...asked, ...services]);
    expect(summary).toContain('\n- Without a certificate: Microsoft Managed Desktop.\n');
    expect(summary).toContain('| 410 | 0 | 0 | 410 | 0 | 0 |\n\nWho meets them: unknown 410.');
    const whole = JSON.parse(await tellAssessment(ask, [...asked, ...services, '--format', 'json']));
    expect(whole.requirements).toHaveLength(410);
    const bare = ['--standard', 'standard/dod-il2', ...asked.slice(2)];
    const json = JSON.parse(await tellAssessment(ask, [...bare, ...services, '--format', 'json']));
    expect(json).toMatchObject({ outcome: 'SOME', requirements: [] });
    await expect(tellAssessment(ask, services)).rejects.toThrow('needs --standard, --environment');
  });

  it('assess names unknown services first, and is rejected if all are unknown', async () => {
    const asked = ['--standard', 'standard/fedramp-r5-high', '--environment', 'environment/azure', 'service/nobody'];
    const summary = await tellAssessment(ask, [...asked, 'service/key-vault']);
    expect(summary).toContain(
      'This is not a certificate.\n\nThe graph has no service "service/nobody" at revision 1: it counts as a service that inherits nothing. Search',
    );
    expect(summary).toContain('| 410 | 0 | 0 | 410 | 0 | 0 |');
    await expect(tellAssessment(ask, asked)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(
        /^There is nothing to assess. The graph has no service "service\/nobody" at revision 1: it counts/,
      ),
    });
  });
});
