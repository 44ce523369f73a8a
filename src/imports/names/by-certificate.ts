import { isDesignation } from '../../domain/citations/standard-names.ts';
import { kindOfId } from '../../domain/ids.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { DescribedCertificate } from '../facts/draft.ts';
import { type Found, found, type NameInRow, NO_CONTEXT, type Settled, severalIn } from './name-in-row.ts';
import type { NamedNode, NameMatch, NodeNames } from './node-names.ts';

/** A certificate by its programme, or by its own name or number: null for other kinds. */
export function byCertificate(asked: NameInRow): Settled | null {
  const { kind, text, names } = asked;
  if (kind !== 'Certificate') return null;
  // A name of a standard is a programme, also where some certificate is called so.
  for (const wanted of ['Standard', 'Certificate'] as const) {
    const { nodes, how } = names.match([wanted], text);
    const [node, ...others] = nodes;
    if (others.length > 0) return asked.ambiguous(nodes);
    if (node !== undefined && wanted === 'Standard') return programme(asked, node);
    if (node !== undefined)
      return found(node, names.catalogue.find('Certificate', node.id)?.number === text ? 'NUMBER' : how);
  }
  return unknown(asked);
}

/** The certificate of a standard in a settled cloud, or of a settled holder; without either it is for a person to say. */
export function programme(asked: NameInRow, standard: NamedNode): Settled {
  const { text, names, made, whose, described } = asked;
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
  // A row of certificates is one of its own.
  if (described !== undefined && others.length === 0) return found(made.make({ kind: 'Certificate', name }), 'CREATED');
  const already = made.called(['Certificate'], name);
  if (already !== null) return found(already, 'CREATED');
  const called = [standard.name, ...places.map((place) => place.name)].join(' in ');
  // Else only the recipe tells the standard, and its line would be replaced.
  const isNamed = names.match(['Standard'], text).nodes.some(({ id }) => id === standard.id);
  const line = isNamed ? 'new' : ({ new: 'certificate', standard: standard.id } as const);
  const fresh = asked.meaning(`Make a new certificate of ${called}`, line);
  const isNowhere = places.length === 0 && whose === null;
  // If several fit, none is better; if none fits, a new one says no more than the list.
  const known = asked.asNodes(isNowhere ? all : fitting);
  const proposals = others.length > 0 ? [asked.leaveOut, ...known] : [fresh, ...known.slice(0, 1), asked.leaveOut];
  const why = isNowhere ? ' Neither the list nor the recipe tells a cloud or holder.' : '';
  return asked.open(`Which certificate of ${called} is “${text}”?${why}`, proposals, 'programme.meaning');
}

/** True for a certificate that applies in, or is held by, each of these. */
function isAt({ catalogue }: NodeNames, id: string, places: readonly NamedNode[]): boolean {
  const at = [...catalogue.linkedFrom(id, 'APPLIES_IN'), ...catalogue.linkedFrom(id, 'HELD_BY')];
  return places.every((place) => at.includes(place.id));
}

/** The clouds and the holder that a row describes; else the cloud of its cell or its row, or the holder where none is told. */
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
  const nearest = asked.asNodes(asked.names.nearest(kinds, text).slice(0, 1));
  // A plan does not tell to which standard its system is certified.
  const fresh = ofSystem
    ? asked.meaning('Make a new certificate', { new: 'certificate', name: text })
    : asked.meaning(`Make a new standard “${text}”, and a certificate of it`, { new: 'certificate', standard: text });
  // Any other heading over ticks may be something else than a programme.
  const mayBeOther = isHeading && !isDesignation(text);
  if (mayBeOther && nearest.length === 0) return asked.openAsNew('programme', [leaveOut, fresh]);
  const proposals = mayBeOther
    ? [leaveOut, fresh, ...nearest]
    : [...severalIn(asked, kinds), fresh, ...nearest, leaveOut];
  return asked.open(question, proposals, ofSystem ? 'name.unknown' : 'programme.meaning');
}

/** By the recipe. */
type Wanted = Readonly<Record<'standard' | 'environment' | 'holder', NamedNode | null> & { name: string | undefined }>;

