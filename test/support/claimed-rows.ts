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

/** Returns the parts of a claim that no row supports; empty if all hold. */
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
    // A claim about several certificates must hold for each.
    ...(certificates ?? []).filter(
      (name) => !holding.some((row) => row.certificate.name === name && isOneOf(bases, row)),
    ),
  ].map((part) => `${part ?? 'no environment'} of ${JSON.stringify(claim)}`);
}

function isOneOf(bases: readonly string[], { basis }: ClaimedRow): boolean {
  return bases.length === 0 || bases.includes(basis);
}

/**
 * Returns the names by which sentences may call the standard: its own, and that of a standard without edition, as
 * sources state it.
 */
export function namesOfStandard({ standard }: ClaimedRow): string[] {
  return [standard.name, ...standard.relations.nodes.map(({ to }) => to.name)];
}
