import type { NodeKind } from '../../generated/graphql.ts';

/** Layers of the path, from left to right. */
export const LAYERS: readonly NodeKind[] = ['SERVICE', 'SERVICE_FAMILY', 'CERTIFICATE', 'STANDARD', 'CLAUSE'];
