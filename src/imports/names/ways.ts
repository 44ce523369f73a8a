import { clauseOfNumber } from '../../domain/clause-numbers.ts';
import { ENTITY_PREFIXES, type EntityKind, kindOfId } from '../../domain/ids.ts';
import type { NameReference } from '../draft.ts';
import { type NewNodeContext, nameOfNew } from './create.ts';
import type { CreatedNodes } from './created-nodes.ts';
import { kindsOf } from './kinds-of.ts';
import type { NamedNode, NameIndex } from './name-index.ts';
import { offeredAmong, offeredByOthers, ownNamesOf } from './offered.ts';
import { missing, type Resolve, type Resolved } from './resolved.ts';

/** Ways to find what a name means. Null: this way finds nothing, and another may. */
type Way = Resolved | null;
type Found = Extract<Resolved, { found: true }>;

/** The text is an id already. */
export function byId(index: NameIndex, created: CreatedNodes, reference: NameReference): Way {
  const kind = kindOfId(reference.text);
  if (kind === null || !kindsOf(reference).some((wanted) => wanted === kind)) return null;
  const node = index.byId(reference.text) ?? created.get(reference.text);
  if (node === undefined) return missing(`The graph has no ${reference.text}.`);
  return { found: true, id: node.id, name: node.name, how: 'ID' };
}

/** Own names, then aliases, then either without regard to spelling; the list's word before our readings of it. */
export function byName(index: NameIndex, resolve: Resolve, reference: NameReference): Way {
  for (const text of [reference.text, ...ownNamesOf(reference), ...(reference.alternatives ?? [])]) {
    const match = index.match(kindsOf(reference), text);
    const [node, ...others] = meantAmong(offeredAmong(match.nodes, { index, resolve, reference }), reference);
    if (node === undefined) continue;
    if (others.length > 0)
      return missing(`"${text}" may be any of several; say which with --accept, or name it by its id`, match.nodes);
    // An alternative is our reading of the list's words, so it is shown like any match that is not exact.
    if (text === reference.text) return { found: true, ...node, how: match.how };
    return { found: true, ...node, how: 'NORMALISED', readAs: text };
  }
  return null;
}

/** What is in a family is no family. */
function meantAmong(nodes: readonly NamedNode[], { inFamily }: NameReference): readonly NamedNode[] {
  const services = inFamily ? nodes.filter(({ id }) => kindOfId(id) === 'Service') : [];
  return services.length > 0 ? services : nodes;
}

/** The text is the part of an id behind its prefix, which the column tells; told, since a name could look like it. */
export function byBareId(index: NameIndex, created: CreatedNodes, reference: NameReference): Way {
  const ids = kindsOf(reference).map((kind) => `${ENTITY_PREFIXES[kind]}/${reference.text}`);
  const found = ids.flatMap((id) => (kindOfId(id) === null ? [] : (index.byId(id) ?? created.get(id) ?? [])));
  const [node, ...others] = found;
  if (node === undefined) return null;
  if (others.length > 0) return missing(`"${reference.text}" may be any of several; name one by its id`, found);
  return { found: true, id: node.id, name: node.name, how: 'BARE_ID' };
}

/**
 * Made by an earlier row, which may have spelled it otherwise; the first spelling is the name. Only of the kind that would be
 * made now: what a row means must not hang on which came first.
 */
export function byCreated(created: CreatedNodes, reference: NameReference, of: Omit<NewNodeContext, 'taken'>): Way {
  const { text, alternatives = [] } = reference;
  const name = nameOfNew(text, of);
  // A programme is read as it stands.
  const readings = [name, ...ownNamesOf(reference), ...alternatives];
  for (const reading of of.standard === null ? readings : [name]) {
    const node = created.called(of.kind, reading);
    if (node === null || created.ownerOf(node.id) !== reference.offeredBy?.text) continue;
    const read = node.name === name ? {} : { readAs: node.name };
    return { found: true, id: node.id, name: node.name, how: 'CREATED', ...read };
  }
  return null;
}

