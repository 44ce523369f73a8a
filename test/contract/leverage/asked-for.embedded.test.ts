import { expect, it } from 'vitest';
import { certificate, entry, environments, leverage, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('cup', 'jug', 'lid'),
  ...standard('high', ['1', '2', '3']),
  ...standard('low', ['1']),
  ...certificate('own', 'low'),
  ...certificate('base', 'high'),
  ...certificate('deep', 'high'),
  leverage('own', 'base', ['high/1']),
  leverage('base', 'deep'),
  entry('own', 'cup', 'cloud'),
  entry('own', 'jug', 'cloud'),
  entry('own', 'lid', 'cloud'),
  entry('base', 'lid', 'cloud', { status: 'NOT_IN_SCOPE' }),
];

const ROWS = `query ($filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: "2031-06-01") {
  totalCount notes { code count sentence nodeIds } nodes { clause { id } certainty } } }`;

const EXPLAIN = `query ($subject: ID!, $certificate: ID, $hops: Int! = 0) {
  explain(
    subject: $subject, environment: "environment/cloud", clause: "clause/high/2", certificate: $certificate
    leverageHops: $hops, asOf: "2031-06-01"
  ) { inherited reasons { code sentence } }
}`;

const ASSESS = `query ($hops: Int! = 0) {
  assessment(
    standard: "standard/high", environment: "environment/cloud", services: ["service/cup"], leverageHops: $hops
    asOf: "2031-06-01"
  ) { totals { possible unknown excluded } notes { code count } }
}`;

interface Note {
  readonly code: string;
}

describeWithFacts('Leverage that is not requested', FACTS, (open) => {
  const rows = async (filter: object) => {
    const { totalCount, nodes, notes } = (
      await open().must(ROWS, { filter: { standards: ['standard/high'], services: ['service/cup'], ...filter } })
    ).inheritance;
    return { totalCount, nodes, note: notes.find(({ code }: Note) => code === 'LEVERAGE_NOT_FOLLOWED') };
  };
  const explain = async (service: string, variables: object = {}) =>
    (await open().must(EXPLAIN, { subject: `service/${service}`, ...variables })).explain;

  it('gives only rows that a source states as inherited, and a note counts those that one hop would add', async () => {
    const { nodes, note } = await rows({});
    expect(nodes).toEqual([{ clause: { id: 'clause/high/1' }, certainty: 'DERIVED' }]);
    expect(note).toEqual({
      code: 'LEVERAGE_NOT_FOLLOWED',
      count: 2,
      sentence:
        'Leverage is not followed: one hop would add two rows through “Base”, only possible. Ask for one hop of leverage to see them.',
      nodeIds: ['certificate/base'],
    });
    expect((await rows({ leverageHops: 1 })).totalCount).toBe(1 + note.count);
  });

  it.each([
    ['one hop is requested', { leverageHops: 1 }],
    ['the filter leaves out possible rows', { certainties: ['STATED', 'DERIVED'] }],
    ['the filter leaves out leveraged rows', { bases: ['LISTED'] }],
    ['a statement excludes the rows', { services: ['service/lid'] }],
  ])('is not noted if %s', async (_where, filter) => {
    expect((await rows(filter)).note).toBeUndefined();
  });

  it('is the reason if nothing is inherited, with the number of hops', async () => {
    const { inherited, reasons } = await explain('jug');
    expect(inherited).toBe(false);
    expect(reasons[0]).toEqual({
      code: 'LEVERAGE_NOT_FOLLOWED',
      sentence:
        '“Own” lists Jug in Cloud as in scope. “Own” leverages “Base”. Leverage is followed only on request; this takes one hop of it.',
    });
    expect((await explain('jug', { hops: 1 })).inherited).toBe(true);
    const [far] = (await explain('jug', { hops: 1, certificate: 'certificate/deep' })).reasons;
    expect(far.sentence).toContain(
      '“Base”, which leverages “Deep”. Leverage is followed only on request; this takes 2 hops',
    );
  });

  it('is not a reason if a statement excludes the subject', async () => {
    const codes = (await explain('lid')).reasons.map(({ code }: Note) => code);
    expect(codes).toContain('BLOCKED');
    expect(codes).not.toContain('LEVERAGE_NOT_FOLLOWED');
  });

  it('leaves requirements of an assessment unknown, with a note', async () => {
    const { assessment } = await open().must(ASSESS);
    expect(assessment.totals).toEqual({ possible: 0, unknown: 2, excluded: 0 });
    expect(assessment.notes).toContainEqual({ code: 'LEVERAGE_NOT_FOLLOWED', count: 2 });
    expect((await open().must(ASSESS, { hops: 1 })).assessment.totals).toEqual({
      possible: 2,
      unknown: 0,
      excluded: 0,
    });
  });
});
