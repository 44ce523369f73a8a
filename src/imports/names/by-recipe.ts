import { ENTITY_PREFIXES, type EntityKind, kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import { ImportRefused } from '../../errors.ts';
import type { NameReference } from '../facts/draft.ts';
import type { NameRecipe } from '../map/recipe.ts';
import { newCertificate, programme } from './by-certificate.ts';
import { byName, candidates, ownerOf, whoseOf } from './by-name.ts';
import { aliasFact } from './new-nodes.ts';
import type { NamedNode } from './node-names.ts';
import { found, keyInRecipe, kindsOf, type Settled } from './settled.ts';
import type { RowContext, Ways } from './ways-to-settle.ts';

type New = Extract<NameRecipe, { readonly new: string }>;

/** The meaning that a recipe gives a name goes before any other; null where it gives none of the kind that is looked for. */
export function byRecipe(ways: Ways, reference: NameReference, context: RowContext): Settled | null {
  const line = lineOf(ways, reference, context);
  if (line === null) return null;
  const { key, value } = line;
  ways.onUsed(key);
  if (value === 'skip') return { state: 'skipped', name: key };
  if (value === 'new') return make(ways, reference, { context, wanted: {} });
  // Several names of one cell are parted where the list is read.
  if (Array.isArray(value)) return null;
  if (typeof value !== 'string') return make(ways, reference, { context, wanted: value });
  return byMeaning(ways, reference, { context, id: value, isOfPlace: key !== reference.text });
}

/** The recipe's line on a name; null where it has none, or an open one. */
export function lineOf(
  { meanings }: Pick<Ways, 'meanings'>,
  reference: NameReference,
  context: RowContext,
): { readonly key: string; readonly value: NameRecipe } | null {
  const keys = [keyOfProvider(reference, context), keyInRecipe(reference), reference.text];
  const key = keys.find((each) => meanings.has(each)) ?? reference.text;
  const value = meanings.get(key);
  return value === undefined || value === 'decide' ? null : { key, value };
}

/** Rows of several clouds may call services of their providers alike. */
function keyOfProvider({ kind, text }: NameReference, { whose }: RowContext): string {
  return kind === 'Subject' && whose?.by === 'graph' ? `${text} @ ${whose.text}` : text;
}

interface Meaning {
  readonly context: RowContext;
  readonly id: string;
  /** The recipe names the place with the text, so that it holds there whatever the graph says. */
  readonly isOfPlace: boolean;
}

function byMeaning(ways: Ways, reference: NameReference, { context, id, isOfPlace }: Meaning): Settled | null {
  const node = ways.names.byId(id) ?? ways.made.get(id);
  if (node === null)
    throw new ImportRefused(`The recipe says that "${reference.text}" is ${id}, which the graph does not have.`);
  const kind = kindOfId(id);
  if (kind === 'Standard' && reference.kind === 'Certificate')
    return programme(ways, reference, { context, standard: node });
  if (!kindsOf(reference).some((wanted) => wanted === kind)) return null;
  if (!isOfPlace && isElsewhere(ways, reference, { context, id })) return null;
  const { whose } = context;
  if (!isOfPlace && whose?.by === 'graph' && ways.providers.isOf(id, whose) === false && kind === 'Service')
    return byName(
      ways,
      { ...reference, offeredBy: { kind: 'Organization', text: whose.text, at: reference.at } },
      context,
    );
  for (const former of ways.names.givenBefore(kindsOf(reference), reference.text))
    if (former.id !== id) ways.replaced.push({ text: reference.text, id, formerId: former.id });
  // A clause has no name but its number, and a programme is no name of one certificate.
  if (kind !== 'Clause' && kind !== 'Certificate' && node.name !== reference.text)
    ways.accepted.push(aliasFact(id, reference.text, reference.at));
  return found(node, 'ACCEPTED');
}

/** Clauses of several standards share a number, and certificates of several clouds a programme. */
function isElsewhere(
  { names, settle }: Ways,
  { within, programmeIn }: NameReference,
  { context, id }: Pick<Meaning, 'context' | 'id'>,
): boolean {
  const place = programmeIn ?? within;
  const settled = place === undefined ? null : settle(place, context);
  if (settled?.state !== 'found') return false;
  if (kindOfId(id) === 'Clause') return settled.id !== standardIdOfClause(id);
  const environments = names.catalogue.linkedFrom(id, 'APPLIES_IN');
  return environments.length > 0 && !environments.includes(settled.id);
}

const KIND_OF_WORD = new Map(
  Object.entries(ENTITY_PREFIXES).map(([kind, word]) => [word as string, kind as EntityKind]),
);

function make(
  ways: Ways,
  reference: NameReference,
  { context, wanted }: { readonly context: RowContext; readonly wanted: Partial<New> },
): Settled | null {
  const kinds = kindsOf(reference);
  const kind = wanted.new === undefined ? kinds[0] : KIND_OF_WORD.get(wanted.new);
  if (kind === undefined || !kinds.includes(kind) || kind === 'Clause' || kind === 'Source') return null;
  const standard = wanted.name === undefined ? standardFor(ways, reference, kind) : {};
  const linked = linkedNodes(ways, reference, { context, wanted: { ...standard, ...wanted } });
  if (kind === 'Certificate')
    return newCertificate(ways, reference, {
      context,
      linked,
      ...(wanted.name === undefined ? {} : { name: wanted.name }),
    });
  const { text, at } = reference;
  const whose = whoseOf(reference, context);
  const owner = kind === 'Service' ? ownerOf(ways, whose) : undefined;
  const known = ways.made.called([kind], text, owner);
  if (known !== null) return found(known, 'CREATED');
  const isCandidate = candidates(ways, whose);
  const name = wanted.name ?? freeName();
  const links = linked.family === null ? [] : ([['IN_FAMILY', linked.family.id]] as const);
  return found(
    ways.made.make({ kind, name, alias: text, links: kind === 'Service' ? links : [], at, isCandidate, owner }),
    'CREATED',
  );

  /** Two providers may call their services alike. */
  function freeName(): string {
    if (ways.names.match([kind as EntityKind], text, isCandidate).nodes.length > 0) return text;
    const isTaken =
      ways.names.match([kind as EntityKind], text).nodes.length > 0 ||
      (owner !== undefined && ways.made.isTaken(kind as EntityKind, text));
    return isTaken && whose !== null ? `${text} (${whose.text})` : text;
  }
}

/** A programme that no standard is called by is one, and its certificate is of it. */
function standardFor({ names }: Ways, { text }: NameReference, kind: EntityKind): Partial<New> {
  const isUnknown = kindOfId(text) === null && names.match(['Standard'], text).nodes.length === 0;
  return kind === 'Certificate' && isUnknown ? { standard: text } : {};
}

export type LinkedNodes = Readonly<Record<'family' | 'standard' | 'environment' | 'holder', NamedNode | null>>;

const KIND_OF_LINK = {
  family: 'ServiceFamily',
  standard: 'Standard',
  environment: 'Environment',
  holder: 'Organization',
} as const satisfies Record<keyof LinkedNodes, EntityKind>;

function linkedNodes(
  ways: Ways,
  { text, at }: NameReference,
  { context, wanted }: { readonly context: RowContext; readonly wanted: Partial<New> },
): LinkedNodes {
  const linked = (link: keyof LinkedNodes): NamedNode | null => {
    const named = wanted[link];
    if (named === undefined) return null;
    const kind = KIND_OF_LINK[link];
    const settled = ways.settle({ kind, text: named, at }, context);
    if (settled.state === 'found') return settled;
    // A programme that no standard is called by becomes one together with its certificate.
    if (kind === 'Standard' && named === text) return ways.made.make({ kind, name: text, at });
    throw new ImportRefused(
      `The recipe makes "${text}" new with the ${link} "${named}", which the graph does not have; name one that it has.`,
    );
  };
  const [family, standard] = [linked('family'), linked('standard')];
  return { family, standard, environment: linked('environment'), holder: linked('holder') };
}
