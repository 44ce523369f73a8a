import { capitalized } from '../../../src/answers/words/count-words.ts';
import type { ScopeEntryContent } from '../../../src/domain/statements/statements.ts';
import type { ScopePoint } from '../../../src/graphql/generated/resolvers.ts';
import { asked } from '../ask.ts';
import { COMMON, wordsOf } from './common.ts';
import { holdsOn, isInForce } from './scope.ts';
import { type Checked, type Claims, numberIn, type Template } from './sentences.ts';
import type { World } from './world.ts';

interface Item {
  readonly kinds: readonly string[];
  readonly subject: { readonly id: string };
  readonly formerSubject: { readonly id: string } | null;
  readonly environment: { readonly id: string } | null;
}

type Point = Required<Pick<ScopePoint, 'certificate' | 'environment' | 'asOf'>>;

interface Compared {
  readonly world: World;
  readonly points: readonly [Point, Point];
  readonly names: readonly [string, string];
  /** Items that differ between the points, and items that are the same at both. */
  readonly items: readonly Item[];
  readonly alike: readonly Item[];
}

const COUNTED = '(?: \\(counted in each environment\\))?';
const WHAT = `(?:services?|famil(?:y|ies)|services? (?:or|and) famil(?:y|ies))${COUNTED}`;

/** A common sentence may be about either point. */
const OF_A_POINT: readonly Template<Compared>[] = COMMON.map(({ reads, claims }) => ({
  reads,
  claims: (said, { world, points }) => {
    const [first, second] = points.map(({ asOf }) => claims(said, { world, day: asOf ?? '' }));
    return Object.fromEntries(
      Object.entries(first ?? {}).map(([claim, holds]) => [claim, holds || second?.[claim] === true]),
    );
  },
}));

const DIFFS: readonly Template<Compared>[] = [
  ...OF_A_POINT,
  {
    reads: /Neither (?<from>“.+”.*) nor (?<to>“.+”.*) has a list, so there is nothing to compare\./,
    claims: ({ from = '', to = '' }, compared) => ({
      'are the points': from === compared.names[0] && to === compared.names[1],
      'have no entries': [0, 1].every((at) => entriesAt(compared, at).length === 0),
    }),
  },
  {
    reads: /(?<point>“.+”.*) has no list, so the two cannot be compared\./,
    claims: ({ point = '' }, compared) => ({ 'has no entries': entriesAt(compared, at(compared, point)).length === 0 }),
  },
  {
    reads: new RegExp(
      `(?<point>“.+”.*) names (?<count>\\S+) ${WHAT}\\. No source says whether (?:it is|they are) in the scope of (?<other>“.+”.*)\\.`,
    ),
    claims: ({ point = '', count = '', other = '' }, compared) => ({
      'are as many': numberIn(count) === placesAt(compared, at(compared, point)).size,
      'has no entries': entriesAt(compared, at(compared, other)).length === 0,
    }),
  },
  {
    reads: new RegExp(`Both name the same (?:(?<count>\\S+) )?${WHAT}, alike\\.`),
    claims: ({ count = '' }, { items, alike }) => ({
      'differ in nothing': items.length === 0,
      'are as many': numberIn(count === '' ? '1' : count) === alike.length,
    }),
  },
  {
    reads: new RegExp(`(?<count>\\S+) ${WHAT} (?:is|are) named: (?<parts>.+)\\.`),
    claims: ({ count = '', parts = '' }, compared) => {
      const { items, alike } = compared;
      const claims: Claims[] = parts.split('; ').map((part) => {
        const [, some = '', how = ''] = /^(\S+) (.+)$/.exec(part) ?? [];
        return { [`are as many ${how}`]: numberIn(some) === countIn(compared, how) };
      });
      return Object.assign({ 'are all': numberIn(count) === items.length + alike.length }, ...claims);
    },
  },
  {
    reads:
      /(?<point>“.+”.*) names families only, without a list of their services: services that only (?<other>“.+”.*) names may be in both\./,
    claims: ({ point = '', other = '' }, compared) => {
      const isFamily = ({ subjectId }: ScopeEntryContent) => subjectId.startsWith('family/');
      return {
        'names families only': entriesAt(compared, at(compared, point)).every(isFamily),
        'names services': !entriesAt(compared, at(compared, other)).every(isFamily),
      };
    },
  },
  {
    reads: /(?<point>“.+”.*) is not in force on its day, so nothing is inherited through it\./,
    claims: ({ point = '' }, compared) => {
      const { certificate, asOf } = pointAt(compared, at(compared, point));
      return { 'is not in force': !isInForce(compared.world, certificate, asOf ?? '') };
    },
  },
];

