import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';

const SEED = new URL('../../seed/', import.meta.url);

interface Counted {
  readonly id: string;
  readonly clauses: { readonly totalCount: number };
  readonly requirements: { readonly totalCount: number };
}

interface Resolved {
  readonly name: string;
  readonly count: number;
  readonly node: { readonly id: string } | null;
  readonly nearest: readonly { readonly node: { readonly id: string } }[];
}

type Cells = Readonly<Record<string, string>>;

/** Rows of a table, read without the program's own parser. */
function rowsOf(file: string): Cells[] {
  const [heading = '', ...lines] = readFileSync(new URL(`${file}.csv`, SEED), 'utf8')
    .trim()
    .split('\n');
  const names = heading.split(',');
  return lines.map((line) => {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
    return Object.fromEntries(names.map((name, position) => [name, (cells[position] ?? '').replace(/,$/, '')]));
  });
}

function requirementsOf(standard: string): ReadonlySet<string> {
  const rows = rowsOf(`clauses/${standard}`);
  const own = rows.filter(({ kind, withdrawn }) => kind === 'REQUIREMENT' && withdrawn !== 'yes');
  return new Set(own.map(({ number = '' }) => number));
}

const COVERAGES = ['exact', 'partial', 'related', 'none'] as const;
const FIELD: Readonly<Record<string, (typeof COVERAGES)[number]>> = {
  EQUAL: 'exact',
  EQUIVALENT: 'exact',
  SUBSET_OF: 'partial',
  SUPERSET_OF: 'partial',
  INTERSECTS: 'partial',
};

/** Counts requirements by their best mapping to a requirement of the other standard in any of the tables. */
function totalsByTables(from: string, to: string, tables: readonly string[]) {
  const [ours, theirs] = [requirementsOf(from), requirementsOf(to)];
  const best = new Map<string, number>();
  for (const table of tables) {
    for (const row of rowsOf(`mappings/${table}`)) {
      const isTurned = row['from_standard'] === to;
      const [own = '', other = ''] = isTurned ? [row['to'], row['from']] : [row['from'], row['to']];
      if (!ours.has(own) || !theirs.has(other)) continue;
      const rank = COVERAGES.indexOf(FIELD[row['relationship'] ?? ''] ?? 'related');
      best.set(own, Math.min(rank, best.get(own) ?? rank));
    }
  }
  const counts = COVERAGES.map(
    (name, rank) => [name, [...best.values()].filter((each) => each === rank).length] as const,
  );
  return { clauses: ours.size, ...Object.fromEntries(counts), together: 0, none: ours.size - best.size };
}

const GAP = `query ($from: ID!, $to: ID!) {
  standardGap(from: $from, to: $to) { totals { clauses exact partial together related none } notes }
}`;

