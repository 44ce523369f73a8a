import { asked } from '../ask.ts';
import { NOTES } from './notes.ts';
import { requirementsOf } from './scope.ts';
import { type Checked, nodesIn, numberIn, type Template } from './sentences.ts';
import type { World } from './world.ts';

interface Compared {
  readonly world: World;
  readonly from: string;
  readonly to: string;
}

const [edition] = NOTES.filter(({ reads }) => reads.source.includes('is cited without an edition'));

const GAPS: readonly Template<Compared>[] = [
  {
    reads: edition?.reads ?? /(?!)/,
    claims: (said, { world }) => {
      const note = { code: 'STANDARD_WITHOUT_EDITION', count: 0, sentence: '', nodeIds: [] };
      return edition?.claims(said, { world, filter: {}, day: '', rows: [], rowsAfterOneHop: [], note }) ?? {};
    },
  },
  {
    reads: /The graph holds no list of requirements of (?<standard>.+)\./,
    claims: ({ standard = '' }, { world, from, to }) => {
      const ids = nodesIn(world, standard, ['standard']).ids.filter((id) => id === from || id === to);
      return { 'has none': ids.length > 0 && ids.every((id) => requirementsOf(world, id).length === 0) };
    },
  },
  {
    reads:
      /No source relates clauses of one standard to clauses of the other\. That does not mean that none correspond\./,
    claims: (_said, { world, from, to }) => ({ 'are not related': mappingsBetween(world, from, to).length === 0 }),
  },
  {
    reads: /Relationships of clauses are stated by (?<sources>.+), not by the publisher of either standard\./,
    claims: ({ sources = '' }, { world, from, to }) => {
      const titles = [...sources.matchAll(/“(.+?)”/g)].flatMap(([, title = '']) => world.idsOf(title));
      const publishers = world.tables
        .links('PUBLISHED_BY')
        .filter(({ fromId }) => [from, to].includes(fromId))
        .map(({ toId }) => world.nameOf(toId));
      return {
        'are sources':
          titles.length > 0 && titles.every((id) => world.tables.sources.some((source) => source.id === id)),
        'publish neither': !publishers.some((name) => sources.includes(`${name} (“`)),
      };
    },
  },
  {
    reads:
      /(?<count>One|\d+) requirements? (?:has|have) more than [\d,]+ ways: the shortest are listed\. Coverages and totals rest on all of them\./,
    claims: ({ count = '' }, { world, from }) => ({
      'are among them': numberIn(count) <= requirementsOf(world, from).length,
    }),
  },
];

function mappingsBetween({ facts }: World, from: string, to: string) {
  const standardOf = (id: string) => `standard/${id.split('/')[1]}`;
  return facts.filter((fact) => {
    if (fact.type === 'entity' || fact.content.kind !== 'ClauseMapping') return false;
    const ends = [fact.content.fromId, fact.content.toId].map(standardOf).sort().join();
    return ends === [from, to].sort().join();
  });
}

const ASKED = `query ($from: ID!, $to: ID!) {
  standardGap(from: $from, to: $to, first: 1) { notes totals { clauses exact partial together related none } }
}`;

/** Parses the notes of a gap analysis; its totals are numbers of requirements of the first standard. */
export async function checkGap(checked: Checked, world: World, from: string, to: string): Promise<void> {
  const { standardGap } = await asked(world.ask, ASKED, { from, to });
  const { clauses, exact, partial, together, related, none } = standardGap.totals;
  const context = { from, to };
  const total = requirementsOf(world, from).length;
  const notes: readonly string[] = standardGap.notes;
  const isUnrelated = notes.some((note) => note.startsWith('No source relates'));
  checked.hold(
    {
      'are all requirements': clauses === total,
      'add up': exact + partial + together + related + none === total,
      'have nothing in common': !isUnrelated || none === total,
    },
    JSON.stringify(context),
  );
  for (const note of notes) checked.read(note, GAPS, { world, from, to }, context);
}
