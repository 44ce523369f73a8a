import { kindOfId } from '../domain/ids.ts';
import { RESOLVED_NAMES } from '../domain/limits.ts';
import { BadInput } from '../errors.ts';
import { type AskGraph, mustAsk } from './ask.ts';

export type NodeKind =
  | 'STANDARD'
  | 'CLAUSE'
  | 'SERVICE'
  | 'SERVICE_FAMILY'
  | 'ENVIRONMENT'
  | 'ORGANIZATION'
  | 'CERTIFICATE'
  | 'SOURCE';

/** Inputs that accept names instead of ids, with the kinds of nodes that a name may mean; none: any kind. */
export type NamedInputs = Readonly<Record<string, readonly NodeKind[]>>;

export interface ResolvedInput {
  readonly input: string;
  readonly name: string;
  readonly id: string;
}

export interface UnresolvedInput {
  readonly input: string;
  readonly name: string;
  /** Number of nodes with this name. */
  readonly count: number;
  readonly candidates: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
}

export interface NamesResolved {
  /** Inputs with ids in place of names. */
  readonly ids: Readonly<Record<string, string | readonly string[]>>;
  readonly resolved: readonly ResolvedInput[];
  readonly unresolved: readonly UnresolvedInput[];
  /** Revision at which names were resolved; null if there were no names. */
  readonly revision: number | null;
}

interface Named {
  readonly name: string;
  readonly count: number;
  readonly node: { readonly id: string } | null;
  readonly nearest: readonly Near[];
}

interface Near {
  readonly kind: string;
  readonly name: string;
  readonly node: { readonly id: string; readonly standard?: { readonly designation: string } };
}

/** Maximum number of candidates with similar names; candidates with the same name are always shown. */
const MOST_ALIKE = 5;

type Answer = Readonly<Record<string, readonly Named[]>> & { readonly revision: { readonly number: number } };

/** Finds the ids of names in one request; treats text in the form of an id as an id. */
export async function resolveNames(
  ask: AskGraph,
  names: NamedInputs,
  // biome-ignore lint/suspicious/noExplicitAny: who asks has checked it.
  input: any,
  revision: number | null = input.revision ?? null,
): Promise<NamesResolved> {
  const inputs = Object.entries(names).flatMap(([name, kinds]) => {
    const texts = namesIn(input[name]);
    return texts.length === 0 ? [] : [{ name, kinds, texts }];
  });
  if (inputs.length === 0) return { ids: {}, resolved: [], unresolved: [], revision: null };
  const answer = await mustAsk<Answer>(ask, documentOf(inputs.length), {
    revision,
    ...Object.fromEntries(inputs.flatMap(({ texts, kinds }, at) => variablesOf(at, texts, kinds))),
  });
  const all = inputs.flatMap(({ name }, at) =>
    (answer[`names${at}`] ?? []).map((found) => ({ ...found, input: name })),
  );
  const resolved = all.flatMap(({ node, name, input: of }) =>
    node === null ? [] : [{ input: of, name, id: node.id }],
  );
  const unresolved = all
    .filter(({ node }) => node === null)
    .map(({ input: of, name, count, nearest }) => ({
      ...{ input: of, name, count },
      candidates: nearest.slice(0, Math.max(count, MOST_ALIKE)).map(candidateOf),
    }));
  const idOf = (of: string, text: string) => resolved.find((one) => one.input === of && one.name === text)?.id ?? text;
  const ids = Object.fromEntries(
    inputs.map(({ name }) => {
      const given: string | readonly string[] = input[name];
      return [name, typeof given === 'string' ? idOf(name, given) : given.map((text) => idOf(name, text))];
    }),
  );
  return { ids, resolved, unresolved, revision: revision ?? answer.revision.number };
}

/** Returns the texts that do not have the form of an id. */
function namesIn(given: string | readonly string[] | null | undefined): string[] {
  return [given ?? []].flat().filter((text) => kindOfId(text) === null);
}

interface Looked {
  /** Revision at which to resolve names; null: the current one. */
  readonly revision?: number | null;
  /** Returns the caller's name for an input. */
  readonly whatOf?: (input: string) => string;
}

/** Returns the input with names replaced by ids. Throws `BadInput` for an unknown or ambiguous name. */
export async function withIds<Input extends object>(
  ask: AskGraph,
  names: NamedInputs,
  input: Input,
  { revision, whatOf = (name) => `Argument "${name}"` }: Looked = {},
): Promise<Input> {
  for (const [name, value] of Object.entries(input)) if (name in names) mustBeNames(whatOf(name), namesIn(value));
  const { ids, unresolved } = await resolveNames(ask, names, input, revision);
  if (unresolved.length > 0) throw new BadInput(unresolved.map((one) => refusalOf(whatOf(one.input), one)).join(' '));
  return { ...input, ...ids };
}

function mustBeNames(what: string, texts: readonly string[]): void {
  if (texts.some((text) => text.trim() === '')) throw new BadInput(`${what} is empty; give an id or a name.`);
  const long = texts.find(({ length }) => length > RESOLVED_NAMES.longest);
  if (long !== undefined)
    throw new BadInput(
      `${what} has a name of ${long.length} characters; a name may have up to ${RESOLVED_NAMES.longest}.`,
    );
  if (texts.length > RESOLVED_NAMES.most) {
    throw new BadInput(
      `${what} has ${texts.length} names; it may have up to ${RESOLVED_NAMES.most}. Give ids for the others.`,
    );
  }
}

function refusalOf(what: string, { name, count, candidates }: UnresolvedInput): string {
  const told = candidates.slice(0, MOST_ALIKE).map((candidate) => `${candidate.name} (${candidate.id})`);
  const known = told.join(', ');
  if (count > 0) {
    const others = count > told.length ? ` and ${count - told.length} more` : '';
    return `${what}: ${count} nodes are called “${name}”: ${known}${others}. Give the id of one.`;
  }
  const nearest = told.length === 0 ? '' : `; nearest: ${known}`;
  return `${what}: nothing is called “${name}”${nearest}. Give an exact name or an id.`;
}

/** Describes a requirement with its standard: requirements with the same number have similar names. */
function candidateOf({ kind, name, node: { id, standard } }: Near) {
  return { id, kind, name: standard === undefined ? name : `${standard.designation} ${name}` };
}

/** Returns a document for several inputs, each with its own kinds. */
function documentOf(count: number): string {
  const positions = Array.from({ length: count }, (_one, at) => at);
  const variables = positions.map((at) => `$names${at}: [String!]!, $kinds${at}: [NodeKind!]`).join(', ');
  const fields = positions.map(
    (at) => `names${at}: resolve(names: $names${at}, kinds: $kinds${at}, revision: $revision) { ...Resolved }`,
  );
  return `query Names($revision: Int, ${variables}) { revision { number } ${fields.join(' ')} }
    fragment Resolved on ResolvedName { name count node { id }
      nearest(first: 20) { kind name node { id ... on Clause { standard { designation } } } } }`;
}

function variablesOf(at: number, texts: readonly string[], kinds: readonly NodeKind[]) {
  return [[`names${at}`, texts] as const, [`kinds${at}`, kinds.length === 0 ? null : kinds] as const];
}
