import type { Claim } from './summary-claims.ts';

export interface ClaimedRow {
  readonly environment: { readonly name: string } | null;
  readonly certificate: { readonly name: string };
  readonly standard: {
    readonly name: string;
    readonly relations: { readonly nodes: readonly { readonly to: { readonly name: string } }[] };
  };
  readonly basis: string;
  readonly possibleBecause: readonly string[];
}

/** Returns what a claim says that no row has; empty if each part of it holds. */
export function unclaimed(claim: Claim, rows: readonly ClaimedRow[]): string[] {
  const { places, certificates, bases, isSure, isByLeverage } = claim;
  const fitting = rows
    .filter((row) => namesOfStandard(row).includes(claim.standard))
    .filter(({ basis }) => (basis === 'LEVERAGED') === isByLeverage)
    .filter(({ environment }) => places.includes(environment?.name ?? null));
  const sure = fitting.filter(({ possibleBecause }) => possibleBecause.every((one) => one === 'EDITION_NOT_STATED'));
  const holding = isSure ? sure : fitting;
  return [
    ...places.filter((place) => !holding.some(({ environment }) => (environment?.name ?? null) === place)),
    ...(certificates ?? []).filter((name) => !holding.some(({ certificate }) => certificate.name === name)),
    ...bases.filter((basis) => !holding.some((row) => row.basis === basis)),
    // What is said of several certificates holds of each.
    ...(certificates ?? []).filter(
      (name) => !holding.some((row) => row.certificate.name === name && isOneOf(bases, row)),
    ),
  ].map((part) => `${part ?? 'no environment'} of ${JSON.stringify(claim)}`);
}

function isOneOf(bases: readonly string[], { basis }: ClaimedRow): boolean {
  return bases.length === 0 || bases.includes(basis);
}

/** Sentences name a standard as sources state it: without an edition, if none is stated. */
export function namesOfStandard({ standard }: ClaimedRow): string[] {
  return [standard.name, ...standard.relations.nodes.map(({ to }) => to.name)];
}
