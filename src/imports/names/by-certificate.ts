import { isDesignation } from '../../domain/citations/standard-names.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { DescribedCertificate } from '../facts/draft.ts';
import { type Found, found, type NameInRow, NO_CONTEXT, type Settled, severalKnown } from './name-in-row.ts';
import type { NamedNode, NameMatch, NodeNames } from './node-names.ts';

/** A certificate by what its row describes, by its own name or number, or by its programme: null for other kinds. */
export function byCertificate(asked: NameInRow): Settled | null {
  const { kind, text, described, names } = asked;
  if (kind !== 'Certificate') return null;
  if (described !== undefined)
    return described.newId === null ? byStandard(asked, described) : byDescription(asked, described, described.newId);
  const standards = names.match(['Standard'], text).nodes;
  const [standard, ...rivals] = standards;
  if (rivals.length > 0) return asked.ambiguous(`“${text}” may mean several standards. Which?`, standards);
  // A name of a standard is a programme, also where some certificate is called so.
  if (standard !== undefined) return programme(asked, standard);
  const { nodes, how } = names.match(['Certificate'], text);
  const [certificate, ...others] = nodes;
  if (others.length > 0) return asked.ambiguous(`“${text}” may mean several certificates. Which?`, nodes);
  if (certificate === undefined) return unknown(asked);
  return found(certificate, names.catalogue.find('Certificate', certificate.id)?.number === text ? 'NUMBER' : how);
}

/** The certificate of a standard in a settled cloud, or of a settled holder; without either it is for a person to say. */
export function programme(asked: NameInRow, standard: NamedNode): Settled {
  const { text, names, made, whose } = asked;
  const place = placeOf(asked);
  if ('state' in place) return place;
  const { environment, holderId } = place;
  const fitting = certificatesAt(names, standard, [environment?.id ?? holderId ?? []].flat());
  const [certificate, ...others] = fitting;
  // A provider of several clouds may hold further certificates than the graph has.
  const isOfOneCloud = holderId === null || names.catalogue.linkedTo(holderId, 'OPERATED_BY').length < 2;
  if (certificate !== undefined && others.length === 0 && isOfOneCloud) return found(certificate, 'PROGRAMME');
  const already = made.called(['Certificate'], nameOfNew(asked, standard, environment));
  if (already !== null) return found(already, 'CREATED');
  // If several fit, none is better; if none fits, a new one says no more than the list.
  const isNowhere = environment === null && whose === null;
  const known = isNowhere ? names.catalogue.certificatesOf(standard.id) : fitting;
  const called = `${standard.name}${environment === null ? '' : ` in ${environment.name}`}`;
  // Else only the recipe tells the standard, and its line would be replaced.
  const isNamed = names.match(['Standard'], text).nodes.some(({ id }) => id === standard.id);
  const line = isNamed ? 'new' : ({ new: 'certificate', standard: standard.id } as const);
  const proposals =
    others.length > 0
      ? [asked.leaveOut, ...asked.asNodes(known.slice(0, 2))]
      : [
          asked.meaning(`Make a new certificate of ${called}`, line),
          ...asked.asNodes(known.slice(0, 1)),
          asked.leaveOut,
        ];
  const question = isNowhere
    ? `“${text}” names a standard, and neither the list nor the recipe tells a cloud or holder. Which certificate is meant?`
    : `Which certificate of ${called} is “${text}”?`;
  return asked.open(question, proposals, 'programme.meaning');
}

/** Certificates of a standard that apply in, or are held by, each of these; none without any. */
function certificatesAt({ catalogue }: NodeNames, standard: NamedNode, placeIds: readonly string[]) {
  return catalogue.certificatesOf(standard.id).filter(({ id }) => {
    const at = [...catalogue.linkedFrom(id, 'APPLIES_IN'), ...catalogue.linkedFrom(id, 'HELD_BY')];
    return placeIds.length > 0 && placeIds.every((place) => at.includes(place));
  });
}

interface Place {
  readonly environment: NamedNode | null;
  /** Null where an environment tells the place. */
  readonly holderId: string | null;
}

const NOWHERE: Place = { environment: null, holderId: null };

/** Where the programme is, by its own cell or by its row; if the environment of its cell is not settled, that. */
function placeOf(asked: NameInRow): Place | Exclude<Settled, Found> {
  const { programmeIn, environment, whose, providers } = asked;
  if (programmeIn == null) {
    const isHeld = environment === null && whose !== null;
    return { environment, holderId: isHeld ? providers.organizationOf(whose.text) : null };
  }
  const settled = asked.settle(programmeIn, asked);
  return settled.state === 'found' ? { environment: settled, holderId: null } : settled;
}

function unknown(asked: NameInRow): Settled {
  const { text, ofSystem, isHeading, leaveOut } = asked;
  const kinds = ofSystem ? (['Certificate'] as const) : (['Certificate', 'Standard'] as const);
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
    : [...severalKnown(asked, kinds), fresh, ...nearest, leaveOut];
  const question = `No certificate ${ofSystem ? '' : 'or standard '}is called “${text}”. What is meant?`;
  return asked.open(question, proposals, ofSystem ? 'name.unknown' : 'programme.meaning');
}

/** By the recipe. */
type Wanted = Readonly<Record<'standard' | 'environment' | 'holder', NamedNode | null> & { name: string | undefined }>;

