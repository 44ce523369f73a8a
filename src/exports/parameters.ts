import { BASES } from '../domain/catalogue/lineage.ts';
import { CERTAINTIES } from '../domain/certainty/certainty.ts';
import { POSSIBLE_REASONS } from '../domain/certainty/possible-reasons.ts';
import { RESPONSIBILITIES } from '../domain/statements/statements.ts';
import { BadInput } from '../errors.ts';
import type { AskGraph } from './ask.ts';
import { mustBeDay, mustBeWord } from './given-values.ts';
import { type NamedInputs, type NodeKind, withIds } from './names.ts';

/** A `list` has comma-separated values, or the parameter is repeated. */
export type ParameterType = 'list' | 'text' | 'day' | 'whole' | 'flag';

export interface Parameter {
  /** Name in the GraphQL API; `from.asOf` is the field `asOf` of the argument `from`. */
  readonly name: string;
  readonly type: ParameterType;
  readonly description: string;
  /** Accepted words; absent: any. */
  readonly words?: readonly string[];
  readonly isNeeded?: true;
  /** For ids: the kinds of nodes that a name may mean instead of an id; none: any kind. */
  readonly names?: readonly NodeKind[];
}

export type Given = Readonly<Record<string, string | number | boolean | readonly string[]>>;

const parameterCalled = (name: string) => `Parameter "${name}"`;

export const LARGEST_WHOLE = 2_147_483_647;

/**
 * Parses parameters of an address or a command line. Throws for unknown parameters, since an ignored filter would
 * return too much. The API checks ids.
 */
export function readParameters(
  parameters: readonly Parameter[],
  values: Readonly<Record<string, string | readonly string[] | undefined>>,
  whatOf: (name: string) => string = parameterCalled,
): Given {
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const given: Record<string, Given[string]> = {};
  for (const [name, value] of Object.entries(values)) {
    const parameter = known.get(name);
    if (parameter === undefined) {
      throw new BadInput(`There is no parameter "${name}" here; known are ${[...known.keys()].join(', ')}.`);
    }
    if (value !== undefined) given[name] = givenValue(parameter, whatOf(name), [value].flat());
  }
  const missing = parameters.filter(({ name, isNeeded }) => isNeeded && !(name in given)).map(({ name }) => name);
  if (missing.length > 0) throw new BadInput(`Parameter "${missing.join('", "')}" is needed.`);
  return given;
}

function givenValue({ type, words }: Parameter, what: string, values: readonly string[]): Given[string] {
  const inWords = (value: string) => (words === undefined ? value : mustBeWord(what, words, value));
  // An empty list matches nothing.
  if (type === 'list') return values.flatMap(partsOf).map(inWords);
  const [value = '', ...more] = values;
  if (more.length > 0) throw new BadInput(`${what} must have one value, not ${values.length}.`);
  if (type === 'text') return inWords(value);
  if (type === 'day') return mustBeDay(what, value);
  if (type === 'flag') {
    if (value === 'true' || value === 'false') return value === 'true';
    throw new BadInput(`${what} must be true or false, not "${value}".`);
  }
  if (!/^\d{1,10}$/.test(value) || Number(value) > LARGEST_WHOLE) {
    throw new BadInput(`${what} must be a whole number, not "${value}".`);
  }
  return Number(value);
}

/** Splits a list at its commas, except those within double quotes. */
function partsOf(list: string): string[] {
  const items = list.match(/ *"(?:[^"]|"")*" *(?=,|$)|[^,]+/g) ?? [];
  return items.map(unquoted).filter((item) => item !== '');
}

