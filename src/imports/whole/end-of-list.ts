import type { Location } from '../facts/facts.ts';
import type { StatementChange } from '../plan/plan-statements.ts';
import type { BatchContext } from '../plan/prepare.ts';

/** The end of a list, once its last row is planned. */
export interface EndOfList extends BatchContext {
  readonly at: Location;
  /** True if the list is the whole of a known source. */
  readonly isWhole: boolean;
  /** Certificates under which the source of a whole list listed services before. */
  readonly listedBefore: ReadonlySet<string>;
  /** Reports, remembers and writes further changes. */
  readonly take: (changes: readonly StatementChange[]) => Promise<void>;
}
