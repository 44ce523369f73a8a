import { expect, it } from 'vitest';
import { foldWords } from '../../../web/explorer/pages/graph/fold-words.ts';
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

const MANY = Array.from({ length: 70 }, (_none, number) => service(number));
const listed = (services: readonly { id: string }[]): ShownEdge[] =>
  services.map(({ id }) => ({ id, from: CERTIFICATE.id, to: id, verb: 'lists as in scope', inForce: true }));
const CUT = view(CERTIFICATE, MANY, { edges: listed(MANY), cut: [{ kind: 'SERVICE', count: 331 }] });
const FOLD = { id: 'certificate/main~SERVICE', of: 'certificate/main', kind: 'SERVICE' } as const;

it('neighbours of a kind that are many are folded, all that the view has and all that it has not', () => {
  const { nodes, folds } = mergeViews([CUT], new Set());
  expect(nodes.map(({ id }) => id)).toEqual(['certificate/main']);
  expect(folds).toEqual([{ ...FOLD, count: 401, isRest: false }]);
  expect(folds.map(foldWords)).toEqual(['401 services']);
});

it('what one view has no room for stays a fold where the kind is unfolded', () => {
  const { nodes, folds } = mergeViews([CUT], new Set([FOLD.id]));
  expect(nodes.length).toBe(1 + 70);
  expect(folds).toEqual([{ ...FOLD, count: 331, isRest: true }]);
  expect(folds.map(foldWords)).toEqual(['331 more services, not drawn']);
});

it('nothing stays folded of a kind that is unfolded and whole', () => {
  expect(mergeViews([view(CERTIFICATE, MANY, { edges: listed(MANY) })], new Set([FOLD.id])).folds).toEqual([]);
});

it.each([[new Set<string>()], [new Set([FOLD.id])]])(
  'what is drawn and what is folded are together all, also where other views bring some of it: %o',
  (unfolded) => {
    const opened = [service(3), service(1_000)];
    const others = opened.map((node) => view(node, [CERTIFICATE], { edges: listed([node]) }));
    const { nodes, folds } = mergeViews([CUT, ...others], unfolded);
    const drawn = nodes.filter(({ kind }) => kind === 'SERVICE').length;
    expect(drawn + (folds[0]?.count ?? 0)).toBe(401);
  },
);

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
