import type { Page } from '../exports/ask.ts';
import type { Named } from '../exports/fragments.ts';

export interface PointNames {
  readonly revision: { readonly number: number };
  readonly from: Named | null;
  readonly to: Named | null;
}

export const POINTS = `query Points($from: ID!, $to: ID!) {
  revision { number }
  from: certificate(id: $from) { id name }
  to: certificate(id: $to) { id name }
}`;

export type DiffCounts = Readonly<Record<'added' | 'removed' | 'changed' | 'renamed' | 'moved' | 'unchanged', number>>;

export interface DiffItem {
  readonly kinds: readonly string[];
  readonly subject: Named;
  readonly formerSubject: Named | null;
  readonly environment: Named | null;
  readonly before: readonly { readonly id: string; readonly status: string }[];
  readonly after: readonly { readonly id: string; readonly status: string }[];
  readonly changes: readonly {
    readonly property: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly sentence: string;
}

export interface DiffPage {
  readonly scopeDiff: Page & {
    readonly counts: DiffCounts;
    readonly fromInForce: boolean;
    readonly toInForce: boolean;
    readonly fromListed: boolean;
    readonly toListed: boolean;
    readonly codedNotes: readonly { readonly sentence: string }[];
    readonly nodes: readonly DiffItem[];
  };
}

export const SCOPE_DIFF = `query Diff($from: ScopePoint!, $to: ScopePoint!, $kinds: [ScopeDiffKind!], $after: String) {
  scopeDiff(from: $from, to: $to, kinds: $kinds, first: 100, after: $after) {
    counts { added removed changed renamed moved unchanged }
    fromInForce
    toInForce
    fromListed
    toListed
    codedNotes { sentence }
    pageInfo { hasNextPage endCursor }
    nodes {
      kinds
      subject { id name }
      formerSubject { id name }
      environment { id name }
      before { id status }
      after { id status }
      changes { property before after }
      sentence
    }
  }
}`;