/** A new certificate: of a row that describes it, or of the standard that the text names; null where it names none, and the recipe neither. */
export function newCertificate(asked: NameInRow, wanted: Wanted): Settled | null {
  const { described, made, text } = asked;
  if (described === undefined || described.newId === null || wanted.name !== undefined)
    return newOfProgramme(asked, wanted);
  // The list means it again when it comes again.
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
  // A programme that no standard is called by becomes one together with its certificate.
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

/** Two sources that name a programme without a cloud mean two certificates, unless both are of one publisher. */
function nameOfNew({ whose, sourceId }: NameInRow, { name }: NamedNode, places: readonly NamedNode[]): string {
  const where =
    places.length > 0
      ? places.map((place) => place.name)
      : [whose?.text ?? sourceId?.replace(/^source\//, '') ?? []].flat();
  return [name, ...where].join(', ');
}

const LINKS = { holder: 'HELD_BY', issuer: 'ISSUED_BY' } as const;
const PARTIES = ['holder', 'issuer'] as const;

/** A certificate that a row describes; null for other names. */
export function byDescription(asked: NameInRow): Settled | null {
  const { described, settle } = asked;
  if (described === undefined) return null;
  if (described.newId !== null) return numberedOrNamed(asked, described, described.newId);
  if (described.standard === null) return null;
  const standard = settle(described.standard, NO_CONTEXT);
  return standard.state === 'found' ? programme(asked, standard) : standard;
}

/**
 * The one of its number; else one of its name, unless both have numbers; else a new one. Issuers number each for themselves,
 * and holders call theirs alike, so one whose holder or issuer is another, or whose holder is not told, is left to a person.
 */
function numberedOrNamed(asked: NameInRow, described: DescribedCertificate, newId: string): Settled {
  const { names, parties } = asked;
  const { nodes, how } = candidatesOf(names, described);
  const fitting = nodes.filter(({ id }) => isHeldSo(asked, id, described) !== false);
  const told = fitting.filter(({ id }) => isHeldSo(asked, id, described) === true || isOfSource(asked, id));
  const [certificate, ...others] = told.length > 0 ? told : fitting;
  const called = described.number || described.name;
  if (certificate !== undefined && others.length === 0) {
    if (how === 'NUMBER' || told.length > 0) return found(certificate, how);
    const proposals = [asked.leaveOut, ...asked.asNodes(fitting), asked.meaning('Make a new certificate', 'new')];
    return asked.open(`Another source calls a certificate “${called}”, too. Is it this one?`, proposals);
  }
  const known = names.catalogue.find('Certificate', newId);
  const meant = nodes.length === 0 && known !== null ? [{ id: newId, name: known.name }] : nodes;
  const earlier = parties.get(newId) ?? described;
  const isOther = PARTIES.some((party) => {
    const [before, now] = [earlier[party]?.text, described[party]?.text];
    return before !== undefined && now !== undefined && before !== now;
  });
  if (meant.length > 0 || isOther)
    return asked.ambiguous(
      meant,
      `“${called}” belongs to another holder or issuer, or to several certificates. Which is meant?`,
    );
  parties.set(newId, { holder: earlier.holder ?? described.holder, issuer: earlier.issuer ?? described.issuer });
  return found({ id: newId, name: called }, 'ID');
}

function candidatesOf({ catalogue, match }: NodeNames, { number, name }: DescribedCertificate): NameMatch {
  const numbered = number === '' ? [] : catalogue.all('Certificate').filter((known) => known.number === number);
  if (numbered.length > 0 || name === '') return { nodes: numbered, how: 'NUMBER' };
  const { nodes, how } = match(['Certificate'], name);
  const isOther = ({ id }: NamedNode) => number !== '' && catalogue.find('Certificate', id)?.number !== null;
  return { nodes: nodes.filter((node) => !isOther(node)), how };
}

/** True where the holder of the row holds it, false where another does or has issued it; null: nothing tells, as an issuer has many. */
function isHeldSo({ names, settle }: NameInRow, id: string, described: DescribedCertificate): boolean | null {
  const isSaid = (party: (typeof PARTIES)[number]): boolean | null => {
    const reference = described[party];
    const known = names.catalogue.linkedFrom(id, LINKS[party]);
    const settled = reference === null || known.length === 0 ? null : settle(reference, NO_CONTEXT);
    return settled?.state === 'found' ? known.includes(settled.id) : null;
  };
  return isSaid('issuer') === false ? false : isSaid('holder');
}

/** True if the list's source describes it already, or its publisher holds it. */
function isOfSource({ names, sourceId, whose, providers }: NameInRow, id: string): boolean {
  const holder = whose === null ? null : providers.organizationOf(whose.text);
  const isHeld = holder !== null && names.catalogue.linkedFrom(id, LINKS.holder).includes(holder);
  return isHeld || names.catalogue.find('Certificate', id)?.sourceIds.includes(sourceId ?? '') === true;
}
