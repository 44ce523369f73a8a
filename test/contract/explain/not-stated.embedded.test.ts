import { expect, it } from 'vitest';
import { certificate, entry, environments, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one', { title: 'List' }),
  ...environments('cloud', 'island'),
  ...services('pot', 'pan', 'cup'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  entry('main', 'pot', 'cloud'),
  entry('main', 'pot', null),
  entry('main', 'pan', 'island'),
  entry('main', 'cup', null, { status: 'PLANNED' }),
  entry('main', 'cup', 'cloud'),
];

const EXPLAIN = `
  query ($subject: ID!, $environment: ID, $environmentNotStated: Boolean! = true) {
    explain(
      subject: $subject, environment: $environment, environmentNotStated: $environmentNotStated, clause: "clause/rules/1"
      asOf: "2031-06-01"
    ) {
      inherited sentence rows { environment { id } certainty evidence { kind sentence } } nodes { name } reasons { code sentence }
    }
  }`;

const INHERITANCE = `query ($filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: "2031-06-01") {
  summary { sentences } nearest { kind row { environment { id } } }
} }`;

describeWithFacts('An explanation for an environment that is not stated', FACTS, (open) => {
  const explain = async (variables: object) => (await open().must(EXPLAIN, { ...variables })).explain;

  it('uses the row without an environment, not a surer one with an environment', async () => {
    const { rows, sentence, reasons } = await explain({ subject: 'service/pot' });
    expect(rows).toMatchObject([{ environment: null, certainty: 'POSSIBLE' }]);
    expect(rows[0].evidence[0].sentence).toContain('“Main” lists Pot as in scope, without naming an environment.');
    expect(sentence).toMatch(
      /^Pot, where no environment is stated, may inherit 1 of Rules on 2031-06-01 through certificate “Main” \(listed; /,
    );
    expect(reasons).toEqual([]);
    const whichever = await explain({ subject: 'service/pot', environmentNotStated: false });
    expect(whichever.rows).toMatchObject([{ environment: { id: 'environment/cloud' } }, { environment: null }]);
  });

  it('reports that every entry names an environment', async () => {
    const { sentence, ...told } = await explain({ subject: 'service/pan' });
    expect(told).toEqual({
      inherited: false,
      rows: [],
      nodes: [],
      reasons: [
        {
          code: 'OTHER_ENVIRONMENT',
          sentence: '“Main” lists Pan in Island as in scope. The entry names an environment.',
        },
      ],
    });
    expect(sentence).toMatch(/^No source shows that Pan, where no environment is stated, inherits 1 of Rules on /);
  });

  it('names the exclusion first', async () => {
    const { reasons } = await explain({ subject: 'service/cup' });
    expect(reasons.map(({ code }: { code: string }) => code)).toEqual(['BLOCKED', 'OTHER_ENVIRONMENT']);
  });

  it('has an answer that says so, and the nearest row in a named environment', async () => {
    const answer = async (filter: object) =>
      (
        await open().must(INHERITANCE, {
          filter: { services: ['service/pan'], standards: ['standard/rules'], ...filter },
        })
      ).inheritance;
    const { summary, nearest } = await answer({ environmentNotStated: true });
    expect(summary.sentences[0]).toBe(
      'No source shows that Pan inherits requirements of Rules where no environment is stated.',
    );
    expect(nearest).toMatchObject([{ kind: 'OTHER_ENVIRONMENT', row: { environment: { id: 'environment/island' } } }]);
    const either = await answer({ environmentNotStated: true, environments: ['environment/cloud'] });
    expect(either.summary.sentences[0]).toMatch(/ in Cloud or where no environment is stated\.$/);
  });

  it('is refused together with an environment', async () => {
    const { errors } = await open().ask(EXPLAIN, { subject: 'service/pot', environment: 'environment/cloud' });
    expect(errors[0]?.message).toBe(
      'Argument "environment" must be left out if "environmentNotStated" is true, not "environment/cloud".',
    );
  });
});