/** A certificate by its programme: that of the standard of this name, in the environment. */
export function byProgramme(index: NameIndex, resolve: Resolve, { kind, text, programmeIn }: NameReference): Way {
  if (kind !== 'Certificate' || programmeIn === undefined) return null;
  const [standard, ...otherStandards] = index.match(['Standard'], text).nodes;
  if (standard === undefined || otherStandards.length > 0) return null;
  const environment = programmeIn === null ? null : resolve(programmeIn);
  if (environment !== null && !environment.found) return null;
  const { catalogue } = index;
  const certificates = catalogue
    .certificatesOf(standard.id)
    .filter(({ id }) => environment === null || catalogue.linkedFrom(id, 'APPLIES_IN').includes(environment.id));
  const [certificate, ...others] = certificates;
  if (certificate === undefined) return null;
  if (others.length > 0)
    return missing(`"${text}" may be any of several certificates; name one by its id`, certificates);
  return { found: true, id: certificate.id, name: certificate.name, how: 'ALIAS' };
}

export function byClauseNumber(
  index: NameIndex,
  resolve: Resolve,
  { kind, text, alternatives = [], within }: NameReference,
): Way {
  if (kind !== 'Clause') return null;
  if (!index.knowsClauses) throw new Error('A list that streams names a clause, and no clauses were read for it.');
  const standard = within === undefined ? null : resolve(within);
  if (standard === null || !standard.found) {
    return missing(`Clause "${text}" is of a standard that the graph does not have`, () => standard?.nearest ?? []);
  }
  const clauses = index.catalogue.clausesOf(standard.id);
  if (standard.how === 'CREATED') {
    return missing(
      `Clause "${text}" is of "${standard.name}", which would be new and have no clauses; name the standard with --standard or --accept.`,
    );
  }
  for (const number of [text, ...alternatives]) {
    const clause = clauseOfNumber(clauses, number);
    if (clause === null) continue;
    return { found: true, id: clause.id, name: clause.number, how: clause.number === number ? 'EXACT' : 'NORMALISED' };
  }
  return missing(`${standard.name} has no clause "${text}" here.`);
}

/** What the graph calls as the list says that this was called before is the same, renamed, or another: a person is to say. */
export function byFormerName(index: NameIndex, reference: NameReference): Way {
  const { text, formerly = [] } = reference;
  const [known] = formerly.flatMap((name) => index.match(kindsOf(reference), name).nodes);
  if (known === undefined) return null;
  return missing(
    `Nobody is called "${text}", and the list says that it was called as ${known.id} is ("${known.name}"); say that it is the same ` +
      `with --accept "${text}=${known.id}", or another one with --accept "${text}=CREATE".`,
  );
}

/** What is known takes no name from another unasked: what is called so would be found by its id only, or no more. */
export function byNameOfAnother(index: NameIndex, reference: NameReference, found: Found): Way {
  const kinds = kindsOf(reference);
  for (const name of reference.formerly ?? []) {
    const bearers = index.bearersOf(kinds, name);
    if (bearers.some(({ id }) => id === found.id)) continue;
    const other = [...bearers, ...index.match(kinds, name).nodes].find(({ id }) => id !== found.id);
    if (other === undefined) continue;
    return missing(
      `"${reference.text}" is ${found.id}, and the list says that it was called as ${other.id} is ("${other.name}"): that name would be clear no more; ` +
        `say that it was with --accept "${reference.text}=${found.id}", or correct the row.`,
    );
  }
  return null;
}

export function nobody(index: NameIndex, resolve: Resolve, reference: NameReference): Resolved {
  const kinds = kindsOf(reference);
  const wanted = kinds.map((kind) => ENTITY_PREFIXES[kind]).join(' or ');
  return missing(
    `No ${wanted} is called "${reference.text}"${severalHint(reference)}${offeredByOthers(index, resolve, reference)}${othersOf(index, kinds, reference.text)}`,
    () => index.nearest(kinds, reference.text),
  );
}

/** Cells of clouds are parted where no name can have a comma or "and". */
function severalHint({ kind, text }: NameReference): string {
  return kind === 'Environment' && /[,/|+&]|\band\b/.test(text) ? ' (if these are several, part them with ;)' : '';
}

/** A programme that is no standard we know cannot become a certificate: to what would it be? */
export function noStandard(index: NameIndex, { text }: NameReference): Resolved {
  return missing(
    `No certificate is called "${text}", nor one standard of which a certificate could be made; say what it stands for with --column or --accept`,
    () => index.nearest(['Certificate', 'Standard'], text),
  );
}

/** Why what is called almost so was not taken. */
function othersOf(index: NameIndex, kinds: readonly EntityKind[], text: string): string {
  return index
    .ofOtherProviders(kinds, text)
    .map(({ id, name }) => `; "${name}" (${id}) is another provider's`)
    .join('');
}
