import { isDesignation } from '../../domain/citations/standard-names.ts';
import { kindOfId } from '../../domain/ids.ts';
import { isMisspelled } from '../../domain/misspelled.ts';
import { normalizedName } from '../../domain/names.ts';
import type { MembershipKind } from '../../domain/statements/statements.ts';
import { decision, proposal } from '../map/decision.ts';
import { type Found, found, type NameInRow, type Settled, severalIn } from './name-in-row.ts';
import type { NamedNode, NodeNames } from './node-names.ts';

/** Settles a certificate by its programme, or by its own name or number; null for other kinds. */
export function byCertificate(asked: NameInRow): Settled | null {
  const { kind, text, names } = asked;
  if (kind !== 'Certificate') return null;
  const numbered = byNumber(asked);
  if (numbered !== null) return numbered;
  // The name of a standard means the programme, even if a certificate has the same name.
  for (const wanted of ['Standard', 'Certificate'] as const) {
    const { nodes, how } = names.match([wanted], text);
    const [node, ...others] = nodes;
    if (others.length > 0) return asked.ambiguous(nodes);
    if (node !== undefined && wanted === 'Standard') return programme(asked, node);
    if (node !== undefined) return found(node, how);
  }
  return unknown(asked);
}

/** Finds the only certificate with a number from the name; systems are named by a title and also by a number. */
function byNumber({ text, alternatives = [], names }: NameInRow): Settled | null {
  for (const number of [text, ...alternatives]) {
    const [node, ...others] = names.match(['Certificate'], number).nodes;
    const isNumber = node !== undefined && names.catalogue.find('Certificate', node.id)?.number === number;
    if (isNumber && others.length === 0) return found(node, 'NUMBER', ...(number === text ? [] : [number]));
  }
  return null;
}

/** Settles the certificate of a standard in a known cloud, or of a known holder. Without either, asks a person. */
export function programme(asked: NameInRow, standard: NamedNode): Settled {
  return inTitle(asked) ?? programmeAt(asked, standard);
}

function programmeAt(asked: NameInRow, standard: NamedNode): Settled {
  const { text, names, made, whose, described, under } = asked;
  const places = placesOf(asked);
  if ('state' in places) return places;
  const all = names.catalogue.certificatesOf(standard.id);
  const fitting = places.length === 0 ? [] : all.filter(({ id }) => isAt(names, id, places));
  const [certificate, ...others] = fitting;
  // A provider of several clouds may hold further certificates than the graph has.
  const mayHoldMore = places.some(({ id }) => names.catalogue.linkedTo(id, 'OPERATED_BY').length > 1);
  if (certificate !== undefined && others.length === 0 && (described !== undefined || !mayHoldMore))
    return found(certificate, 'PROGRAMME');
  const name = nameOfNew(asked, standard, places);
  // A row in a list of certificates describes a certificate of its own.
  if (described !== undefined && others.length === 0) return found(made.make({ kind: 'Certificate', name }), 'CREATED');
  const already = made.called(['Certificate'], name);
  if (already !== null) return found(already, 'CREATED');
  const called = [standard.name, ...places.map((place) => place.name)].join(' in ');
  // The accepted line replaces the recipe's line for this name, so it must name a standard that only that line gave.
  const isNamed = names.match(['Standard'], text).nodes.some(({ id }) => id === standard.id);
  const line = isNamed ? 'new' : ({ new: 'certificate', standard: standard.id } as const);
  const fresh = asked.meaning(`Make a new certificate of ${called}`, line);
  const isNowhere = places.length === 0 && whose === null;
  // If several fit, none is better. If none fits, a new certificate states no more than the list.
  const known = asked.asNodes(isNowhere ? all : fitting);
  const proposals = others.length > 0 ? [asked.leaveOut, ...known] : [fresh, ...known.slice(0, 1), asked.leaveOut];
  const why = isNowhere ? ' Neither the list nor the recipe tells a cloud or holder.' : '';
  // Each table of a page may be about another cloud; a single certificate would merge them.
  const isForPeople = isNowhere && under !== undefined;
  return asked.open(`Which certificate of ${called} is “${text}”?${why}`, proposals, {
    kind: 'programme.meaning',
    ...(isForPeople && { isForPeople }),
  });
}

