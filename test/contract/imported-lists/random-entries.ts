import fc from 'fast-check';
import type { ScopeStatus } from '../../../src/domain/statements/statements.ts';

/** A scope entry before it is written into a list. */
export interface Entry {
  readonly service: string;
  readonly environment: string;
  readonly programme: string;
  readonly status: ScopeStatus;
  readonly condition: string | null;
}

const ENVIRONMENTS = ['Azure', 'Azure Government', 'Cloud of Ours'];
const PROGRAMMES = ['FedRAMP High', 'DoD IL2', 'Ordnung', 'C5:2020'];
/** Characters that are special in some file format but literal in a name. */
const SERVICES = [
  ...['Key Vault', 'DNS', 'Import/Export', 'Azure Kubernetes Service (AKS)', 'Entra ID (Premium P1 + P2)', 'A & B'],
  ...['Maps [preview]', 'Cost | Billing', 'Say "hello"', '=SUM(A1)', '@home', '+1', '-2', 'Überwachung', 'x_y_z'],
  ...['a*b', '<b>old</b>', 'C++', '`code`', 'https://example.com', '~gone~', 'Policy’s guest', '1. First'],
  ...['# Number', '&lt so', 'Back\\slash', '日本語 サービス', 'null', 'Yes: no', 'Tea (formerly Cha)'],
];
const CONDITIONS = ['two regions', 'some plans, not all', 'in “preview”; EU only', 'a | b', '50 % (see below)'];
const STATUSES: readonly ScopeStatus[] = ['IN_SCOPE', 'IN_SCOPE', 'NOT_IN_SCOPE', 'IN_AUDIT', 'PLANNED'];

/** Generates each service once per programme of an environment. */
export const entries: fc.Arbitrary<readonly Entry[]> = fc.uniqueArray(
  fc.record({
    service: fc.constantFrom(...SERVICES),
    environment: fc.constantFrom(...ENVIRONMENTS),
    programme: fc.constantFrom(...PROGRAMMES),
    status: fc.constantFrom(...STATUSES),
    condition: fc.option(fc.constantFrom(...CONDITIONS)),
  }),
  {
    minLength: 1,
    maxLength: 12,
    selector: ({ service, environment, programme }) => `${service} ${environment} ${programme}`,
  },
);