describeSeeded('The shipped catalogue', (open) => {
  const ask = (document: string, variables: object = {}) => mustAsk(open().ask, document, { ...variables });

  it('has the clauses and requirements of the tables', async () => {
    const { standards } = await ask(`{
      standards(first: 100) { nodes {
        id clauses(first: 1) { totalCount } requirements: clauses(kind: REQUIREMENT, first: 1) { totalCount }
      } }
    }`);
    const held = standards.nodes.flatMap(({ id, clauses, requirements }: Counted) =>
      clauses.totalCount === 0 ? [] : [[id.replace('standard/', ''), clauses.totalCount, requirements.totalCount]],
    );
    const files = readdirSync(new URL('clauses/', SEED)).map((name) => name.replace('.csv', ''));
    expect(held).toEqual(files.sort().map((id) => [id, rowsOf(`clauses/${id}`).length, requirementsOf(id).size]));
    expect(held).toHaveLength(24);
  });

  it('has each mapping and responsibility with its sources', async () => {
    const words = Object.entries({
      'csf-53-crosswalk': 746,
      'csf-tool': 746 + 313,
      'r5-r4-mapping': 735,
      'r5-r4-workbook': 4 + 89,
      'nist-r5-501': 90,
      'fedramp-rules': 373,
      'olir-155': 439,
      'nist-171-r3': 157,
    });
    for (const [id, mappings] of words) {
      const document = `query ($id: ID!) {
        node(id: $id) { ... on Source { statements(kinds: [CLAUSE_MAPPING], first: 1) { totalCount } } }
      }`;
      const { node } = await ask(document, { id: `source/${id}` });
      expect([id, node.statements.totalCount]).toEqual([id, mappings]);
    }
    const { node } = await ask(`{
      node(id: "source/azp") { ... on Source { statements(kinds: [RESPONSIBILITY], first: 1) { totalCount } } }
    }`);
    expect(node.statements.totalCount).toBe(421 + 384);
  });

  it('has no title for a clause without a published one, and marks withdrawn controls', async () => {
    const { outcome, control } = await ask(`{
      outcome: clause(id: "clause/nist-csf-2-0/GV.OC-01") { title kind }
      control: clause(id: "clause/nist-800-53-r5/AC-2(10)") { title withdrawn mappings { nodes { kind rationale } } }
    }`);
    expect(outcome).toEqual({ title: null, kind: 'REQUIREMENT' });
    expect(control).toMatchObject({ withdrawn: true, mappings: { nodes: [] } });
  });

  it('has the text of a control, also for the control of a baseline', async () => {
    const { control, baseline, later } = await ask(`{
      control: clause(id: "clause/nist-800-53-r5/SC-28") { text textClause { id } }
      baseline: clause(id: "clause/fedramp-r5-high/SC-28") { text textClause { id } }
      later: clause(id: "clause/nist-800-53-r5/SA-24") { text textClause { id } }
    }`);
    const text =
      'Protect the [Selection (one or more): confidentiality; integrity] of the following information at rest: [Assignment: organization-defined information at rest].';
    expect(control).toEqual({ text, textClause: { id: 'clause/nist-800-53-r5/SC-28' } });
    expect(baseline).toEqual(control);
    // Published after the release with the texts.
    expect(later).toEqual({ text: null, textClause: null });
  });

  it('resolves everyday names, and chooses none if several match', async () => {
    const meant: Readonly<Record<string, readonly string[]>> = {
      AKS: ['service/azure-kubernetes-service-aks'],
      'Azure AD': ['service/microsoft-entra-id-free', 'service/microsoft-entra-id-premium-p1-p2'],
      'Azure AD B2C': ['service/azure-active-directory-b2c'],
      'Azure AI Search': ['service/cognitive-search'],
      ASM: ['service/azure-service-manager-rdfe'],
      'GCC High': ['environment/o365-gcc-high'],
      IL5: ['standard/dod-il5'],
      CSF: ['standard/nist-csf'],
      'NIST CSF 2.0': ['standard/nist-csf-2-0'],
      'NIST 800-53': ['standard/nist-800-53-r4', 'standard/nist-800-53-r5'],
      '800-53 r5 AC-2': ['clause/nist-800-53-r5/AC-2'],
    };
    const document = `query ($names: [String!]!) {
      resolve(names: $names) { name count node { id } nearest { node { id } } }
    }`;
    const { resolve } = await ask(document, { names: Object.keys(meant) });
    const ids = resolve.map(({ name, count, node, nearest }: Resolved) => [
      name,
      node === null ? nearest.slice(0, count).map((near) => near.node.id) : [node.id],
    ]);
    expect(Object.fromEntries(ids)).toEqual(meant);
  });

  it.each([
    ['nist-csf-2-0', 'nist-800-53-r5', ['nist-csf-2-0--nist-800-53-r5']],
    ['nist-800-53-r5', 'nist-csf-2-0', ['nist-csf-2-0--nist-800-53-r5']],
    [
      'nist-800-53-r4',
      'nist-800-53-r5',
      ['nist-800-53-r5--nist-800-53-r4', 'nist-800-53-r4--nist-800-53-r5-withdrawn'],
    ],
    ['fedramp-20x-ksi', 'nist-800-53-r5', ['fedramp-20x-ksi--nist-800-53-r5']],
    ['iso-27001-2022', 'nist-800-53-r5', ['nist-800-53-r5--iso-27001-2022']],
    ['nist-800-171-r3', 'nist-800-53-r5', ['nist-800-171-r3--nist-800-53-r5']],
    ['nist-csf-2-0', 'nist-800-171-r3', ['nist-csf-2-0--nist-800-171-r3']],
  ])('compares %s with %s as in the tables', async (from, to, tables) => {
    const { standardGap } = await ask(GAP, { from: `standard/${from}`, to: `standard/${to}` });
    expect(standardGap).toMatchObject({ totals: totalsByTables(from, to, tables) });
  });

  it('names the source of a relationship that neither publisher stated', async () => {
    const { standardGap, editionTransition } = await ask(`{
      standardGap(from: "standard/nist-800-53-r4", to: "standard/nist-800-53-r5", first: 1) {
        notes nodes { paths(first: 1) { mappings { sentence } } }
      }
      editionTransition(standard: "standard/nist-800-53-r5") { replaces { notes } }
    }`);
    const note =
      'Relationships of clauses are stated by degenaro/example-mapping (“Crosswalk by a third party’s rules, Rev. 5 to Rev. 4”), not by the publisher of either standard.';
    expect(standardGap.notes).toEqual([note]);
    expect(editionTransition.replaces[0].notes).toContain(note);
    expect(standardGap.nodes[0].paths[0].mappings[0].sentence).toContain(
      '(The word follows from a third party’s rules, not from NIST; NIST’s workbook says only that changes are',
    );
    const { other } = await ask(`{
      other: standardGap(from: "standard/nist-csf-2-0", to: "standard/nist-800-53-r5", first: 1) { notes }
    }`);
    expect(other.notes).toEqual([]);
  });

  it.each([
    ['fedramp-r5-high', 'nist-800-53-r5'],
    ['fedramp-r4-high', 'nist-800-53-r4'],
    ['nist-800-53b-r5-privacy', 'nist-800-53-r5'],
  ])('matches each requirement of the baseline %s in %s by its number', async (from, to) => {
    const [own, catalogue] = [requirementsOf(from), requirementsOf(to)];
    const { standardGap } = await ask(GAP, { from: `standard/${from}`, to: `standard/${to}` });
    const exact = [...own].filter((number) => catalogue.has(number)).length;
    expect(standardGap).toMatchObject({ totals: { clauses: own.size, exact, none: own.size - exact }, notes: [] });
  });
});
