import { expect, it } from 'vitest';
import { readExport } from '../support/read-export.ts';
import {
  certificate,
  clauseId,
  entry,
  environments,
  mapping,
  relation,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const DAY = '2031-06-01';
const FACTS = [
  source('one', { date: '2030-01-01' }),
  ...environments('sea'),
  ...services('cup', 'jug'),
  ...standard('tea', ['1', '2']),
  ...standard('milk', ['1']),
  mapping(clauseId('tea', '1'), 'EQUAL', clauseId('milk', '1')),
  relation('milk', 'REPLACES', 'tea'),
  ...certificate('main', 'tea', { number: 'T 1', expiresOn: '2031-12-31' }),
  ...certificate('bare', 'nothing'),
  ...standard('nothing'),
  entry('main', 'cup', 'sea'),
  entry('main', 'cup', 'sea', { status: 'PLANNED', validFrom: '2031-07-01' }),
];

describeWithFacts('Exports for a review', FACTS, (open) => {
  it('list the findings', async () => {
    const { ask, must } = open();
    const { findings } = await must(`{ findings(asOf: "${DAY}", first: 100) { totalCount } }`);
    const { rows, about } = await readExport(ask, 'findings', { asOf: DAY });
    expect(rows).toHaveLength(findings.totalCount);
    expect(about).toMatchObject({ rows: findings.totalCount, address: expect.stringContaining('/review/findings?') });
    expect(rows.map(({ kind }) => kind)).toContain('STANDARD_WITHOUT_CLAUSES');
    const kept = await readExport(ask, 'findings', { asOf: DAY, kinds: 'STANDARD_WITHOUT_CLAUSES' });
    expect(kept.rows).toMatchObject([{ finding: expect.stringContaining('Nothing'), sources: ['source/one'] }]);
  });

  it('list the lapsing certificates, those without a stated end last', async () => {
    const { rows, about } = await readExport(open().ask, 'lapses', { asOf: DAY, until: '2032-06-01' });
    expect(rows).toMatchObject([
      { certificate: 'Main', number: 'T 1', expiresOn: '2031-12-31', subjectsLosing: 1, requirementsLost: 2 },
      { certificate: 'Bare', expiresOn: null, subjectsLosing: null },
    ]);
    expect(about['counts']).toEqual([
      ['Certificates that lapse', 1],
      ['Certificates whose last day no source states', 1],
    ]);
  });

  it('list the matches between two standards', async () => {
    const { rows } = await readExport(open().ask, 'gap', { from: 'standard/tea', to: 'standard/milk' });
    expect(rows).toMatchObject([
      { clause: '1', coverage: 'EXACT', matches: ['1'], matchIds: [clauseId('milk', '1')], sources: ['source/one'] },
      { clause: '2', coverage: 'NONE', matches: [] },
    ]);
  });

  it('explain why a requirement is inherited or not', async () => {
    const asked = { clause: clauseId('tea', '1'), environment: 'environment/sea', asOf: DAY };
    const why = await readExport(open().ask, 'why', { ...asked, subject: 'service/cup' });
    expect(why.rows[0]).toMatchObject({
      kind: 'SCOPE',
      certificate: 'Main',
      certainty: 'STATED',
      sources: ['source/one'],
    });
    expect(why.about['summary']).toEqual([expect.stringContaining('Cup in Sea inherits 1 of Tea')]);
    const not = await readExport(open().ask, 'why', { ...asked, subject: 'service/jug' });
    expect(not.rows).toMatchObject([{ kind: 'NOT_NAMED', certificate: null, certainty: null }]);
    expect(not.about['summary']).toEqual([expect.stringContaining('No source shows that Jug in Sea inherits')]);
  });

  it('list subjects not yet on the new edition, with the certificates for the old one', async () => {
    const { rows, about } = await readExport(open().ask, 'editions', { asOf: DAY, standard: 'standard/tea' });
    expect(rows).toMatchObject([
      {
        formerId: 'standard/tea',
        standardId: 'standard/milk',
        subject: 'Cup',
        environment: 'Sea',
        certainty: 'STATED',
        certificates: ['Main'],
        remainingCertainty: null,
        sources: ['source/one'],
      },
    ]);
    expect(about).toMatchObject({
      rows: 1,
      certificates: [{ number: 'T 1' }],
      address: expect.stringContaining('/review/editions?standard=standard/tea'),
    });
  });

  it('list the changes', async () => {
    const { ask, must } = open();
    const { changes } = await must('{ changes(since: 0, first: 1) { totalCount } }');
    const all = await readExport(ask, 'changes', { since: '0' });
    expect(all.rows).toHaveLength(changes.totalCount);
    const kept = await readExport(ask, 'changes', { since: '0', kinds: 'NODE_ADDED', about: 'service/cup' });
    expect(kept.rows).toMatchObject([{ kind: 'NODE_ADDED', nodeId: 'service/cup', revisionOfChange: 1 }]);
  });
});

const MANY = Array.from({ length: 101 }, (_, number) => `cup-${number}`);

describeWithFacts(
  'Several editions of a standard',
  [
    source('one'),
    ...environments('sea'),
    ...services(...MANY),
    ...['first', 'second', 'third'].flatMap((id) => standard(id, ['1'])),
    relation('third', 'REPLACES', 'second'),
    relation('second', 'REPLACES', 'first'),
    ...['first', 'second'].flatMap((id) => certificate(id, id)),
    ...MANY.flatMap((id) => [entry('first', id, 'sea'), entry('second', id, 'sea')]),
  ],
  (open) => {
    it('are exported with all pages, each row once', async () => {
      const { rows } = await readExport(open().ask, 'editions', { asOf: DAY, standard: 'standard/third' });
      const keys = rows.map(({ formerId, subjectId }) => `${formerId} ${subjectId}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.toSorted()).toEqual(
        ['first', 'second'].flatMap((id) => MANY.map((cup) => `standard/${id} service/${cup}`)).toSorted(),
      );
    });
  },
);
