import type { ChangeKind } from '../generated/graphql.ts';

interface ChangeSign {
  readonly sign: string;
  readonly of: string;
  readonly word: string;
}

export const CHANGE_SIGNS: Record<ChangeKind, ChangeSign> = {
  NODE_ADDED: { sign: '+', of: 'node', word: 'added' },
  NODE_CHANGED: { sign: '~', of: 'node', word: 'changed' },
  NODE_REMOVED: { sign: '−', of: 'node', word: 'removed' },
  STATEMENT_OPENED: { sign: '+', of: 'statement', word: 'made' },
  STATEMENT_CLOSED: { sign: '−', of: 'statement', word: 'ended' },
};
