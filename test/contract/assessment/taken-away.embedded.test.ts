import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { writeMarkdown } from '../../../src/exports/formats/markdown.ts';
import { entity } from '../../support/random-graph.ts';
import { openTable, readExport } from '../../support/read-export.ts';
import { tellAssessment } from '../../support/readable-commands.ts';
import { certificate, entry, environments, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud'),
  ...services('withdrawn', 'disputed', 'outside', 'nobody'),
  entity('Service', 'service/twin', { name: 'Nobody' }),
  ...standard('rules', ['1']),
  ...certificate('first', 'rules', { customerKeeps: 'The customer keeps its keys.' }),
  ...certificate('second', 'rules'),
  entry('first', 'withdrawn', 'cloud'),
  entry('second', 'withdrawn', 'cloud', { status: 'NOT_IN_SCOPE', condition: 'withdrawn after the audit' }),
  entry('first', 'disputed', 'cloud', { condition: 'only in the north' }),
  entry('first', 'disputed', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/two'] }),
  entry('first', 'outside', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('first', 'outside', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/two'] }),
  entry('second', 'outside', 'cloud', { status: 'IN_AUDIT' }),
];

const SERVICES = ['withdrawn', 'disputed', 'outside', 'nobody', 'twin'].map((name) => `service/${name}`);
const SYSTEM = { standard: 'standard/rules', environment: 'environment/cloud', asOf: '2031-06-01' };
const EXPORTED = { ...SYSTEM, services: SERVICES };
const COMMAND = ['--standard', SYSTEM.standard, '--environment', SYSTEM.environment, '--as-of', SYSTEM.asOf];

describeWithFacts('An exported assessment', FACTS, (open) => {
  it('shows for each service the exclusions as well as the support', async () => {
    const { rows } = await readExport(open().ask, 'assessment', EXPORTED);
    expect(rows).toMatchObject([
      {
        'service/withdrawn': 'LISTED STATED; NOT_IN_SCOPE in certificate/second (withdrawn after the audit)',
        'service/disputed': 'LISTED POSSIBLE contradicted (only in the north); NOT_IN_SCOPE in certificate/first',
        'service/outside': 'NOT_IN_SCOPE in certificate/first; IN_AUDIT in certificate/second',
        'service/nobody': null,
      },
    ]);
  });

  it('names the certificates and what they leave to the customer', async () => {
    const { rows, about } = await readExport(open().ask, 'assessment', EXPORTED);
    expect(rows[0]).toMatchObject({ certificateIds: ['certificate/first'] });
    expect(about.notes).toContain('What the customer keeps according to “First”: The customer keeps its keys.');
  });

  it('distinguishes services of the same name by id', async () => {
    const page = await text(writeMarkdown(await openTable(open().ask, 'assessment', EXPORTED)));
    expect(page).toContain('| Nobody (service/nobody) | Outside | Nobody (service/twin) |');
  });

  it('shows contradictions and exclusions on the command line, too', async () => {
    const summary = await tellAssessment(open().ask, [...COMMAND, ...SERVICES]);
    expect(summary).toContain('## Contradictions\n\n- Disputed: not in scope in certificate/first (source/two).\n');
    expect(summary).toContain(
      '- Outside: not in scope in certificate/first; in audit in certificate/second (source/one, source/two).\n',
    );
  });
});
