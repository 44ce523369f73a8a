import { beforeAll, expect, it } from 'vitest';
import { type Ask, createAsk, mustAsk } from '../support/ask.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { importMadeUp, MADE_UP_DAY } from '../support/made-up.ts';

const QUERY = `
  query ($filter: InheritanceFilter!, $asOf: Date, $after: String) {
    inheritance(filter: $filter, asOf: $asOf, first: 100, after: $after) {
      nodes {
        id
        evidence(first: 100) { kind sentence statement { id sources { id } } sources { id } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`;

interface Step {
  readonly kind: string;
  readonly sentence: string;
  readonly statement: { readonly id: string } | null;
  readonly sources: readonly { readonly id: string }[];
}

describeOnEachEngine('evidence of inheritance', (open) => {
  let ask: Ask;
  beforeAll(async () => {
    const { engine } = open();
    await importMadeUp(engine);
    ask = createAsk(engine);
  });

  /** Evidence of the only row of a service through a certificate for a clause. */
  async function stepsTo(service: string, certificate: string, clause: string): Promise<readonly Step[]> {
    const filter = {
      services: [`service/${service}`],
      certificates: [`certificate/${certificate}`],
      clauses: [`clause/${clause}`],
      environments: ['environment/meadow'],
    };
    const { nodes } = (await mustAsk(ask, QUERY, { filter, asOf: MADE_UP_DAY, after: null })).inheritance;
    expect(nodes).toHaveLength(1);
    return nodes[0].evidence;
  }
  const outline = (steps: readonly Step[]) =>
    steps.map(({ kind, sources }) => `${kind}: ${sources.map(({ id }) => id.slice('source/'.length)).join(', ')}`);
  const sentences = (steps: readonly Step[], wanted: string) =>
    steps.filter(({ kind }) => kind === wanted).map(({ sentence }) => sentence);

  it('is the path from the subject to the requirement, each step with its sources', async () => {
    const steps = await stepsTo('part-2', 'harbour', 'teapots-2030/4.1');
    expect(outline(steps)).toEqual([
      'MEMBERSHIP: handbook',
      'MEMBERSHIP: handbook',
      'SCOPE: list',
      'CERTIFICATION: list',
      'REQUIREMENT: board',
    ]);
    expect(steps.map(({ sentence }) => sentence)).toEqual([
      'Pretend Part of Part 1 is a component of Pretend Part of the Whole.',
      'Pretend Part of the Whole is a component of Pretend Whole.',
      '“Harbour certificate” lists Pretend Whole in Meadow Cloud as in scope.',
      '“Harbour certificate” (MU-1) certifies MADE-UP 1:2030; in force from 2030-01-01 up to and including 2032-12-31.',
      '4.1 (Choosing a pot) is a requirement of MADE-UP 1:2030.',
    ]);
  });

  it('lists further supports after the strongest one, with the statements that they depend on', async () => {
    const steps = await stepsTo('plate', 'harbour', 'teapots-2030/4.1');
    expect(sentences(steps, 'SCOPE')).toEqual([
      '“Harbour certificate” lists Pretend Plate in Meadow Cloud as in scope.',
    ]);
    expect(sentences(steps, 'FURTHER_SUPPORT')).toEqual([
      'Pretend Plate is a component of Pretend Whole.',
      '“Harbour certificate” lists Pretend Whole in Meadow Cloud as in scope.',
      'Pretend Plate belongs to the family Imaginary Kitchen.',
      '“Harbour certificate” names the family Imaginary Kitchen (all of it) in Meadow Cloud as in scope.',
    ]);
  });

  it('cites both sides of a contradiction, each with its source', async () => {
    const steps = await stepsTo('torch', 'harbour', 'teapots-2030/4.1');
    expect(outline(steps)).toEqual([
      'SCOPE: list',
      'CERTIFICATION: list',
      'REQUIREMENT: board',
      'CONTRADICTION: rival',
    ]);
    expect(sentences(steps, 'CONTRADICTION')).toEqual([
      '“Harbour certificate” lists Pretend Torch in Meadow Cloud as not in scope. Condition: “not the pocket kind”.',
    ]);
  });

  it('cites NOT_IN_SCOPE without an environment', async () => {
    const steps = await stepsTo('kettle', 'harbour', 'teapots-2030/4.1');
    expect(sentences(steps, 'CONTRADICTION')).toEqual([
      '“Harbour certificate” lists Pretend Kettle as not in scope, without naming an environment.',
    ]);
  });

  it('says that a membership was inferred from a name, and an entry has a condition', async () => {
    expect(sentences(await stepsTo('fork', 'harbour', 'teapots-2030/4.1'), 'MEMBERSHIP')).toEqual([
      'Kitchen Fork belongs to the family Imaginary Kitchen, concluded from its name only.',
    ]);
    expect(sentences(await stepsTo('lantern', 'harbour', 'teapots-2030/4.1'), 'SCOPE')).toEqual([
      '“Harbour certificate” lists Pretend Lantern in Meadow Cloud as in scope. Condition: “only while it is lit …”.',
    ]);
  });

  it('lists each responsibility that applies, and what the customer keeps', async () => {
    const steps = await stepsTo('lantern', 'harness', 'controls/TC-4');
    expect(sentences(steps, 'RESPONSIBILITY').sort()).toEqual([
      'In Meadow Cloud, provider and customer each meet parts of TC-4.',
      'In Meadow Cloud, the provider meets all of TC-4.',
    ]);
    expect(sentences(steps, 'CUSTOMER')).toEqual([
      'What the customer keeps according to “Harness attestation” (MU-5): “The customer keeps pouring its own tea.”',
    ]);
    const other = await stepsTo('lantern', 'saddle', 'controls/TC-5');
    expect(sentences(other, 'RESPONSIBILITY')).toEqual(['In Meadow Cloud, the provider meets all of TC-5.']);
    expect(sentences(other, 'CUSTOMER')).toEqual([]);
  });

  it('has sources for each step, those of its statement if it has one', async () => {
    let rows = 0;
    for (let after: string | null = null, more = true; more; ) {
      const variables: Record<string, unknown> = { filter: { expandFamilies: true }, asOf: MADE_UP_DAY, after };
      const { nodes, pageInfo } = (await mustAsk(ask, QUERY, variables)).inheritance;
      for (const { evidence } of nodes) {
        for (const { statement, sources } of evidence) {
          expect(sources).not.toEqual([]);
          if (statement !== null) expect(sources).toEqual(statement.sources);
        }
      }
      rows += nodes.length;
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(rows).toBeGreaterThan(100);
  });
});
