import { ENTITY_PREFIXES, kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import { ImportRefused } from '../../errors.ts';
import type { NameReference } from '../facts/draft.ts';
import type { NameRecipe } from '../map/recipe.ts';
import { newCertificate, programme } from './by-certificate.ts';
import { byName, candidates, ownerOf, whoseOf } from './by-name.ts';
import { aliasFact } from './new-nodes.ts';
import type { NamedNode } from './node-names.ts';
import { found, keyInRecipe, kindsOf, type RowContext, type Settled, type Ways } from './settled.ts';

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
  { whose }: RowContext,
): { readonly key: string; readonly value: NameRecipe } | null {
  const { kind, text } = reference;
  // Rows of several clouds may call services of their providers alike.
  const keyOfProvider = kind === 'Subject' && whose?.by === 'graph' ? `${text} @ ${whose.text}` : text;
  const key = [keyOfProvider, keyInRecipe(reference)].find((each) => meanings.has(each)) ?? text;
  const value = meanings.get(key);
  return value === undefined || value === 'decide' ? null : { key, value };
}

interface Meaning {
  readonly context: RowContext;
  readonly id: string;
  /** The recipe names the place with the text, so that it holds there whatever the graph says. */
  readonly isOfPlace: boolean;
}

function byMeaning(ways: Ways, reference: NameReference, { context, id, isOfPlace }: Meaning): Settled | null {
  const { text } = reference;
  const node = ways.names.byId(id) ?? ways.made.get(id);
  if (node === null) throw new ImportRefused(`The recipe says that "${text}" is ${id}, which the graph does not have.`);
  const kind = kindOfId(id);
  const kinds = kindsOf(reference);
  if (kind === 'Standard' && reference.kind === 'Certificate')
    return programme(ways, reference, { context, standard: node });
  if (!kinds.some((wanted) => wanted === kind)) return null;
  if (!isOfPlace && isElsewhere(ways, reference, { context, id })) return null;
  const { whose } = context;
  const isOfOther = kind === 'Service' && whose?.by === 'graph' && ways.providers.isOf(id, whose) === false;
  if (!isOfPlace && isOfOther)
    return byName(ways, { ...reference, offeredBy: { kind: 'Organization', text: whose.text } }, context);
  for (const former of ways.names.givenBefore(kinds, text))
    if (former.id !== id) ways.replaced.push({ text, id, formerId: former.id });
  // A clause has no name but its number, and a programme is no name of one certificate.
  if (kind !== 'Clause' && kind !== 'Certificate' && node.name !== text) ways.accepted.push(aliasFact(id, text));
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

interface Wanted {
  readonly context: RowContext;
  readonly wanted: Partial<New>;
}

function make(ways: Ways, reference: NameReference, { context, wanted }: Wanted): Settled | null {
  const { names, made } = ways;
  const { text } = reference;
  const kinds = kindsOf(reference);
  const kind = wanted.new === undefined ? kinds[0] : kinds.find((each) => ENTITY_PREFIXES[each] === wanted.new);
  if (kind === undefined || kind === 'Clause' || kind === 'Source') return null;
  const linked = (link: keyof typeof KIND_OF_LINK) => linkedNode(ways, reference, { context, wanted, link });
  const family = linked('family');
  if (kind === 'Certificate') {
    const links = { standard: linked('standard'), environment: linked('environment'), holder: linked('holder') };
    return newCertificate(ways, reference, { context, name: wanted.name, ...links });
  }
  const whose = whoseOf(reference, context);
  const owner = kind === 'Service' ? ownerOf(ways, whose) : undefined;
  const known = made.called([kind], text, owner);
  if (known !== null) return found(known, 'CREATED');
  const isCandidate = candidates(ways, whose);
  const isKnown = names.match([kind], text, isCandidate).nodes.length > 0;
  const isTaken = names.match([kind], text).nodes.length > 0 || (owner !== undefined && made.isTaken(kind, text));
  // Two providers may call their services alike.
  const ownName = !isKnown && isTaken && whose !== null ? `${text} (${whose.text})` : text;
  const links = kind === 'Service' && family !== null ? ([['IN_FAMILY', family.id]] as const) : [];
  const name = wanted.name ?? ownName;
  return found(made.make({ kind, name, alias: text, links, isCandidate, owner }), 'CREATED');
}

const KIND_OF_LINK = {
  family: 'ServiceFamily',
  standard: 'Standard',
  environment: 'Environment',
  holder: 'Organization',
} as const;

/** Finds a node that the recipe links a new one to; null where it names none. */
function linkedNode(
  { names, made, settle }: Ways,
  { kind, text }: NameReference,
  { context, wanted, link }: Wanted & { readonly link: keyof typeof KIND_OF_LINK },
): NamedNode | null {
  const isNew = link === 'standard' && names.match(['Standard'], text).nodes.length === 0;
  // A programme that no standard is called by becomes one together with its certificate.
  const isProgramme = isNew && kind === 'Certificate' && wanted.name === undefined && kindOfId(text) === null;
  const named = wanted[link] ?? (isProgramme ? text : undefined);
  if (named === undefined) return null;
  const settled = settle({ kind: KIND_OF_LINK[link], text: named }, context);
  if (settled.state === 'found') return settled;
  if (link === 'standard' && named === text) return made.make({ kind: 'Standard', name: text });
  throw new ImportRefused(
    `The recipe makes "${text}" new with the ${link} "${named}", which the graph does not have; name one that it has.`,
  );
}
