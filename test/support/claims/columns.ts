import { isEditionUnstated } from '../../../src/domain/scope-certainty.ts';
import { type Claims, nodesIn, numberIn, type Template } from './sentences.ts';
import { mayBeInScope, type Subject, type Summarized, subjectsOf, wideOf } from './summarized.ts';
import type { Row } from './world.ts';

const NONE = 'no source shows that anything asked about is in scope; that does not mean that nothing is\\.';

/** Sentences that tell of each standard who is in scope. */
export const COLUMNS: readonly Template<Summarized>[] = [
  {
    reads: new RegExp(`(?:For (?<names>.+), n|N)${NONE.slice(1)}`),
    claims: ({ names = '' }, summarized) => {
      const ids =
        names === '' || /^\S+ other standards$/.test(names) ? [] : nodesIn(summarized.world, names, ['standard']).ids;
      return {
        'have no rows':
          ids.every((id) => columnOf(summarized, id).length === 0) && (names !== '' || summarized.rows.length === 0),
      };
    },
  },
  {
    reads: /There are entries for (?<names>.+), too\./,
    claims: ({ names = '' }, summarized) => {
      const ids = /^\S+ more standards$/.test(names) ? [] : nodesIn(summarized.world, names, ['standard']).ids;
      return { 'have rows': ids.every((id) => columnOf(summarized, id).length > 0) };
    },
  },
  {
    reads: /(?<columns>.+?: (?:\S+ (?:services?|famil(?:y|ies)) .+))\./,
    claims: ({ columns = '' }, summarized) =>
      Object.assign({}, ...columns.split('; ').map((column) => columnClaims(summarized, column))) as Claims,
  },
];

function columnOf({ world, rows }: Summarized, standardId: string): readonly Row[] {
  return rows.filter((row) => {
    const isOpen = isEditionUnstated(row as Parameters<typeof isEditionUnstated>[0]);
    const wide = wideOf(world, row.standard);
    return isOpen && wide.length > 0 ? wide.includes(standardId) : row.standard === standardId;
  });
}

function columnClaims(summarized: Summarized, column: string): Claims {
  const [name = '', ...words] = column.split(': ');
  const [standardId] = [name, `${name.charAt(0).toLowerCase()}${name.slice(1)}`].flatMap((one) =>
    summarized.world.idsOf(one),
  );
  if (standardId === undefined) throw new Error(`No standard: ${name}`);
  const subjects = subjectsOf(columnOf(summarized, standardId));
  const counts = countsOf(summarized, subjects);
  const parts = words.join(': ').replaceAll(', only possible', ' only possible').split(', ');
  const told = parts.map((part) => {
    const [, count = '', what = ''] = /^(\S+) (.+?)(?: \(.*\))?$/.exec(part) ?? [];
    const kind = KINDS.find(([pattern]) => pattern.test(what))?.[1];
    if (kind === undefined) throw new Error(`No part of a column: ${part}`);
    return [kind, numberIn(count)] as const;
  });
  const claims = Object.entries(counts).map(([kind, count]) => [
    `${kind} for ${name} are as many`,
    (told.find(([one]) => one === kind)?.[1] ?? 0) === count,
  ]);
  return Object.fromEntries(claims);
}

const KINDS = [
  [/^services? (?:is|are) listed$/, 'listed'],
  [/^services? (?:is|are) in scope by what (?:it belongs|they belong) to$/, 'belonging'],
  [/^services? follows? from what is stated$/, 'derived'],
  [/^famil(?:y|ies) (?:is|are) named as a whole$/, 'families'],
  [/^services? (?:is|are) listed only possible$/, 'listedPossible'],
  [/^services? may be in scope$/, 'possible'],
  [/^services? may inherit by leverage$/, 'leveraging'],
] as const;

function countsOf(
  { world }: Summarized,
  subjects: readonly Subject[],
): Readonly<Record<(typeof KINDS)[number][1], number>> {
  const services = subjects.filter(({ isFamily }) => !isFamily);
  const sure = (certainty: string, isListed: boolean) =>
    services.filter((one) => one.certainty === certainty && one.isListed === isListed).length;
  const { inScope, byLeverage } = mayBeInScope(world, subjects);
  return {
    listed: sure('STATED', true),
    belonging: sure('STATED', false),
    derived: services.filter(({ certainty }) => certainty === 'DERIVED').length,
    families: subjects.length - services.length,
    listedPossible: sure('POSSIBLE', true),
    possible: inScope.length,
    leveraging: byLeverage.length,
  };
}