/** A new certificate of the standard that the text names; null where it names none, and the recipe neither. */
export function newCertificate(asked: NameInRow, wanted: Wanted): Settled | null {
  const { text, names, made } = asked;
  const place = placeOf(asked);
  if ('state' in place && wanted.environment === null) return place;
  const { environment: placed, holderId } = 'state' in place ? NOWHERE : place;
  const [named = null, ...others] = names.match(['Standard'], text).nodes;
  const standard = wanted.standard ?? (others.length > 0 ? null : named);
  const environment = wanted.environment ?? placed;
  const name = wanted.name ?? (standard === null ? null : nameOfNew(asked, standard, environment));
  if (name === null) return null;
  const ends: readonly (readonly [MembershipKind, string | null | undefined])[] = [
    ['CERTIFIES', standard?.id],
    ['APPLIES_IN', environment?.id],
    ['HELD_BY', wanted.holder?.id ?? holderId],
  ];
  const links = ends.flatMap(([membership, id]) => (id == null ? [] : [[membership, id] as const]));
  return found(made.make({ kind: 'Certificate', name, links }), 'CREATED');
}

/** Two sources that name a programme without a cloud mean two certificates, unless both are of one publisher. */
function nameOfNew({ whose, owner }: NameInRow, { name }: NamedNode, environment: NamedNode | null): string {
  const where = environment?.name ?? whose?.text ?? owner;
  return where === null ? name : `${name}, ${where}`;
}

const PARTIES = ['holder', 'issuer'] as const;
const LINKS = { holder: 'HELD_BY', issuer: 'ISSUED_BY' } as const;

/**
 * A certificate that a row describes: the one of its number; else one of its name, unless both have numbers; else a new
 * one. Issuers number each for themselves, so one whose holder or issuer is another is left to a person.
 */
function byDescription(asked: NameInRow, described: DescribedCertificate, newId: string): Settled {
  const called = described.number || described.name;
  const { nodes: all, how } = candidatesOf(asked.names, described);
  const differing = (known: NamedNode) => differingParties(asked, known, described);
  const fitting = all.filter((known) => differing(known).length === 0);
  const certificates = fitting.length === 1 ? fitting : all;
  const [certificate, ...others] = certificates;
  if (others.length > 0) return asked.ambiguous(`“${called}” may mean several certificates. Which?`, certificates);
  if (certificate === undefined) return asNew(asked, described, { id: newId, name: called });
  if (fitting.length === 1) return found(certificate, how);
  const question = `“${called}” is ${certificate.id}, which has another ${differing(certificate).join(' and ')} than the row says. Is it that?`;
  return asked.ambiguous(question, [certificate]);
}

function candidatesOf({ catalogue, match }: NodeNames, { number, name }: DescribedCertificate): NameMatch {
  const numbered = number === '' ? [] : catalogue.all('Certificate').filter((known) => known.number === number);
  if (numbered.length > 0 || name === '') return { nodes: numbered, how: 'NUMBER' };
  const { nodes, how } = match(['Certificate'], name);
  const isOther = ({ id }: NamedNode) => number !== '' && catalogue.find('Certificate', id)?.number !== null;
  return { nodes: nodes.filter((node) => !isOther(node)), how };
}

function differingParties({ names, settle }: NameInRow, { id }: NamedNode, described: DescribedCertificate) {
  return PARTIES.filter((party) => {
    const reference = described[party];
    const known = names.catalogue.linkedFrom(id, LINKS[party]);
    const settled = reference === null || known.length === 0 ? null : settle(reference, NO_CONTEXT);
    return settled?.state === 'found' && !known.includes(settled.id);
  });
}

function asNew(asked: NameInRow, described: DescribedCertificate, { id, name }: NamedNode): Settled {
  const { names, parties } = asked;
  const known = names.catalogue.find('Certificate', id);
  if (known !== null)
    return asked.ambiguous(`“${name}” would get the id of “${known.number ?? known.name}”. Is it that?`, [known]);
  const own = { holder: described.holder?.text ?? '', issuer: described.issuer?.text ?? '' };
  const earlier = parties.get(id) ?? own;
  parties.set(id, { holder: earlier.holder || own.holder, issuer: earlier.issuer || own.issuer });
  const isOther = PARTIES.some((party) => own[party] !== '' && earlier[party] !== '' && own[party] !== earlier[party]);
  if (!isOther) return found({ id, name }, 'ID');
  const question = `“${name}” stands in an earlier row with another holder or issuer. Give this one an id in a column “id”, or leave it out?`;
  return asked.ambiguous(question, []);
}

/**
 * The certificate of a row that tells its standard alone: the only one of that standard in its clouds and of its holder;
 * else a new one that is called by them, or by who published the list.
 */
function byStandard(asked: NameInRow, { standard: own, environments, holder }: DescribedCertificate): Settled {
  const { text, whose, names, made, settle, owner } = asked;
  const parts = [own, ...environments, holder].flatMap((part) => (part === null ? [] : [settle(part, NO_CONTEXT)]));
  const missing = parts.find(({ state }) => state !== 'found');
  if (missing !== undefined) return missing;
  const [standard, ...places] = parts as readonly Found[] as [Found, ...Found[]];
  const placeIds = places.map(({ id }) => id);
  const known = certificatesAt(names, standard, placeIds);
  const [certificate, ...others] = known;
  if (others.length > 0) return asked.ambiguous(`Which certificate of ${standard.name} is “${text}”?`, known);
  if (certificate !== undefined) return found(certificate, 'PROGRAMME');
  const called = places.length > 0 ? places.map(({ name }) => name) : [whose?.text ?? owner ?? ''];
  const name = [standard.name, ...called].filter((part) => part !== '').join(', ');
  const [already] = names.match(['Certificate'], name).nodes;
  return already === undefined ? found(made.make({ kind: 'Certificate', name }), 'CREATED') : found(already, 'EXACT');
}