function unquoted(item: string): string {
  const text = item.trim();
  const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return isQuoted ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** Joins values so that `readParameters` splits them again. */
export function listOf(values: readonly string[]): string {
  return values.map((value) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',');
}

/** Replaces names by ids, resolving each at the revision of its point of a comparison. */
export async function settleNames(
  ask: AskGraph,
  parameters: readonly Parameter[],
  given: Given,
  whatOf: (name: string) => string = parameterCalled,
): Promise<Given> {
  let settled = given;
  for (const point of ['', 'from.', 'to.']) {
    const own = parameters.filter(({ name }) => name.slice(0, name.indexOf('.') + 1) === point);
    const asked = given[`${point}revision`];
    const revision = asked === undefined ? null : Number(asked);
    settled = await withIds(ask, namedInputs(own), settled, { revision, whatOf });
  }
  return settled;
}

/** Returns the parameters that accept names instead of ids. */
export function namedInputs(parameters: readonly Parameter[]): NamedInputs {
  return Object.fromEntries(parameters.flatMap(({ name, names }) => (names === undefined ? [] : [[name, names]])));
}

/** Returns the named parameters, as the fields of a GraphQL input. */
export function pick(given: Given, parameters: readonly Parameter[]): Record<string, Given[string]> {
  return Object.fromEntries(
    parameters.flatMap(({ name }) => (name in given ? [[name, given[name] as Given[string]]] : [])),
  );
}

export function filterOf(given: Given): Record<string, Given[string]> {
  return pick(given, FILTER);
}

/** Returns the fields of one point of a comparison, such as `from`. */
export function fieldsOf(given: Given, point: string): Record<string, Given[string]> {
  const own = Object.entries(given).filter(([name]) => name.startsWith(`${point}.`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(point.length + 1), value]));
}

/** Defines a list of API words; `behind` is appended to the description. */
export function wordsParameter(name: string, words: readonly string[], behind = ''): Parameter {
  return { name, type: 'list', words, description: `${words.join(', ')}${behind}.` };
}

/** Defines an id; accepts a name of one of the kinds instead, or of any kind if there are none. */
export function idParameter(name: string, names: readonly NodeKind[], description: string): Parameter {
  return { name, type: 'text', description, names };
}

export function idsParameter(name: string, names: readonly NodeKind[], description: string): Parameter {
  return { ...idParameter(name, names, description), type: 'list' };
}

export const AS_OF: Parameter = {
  name: 'asOf',
  type: 'day',
  description: 'A day such as 2026-11-24; default: today in UTC.',
};
export const REVISION: Parameter = {
  name: 'revision',
  type: 'whole',
  description: 'A published revision, or the staged one for those who may import; default: the current one.',
};
export const SUBJECTS: readonly Parameter[] = [
  idsParameter('services', ['SERVICE'], 'Ids or names of services; with families, the union of both.'),
  idsParameter('families', ['SERVICE_FAMILY'], 'Ids or names of families, as sources name them.'),
];
export const PLACES: readonly Parameter[] = [
  idsParameter('environments', ['ENVIRONMENT'], 'Ids or names of environments.'),
  idsParameter('certificates', ['CERTIFICATE'], 'Ids or names of certificates.'),
  idsParameter('standards', ['STANDARD'], 'Ids or names of standards that the certificates certify.'),
];
export const LEVERAGE_HOPS: Parameter = {
  name: 'leverageHops',
  type: 'whole',
  description:
    'Hops of leverage between certificates to follow, 0 to 8; default: 0. More add rows that are only possible.',
};
export const FILTER: readonly Parameter[] = [
  ...SUBJECTS,
  ...PLACES,
  {
    name: 'environmentNotStated',
    type: 'flag',
    description: 'true: only rows without an environment; with environments, the union of both.',
  },
  { name: 'expandFamilies', type: 'flag', description: 'true: families are expanded to their services.' },
  wordsParameter('bases', BASES),
  wordsParameter('certainties', CERTAINTIES),
  wordsParameter('possibleBecause', POSSIBLE_REASONS),
  LEVERAGE_HOPS,
  idsParameter(
    'clauses',
    ['CLAUSE'],
    'Ids or names of clauses, such as FedRAMP Rev. 5 High AC-2; sub-clauses are included.',
  ),
  wordsParameter('responsibilities', RESPONSIBILITIES),
];
