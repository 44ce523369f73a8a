import { expect, it } from 'vitest';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud', 'island'),
  ...families('kitchen', 'attic'),
  ...services('pot', 'lid', 'pan', 'torch', 'wick', 'alone', 'spoon', 'trunk'),
  ...standard('rules', ['1']),
  ...standard('bare'),
  ...certificate('a', 'rules'),
  ...certificate('b', 'bare'),
  membership('IN_FAMILY', 'service/pot', 'family/kitchen'),
  membership('IN_FAMILY', 'service/pan', 'family/kitchen'),
  membership('IN_FAMILY', 'service/spoon', 'family/kitchen'),
  membership('IN_FAMILY', 'service/trunk', 'family/attic'),
  membership('COMPONENT_OF', 'service/lid', 'service/pot'),
  entry('a', 'pot', 'cloud', { condition: 'Not in winter.' }),
  entry('a', 'pan', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('a', 'pan', 'island', { status: 'PLANNED' }),
  entry('b', 'pan', 'island', { status: 'IN_AUDIT' }),
  entry('a', 'torch', 'cloud'),
  entry('a', 'torch', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/two'] }),
  entry('a', 'wick', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('a', 'wick', 'cloud', { status: 'IN_AUDIT', sources: ['source/two'] }),
  entry('b', 'alone', null),
  entry('a', 'family/kitchen', 'island'),
  entry('a', 'family/attic', 'cloud', { status: 'IN_AUDIT' }),
  entry('a', 'trunk', 'cloud', { status: 'NOT_IN_SCOPE' }),
];

const MATRIX = `
  query ($filter: InheritanceFilter!, $columns: MatrixColumns!, $first: Int! = 50, $after: String, $firstColumns: Int! = 100, $afterColumn: ID) {
    scopeMatrix(
      filter: $filter, columns: $columns, asOf: "2031-06-01", first: $first, after: $after
      firstColumns: $firstColumns, afterColumn: $afterColumn
    ) {
      totalCount columnCount hasMoreColumns columns { name node { id } } notes { code } pageInfo { hasNextPage endCursor } edges { cursor }
      nodes { subject { ... on Node { id } } family { id } cells {
        basis certainty status contradicted condition entries { status subject { ... on Node { id } } }
      } }
    }
  }`;

interface Cell {
  readonly basis: string | null;
  readonly certainty: string | null;
  readonly status: string | null;
  readonly contradicted: boolean;
  readonly entries: readonly object[];
}
interface Row {
  readonly subject: { readonly id: string };
  readonly family: { readonly id: string } | null;
  readonly cells: readonly Cell[];
}

/** `subject: cell | cell`, with a dash for an empty cell. */
function told({ subject, cells }: Row): string {
  return `${subject.id}: ${cells.map(cellTold).join(' | ')}`;
}

function cellTold({ basis, certainty, status, contradicted }: Cell): string {
  const words = basis === null ? [status ?? '-'] : [basis, certainty];
  return [...words, ...(contradicted ? ['contradicted'] : [])].join(' ');
}

describeWithFacts('A matrix of scope', FACTS, (open) => {
  const matrix = async (columns: string, filter: object = {}, more: object = {}) =>
    (await open().must(MATRIX, { columns, filter, ...more })).scopeMatrix;

  it('shows subjects by environment, sorted by family, those without a family last', async () => {
    const { columns, nodes: rows, totalCount } = await matrix('ENVIRONMENTS');
    expect(columns).toEqual([
      { name: 'Cloud', node: { id: 'environment/cloud' } },
      { name: 'Island', node: { id: 'environment/island' } },
      { name: 'not stated', node: null },
    ]);
    expect(totalCount).toBe(9);
    expect(rows.map((row: Row) => row.family?.id ?? null)).toEqual([
      ...['family/attic', 'family/attic', 'family/kitchen', 'family/kitchen', 'family/kitchen'],
      ...[null, null, null, null],
    ]);
    expect(rows.map(told)).toEqual([
      'family/attic: IN_AUDIT | - | -',
      'service/trunk: NOT_IN_SCOPE | - | -',
      'family/kitchen: - | FAMILY STATED | -',
      'service/pan: NOT_IN_SCOPE | IN_AUDIT | -',
      'service/pot: LISTED STATED | - | -',
      'service/alone: - | - | LISTED POSSIBLE',
      'service/lid: COMPONENT STATED | - | -',
      'service/torch: LISTED POSSIBLE contradicted | - | -',
      'service/wick: IN_AUDIT contradicted | - | -',
    ]);
  });

  it('gives each cell its condition and entries, and none to an empty cell', async () => {
    const { nodes: rows } = await matrix('ENVIRONMENTS', { services: ['service/pot', 'service/torch'] });
    expect(rows[0].cells).toMatchObject([
      { status: 'IN_SCOPE', condition: 'Not in winter.', entries: [{ status: 'IN_SCOPE' }] },
      { status: 'IN_SCOPE', basis: 'FAMILY', entries: [{ subject: { id: 'family/kitchen' } }] },
    ]);
    expect(rows[1].cells[1]).toMatchObject({
      ...{ status: null, basis: null, certainty: null, condition: null, contradicted: false, entries: [] },
    });
    expect(rows[1].cells[0].entries).toMatchObject([{ status: 'IN_SCOPE' }, { status: 'NOT_IN_SCOPE' }]);
  });

  it('shows subjects by certificate, where different environments do not contradict each other', async () => {
    const { columns, nodes: rows } = await matrix('CERTIFICATES', { services: ['service/pan', 'service/alone'] });
    expect(columns.map(({ name }: { name: string }) => name)).toEqual(['A', 'B']);
    // `pan` is planned in one environment and not in scope in another, so the entries do not contradict each other.
    expect(rows.map(told)).toEqual(['service/pan: PLANNED | IN_AUDIT', 'service/alone: - | LISTED POSSIBLE']);
  });

  it('shows subjects by standard', async () => {
    const { columns, nodes: rows } = await matrix('STANDARDS', { families: ['family/attic'] });
    expect(columns.map(({ name }: { name: string }) => name)).toEqual(['Rules']);
    expect(rows.map(told)).toEqual(['family/attic: IN_AUDIT']);
  });

  it('pages through its columns, those with most entries first, without columns that have no entry of its subjects', async () => {
    const pages = async (more: object) => {
      const { columns, columnCount, hasMoreColumns, nodes } = await matrix('ENVIRONMENTS', {}, more);
      const names = columns.map(({ name }: { name: string }) => name);
      return { names, columnCount, hasMoreColumns, cells: nodes[0].cells.length };
    };
    expect(await pages({ firstColumns: 2 })).toEqual({
      ...{ names: ['Cloud', 'Island'], columnCount: 3, hasMoreColumns: true, cells: 2 },
    });
    expect(await pages({ firstColumns: 2, afterColumn: 'environment/island' })).toEqual({
      ...{ names: ['not stated'], columnCount: 3, hasMoreColumns: false, cells: 1 },
    });
    expect(await matrix('ENVIRONMENTS', { services: ['service/spoon'] })).toMatchObject({ columnCount: 1 });
    const { errors } = await open().ask(MATRIX, {
      columns: 'ENVIRONMENTS',
      filter: {},
      afterColumn: 'environment/moon',
    });
    expect(errors[0]?.message).toContain('"afterColumn" must be the id of a column of this matrix');
  });

  it('shows entries of a service before those of its family', async () => {
    const { nodes: rows } = await matrix('ENVIRONMENTS', { services: ['service/trunk'] });
    expect(told(rows[0])).toBe('service/trunk: NOT_IN_SCOPE');
    expect(rows[0].cells[0].entries).toMatchObject([
      { subject: { id: 'service/trunk' } },
      { subject: { id: 'family/attic' } },
    ]);
  });

  it('expands families on request', async () => {
    const { nodes: rows } = await matrix('ENVIRONMENTS', { families: ['family/kitchen'], expandFamilies: true });
    expect(rows.map(told)).toEqual([
      'family/kitchen: FAMILY STATED | -',
      'service/pan: IN_AUDIT | NOT_IN_SCOPE',
      'service/pot: FAMILY STATED | LISTED STATED',
      'service/spoon: FAMILY STATED | -',
    ]);
  });

  it('filters its cells by basis and certainty', async () => {
    const { nodes: rows } = await matrix('ENVIRONMENTS', {
      services: ['service/pot', 'service/torch', 'service/wick'],
      certainties: ['STATED'],
    });
    expect(rows.map(told)).toEqual([
      'service/pot: LISTED STATED | FAMILY STATED',
      'service/torch: - | -',
      'service/wick: - | -',
    ]);
  });

  it('has cells only where inheritance has rows if filtered by clauses or responsibilities', async () => {
    const services = ['service/pot', 'service/pan', 'service/alone'];
    const asked = async (filter: object) => (await matrix('ENVIRONMENTS', { services, ...filter })).nodes.map(told);
    // Exclusions are shown with clauses as with their standard.
    expect(await asked({ clauses: ['clause/rules/1'] })).toEqual([
      'service/pan: NOT_IN_SCOPE | PLANNED',
      'service/pot: LISTED STATED | FAMILY STATED',
      'service/alone: - | -',
    ]);
    expect(await asked({ responsibilities: ['UNKNOWN'] })).toEqual([
      'service/pan: - | -',
      'service/pot: LISTED STATED | FAMILY STATED',
      'service/alone: - | -',
    ]);
    expect(await asked({ responsibilities: ['SHARED'] })).toEqual([
      'service/pan: ',
      'service/pot: ',
      'service/alone: ',
    ]);
  });

  it.each(['clauses', 'responsibilities', 'bases', 'certainties'])(
    'has no rows for an empty list of %s',
    async (list) => {
      expect(await matrix('ENVIRONMENTS', { [list]: [] })).toMatchObject({ totalCount: 0, nodes: [] });
    },
  );

  it('notes an unknown clause', async () => {
    const { totalCount, notes } = await matrix('ENVIRONMENTS', { clauses: ['clause/rules/99'] });
    expect(totalCount).toBe(0);
    expect(notes.map(({ code }: { code: string }) => code)).toContain('UNKNOWN_ID');
  });

  it('notes unknown services and leaves out their rows', async () => {
    const {
      nodes: rows,
      notes,
      totalCount,
    } = await matrix('ENVIRONMENTS', { services: ['service/nobody', 'service/spoon'] });
    expect(rows.map(told)).toEqual(['service/spoon: FAMILY STATED']);
    expect(totalCount).toBe(1);
    expect(notes.map(({ code }: { code: string }) => code)).toContain('UNKNOWN_ID');
  });

  it('pages through its rows, each once, while an import is published', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 5; page += 1) {
      const { nodes: rows, pageInfo } = await matrix('ENVIRONMENTS', {}, { first: 2, after });
      ids.push(...rows.map((row: Row) => row.subject.id));
      after = pageInfo.endCursor;
      if (page === 1) await open().publish([...services('late'), entry('a', 'late', 'cloud')]);
    }
    expect(ids).toHaveLength(9);
    expect(ids).not.toContain('service/late');
    expect((await matrix('ENVIRONMENTS')).totalCount).toBe(10);
  });

  it('has at most 200 rows on a page', async () => {
    const many = Array.from({ length: 210 }, (_item, position) => `many-${position}`);
    await open().publish([...services(...many), ...many.map((name) => entry('b', name, 'island'))]);
    const { nodes: rows, pageInfo } = await matrix('CERTIFICATES', {}, { first: 200 });
    expect(rows).toHaveLength(200);
    expect(pageInfo.hasNextPage).toBe(true);
    const { errors } = await open().ask(MATRIX, { columns: 'CERTIFICATES', filter: {}, first: 201 });
    expect(errors[0]?.message).toBe('Argument "first" must be a number from 1 to 200, not 201.');
  });
});
