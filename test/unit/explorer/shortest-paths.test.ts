import { expect, it } from 'vitest';
import { shortestPaths } from '../../../web/explorer/pages/graph/shortest-paths.ts';
import { type ShownEdge, service, view } from './views.ts';

const CERTIFICATES = ['one', 'other'].map((name) => ({ id: `certificate/${name}`, kind: 'CERTIFICATE' as const }));
const STANDARD = { id: 'standard/main', kind: 'STANDARD' } as const;
const edge = (from: string, verb: string, to: string): ShownEdge => ({
  ...{ id: `${from} ${to}`, from, to, verb },
  ...{ inForce: true, statement: null },
});
const LISTS = CERTIFICATES.map(({ id }) => edge(id, 'lists as in scope', 'service/1'));
const CERTIFIES = CERTIFICATES.map(({ id }) => edge(id, 'certifies', STANDARD.id));

it('finds all shortest paths between two nodes in any edge direction, and no detours', () => {
  const away = edge('service/1', 'is a component of', 'service/2');
  const views = [
    view(service(1), [...CERTIFICATES, service(2)], { edges: [...LISTS, away] }),
    view(STANDARD, CERTIFICATES, { edges: CERTIFIES }),
  ];
  const paths = shortestPaths(views, 'service/1', STANDARD.id);
  expect(paths?.nodes.map(({ id, step }) => `${id} ${step}`)).toEqual([
    'service/1 0',
    'certificate/one 1',
    'certificate/other 1',
    'standard/main 2',
  ]);
  expect(paths?.edges.length).toBe(4);
});

it('finds none if the views around the two nodes are not connected', () => {
  expect(
    shortestPaths([view(service(1), []), view(STANDARD, CERTIFICATES, { edges: CERTIFIES })], 'service/1', STANDARD.id),
  ).toBe(null);
});
