import type { NodeKind } from '../generated/graphql.ts';

/** Word, shape and colour of each kind of node. */
export interface KindOfNode {
  readonly kind: NodeKind;
  readonly prefix: string;
  readonly word: string;
  readonly words: string;
  /** SVG path in a view box of 12 × 12. */
  readonly path: string;
}

export const KINDS: readonly KindOfNode[] = [
  {
    kind: 'SERVICE',
    prefix: 'service',
    word: 'Service',
    words: 'Services',
    path: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  },
  {
    kind: 'SERVICE_FAMILY',
    prefix: 'family',
    word: 'Service family',
    words: 'Service families',
    path: 'M.5 1.5h11l-2.5 4.5 2.5 4.5h-11l2.5-4.5z',
  },
  { kind: 'STANDARD', prefix: 'standard', word: 'Standard', words: 'Standards', path: 'M1.5 1.5h9v9h-9z' },
  { kind: 'CLAUSE', prefix: 'clause', word: 'Clause', words: 'Clauses', path: 'M1 3.5h10v5h-10z' },
  {
    kind: 'CERTIFICATE',
    prefix: 'certificate',
    word: 'Certificate',
    words: 'Certificates',
    path: 'M6 .8 7.5 4.3 11.3 4.6 8.4 7.1 9.3 10.8 6 8.8 2.7 10.8 3.6 7.1 .7 4.6 4.5 4.3z',
  },
  {
    kind: 'ENVIRONMENT',
    prefix: 'environment',
    word: 'Environment',
    words: 'Environments',
    path: 'M3.2 1.2h5.6l2.7 4.8-2.7 4.8h-5.6l-2.7-4.8z',
  },
  {
    kind: 'ORGANIZATION',
    prefix: 'organization',
    word: 'Organization',
    words: 'Organizations',
    path: 'M6 1l5.2 9.5h-10.4z',
  },
  { kind: 'SOURCE', prefix: 'source', word: 'Source', words: 'Sources', path: 'M3.5 2.5h8l-3 7h-8z' },
];

const BY_KIND = new Map(KINDS.map((entry) => [entry.kind, entry]));
const BY_PREFIX = new Map(KINDS.map((entry) => [entry.prefix, entry]));

export function kindOf(kind: NodeKind): KindOfNode {
  const found = BY_KIND.get(kind);
  if (found === undefined) throw new Error(`There is no mark for nodes of kind ${kind}.`);
  return found;
}

/** Returns null if the id is not a node's. */
export function kindOfId(id: string): KindOfNode | null {
  const [prefix = '', name] = id.split('/');
  return name === undefined ? null : (BY_PREFIX.get(prefix) ?? null);
}
