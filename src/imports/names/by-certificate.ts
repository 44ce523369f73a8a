import { kindOfId } from '../../domain/ids.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { NameReference } from '../facts/draft.ts';
import type { NameRecipe } from '../map/recipe.ts';
import type { NamedNode, NodeNames } from './node-names.ts';
import {
  ambiguous,
  asNodes,
  found,
  keyInRecipe,
  leaveOut,
  meaning,
  open,
  type Settled,
  severalKnown,
} from './settled.ts';
import type { RowContext, Ways } from './ways-to-settle.ts';

/** A certificate by its own name or number, or by its programme: null for other kinds. */
export function byCertificate(ways: Ways, reference: NameReference, context: RowContext): Settled | null {
  if (reference.kind !== 'Certificate') return null;
  const { names } = ways;
  const standards = names.match(['Standard'], reference.text);
  const { nodes, how } = names.match(['Certificate'], reference.text);
  const [certificate, ...others] = nodes;
  // A name of a standard is a programme, also where some certificate is called so.
  const isCalledSo = certificate !== undefined && standards.nodes.length === 0;
  if (isCalledSo && others.length > 0)
    return ambiguous(reference, `“${reference.text}” may mean several certificates. Which?`, nodes);
  if (isCalledSo) return found(certificate, isNumber(ways, certificate, reference.text) ? 'NUMBER' : how);
  const [standard, ...more] = standards.nodes;
  if (standard === undefined) return unknownProgramme(ways, reference);
  if (more.length > 0)
    return ambiguous(reference, `“${reference.text}” may mean several standards. Which?`, standards.nodes);
  return programme(ways, reference, { context, standard });
}

function isNumber({ names }: Ways, { id }: NamedNode, text: string): boolean {
  return names.catalogue.find('Certificate', id)?.number === text;
}

interface Programme {
  readonly context: RowContext;
  readonly standard: NamedNode;
}

/** The certificate of a standard in a settled cloud, or of a settled holder; without either it is for a person to say. */
export function programme(ways: Ways, reference: NameReference, { context, standard }: Programme): Settled {
  const { catalogue } = ways.names;
  const place = placeOf(ways, reference, context);
  if (place.open !== null) return place.open;
  const { environment, holderId } = place;
  const isNowhere = environment === null && context.whose === null;
  const certificates = catalogue.certificatesOf(standard.id);
  const places = [environment?.id ?? holderId].filter((id) => id !== null);
  const fitting = certificatesAt(ways.names, standard, places);
  const [certificate, ...others] = fitting;
  if (certificate !== undefined && others.length === 0) return found(certificate, 'PROGRAMME');
  const key = keyInRecipe(reference);
  const made = ways.made.called(['Certificate'], nameOfNew(ways, standard, { environment, context }));
  if (made !== null) return found(made, 'CREATED');
  const inCloud = environment === null ? '' : ` in ${environment.name}`;
  // Else only the recipe tells the standard, and its line would be replaced.
  const isNamed = ways.names.match(['Standard'], reference.text).nodes.some(({ id }) => id === standard.id);
  const fresh = meaning(
    key,
    `Make a new certificate of ${standard.name}${inCloud}`,
    isNamed ? 'new' : { new: 'certificate', standard: standard.id },
  );
  const known = asNodes(key, (isNowhere ? certificates : fitting).slice(0, others.length > 0 ? 2 : 1));
  // If several fit, none is better; if none fits, a new one says no more than the list.
  const proposals = others.length > 0 ? [leaveOut(key), ...known] : [fresh, ...known, leaveOut(key)];
  const question = isNowhere
    ? `“${reference.text}” names a standard, and neither the list nor the recipe tells a cloud or holder. Which certificate is meant?`
    : `Which certificate of ${standard.name}${inCloud} is “${reference.text}”?`;
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
  readonly holderId: string | null;
}

function placeOf(
  ways: Ways,
  { programmeIn }: NameReference,
  context: RowContext,
): Place & { readonly open: Settled | null } {
  const settled = programmeIn == null ? null : ways.settle(programmeIn, context);
  const { environment, whose } = context;
  if (settled?.state === 'found') return { environment: settled, holderId: null, open: null };
  if (settled !== null) return { environment: null, holderId: null, open: settled };
  const holderId = environment !== null || whose === null ? null : ways.providers.organizationOf(whose.text);
  return { environment, holderId, open: null };
}

function unknownProgramme({ names }: Ways, reference: NameReference): Settled {
  const { text, isHeading } = reference;
  const key = keyInRecipe(reference);
  const nearest = asNodes(key, names.nearest(['Certificate', 'Standard'], text).slice(0, 1));
  const wanted: NameRecipe = { new: 'certificate', standard: text };
  const fresh = meaning(key, `Make a new standard “${text}”, and a certificate of it`, wanted);
  const several = severalKnown(names, ['Certificate', 'Standard'], reference);
  const proposals = isHeading ? [leaveOut(key), fresh, ...nearest] : [...several, fresh, ...nearest, leaveOut(key)];
  if (isHeading && nearest.length === 0) {
    const question = `“${text}” is not known. Is it a new programme?`;
    const decision = { kind: 'names.new', about: 'programme', question, proposals } as const;
    return { state: 'open', decision: { id: 'names.new:programme', ...decision } };
  }
  const question = `No certificate or standard is called “${text}”. What is meant?`;
  return open(reference, { kind: 'programme.meaning', question, proposals });
}

interface Wanted {
  readonly context: RowContext;
  readonly name?: string;
  readonly linked: {
    readonly standard: NamedNode | null;
    readonly environment: NamedNode | null;
    readonly holder: NamedNode | null;
  };
}

/** A new certificate of the standard that the text names; null where it names none, and the recipe neither. */
export function newCertificate(
  ways: Ways,
  reference: NameReference,
  { context, name, linked }: Wanted,
): Settled | null {
  const place = placeOf(ways, reference, context);
  if (place.open !== null && linked.environment === null) return place.open;
  const [named, ...others] = standardsCalled(ways, reference.text);
  const standard = linked.standard ?? (others.length > 0 ? null : (named ?? null));
  if (standard === null && name === undefined) return null;
  const environment = linked.environment ?? place.environment;
  const holderId = linked.holder?.id ?? place.holderId;
  const links: [MembershipKind, string][] = [];
  if (standard !== null) links.push(['CERTIFIES', standard.id]);
  if (environment !== null) links.push(['APPLIES_IN', environment.id]);
  if (holderId !== null) links.push(['HELD_BY', holderId]);
  const called = name ?? nameOfNew(ways, standard as NamedNode, { environment, context });
  return found(ways.made.make({ kind: 'Certificate', name: called, links, at: reference.at }), 'CREATED');
}

function standardsCalled({ names }: Ways, text: string): readonly NamedNode[] {
  const node = kindOfId(text) === 'Standard' ? names.byId(text) : null;
  return node === null ? names.match(['Standard'], text).nodes : [node];
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