function at({ names }: Compared, point: string): number {
  const position = names.findIndex((name) => name === point || capitalized(name) === point);
  if (position === -1) throw new Error(`No point is called ${point}`);
  return position;
}

function pointAt({ points }: Compared, position: number): Point {
  return position === 0 ? points[0] : points[1];
}

function entriesAt(compared: Compared, position: number) {
  const { certificate, environment, asOf } = pointAt(compared, position);
  return compared.world.tables.entries.filter(
    (entry) =>
      entry.certificateId === certificate &&
      (environment === null || entry.environmentId === environment) &&
      holdsOn(entry, asOf ?? ''),
  );
}

function placesAt(compared: Compared, position: number): ReadonlySet<string> {
  const [from, to] = compared.points;
  const areTwo = from.environment !== null && to.environment !== null && from.environment !== to.environment;
  return new Set(
    entriesAt(compared, position).map(({ subjectId, environmentId }) =>
      [subjectId, areTwo ? '' : (environmentId ?? '')].join(' '),
    ),
  );
}

function countIn({ items, alike, names: [from, to] }: Compared, how: string): number {
  if (how === 'in both, alike') return alike.length;
  const ofKind = (kind: string) => items.filter(({ kinds }) => kinds.includes(kind)).length;
  if (how === `only in ${from}`) return ofKind('REMOVED');
  if (how === `only in ${to}`) return ofKind('ADDED');
  if (how === 'in both, but differently') return items.length - ofKind('REMOVED') - ofKind('ADDED');
  throw new Error(`No part of a comparison: ${how}`);
}

const ASKED = `query ($from: ScopePoint!, $to: ScopePoint!, $alike: Boolean!, $after: String) {
  scopeDiff(from: $from, to: $to, alike: $alike, first: 100, after: $after) {
    summary { sentences }
    nodes { kinds subject { ... on Node { id } } formerSubject { ... on Node { id } } environment { id } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/**
 * Parses the sentences of a comparison: checks their counts against its items, and the items against the entries of
 * each point.
 */
export async function checkDiff(checked: Checked, world: World, from: Point, to: Point): Promise<void> {
  const answer = await allItems(world, { from, to, alike: false });
  const { items: alike } = await allItems(world, { from, to, alike: true });
  const names = [nameOfPoint(world, from, to), nameOfPoint(world, to, from)] as const;
  const compared = { world, points: [from, to] as const, names, items: answer.items, alike };
  const context = { from, to };
  const [before, after] = [placesAt(compared, 0), placesAt(compared, 1)];
  const placeOf = ({ subject, environment }: Item) => `${subject.id} ${environment?.id ?? ''}`;
  const formerPlaceOf = (item: Item) => placeOf({ ...item, subject: item.formerSubject ?? item.subject });
  for (const item of [...answer.items, ...alike]) {
    const isAdded = item.kinds.includes('ADDED');
    const isRemoved = item.kinds.includes('REMOVED');
    checked.hold(
      {
        'is at the first point': before.has(formerPlaceOf(item)) === !isAdded,
        'is at the second point': after.has(placeOf(item)) === !isRemoved,
      },
      JSON.stringify({ context, item }),
    );
  }
  const counted = [...answer.items, ...alike];
  const isThere = (kind: string) => counted.filter(({ kinds }) => !kinds.includes(kind)).length;
  checked.hold(
    {
      'are all of the first': isThere('ADDED') === before.size,
      'are all of the second': isThere('REMOVED') === after.size,
    },
    JSON.stringify(context),
  );
  for (const sentence of answer.sentences) checked.read(sentence, DIFFS, compared, context);
}

async function allItems(world: World, question: { readonly from: Point; readonly to: Point; readonly alike: boolean }) {
  const items: Item[] = [];
  let sentences: readonly string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const { scopeDiff } = await asked(world.ask, ASKED, { ...question, after: after ?? null });
    items.push(...scopeDiff.nodes);
    sentences = scopeDiff.summary.sentences;
    after = scopeDiff.pageInfo.hasNextPage ? scopeDiff.pageInfo.endCursor : null;
  }
  return { items, sentences };
}

function nameOfPoint({ nameOf }: World, { certificate, environment, asOf }: Point, other: Point): string {
  const place = environment === null ? '' : ` in ${nameOf(environment)}`;
  return `“${nameOf(certificate)}”${place}${asOf === other.asOf ? '' : ` on ${wordsOf(asOf ?? '')}`}`;
}
