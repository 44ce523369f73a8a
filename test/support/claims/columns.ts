import type { MatrixColumns } from '../../../src/domain/scope/matrix-columns.ts';
import { isEditionUnstated } from '../../../src/domain/scope/scope-certainty.ts';
import { type Claims, certificatesIn, nodesIn, numberIn, type Template } from './sentences.ts';
import { mayBeInScope, type Subject, type Summarized, subjectsOf, wideOf } from './summarized.ts';
import type { Row } from './world.ts';

const NONE = 'no source shows that anything asked about is in scope; that does not mean that nothing is\\.';

/** Id of the column for entries without an environment. */
const NOWHERE = '';
const NOT_PLACED = 'an environment that is not stated';

/** Sentences about the scope of each column; columns are standards by default. */
export const COLUMNS: readonly Template<InColumns>[] = [
  {
    reads: new RegExp(`(?:For (?<names>.+), n|N)${NONE.slice(1)}`),
    claims: ({ names = '' }, summarized) => {
      const ids = names === '' || /^\S+ other \w+s$/.test(names) ? [] : columnsIn(summarized, names);
      return {
        'have no rows':
          ids.every((id) => columnOf(summarized, id).length === 0) && (names !== '' || summarized.rows.length === 0),
      };
    },
  },
  {
    reads: /There are entries for (?<names>.+), too\./,
    claims: ({ names = '' }, summarized) => {
      const ids = /^\S+ more \w+s$/.test(names) ? [] : columnsIn(summarized, names);
      return { 'have rows': ids.every((id) => columnOf(summarized, id).length > 0) };
    },
  },
  {
    reads: /(?<columns>.+?: (?:\S+ (?:services?|famil(?:y|ies)) .+))\./,
    claims: ({ columns = '' }, summarized) =>
      Object.assign({}, ...columns.split('; ').map((column) => columnClaims(summarized, column))) as Claims,
  },
];

interface InColumns extends Summarized {
  readonly columns?: MatrixColumns;
}

/** Returns the ids of the columns in a list of names. */
function columnsIn({ world, columns = 'STANDARDS' }: InColumns, names: string): readonly string[] {
  if (columns === 'CERTIFICATES') return certificatesIn(world, names).ids;
  if (columns === 'STANDARDS') return nodesIn(world, names, ['standard']).ids;
  const idsOf = (name: string) => (name === NOT_PLACED ? ['environment/'] : world.idsOf(name));
  return nodesIn({ ...world, idsOf }, names, ['environment']).ids.map((id) => (id === 'environment/' ? NOWHERE : id));
}

function columnOf({ world, rows, columns }: InColumns, id: string): readonly Row[] {
  if (columns === 'CERTIFICATES') return rows.filter(({ certificate }) => certificate === id);
  if (columns === 'ENVIRONMENTS') return rows.filter(({ environment }) => (environment ?? NOWHERE) === id);
  return rows.filter((row) => {
    const isOpen = isEditionUnstated(row as Parameters<typeof isEditionUnstated>[0]);
    const wide = wideOf(world, row.standard);
    // A matrix may have a column for an edition that the filter selects.
    const isEdition = columns === 'STANDARDS' && row.standard === id;
    return isOpen && wide.length > 0 ? isEdition || wide.includes(id) : row.standard === id;
  });
}

function columnClaims(summarized: InColumns, column: string): Claims {
  const [name = '', ...words] = column.split(/: (?=\S+ (?:service|famil))/);
  const ids = [name, `${name.charAt(0).toLowerCase()}${name.slice(1)}`].map((one) => idsIn(summarized, one));
  const [id] = ids.find(({ length }) => length > 0) ?? [];
  if (id === undefined) throw new Error(`No column: ${name}`);
  const subjects = subjectsOf(columnOf(summarized, id));
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

function idsIn(summarized: InColumns, name: string): readonly string[] {
  try {
    return columnsIn(summarized, name);
  } catch {
    return [];
  }
}

const KINDS = [
  [/^services? (?:is|are) listed$/, 'listed'],
  [/^services? (?:is|are) in scope by what (?:it belongs|they belong) to$/, 'belonging'],
  [/^services? follows? from what is stated$/, 'derived'],
  [/^famil(?:y|ies) (?:is|are) named$/, 'families'],
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
