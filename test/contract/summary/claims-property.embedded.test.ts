import { expect, it } from 'vitest';
import { mustAsk } from '../../support/ask.ts';
import { CLAIMED_ROW, type ClaimedRow, namesOfStandard, unclaimed } from '../../support/claimed-rows.ts';
import { many } from '../../support/effort.ts';
import { describeSeeded } from '../../support/seeded.ts';
import { importShipped } from '../../support/shipped-list.ts';
import { claimsOf } from '../../support/summary-claims.ts';

const SEED = 44;
/** On the first of them both revisions of FedRAMP may apply. */
const DAYS = ['2025-01-01', '2026-11-29'];
const STANDARDS = ['high', 'moderate', 'low'].map((level) => `standard/fedramp-${level}`);
/** One requirement of each edition: its rows are those of all others, but for their clause. */
const CLAUSES = ['r4', 'r5'].flatMap((edition) =>
  ['high', 'moderate', 'low'].map((level) => `clause/fedramp-${edition}-${level}/AC-1`),
);

const SERVICES = `query ($after: String) { services(first: 100, after: $after) {
  nodes { id name } pageInfo { hasNextPage endCursor } } }`;
const ASKED = `query ($filter: InheritanceFilter!, $rows: InheritanceFilter!, $asOf: Date!) {
  inheritance(filter: $filter, asOf: $asOf, first: 1) { totalCount summary { sentences } }
  rows: inheritance(filter: $rows, asOf: $asOf, first: 100) { nodes { ${CLAIMED_ROW} } }
}`;

interface Page {
  readonly nodes: readonly Drawn[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface Drawn {
  readonly id: string;
  readonly name: string;
}

describeSeeded('What a summary claims', (open) => {
  const ask = async (document: string, variables: object = {}) => mustAsk(open().ask, document, { ...variables });

  it(`holds of the rows, for services of the shipped graph drawn at random (seed ${SEED})`, {
    timeout: 300_000,
  }, async () => {
    await importShipped(open().engine, 'marketplace');
    await open().services.watch.refresh();
    const services: Drawn[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo }: Page = (await ask(SERVICES, { after })).services;
      services.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    const failed: string[] = [];
    let checked = 0;
    for (const [position, { id, name }] of drawn(services, many(60, 200)).entries()) {
      const shared = { services: [id], standards: STANDARDS, leverageHops: position % 3 };
      const asOf = DAYS[position % DAYS.length];
      const given = { filter: shared, rows: { ...shared, clauses: CLAUSES }, asOf };
      const { inheritance, rows } = await ask(ASKED, given);
      if (inheritance.totalCount === 0) continue;
      const [sentence = ''] = inheritance.summary.sentences;
      const nodes: readonly ClaimedRow[] = rows.nodes;
      const claims = claimsOf(sentence, {
        subject: name,
        standards: [...new Set(nodes.flatMap(namesOfStandard))],
        places: [...new Set(nodes.flatMap(({ environment }) => environment?.name ?? []))],
      });
      checked += claims.length;
      failed.push(...claims.flatMap((claim) => unclaimed(claim, nodes)).map((part) => `${part}: ${sentence}`));
    }
    expect(failed).toEqual([]);
    expect(checked).toBeGreaterThan(many(30, 100));
  });
});

/** Draws by a multiplier without a common divisor: the same in each run. */
function drawn<Item>(items: readonly Item[], count: number): Item[] {
  let state = SEED;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return items[state % items.length] as Item;
  });
}
