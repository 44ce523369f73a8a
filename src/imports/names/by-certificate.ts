import { isDesignation } from '../../domain/citations/standard-names.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { NameReference } from '../facts/draft.ts';
import type { NamedNode, NodeNames } from './node-names.ts';
import {
  ambiguous,
  asNodes,
  found,
  leaveOut,
  meaning,
  open,
  openAsNew,
  type RowContext,
  type Settled,
  severalKnown,
  type Ways,
} from './settled.ts';

/** A certificate by its own name or number, or by its programme: null for other kinds. */
export function byCertificate(ways: Ways, reference: NameReference, context: RowContext): Settled | null {
  const { kind, text } = reference;
  if (kind !== 'Certificate') return null;
  const { names } = ways;
  const [standard, ...standards] = names.match(['Standard'], text).nodes;
  const { nodes, how } = names.match(['Certificate'], text);
  const [certificate, ...others] = nodes;
  // A name of a standard is a programme, also where some certificate is called so.
  if (certificate !== undefined && standard === undefined) {
    if (others.length > 0) return ambiguous(reference, `“${text}” may mean several certificates. Which?`, nodes);
    const isNumber = names.catalogue.find('Certificate', certificate.id)?.number === text;
    return found(certificate, isNumber ? 'NUMBER' : how);
  }
  if (standard === undefined) return unknownProgramme(ways, reference);
  if (standards.length === 0) return programme(ways, reference, { context, standard });
  return ambiguous(reference, `“${text}” may mean several standards. Which?`, [standard, ...standards]);
}

interface Programme {
  readonly context: RowContext;
  readonly standard: NamedNode;
}

/** The certificate of a standard in a settled cloud, or of a settled holder; without either it is for a person to say. */
export function programme(ways: Ways, reference: NameReference, { context, standard }: Programme): Settled {
  const { text } = reference;
  const place = placeOf(ways, reference, context);
  if (place.open !== null) return place.open;
  const { environment, holderId } = place;
  const places = [environment?.id ?? holderId].filter((id) => id !== null);
  const fitting = certificatesAt(ways.names, standard, places);
  const [certificate, ...others] = fitting;
  // A provider of several clouds may hold further certificates than the graph has.
  const isOfOneCloud = holderId === null || ways.names.catalogue.linkedTo(holderId, 'OPERATED_BY').length < 2;
  if (certificate !== undefined && others.length === 0 && isOfOneCloud) return found(certificate, 'PROGRAMME');
  const made = ways.made.called(['Certificate'], nameOfNew(ways, standard, { environment, context }));
  if (made !== null) return found(made, 'CREATED');
  // If several fit, none is better; if none fits, a new one says no more than the list.
  const isNowhere = environment === null && context.whose === null;
  const known = isNowhere ? ways.names.catalogue.certificatesOf(standard.id) : fitting;
  const called = `${standard.name}${environment === null ? '' : ` in ${environment.name}`}`;
  // Else only the recipe tells the standard, and its line would be replaced.
  const isNamed = ways.names.match(['Standard'], text).nodes.some(({ id }) => id === standard.id);
  const line = isNamed ? 'new' : ({ new: 'certificate', standard: standard.id } as const);
  const fresh = meaning(reference, `Make a new certificate of ${called}`, line);
  const proposals =
    others.length > 0
      ? [leaveOut(reference), ...asNodes(reference, known.slice(0, 2))]
      : [fresh, ...asNodes(reference, known.slice(0, 1)), leaveOut(reference)];
  const question = isNowhere
    ? `“${text}” names a standard, and neither the list nor the recipe tells a cloud or holder. Which certificate is meant?`
    : `Which certificate of ${called} is “${text}”?`;
  return open(reference, { kind: 'programme.meaning', question, proposals });
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
  readonly open: Settled | null;
}

function placeOf(ways: Ways, { programmeIn }: NameReference, context: RowContext): Place {
  const settled = programmeIn == null ? null : ways.settle(programmeIn, context);
  if (settled?.state === 'found') return { environment: settled, holderId: null, open: null };
  if (settled !== null) return { environment: null, holderId: null, open: settled };
  const { environment, whose } = context;
  const holderId = environment !== null || whose === null ? null : ways.providers.organizationOf(whose.text);
  return { environment, holderId, open: null };
}

function unknownProgramme({ names }: Ways, reference: NameReference): Settled {
  const { text } = reference;
  // Any other heading over ticks may be something else than a programme.
  const isHeading = reference.isHeading === true && !isDesignation(text);
  const kinds = ['Certificate', 'Standard'] as const;
  const nearest = asNodes(reference, names.nearest(kinds, text).slice(0, 1));
  const label = `Make a new standard “${text}”, and a certificate of it`;
  const fresh = meaning(reference, label, { new: 'certificate', standard: text });
  if (isHeading && nearest.length === 0)
    return openAsNew('programme', `“${text}” is not known. Is it a new programme?`, [leaveOut(reference), fresh]);
  const proposals = isHeading
    ? [leaveOut(reference), fresh, ...nearest]
    : [...severalKnown(names, kinds, reference), fresh, ...nearest, leaveOut(reference)];
  const question = `No certificate or standard is called “${text}”. What is meant?`;
  return open(reference, { kind: 'programme.meaning', question, proposals });
}

interface Wanted {
  readonly context: RowContext;
  readonly name: string | undefined;
  readonly standard: NamedNode | null;
  readonly environment: NamedNode | null;
  readonly holder: NamedNode | null;
}

/** A new certificate of the standard that the text names; null where it names none, and the recipe neither. */
export function newCertificate(ways: Ways, reference: NameReference, wanted: Wanted): Settled | null {
  const { context, name } = wanted;
  const place = placeOf(ways, reference, context);
  if (place.open !== null && wanted.environment === null) return place.open;
  const [named, ...others] = ways.names.match(['Standard'], reference.text).nodes;
  const standard = wanted.standard ?? (others.length > 0 ? null : (named ?? null));
  const environment = wanted.environment ?? place.environment;
  const holderId = wanted.holder?.id ?? place.holderId;
  const links: [MembershipKind, string][] = [];
  if (standard !== null) links.push(['CERTIFIES', standard.id]);
  if (environment !== null) links.push(['APPLIES_IN', environment.id]);
  if (holderId !== null) links.push(['HELD_BY', holderId]);
  const called = name ?? (standard === null ? null : nameOfNew(ways, standard, { environment, context }));
  if (called === null) return null;
  return found(ways.made.make({ kind: 'Certificate', name: called, links }), 'CREATED');
}

/** Two sources that name a programme without a cloud mean two certificates, unless both are of one publisher. */
function nameOfNew(
  { owner }: Ways,
  { name }: NamedNode,
  { environment, context }: { readonly environment: NamedNode | null; readonly context: RowContext },
): string {
  const where = environment?.name ?? context.whose?.text ?? owner;
  return where === null ? name : `${name}, ${where}`;
}
