import type { Responsibility, StatedResponsibility } from '../../domain/statements.ts';
import type { Draft, NameReference } from '../facts/draft.ts';

/** Where a list says who does what: for one cloud, under one certificate or any. */
export interface ResponsibilityPlace {
  readonly standard: NameReference;
  readonly environment: NameReference;
  /** Null: whichever certificate. */
  readonly certificate: NameReference | null;
}

export type StatedParts = Pick<Responsibility, 'responsibility' | 'providerParts' | 'customerParts' | 'customerWords'>;

/** Null where there are none. That nothing is left to the customer is never said by leaving out what is. */
export function responsibilityOfParts(provider: number, customer: number): StatedResponsibility | null {
  if (provider > 0) return customer > 0 ? 'SHARED' : 'PROVIDER_PART';
  return customer > 0 ? 'CUSTOMER' : null;
}

/** Who does what of a clause that is named at a place of the list. */
export function responsibilityDraft(
  clause: Omit<NameReference, 'kind' | 'within'>,
  { standard, environment, certificate }: ResponsibilityPlace,
  stated: StatedParts,
): Draft {
  const { at } = clause;
  return {
    at,
    names: [
      { ...clause, kind: 'Clause', within: standard },
      environment,
      ...(certificate === null ? [] : [certificate]),
    ],
    build: ([clauseId = '', environmentId = '', certificateId = null]) => [
      {
        type: 'statement',
        at,
        content: { kind: 'Responsibility', clauseId, environmentId, certificateId, ...stated },
      },
    ],
  };
}
