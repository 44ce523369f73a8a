import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type MembershipContent, type StatementContent, statementId } from '../../src/domain/statements/statements.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Fact, StatementFact } from '../../src/imports/facts/facts.ts';
import { createAsk } from '../support/ask.ts';
import { graphRuns } from '../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { randomGraph } from '../support/random-graph.ts';
import { at, DAYS } from '../support/random-statements.ts';
import { askCitingRows, type CitingRow, compareStrength } from '../support/whole-answers.ts';

const SEED = 50_000;
/** Per graph. */
const REMOVALS = 2;

/** Memberships that extend a scope, or relate a certificate to its standard. */
const CARRYING = ['IN_FAMILY', 'COMPONENT_OF', 'CERTIFIES'];

describeOnEachEngine('rows of inheritance in random graphs', (open) => {
  it(`depend on the statements that they cite, and on no others (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const picks = fc.array(fc.nat(1_000), { minLength: REMOVALS, maxLength: REMOVALS });
    const property = fc.asyncProperty(
      fc.noShrink(randomGraph),
      fc.constantFrom(...DAYS),
      picks,
      async (facts, day, picked) => {
        const rows = await rowsWith(engine, facts, day);
        const cited = new Set(rows.flatMap(({ cites }) => cites));
        const disputed = facts.filter((fact) => isDisputed(fact, facts));
        const positive = facts.filter(isPositive).filter((fact) => !disputed.includes(fact));
        for (const pick of picked) {
          for (const fact of picksOf(positive, cited, pick)) {
            const left = facts.filter((other) => other !== fact);
            mustStandOn(fact, rows, await rowsWith(engine, left, day));
          }
          for (const exclusion of pickOne(facts.filter(isExclusion), pick)) {
            const left = facts.filter((other) => other !== exclusion);
            mustOnlyGain(rows, await rowsWith(engine, left, day));
          }
          for (const certification of pickOne(disputed, pick)) {
            const left = facts.filter((other) => other !== certification);
            const settled = rows.filter(({ standard }) => !standardsOfEntries(facts).has(standard));
            mustSettle(settled, await rowsWith(engine, left, day), rows);
          }
        }
      },
    );
    await fc.assert(property, graphRuns('truthGraphs', SEED, task.suite?.name));
  });
});

async function rowsWith(engine: Engine, facts: readonly Fact[], day: string): Promise<CitingRow[]> {
  await emptyGraph(engine);
  await importFacts(engine, { facts, by: 'test', format: 'random', files: [] });
  return askCitingRows(createAsk(engine), day);
}

/** Picks a cited statement and an uncited one. */
function picksOf(positive: readonly StatementFact[], cited: ReadonlySet<string>, pick: number): StatementFact[] {
  const [used, unused] = [true, false].map((wanted) => positive.filter((fact) => cited.has(idOf(fact)) === wanted));
  return [...pickOne(used ?? [], pick), ...pickOne(unused ?? [], pick)];
}

function pickOne<Item>(items: readonly Item[], pick: number): Item[] {
  return items.length === 0 ? [] : [at(items, pick % items.length)];
}

/** Without the statement, a row that cited it is missing or not stronger, and all others are unchanged. */
function mustStandOn(fact: StatementFact, before: readonly CitingRow[], after: readonly CitingRow[]): void {
  const id = idOf(fact);
  const told = JSON.stringify(fact.content);
  const left = new Map(after.map((row) => [row.id, row]));
  expect(
    before.filter(({ cites }) => !cites.includes(id)).map((row) => left.get(row.id)),
    told,
  ).toEqual(before.filter(({ cites }) => !cites.includes(id)));
  for (const row of before.filter(({ cites }) => cites.includes(id))) {
    const now = left.get(row.id);
    if (now === undefined) continue;
    expect(now.cites, told).not.toContain(id);
    expect(compareStrength(now, row), `${told} ${JSON.stringify([row, now])}`).toBeGreaterThanOrEqual(0);
  }
  const known = new Set(before.map((row) => row.id));
  expect(
    after.filter((row) => !known.has(row.id)),
    told,
  ).toEqual([]);
}

/** Without an exclusion, no row is missing or weaker. */
function mustOnlyGain(before: readonly CitingRow[], after: readonly CitingRow[]): void {
  const left = new Map(after.map((row) => [row.id, row]));
  for (const row of before) {
    const now = left.get(row.id);
    expect(now, `${row.id} is gone`).toBeDefined();
    if (now !== undefined) expect(compareStrength(now, row), JSON.stringify([row, now])).toBeLessThanOrEqual(0);
  }
}

/** Without one of two conflicting statements, its rows are missing, and those of the other one are not weaker. */
function mustSettle(compared: readonly CitingRow[], after: readonly CitingRow[], before: readonly CitingRow[]): void {
  const known = new Set(after.map((row) => row.id));
  mustOnlyGain(
    compared.filter(({ id }) => known.has(id)),
    after,
  );
  expect(after.filter(({ id }) => !before.some((row) => row.id === id))).toEqual([]);
}

/** Standards that entries name themselves, and their editions: such entries may also give their rows. */
function standardsOfEntries(facts: readonly Fact[]): ReadonlySet<string> {
  const contents = facts.flatMap((fact) => (fact.type === 'statement' ? [fact.content] : []));
  const named = new Set(
    contents.flatMap((content) => (content.kind === 'ScopeEntry' ? (content.standardId ?? []) : [])),
  );
  const editions = contents.flatMap((content) =>
    content.kind === 'StandardRelation' && named.has(content.toId) ? [content.fromId] : [],
  );
  return new Set([...named, ...editions]);
}

/**
 * Returns true if another source states a different standard for the certificate, unless one is just an edition of the
 * other.
 */
function isDisputed(fact: Fact, facts: readonly Fact[]): boolean {
  if (!certifies(fact)) return false;
  const { fromId, toId } = fact.content;
  const others = facts.filter(certifies).map(({ content }) => content);
  return others.some(
    (other) => other.fromId === fromId && other.toId !== toId && !areEditions([other.toId, toId], facts),
  );
}

function areEditions(standardIds: readonly string[], facts: readonly Fact[]): boolean {
  return facts.some(
    (fact) =>
      fact.type === 'statement' &&
      fact.content.kind === 'StandardRelation' &&
      fact.content.relation === 'EDITION_OF' &&
      standardIds.includes(fact.content.fromId) &&
      standardIds.includes(fact.content.toId),
  );
}

function certifies(fact: Fact): fact is StatementFact & { readonly content: MembershipContent } {
  return fact.type === 'statement' && fact.content.kind === 'Membership' && fact.content.membership === 'CERTIFIES';
}

function isPositive(fact: Fact): fact is StatementFact {
  if (fact.type === 'entity') return false;
  const { content } = fact;
  if (content.kind === 'ScopeEntry') return content.status === 'IN_SCOPE';
  if (content.kind === 'Membership') return CARRYING.includes(content.membership);
  return content.kind === 'Leverage' || content.kind === 'Responsibility';
}

function isExclusion(fact: Fact): boolean {
  return fact.type === 'statement' && (fact.content.kind === 'Exception' || isOutOfScope(fact.content));
}

function isOutOfScope(content: StatementContent): boolean {
  return content.kind === 'ScopeEntry' && content.status !== 'IN_SCOPE';
}

function idOf({ content, sourceIds }: StatementFact): string {
  return statementId(content, sourceIds);
}