/** Proposes the environment in the heading above a table that names none; null if the heading has none either. */
function inTitle({ under, environment, names, leaveOut }: NameInRow): Settled | null {
  if (under === undefined || environment !== null) return null;
  const title = ` ${normalizedName(under.split(' › ').at(-1) ?? '')} `;
  const named = names.catalogue.all('Environment').flatMap(({ id }) => {
    const lengths = names
      .namesOf(id)
      .flatMap((name) => (title.includes(` ${normalizedName(name)} `) ? name.length : []));
    return lengths.length === 0 ? [] : [{ id, length: Math.max(...lengths) }];
  });
  const [first, second] = named.toSorted((left, right) => right.length - left.length);
  if (first === undefined || first.length === second?.length) return null;
  const { id } = first;
  const proposed = proposal(`They apply in ${id} “${names.catalogue.nameOf(id)}”`, [
    ['tables', under, 'environment'],
    id,
  ]);
  const question = `No line says where the rows of “${under}” apply. Is it the cloud that its heading names?`;
  return {
    state: 'open',
    decision: decision('table.environment', under, { question, proposals: [proposed, leaveOut] }),
  };
}

/** True for a certificate that applies in, or is held by, each of these. */
export function isAt({ catalogue }: NodeNames, id: string, places: readonly NamedNode[]): boolean {
  const at = [...catalogue.linkedFrom(id, 'APPLIES_IN'), ...catalogue.linkedFrom(id, 'HELD_BY')];
  return places.every((place) => at.includes(place.id));
}

/** Returns the clouds and the holder that a row describes; else the cloud of its cell or row, or the holder if no cloud is given. */
function placesOf(asked: NameInRow): readonly NamedNode[] | Exclude<Settled, Found> {
  const { described, programmeIn, environment, whose, names, providers } = asked;
  const told = described === undefined ? [programmeIn] : [...described.environments, described.holder];
  const settled = told.flatMap((place) => (place == null ? [] : [asked.settle(place, asked)]));
  const missing = settled.find((place) => place.state !== 'found');
  if (missing !== undefined) return missing;
  if (settled.length > 0 || described !== undefined) return settled as readonly Found[];
  if (environment !== null) return [environment];
  const holderId = whose === null ? null : providers.organizationOf(whose.text);
  return holderId === null ? [] : [{ id: holderId, name: names.catalogue.nameOf(holderId) }];
}

function unknown(asked: NameInRow): Settled {
  const { text, ofSystem, isHeading, leaveOut } = asked;
  const kinds = ofSystem ? (['Certificate'] as const) : (['Certificate', 'Standard'] as const);
  const question = `No certificate ${ofSystem ? '' : 'or standard '}is called “${text}”. What is meant?`;
  if (kindOfId(text) !== null) return asked.open(question, [leaveOut]);
  const similar = asked.names.nearest(kinds, text);
  const nearest = asked.asNodes(similar.slice(0, 1));
  // A plan does not state the standard to which its system is certified.
  const fresh = ofSystem
    ? asked.meaning('Make a new certificate', { new: 'certificate', name: text })
    : asked.meaning(`Make a new standard “${text}”, and a certificate of it`, { new: 'certificate', standard: text });
  // Any other heading above ticks may not be a programme.
  const mayBeOther = isHeading && !isDesignation(text);
  if (mayBeOther && isLikeProgramme(text)) return asked.openAsNew('programme', [fresh, leaveOut], similar[0]);
  if (mayBeOther) return asked.openAsNew('heading', [leaveOut, fresh], similar[0]);
  const kind = ofSystem ? 'name.unknown' : 'programme.meaning';
  // For example "az-fedramp-hihg": an unknown id rather than the name of a programme.
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text)) return asked.open(question, [leaveOut, ...nearest, fresh], { kind });
  const misspelled = similar.filter(({ id }) => asked.names.namesOf(id).some((name) => isMisspelled(text, name)));
  const first = asked.asNodes(misspelled.length === 1 ? misspelled : []);
  const others = first.length > 0 ? [] : nearest;
  return asked.open(question, [...severalIn(asked, kinds), ...first, fresh, ...others, leaveOut], { kind });
}

