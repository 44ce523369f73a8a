import { ENTITY_PREFIXES, type EntityKind, kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import { ImportRefused } from '../../errors.ts';
import type { NameReference } from '../facts/draft.ts';
import { isOfLevel, type NameRecipe } from '../map/recipe.ts';
import { byCertificate, newCertificate, programme } from './by-certificate.ts';
import { broughtAlong, byName } from './by-name.ts';
import { found, hasNames, type NameInRow, nameInRow, type Settled } from './name-in-row.ts';
import type { NamedNode } from './node-names.ts';

type InRecipe = NameReference & Pick<NameInRow, 'key' | 'meanings' | 'whose'>;
type Made = Exclude<EntityKind, 'Clause' | 'Source'>;
type New = Partial<Extract<NameRecipe, { readonly new: string }>>;

/** Settles a name by the recipe, which takes precedence; null if the recipe has no meaning of a wanted kind. */
export function byRecipe(asked: NameInRow): Settled | null {
  const line = lineOf(asked);
  if (line === null) return asked.isNew ? make(asked, {}) : null;
  const { key, value } = line;
  asked.onUsed(key);
  if (value === 'skip') return { state: 'skipped', name: key };
  if (value === 'new') {
    // A line without a place does not create a second certificate if one is settled.
    const settled = key === asked.key ? null : byCertificate(asked);
    return settled?.state === 'found' ? settled : make(asked, {});
  }
  // The reader of the list has already split cells with several names.
  if (Array.isArray(value)) return null;
  if (isOfLevel(value)) return refuseLevel(asked, key);
  if (typeof value === 'string') return byMeaning(asked, { key, id: value, isName: true });
  return 'is' in value ? byMeaning(asked, { key, id: value.is, isName: false }) : make(asked, value);
}

/** Returns the recipe's line for a name; null if there is none or it is still open. */
export function lineOf({ kind, text, alternatives = [], mayBeSeveral, key: own, meanings, whose }: InRecipe) {
  // Several clouds in one list may have services of the same name.
  const keyOfProvider = kind === 'Subject' && whose?.by === 'graph' ? `${text} @ ${whose.text}` : text;
  const ofCell = mayBeSeveral ? alternatives : [];
  const key = [keyOfProvider, own, ...ofCell].find((each) => meanings.has(each)) ?? text;
  const value = meanings.get(key);
  return value === undefined || value === 'decide' ? null : { key, value };
}

/** Refuses a level for a name with a place: levels are removed while the list is read, when places are unknown. */
function refuseLevel({ kinds, text }: NameInRow, key: string): null {
  // A cloud may have the same name as a service.
  if (!kinds.includes('Service')) return null;
  throw new ImportRefused(
    `The recipe gives a level for "${key}". Give it for "${text}": a level holds wherever the name is listed.`,
  );
}

/** The node that a name means by the recipe; `isName`: the name becomes an alias of the node. */
interface Meant {
  readonly key: string;
  readonly id: string;
  readonly isName: boolean;
}

function byMeaning(asked: NameInRow, { key, id, isName }: Meant): Settled | null {
  const { text, offeredBy, whose, names, made, providers } = asked;
  const node = names.byId(id) ?? made.get(id);
  if (node === null) throw new ImportRefused(`The recipe says that "${text}" is ${id}, which the graph does not have.`);
  const kind = kindOfId(id);
  if (kind === 'Standard' && asked.kind === 'Certificate') return programme(asked, node);
  if (!asked.kinds.some((wanted) => wanted === kind)) return null;
  // A line for the text at a particular place needs no check against the graph.
  if (key === text) {
    if (isElsewhere(asked, id)) return null;
    // The row or its place has another provider, so find that provider's service by name.
    const isTold = whose?.by === 'graph' || offeredBy !== undefined;
    if (kind === 'Service' && whose !== null && isTold && providers.isOf(id, whose) === false) {
      const ofProvider = { ...asked.reference, offeredBy: { kind: 'Organization', text: whose.text } } as const;
      return byName(nameInRow(asked.ways, ofProvider, asked));
    }
  }
  return accepted(asked, node, isName);
}

function accepted({ text, kinds, names, replaced, made }: NameInRow, node: NamedNode, isName = true): Settled {
  const { id, name } = node;
  for (const former of names.givenBefore(kinds, text))
    if (former.id !== id) replaced.push({ text, id, formerId: former.id });
  if (isName && hasNames(id) && name !== text) made.tellAlias(id, text);
  return found(node, 'ACCEPTED');
}

/** True if a node is of another place: several standards share clause numbers, and several clouds a programme. */
function isElsewhere(asked: NameInRow, id: string): boolean {
  const place = asked.programmeIn ?? asked.within;
  const settled = place === undefined ? null : asked.settle(place, asked);
  if (settled?.state !== 'found') return false;
  if (kindOfId(id) === 'Clause') return settled.id !== standardIdOfClause(id);
  const environments = asked.names.catalogue.linkedFrom(id, 'APPLIES_IN');
  return environments.length > 0 && !environments.includes(settled.id);
}

function make(asked: NameInRow, wanted: New): Settled | null {
  const { kinds, newId } = asked;
  const kind = wanted.new === undefined ? kinds[0] : kinds.find((each) => ENTITY_PREFIXES[each] === wanted.new);
  if (kind === undefined || kind === 'Clause' || kind === 'Source') return null;
  checkId(wanted, kind);
  const linked = (link: keyof typeof KIND_OF_LINK) => linkedNode(asked, wanted, link);
  if (kind === 'Certificate') {
    const links = { standard: linked('standard'), environment: linked('environment'), holder: linked('holder') };
    return newCertificate(asked, { name: wanted.name, ...links });
  }
  if (newId !== undefined && wanted.name === undefined) return broughtAlong(asked, newId);
  return makeNamed(asked, wanted, kind);
}

function makeNamed(asked: NameInRow, wanted: New, kind: Made): Settled {
  const { text, whose, names, made, providers } = asked;
  const owner = kind === 'Service' ? providers.ownerOf(whose) : undefined;
  const known = made.called([kind], text, owner);
  if (known !== null) return found(known, 'CREATED');
  const { id: given, aliases = [] } = wanted;
  const same = made.get(given ?? '');
  if (same !== null) return accepted(asked, same);
  const isCandidate = (id: string) => providers.mayBeOf(id, whose);
  const isKnown = names.match([kind], text, isCandidate).nodes.length > 0;
  const isTaken = names.match([kind], text).nodes.length > 0 || (owner !== undefined && made.isTaken(kind, text));
  // Two providers may have services of the same name.
  const ownName = !isKnown && isTaken && whose !== null ? `${text} (${whose.text})` : text;
  const family = kind === 'Service' ? linkedNode(asked, wanted, 'family') : null;
  const links = family !== null ? ([['IN_FAMILY', family.id]] as const) : [];
  const name = wanted.name ?? ownName;
  return found(made.make({ kind, name, id: given, aliases: [text, ...aliases], links, isCandidate, owner }), 'CREATED');
}

function checkId({ id }: New, kind: Made): void {
  if (id === undefined || (kind !== 'Certificate' && kindOfId(id) === kind)) return;
  throw new ImportRefused(
    `The recipe gives something new the id "${id}", which a new ${ENTITY_PREFIXES[kind]} cannot have.`,
  );
}

const KIND_OF_LINK = {
  family: 'ServiceFamily',
  standard: 'Standard',
  environment: 'Environment',
  holder: 'Organization',
} as const;

/** Finds a node to which the recipe links a new one; null if it names none. */
function linkedNode(asked: NameInRow, wanted: New, link: keyof typeof KIND_OF_LINK): NamedNode | null {
  const { text, made } = asked;
  const named = wanted[link];
  if (named === undefined) return null;
  const settled = asked.settle({ kind: KIND_OF_LINK[link], text: named }, asked);
  if (settled.state === 'found') return settled;
  if (link === 'standard' && named === text) return made.make({ kind: 'Standard', name: text });
  throw new ImportRefused(
    `The recipe makes "${text}" new with the ${link} "${named}", which the graph does not have; name one that it has.`,
  );
}
