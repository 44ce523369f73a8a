import { expect, it } from 'vitest';
import { foldWords } from '../../../web/explorer/pages/graph/fold-words.ts';
import { mergeViews } from '../../../web/explorer/pages/graph/merge-views.ts';
import { type ShownEdge, service, view } from './views.ts';

const CERTIFICATE = { id: 'certificate/main', kind: 'CERTIFICATE' } as const;
const edge = (inForce: boolean | null): ShownEdge => ({
  statement: null,
  id: `entry ${inForce}`,
  from: 'service/1',
  to: 'environment/cloud',
  verb: 'is in scope in',
  inForce,
});

const MANY = Array.from({ length: 70 }, (_none, number) => service(number));
const listed = (services: readonly { id: string }[]): ShownEdge[] =>
  services.map(({ id }) => ({
    id,
    from: CERTIFICATE.id,
    to: id,
    verb: 'lists as in scope',
    inForce: true,
    statement: null,
  }));
const CUT = view(CERTIFICATE, MANY, { edges: listed(MANY), cut: [{ kind: 'SERVICE', count: 331 }] });
const GROUP = 'certificate/main~SERVICE~S';
const FOLD = { id: 'certificate/main~SERVICE', of: 'certificate/main', kind: 'SERVICE', title: null } as const;

it('folds many neighbours of one kind, including those that the view leaves out', () => {
  const { nodes, folds } = mergeViews([CUT], new Set());
  expect(nodes.map(({ id }) => id)).toEqual(['certificate/main']);
  expect(folds).toMatchObject([{ ...FOLD, count: 401, isRest: false }]);
  expect(folds.map(foldWords)).toEqual(['401 services']);
});

it('keeps a fold for the neighbours that the view leaves out when their kind is unfolded', () => {
  const { nodes, folds } = mergeViews([CUT], new Set([FOLD.id, GROUP]));
  expect(nodes.length).toBe(1 + 70);
  expect(folds).toMatchObject([{ ...FOLD, count: 331, isRest: true }]);
  expect(folds.map(foldWords)).toEqual(['331 more services, not drawn']);
});

it('keeps no fold for an unfolded kind whose nodes are all in the view', () => {
  expect(mergeViews([view(CERTIFICATE, MANY, { edges: listed(MANY) })], new Set([FOLD.id, GROUP])).folds).toEqual([]);
});

it.each([[new Set<string>()], [new Set([FOLD.id])], [new Set([FOLD.id, GROUP])]])(
  'draws or folds every neighbour once, even if other views contain some of them: %o',
  (unfolded) => {
    const opened = [service(3), service(1_000)];
    const others = opened.map((node) => view(node, [CERTIFICATE], { edges: listed([node]) }));
    const { nodes, folds } = mergeViews([CUT, ...others], unfolded);
    const drawn = nodes.filter(({ kind }) => kind === 'SERVICE').length;
    const folded = folds.filter(({ of }) => of === CERTIFICATE.id).reduce((sum, { count }) => sum + count, 0);
    expect(drawn + folded).toBe(401);
  },
);

it.each([
  ['is not in force if no statement is', [false, false], false],
  ['is in force if its second statement is', [false, true], true],
  ['is in force if its first statement is', [true, false], true],
  ['is in force if no statement is about a certificate', [null], true],
])('an edge of several statements %s', (_name, inForce, isInForce) => {
  const around = [service(1), { id: 'environment/cloud', kind: 'ENVIRONMENT' } as const];
  const { edges } = mergeViews([view(CERTIFICATE, around, { edges: inForce.map(edge) })], new Set());
  expect(edges.map((drawn) => drawn.isInForce)).toEqual([isInForce]);
});

it('folds an unfolded kind with many nodes by clause family or first letter, and keeps the edges', () => {
  const clauses = ['AC', 'AC-1', 'AU-1', 'A.5.1', 'A.5.2', '8.6.3', '8.10'].map((number) => ({
    id: `clause/main/${number}`,
    kind: 'CLAUSE' as const,
  }));
  const more = Array.from({ length: 20 }, (_none, number) => ({
    id: `clause/main/ZZ-${number}`,
    kind: 'CLAUSE' as const,
  }));
  const standard = { id: 'standard/main', kind: 'STANDARD' } as const;
  const edges = [...clauses, ...more].map(({ id }) => ({
    ...{ id, from: id, to: standard.id, verb: 'is part of' },
    ...{ inForce: null, statement: null },
  }));
  const picture = mergeViews([view(standard, [...clauses, ...more], { edges })], new Set(['standard/main~CLAUSE']));
  expect(picture.folds.map(foldWords)).toEqual([
    '8: 2 clauses',
    'A.5: 2 clauses',
    'clause/main/AC: 2 clauses',
    'ZZ: 20 clauses',
  ]);
  expect(picture.nodes.map(({ id }) => id)).toEqual(['standard/main', 'clause/main/AU-1']);
  expect(picture.edges.map(({ from, verb }) => `${from} ${verb}`)).toContain('standard/main~CLAUSE~AC is part of');
});