/** True for a heading such as “HITRUST CSF” or “C5”, but not for “Support” or “2FA enabled”. */
function isLikeProgramme(text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return !words.some((word) => /^\p{Ll}/u.test(word)) && words.some((word) => /\p{Lu}.*[\p{Lu}\p{N}]/u.test(word));
}

/** Properties of a new certificate in the recipe. */
type Wanted = Readonly<Record<'standard' | 'environment' | 'holder', NamedNode | null> & { name: string | undefined }>;

/** Creates a certificate from the row that describes it, or of the standard that the text or the recipe names; null if neither names one. */
export function newCertificate(asked: NameInRow, wanted: Wanted): Settled | null {
  const { described, made, text } = asked;
  if (described === undefined || described.newId === null || wanted.name !== undefined)
    return newOfProgramme(asked, wanted);
  // When the list is imported again, it means the same certificate.
  const isCandidate = (id: string) => isOfSource(asked, id);
  return found(made.make({ kind: 'Certificate', name: described.name || text, isCandidate }), 'CREATED');
}

function newOfProgramme(asked: NameInRow, wanted: Wanted): Settled | null {
  const { text, names, made } = asked;
  const given = [wanted.environment ?? [], wanted.holder ?? []].flat();
  const placed = wanted.environment === null ? placesOf(asked) : [];
  if ('state' in placed) return placed;
  const places = [...given, ...placed.filter(({ id }) => wanted.holder === null || kindOfId(id) === 'Environment')];
  const [named, ...others] = names.match(['Standard'], text).nodes;
  // A programme without a standard of that name becomes a new standard together with its certificate.
  const isProgramme = named === undefined && wanted.name === undefined && kindOfId(text) === null;
  const own = isProgramme && wanted.standard === null ? made.make({ kind: 'Standard', name: text }) : named;
  const standard = wanted.standard ?? (others.length > 0 ? null : (own ?? null));
  const name = wanted.name ?? (standard === null ? null : nameOfNew(asked, standard, places));
  if (name === null) return null;
  const links = places.map(({ id }): readonly [MembershipKind, string] => [
    kindOfId(id) === 'Environment' ? 'APPLIES_IN' : 'HELD_BY',
    id,
  ]);
  if (standard !== null) links.unshift(['CERTIFIES', standard.id]);
  return found(made.make({ kind: 'Certificate', name, links }), 'CREATED');
}

/** Names a new certificate. Without a cloud, two sources mean two certificates unless they have the same publisher. */
function nameOfNew({ whose, sourceId }: NameInRow, { name }: NamedNode, places: readonly NamedNode[]): string {
  const where =
    places.length > 0
      ? places.map((place) => place.name)
      : [whose?.text ?? sourceId?.replace(/^source\//, '') ?? []].flat();
  return [name, ...where].join(', ');
}

/** True if the list's source already describes the certificate, or its publisher holds it. */
export function isOfSource({ names, sourceId, whose, providers }: NameInRow, id: string): boolean {
  const holder = whose === null ? null : providers.organizationOf(whose.text);
  const isHeld = holder !== null && names.catalogue.linkedFrom(id, 'HELD_BY').includes(holder);
  return isHeld || names.catalogue.find('Certificate', id)?.sourceIds.includes(sourceId ?? '') === true;
}
