import { beforeAll, expect, it } from 'vitest';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { openTable, readExport } from '../support/read-export.ts';
import {
  certificate,
  clauseId,
  entry,
  environments,
  families,
  membership,
  responsibility,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const DAY = '2031-06-01';
/** More than a page of rows for each service. */
const NUMBERS = Array.from({ length: 70 }, (_number, position) => `1.${position + 1}`);

const FACTS: readonly Fact[] = [
  source('one', { licence: 'CC BY 4.0' }),
  source('two'),
  ...standard('steam', NUMBERS),
  ...environments('harbour', 'hill'),
  ...services('kettle', 'pan', 'whistle'),
  ...families('kitchen'),
  membership('IN_FAMILY', 'service/whistle', 'family/kitchen'),
  ...certificate('boiling', 'steam', { issuedOn: '2030-01-01' }),
  entry('boiling', 'kettle', 'harbour', { condition: '=1+1', sources: ['source/two'] }),
  entry('boiling', 'pan', 'harbour'),
  entry('boiling', 'whistle', 'hill', { status: 'PLANNED' }),
  entry('boiling', 'family/kitchen', 'hill'),
  responsibility(clauseId('steam', '1.1'), 'harbour', 'CUSTOMER'),
];

const LATER: readonly Fact[] = [
  ...services('anvil'),
  entry('boiling', 'anvil', 'harbour'),
  entry('boiling', 'zither', 'hill'),
  ...services('zither'),
];

const ASKED = { certificates: 'certificate/boiling', environments: 'environment/harbour', asOf: DAY };

describeWithFacts('exports', FACTS, (open) => {
  it('have the rows of the API in its order, with evidence and the licences of the sources', async () => {
    const { ask, must } = open();
    const { rows, sources, about } = await readExport(ask, 'inheritance', ASKED);
    const { inheritance } = await must(
      `{ inheritance(filter: { certificates: ["certificate/boiling"], environments: ["environment/harbour"] }, asOf: "${DAY}", first: 100) {
        totalCount nodes { subject { ... on Service { id } } clause { id } } } }`,
    );
    expect(rows).toHaveLength(inheritance.totalCount);
    expect(about).toMatchObject({ asOf: DAY, revision: 1, rows: 140 });
    expect(rows.slice(0, 100).map(({ subjectId, clauseId: id }) => [subjectId, id])).toEqual(
      // biome-ignore lint/suspicious/noExplicitAny: what was asked for.
      inheritance.nodes.map(({ subject, clause }: any) => [subject.id, clause.id]),
    );
    expect(rows[0]).toMatchObject({
      subject: 'Kettle',
      basis: 'LISTED',
      certainty: 'STATED',
      contradicted: false,
      responsibility: 'CUSTOMER',
      validFrom: '2030-01-01',
      validFromStated: false,
      validUntilStated: false,
      condition: '=1+1',
      sources: expect.arrayContaining(['source/one', 'source/two']),
    });
    expect(sources.map(({ id, licence }) => [id, licence])).toEqual([
      ['source/one', 'CC BY 4.0'],
      ['source/two', null],
    ]);
  });

  it('filter scope entries by all parameters together', async () => {
    const { ask } = open();
    const statuses = async (parameters: Record<string, string>) =>
      (await readExport(ask, 'scope', { asOf: DAY, ...parameters })).rows.map(
        ({ subject, status }) => `${subject} ${status}`,
      );
    const ALL = ['Kitchen IN_SCOPE', 'Kettle IN_SCOPE', 'Pan IN_SCOPE', 'Whistle PLANNED'];
    expect(await statuses({})).toEqual(ALL);
    expect(await statuses({ standards: 'standard/steam' })).toEqual(ALL);
    expect(await statuses({ environments: 'environment/hill' })).toEqual(['Kitchen IN_SCOPE', 'Whistle PLANNED']);
    expect(await statuses({ certificates: 'certificate/boiling', environments: 'environment/harbour' })).toEqual([
      'Kettle IN_SCOPE',
      'Pan IN_SCOPE',
    ]);
    const named = { services: 'service/whistle,service/kettle', families: 'family/kitchen' };
    expect(await statuses(named)).toEqual(['Kitchen IN_SCOPE', 'Kettle IN_SCOPE', 'Whistle PLANNED']);
    expect(await statuses({ ...named, environments: 'environment/hill', statuses: 'PLANNED' })).toEqual([
      'Whistle PLANNED',
    ]);
    expect(await statuses({ services: '' })).toEqual([]);
  });

  it('refuse a scope with unknown ids', async () => {
    await expect(readExport(open().ask, 'scope', { services: 'service/nobody' })).rejects.toThrow(
      'Argument "filter.services" names "service/nobody", which revision 1 does not have',
    );
    const asked = { families: 'family/kitchen', environments: 'environment/hill', standards: 'standard/stem' };
    await expect(readExport(open().ask, 'scope', asked)).rejects.toThrow(
      'Argument "filter.standards" names "standard/stem"',
    );
  });

  it('filter a matrix by clauses and responsibilities', async () => {
    const subjectsOf = async (filter: Record<string, string>) => {
      const { rows } = await readExport(open().ask, 'matrix', { columns: 'ENVIRONMENTS', asOf: DAY, ...filter });
      return rows.map(({ subject }) => subject);
    };
    expect(await subjectsOf({ clauses: 'clause/steam/1.1' })).toEqual(['Kitchen', 'Whistle', 'Kettle', 'Pan']);
    expect(await subjectsOf({ responsibilities: 'UNKNOWN' })).toEqual(['Kitchen', 'Kettle', 'Pan']);
    expect(await subjectsOf({ responsibilities: '' })).toEqual([]);
  });

  it('have a column for each environment or service of a matrix or assessment', async () => {
    const { ask } = open();
    const matrix = await readExport(ask, 'matrix', { columns: 'ENVIRONMENTS', asOf: DAY });
    expect(matrix.rows).toMatchObject([
      { subject: 'Kitchen', 'environment/harbour': null, 'environment/hill': 'FAMILY STATED' },
      { subject: 'Whistle', 'environment/hill': 'PLANNED' },
      { subject: 'Kettle', 'environment/harbour': 'LISTED STATED (=1+1)', 'environment/hill': null },
      { subject: 'Pan', 'environment/harbour': 'LISTED STATED', sources: ['source/one'] },
    ]);
    const assessment = await readExport(ask, 'assessment', {
      standard: 'standard/steam',
      environment: 'environment/harbour',
      services: 'service/kettle,service/whistle',
      asOf: DAY,
    });
    expect(assessment.rows).toHaveLength(NUMBERS.length);
    expect(assessment.rows[0]).toMatchObject({
      clause: '1.1',
      outcome: 'SOME',
      'service/kettle': 'LISTED STATED (=1+1)',
      'service/whistle': null,
    });
  });

  it('mark an unknown service in an assessment, and note that it inherits nothing', async () => {
    const { rows, about } = await readExport(open().ask, 'assessment', {
      standard: 'standard/steam',
      environment: 'environment/harbour',
      services: 'service/kettle,service/anyone,service/kettle',
      asOf: DAY,
    });
    expect(rows[1]).toMatchObject({
      outcome: 'SOME',
      responsibility: 'UNKNOWN',
      'service/anyone': 'UNKNOWN_ID',
      'service/kettle': 'LISTED STATED (=1+1)',
    });
    expect(about.notes).toContain(
      'The graph has no service "service/anyone" at revision 1: it counts as a service that inherits nothing. Search by name to find the right one.',
    );
  });

  it.each([
    ['inheritance', { services: 'family/kitchen' }, '"filter.services" must be service/NAME'],
    ['inheritance', { bases: 'GUESSED' }, 'Parameter "bases" must be LISTED, '],
    ['inheritance', { asOf: '2031-02-30' }, 'Parameter "asOf" must be a day'],
    ['inheritance', { revision: '9' }, '"revision" names revision 9'],
    ['scope', { certificates: 'service/kettle' }, 'Argument "filter.certificates" must be certificate/NAME'],
    ['scope', { statuses: 'MAYBE' }, 'Parameter "statuses" must be IN_SCOPE, '],
    ['scope', { revision: '9' }, '"revision" names revision 9'],
    ['matrix', { columns: 'SERVICES' }, 'Parameter "columns" must be ENVIRONMENTS, '],
    ['assessment', { standard: 'standard/steam' }, 'Parameter "environment", "services" is needed'],
    [
      'assessment',
      { standard: 'standard/steam', environment: 'environment/hill', services: 'service/nobody' },
      'There is nothing to assess. The graph has no service "service/nobody" at revision 1: it counts as a service that inherits nothing.',
    ],
    ['diff', { 'from.certificate': 'certificate/boiling', 'to.certificate': 'certificate/none' }, '"to.certificate"'],
  ])('refuse, for %s, %j before writing anything', async (name, parameters, message) => {
    await expect(openTable(open().ask, name, parameters)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });
});

describeWithFacts('exports while imports publish', FACTS, (open) => {
  const seen: { before: unknown; during: unknown[] } = { before: null, during: [] };

  beforeAll(async () => {
    const { ask, publish } = open();
    seen.before = (await readExport(ask, 'inheritance', ASKED)).rows.map(({ clauseId: id, subject }) => [subject, id]);
    const table = await openTable(ask, 'inheritance', ASKED);
    let isFirst = true;
    for await (const batch of table.batches) {
      if (isFirst) await publish(LATER);
      isFirst = false;
      seen.during.push(...batch.map(({ cells }) => [cells[1], cells[6]]));
    }
  });

  it('stay at the revision at which they started', async () => {
    expect(seen.during).toHaveLength(140);
    expect(seen.during).toEqual(seen.before);
    const { about, rows } = await readExport(open().ask, 'inheritance', ASKED);
    expect([about['revision'], rows.length]).toEqual([2, 210]);
  });

  it('show an earlier revision as it was, and the differences since', async () => {
    const { ask } = open();
    const asked = { certificates: 'certificate/boiling', asOf: DAY };
    expect((await readExport(ask, 'scope', { ...asked, revision: '1' })).rows).toHaveLength(4);
    expect((await readExport(ask, 'scope', asked)).rows).toHaveLength(6);
    const { rows, about } = await readExport(ask, 'diff', {
      'from.certificate': 'certificate/boiling',
      'from.revision': '1',
      'from.asOf': DAY,
      'to.certificate': 'certificate/boiling',
      'to.asOf': DAY,
    });
    expect(rows.map(({ kinds, subject }) => [kinds, subject])).toEqual([
      [['ADDED'], 'Anvil'],
      [['ADDED'], 'Zither'],
    ]);
    expect(about).toMatchObject({ from: { revision: 1 }, to: { revision: 2 }, rows: 2 });
    expect(about['notes']).toEqual([expect.stringContaining('2 added')]);
  });

  it('note at which point of a comparison the certificate is not in force', async () => {
    const day = '2029-12-31';
    const { about } = await readExport(open().ask, 'diff', {
      'from.certificate': 'certificate/boiling',
      'from.asOf': day,
      'to.certificate': 'certificate/boiling',
      'to.asOf': DAY,
    });
    expect(about['notes']).toContain(
      `On ${day}, at revision 2, Boiling is not in force: nothing is inherited through it then, even where both points agree.`,
    );
  });
});
