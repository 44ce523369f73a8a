import { expect, it } from 'vitest';
import { mergeViews } from '../../../web/explorer/pages/graph/merge-views.ts';
import { type ShownEdge, service, view } from './views.ts';

const CERTIFICATE = { id: 'certificate/main', kind: 'CERTIFICATE' } as const;
const edge = (inForce: boolean | null): ShownEdge => ({
  id: `entry ${inForce}`,
  from: 'service/1',
  to: 'environment/cloud',
  verb: 'is in scope in',
  inForce,
});

it.each([
  ['is not in force where no statement is', [false, false], false],
  ['is in force where one statement is', [false, true], true],
  ['is in force where the other statement is', [true, false], true],
  ['is in force where none is about a certificate', [null], true],
])('an edge of several statements %s', (_name, inForce, isInForce) => {
  const around = [service(1), { id: 'environment/cloud', kind: 'ENVIRONMENT' } as const];
  const { edges } = mergeViews([view(CERTIFICATE, around, { edges: inForce.map(edge) })], new Set());
  expect(edges.map((drawn) => drawn.isInForce)).toEqual([isInForce]);
});
