import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openExport, pinQuestion } from '../../../src/exports/export.ts';
import { writeJson } from '../../../src/exports/formats/json.ts';
import { certificationPackage } from '../../../src/exports/kinds/certification-package.ts';
import { mustAsk } from '../../support/ask.ts';
import { newestHash } from '../../support/graph-hash.ts';
import { describeSeeded, type SeededGraph } from '../../support/seeded.ts';
import { importText } from '../../support/written-lists.ts';

const listed = (path: string) => readFileSync(new URL(`../../data/lists/${path}`, import.meta.url), 'utf8');
const PACKAGE = listed('fedramp/package.json');
const CERTIFICATE = 'certificate/fedramp-fr2600000001';

async function exported({ ask, services }: SeededGraph, certificate = CERTIFICATE): Promise<string> {
  await services.watch.refresh();
  const given = { certificate };
  const question = await pinQuestion(ask, certificationPackage, given);
  const table = await openExport(ask, certificationPackage, { given, question });
  return text(Readable.from(writeJson(table)));
}

describeSeeded('formats of FedRAMP and NIST', (open) => {
  it('return a certification package as it was imported, and importing it again changes nothing', async () => {
    const graph = open();
    const source = { source: 'source/kettle-package', acceptProposals: true };
    const first = await importText(graph.engine, { name: 'package.json', text: PACKAGE }, source);
    expect(first).toMatchObject({ format: 'fedramp-package', state: 'PUBLISHED' });
    const hash = await newestHash(graph);
    const out = await exported(graph);
    expect(out).toBe(PACKAGE);
    const again = await importText(graph.engine, { name: 'again.json', text: out }, source);
    expect(again.state).toBe('UNCHANGED');
    expect(await newestHash(graph)).toBe(hash);
  });

  it('add the services that other sources have put in scope since', async () => {
    const graph = open();
    const rows = [
      'service,certificate,status',
      `Whistle,${CERTIFICATE},in scope`,
      `Teapot,${CERTIFICATE},not in scope`,
    ];
    await importText(graph.engine, { name: 'later.csv', text: rows.join('\n') }, { acceptProposals: true });
    const { certifiedServices } = JSON.parse(await exported(graph)) as { certifiedServices: object[] };
    expect(certifiedServices).toContainEqual({ serviceName: 'Whistle', serviceDescription: 'Whistle' });
  });

  it('return no package that its provider has not described or that FedRAMP would reject', async () => {
    const graph = open();
    await expect(exported(graph, 'certificate/az-fedramp-high')).rejects.toThrow('package overview');
    const wrong = PACKAGE.replaceAll('FR2600000001', 'FR2600000009')
      .replace('/logo.svg', '/logo.txt')
      .replace('"Sales"', '"Bills"');
    await importText(graph.engine, { name: 'wrong.json', text: wrong }, { acceptProposals: true });
    await expect(exported(graph, 'certificate/fedramp-fr2600000009')).rejects.toThrow(
      /serviceIdentification\.logo is wrong.*contactInformation is wrong/,
    );
  });

  it('turn a profile into a baseline with the controls of the standard that it imports', async () => {
    const graph = open();
    const profile = { name: 'profile.json', text: listed('oscal/profile.json') };
    const report = await importText(graph.engine, profile, { acceptProposals: true });
    expect(report).toMatchObject({ format: 'oscal-profile', state: 'PUBLISHED' });
    await graph.services.watch.refresh();
    const { standard } = await mustAsk(
      graph.ask,
      `{ standard(id: "standard/kettle-baseline") {
        clauses(first: 100) { nodes { number title kind parent { number } } }
        relations { nodes { kind to { id } } }
      } }`,
    );
    expect(standard.relations.nodes).toEqual([{ kind: 'BASELINE_OF', to: { id: 'standard/nist-800-53-r5' } }]);
    const requirements = standard.clauses.nodes.filter(({ kind }: { kind: string }) => kind === 'REQUIREMENT');
    expect(requirements.map(({ number }: { number: string }) => number)).toEqual([
      ...['AC-1', 'AC-2(1)', 'AC-3(14)', 'IA-2(1)', 'IA-2(2)', 'IA-2(5)', 'IA-2(6)', 'IA-2(8)', 'IA-2(10)', 'IA-2(13)'],
      ...['SR-11', 'SR-11(1)', 'SR-11(2)', 'SR-11(3)'],
    ]);
    expect(requirements[1]).toMatchObject({ title: 'Automated System Account Management', parent: { number: 'AC' } });
    expect((await importText(graph.engine, profile, { acceptProposals: true })).state).toBe('UNCHANGED');
  });

  it('add the services of a component definition and the controls that they implement', async () => {
    const graph = open();
    const list = { name: 'kettles.json', text: listed('oscal/component-definition.json') };
    const report = await importText(graph.engine, list, { environment: 'Azure Government', acceptProposals: true });
    expect(report).toMatchObject({ format: 'oscal-component', state: 'PUBLISHED' });
    await graph.services.watch.refresh();
    const answer = await mustAsk(
      graph.ask,
      `{ service(id: "service/kettle-line") { name }
        clause(id: "clause/nist-800-53-r5/SC-8(1)") { responsibilities { kind customerParts sources { id } } } }`,
    );
    expect(answer.service).toEqual({ name: 'Kettle Line' });
    expect(answer.clause.responsibilities).toContainEqual({
      ...{ kind: 'SHARED', customerParts: 1, sources: [{ id: 'source/kettles' }] },
    });
  });

  it('give clauses their text once an import has it with a licence', async () => {
    const graph = open();
    const importProse = (prose: string) => {
      const parts = [{ name: 'statement', prose }];
      const catalog = { metadata: { title: 'CSF' }, controls: [{ id: 'GV.OC-01', title: 'GV.OC-01', parts }] };
      const list = { name: 'csf.json', text: JSON.stringify({ catalog }) };
      const given = { standard: 'standard/nist-csf-2-0', sourceLicence: 'Public domain', acceptProposals: true };
      return importText(graph.engine, list, given);
    };
    const { revision: first } = await importProse('The mission is understood.');
    const { revision: second } = await importProse('The mission is known.');
    await graph.services.watch.refresh();
    const { clause, other, ...earlier } = await mustAsk(
      graph.ask,
      `query ($before: Int!, $first: Int!) {
        clause(id: "clause/nist-csf-2-0/GV.OC-01") { text sources { id licence } }
        other: clause(id: "clause/nist-csf-2-0/GV.OC-02") { text }
        before: clause(id: "clause/nist-csf-2-0/GV.OC-01", revision: $before) { text }
        first: clause(id: "clause/nist-csf-2-0/GV.OC-01", revision: $first) { text }
      }`,
      { before: Number(first) - 1, first },
    );
    expect(second).toBe(Number(first) + 1);
    expect(clause.text).toBe('The mission is known.');
    expect(clause.sources).toContainEqual({ id: 'source/csf', licence: 'Public domain' });
    expect(other).toEqual({ text: null });
    expect(earlier).toEqual({ before: { text: null }, first: { text: 'The mission is understood.' } });
  });
});
