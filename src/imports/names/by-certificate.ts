import { isDesignation } from '../../domain/citations/standard-names.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { NameInRow } from './name-in-row.ts';
import type { NamedNode, NodeNames } from './node-names.ts';
import { type Found, found, openAsNew, type Settled, type Ways } from './settled.ts';

/** A certificate by its own name or number, or by its programme: null for other kinds. */
export function byCertificate(ways: Ways, asked: NameInRow): Settled | null {
  const { kind, text } = asked.name;
  if (kind !== 'Certificate') return null;
  const { names } = ways;
  const standards = names.match(['Standard'], text).nodes;
  const [standard] = standards;
  const { nodes, how } = names.match(['Certificate'], text);
  const [certificate, ...others] = nodes;
  // A name of a standard is a programme, also where some certificate is called so.
  if (certificate !== undefined && standard === undefined) {
    if (others.length > 0) return asked.ambiguous(`“${text}” may mean several certificates. Which?`, nodes);
    const isNumber = names.catalogue.find('Certificate', certificate.id)?.number === text;
    return found(certificate, isNumber ? 'NUMBER' : how);
  }
  if (standard === undefined) return asked.name.ofSystem ? unknownSystem(ways, asked) : unknownProgramme(ways, asked);
  if (standards.length === 1) return programme(ways, asked, standard);
  return asked.ambiguous(`“${text}” may mean several standards. Which?`, standards);
}

/** The certificate of a standard in a settled cloud, or of a settled holder; without either it is for a person to say. */
export function programme(ways: Ways, asked: NameInRow, standard: NamedNode): Settled {
  const { whose } = asked;
  const { text } = asked.name;
  const { catalogue, match } = ways.names;
  const place = placeOf(ways, asked);
  if ('state' in place) return place;
  const { environment, holderId } = place;
  const fitting = certificatesAt(
    ways.names,
    standard,
    [environment?.id ?? holderId].filter((id) => id !== null),
  );
  const [certificate, ...others] = fitting;
  // A provider of several clouds may hold further certificates than the graph has.
  const isOfOneCloud = holderId === null || catalogue.linkedTo(holderId, 'OPERATED_BY').length < 2;
  if (certificate !== undefined && others.length === 0 && isOfOneCloud) return found(certificate, 'PROGRAMME');
  const made = ways.made.called(['Certificate'], nameOfNew(ways, asked, { standard, environment }));
  if (made !== null) return found(made, 'CREATED');
  // If several fit, none is better; if none fits, a new one says no more than the list.
  const isNowhere = environment === null && whose === null;
  const known = isNowhere ? catalogue.certificatesOf(standard.id) : fitting;
  const called = `${standard.name}${environment === null ? '' : ` in ${environment.name}`}`;
  // Else only the recipe tells the standard, and its line would be replaced.
  const isNamed = match(['Standard'], text).nodes.some(({ id }) => id === standard.id);
  const line = isNamed ? 'new' : ({ new: 'certificate', standard: standard.id } as const);
  const proposals =
    others.length > 0
      ? [asked.leaveOut(), ...asked.asNodes(known.slice(0, 2))]
      : [
          asked.meaning(`Make a new certificate of ${called}`, line),
          ...asked.asNodes(known.slice(0, 1)),
          asked.leaveOut(),
        ];
  const question = isNowhere
    ? `“${text}” names a standard, and neither the list nor the recipe tells a cloud or holder. Which certificate is meant?`
    : `Which certificate of ${called} is “${text}”?`;
  return asked.open(question, proposals, 'programme.meaning');
}

/** Certificates of a standard that apply in, or are held by, each of these; none without any. */
export function certificatesAt(
  { catalogue }: NodeNames,
  { id: standardId }: NamedNode,
  placeIds: readonly string[],
): readonly NamedNode[] {
  if (placeIds.length === 0) return [];
  return catalogue.certificatesOf(standardId).filter(({ id }) => {
    const at = [...catalogue.linkedFrom(id, 'APPLIES_IN'), ...catalogue.linkedFrom(id, 'HELD_BY')];
    return placeIds.every((place) => at.includes(place));
  });
}

