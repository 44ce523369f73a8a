import { expect, it } from 'vitest';
import { foldAlike } from '../../../web/explorer/pages/graph/fold-alike.ts';
import { shortestPaths } from '../../../web/explorer/pages/graph/shortest-paths.ts';
import { type ShownEdge, service, view } from './views.ts';

const FAMILY = { id: 'family/tools', kind: 'SERVICE_FAMILY' } as const;
const CERTIFICATE = { id: 'certificate/one', kind: 'CERTIFICATE' } as const;
const SERVICES = [1, 2, 3, 4].map(service);
const edge = (from: string, verb: string, to: string): ShownEdge => ({
  ...{ id: `${from} ${to}`, from, to, verb },
  ...{ inForce: true, statement: null },
});
const edges = SERVICES.flatMap(({ id }, place) => [
  edge(id, 'belongs to', FAMILY.id),
  edge(CERTIFICATE.id, place === 3 ? 'plans' : 'lists as in scope', id),
]);
const views = [view(FAMILY, SERVICES, { edges }), view(CERTIFICATE, SERVICES, { edges })];
const paths = shortestPaths(views, FAMILY.id, CERTIFICATE.id);

it('folds many nodes of a step with the same edges into one, and draws the others separately', () => {
  if (paths === null) throw new Error('There is no path.');
  const folded = foldAlike(paths, 2);
  expect(folded.nodes.map(({ name, isPile }) => `${name} ${isPile}`)).toEqual([
    'family/tools false',
    '3 services true',
    'service/4 false',
    'certificate/one false',
  ]);
  expect(folded.edges.map(({ from, verb, to }) => `${from} ${verb} ${to}`).sort()).toEqual([
    'certificate/one lists as in scope service/1',
    'certificate/one plans service/4',
    'service/1 belongs to family/tools',
    'service/4 belongs to family/tools',
  ]);
  expect(foldAlike(paths, 3).nodes.length).toBe(6);
});