interface Place {
  readonly environment: NamedNode | null;
  /** Null where an environment tells the place. */
  readonly holderId: string | null;
}

/** Where the programme is; if its environment is not settled, that. */
function placeOf(ways: Ways, asked: NameInRow): Place | Exclude<Settled, Found> {
  const { environment, whose } = asked;
  const { programmeIn } = asked.name;
  if (programmeIn == null)
    return {
      environment,
      holderId: environment !== null || whose === null ? null : ways.providers.organizationOf(whose.text),
    };
  const settled = ways.settle(programmeIn, asked);
  return settled.state === 'found' ? { environment: settled, holderId: null } : settled;
}

function unknownSystem({ names }: Ways, asked: NameInRow): Settled {
  const { text } = asked.name;
  // A plan does not tell to which standard its system is certified.
  const fresh = asked.meaning('Make a new certificate', { new: 'certificate', name: text });
  const nearest = asked.asNodes(names.nearest(['Certificate'], text).slice(0, 1));
  return asked.open(`No certificate is called “${text}”. What is meant?`, [fresh, ...nearest, asked.leaveOut()]);
}

function unknownProgramme({ names }: Ways, asked: NameInRow): Settled {
  const { text } = asked.name;
  // Any other heading over ticks may be something else than a programme.
  const isHeading = asked.name.isHeading === true && !isDesignation(text);
  const kinds = ['Certificate', 'Standard'] as const;
  const nearest = asked.asNodes(names.nearest(kinds, text).slice(0, 1));
  const label = `Make a new standard “${text}”, and a certificate of it`;
  const fresh = asked.meaning(label, { new: 'certificate', standard: text });
  const skip = asked.leaveOut();
  if (isHeading && nearest.length === 0)
    return openAsNew('programme', `“${text}” is not known. Is it a new programme?`, [skip, fresh]);
  const proposals = isHeading
    ? [skip, fresh, ...nearest]
    : [...asked.severalKnown(names, kinds), fresh, ...nearest, skip];
  const question = `No certificate or standard is called “${text}”. What is meant?`;
  return asked.open(question, proposals, 'programme.meaning');
}

interface Wanted {
  readonly name: string | undefined;
  readonly standard: NamedNode | null;
  readonly environment: NamedNode | null;
  readonly holder: NamedNode | null;
}

/** A new certificate of the standard that the text names; null where it names none, and the recipe neither. */
export function newCertificate(ways: Ways, asked: NameInRow, wanted: Wanted): Settled | null {
  const place = placeOf(ways, asked);
  if ('state' in place && wanted.environment === null) return place;
  const { environment: placed, holderId: placedHolder } = 'state' in place ? NOWHERE : place;
  const [named = null, ...others] = ways.names.match(['Standard'], asked.name.text).nodes;
  const standard = wanted.standard ?? (others.length > 0 ? null : named);
  const environment = wanted.environment ?? placed;
  const holderId = wanted.holder?.id ?? placedHolder;
  const links: [MembershipKind, string][] = [];
  if (standard !== null) links.push(['CERTIFIES', standard.id]);
  if (environment !== null) links.push(['APPLIES_IN', environment.id]);
  if (holderId !== null) links.push(['HELD_BY', holderId]);
  const name = wanted.name ?? (standard === null ? null : nameOfNew(ways, asked, { standard, environment }));
  if (name === null) return null;
  return found(ways.made.make({ kind: 'Certificate', name, links }), 'CREATED');
}

const NOWHERE: Place = { environment: null, holderId: null };

/** Two sources that name a programme without a cloud mean two certificates, unless both are of one publisher. */
function nameOfNew(
  { owner }: Ways,
  { whose }: NameInRow,
  { standard: { name }, environment }: { readonly standard: NamedNode; readonly environment: NamedNode | null },
): string {
  const where = environment?.name ?? whose?.text ?? owner;
  return where === null ? name : `${name}, ${where}`;
}
