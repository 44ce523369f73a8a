import { clauseOfNumber } from '../../../domain/clause-numbers.ts';
import { clauseSort } from '../../../domain/clause-order.ts';
import { clauseIdOf } from '../../../domain/ids.ts';
import type { Draft, KnownClause, NameReference, UnsourcedFact } from '../../facts/draft.ts';
import type { Location, PropertyValue } from '../../facts/facts.ts';
import { membershipFact } from '../../facts/membership-fact.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import { placeIn } from '../json/places.ts';
import { type CatalogElement, elementsOf } from './catalog-elements.ts';
import { clauseKindOf } from './catalog-kinds.ts';
import { CatalogRemarks } from './catalog-remarks.ts';
import { type ClauseName, createNumbering, type NamedElement } from './clause-numbering.ts';

interface ClauseContext {
  readonly file: string;
  /** Null: the catalog brings its standard along. */
  readonly reference: NameReference | null;
  readonly standardIdOf: (ids: readonly string[]) => string;
  readonly notes: Notes;
}

/** A clause for each group and control, under that of what it stands in. */
export function* clausesOf(catalog: unknown, { file, reference, standardIdOf, notes }: ClauseContext): Iterable<Draft> {
  const nameClause = createNumbering();
  const named = new Map<CatalogElement, NamedElement>();
  const remarks = new CatalogRemarks();
  let count = 0;
  for (const element of elementsOf(catalog)) {
    const at = placeIn(file, element.path);
    count += 1;
    if (element.kind === 'unreadable') {
      notes.problem(problem('document.shape', at, { wanted: element.wanted, fault: element.fault }));
      continue;
    }
    const name = nameClause(element);
    if (name === null) {
      refuseNameless(element, at, notes);
      continue;
    }
    if (name.why !== null) notes.problem(problem('catalog.number', at, { number: name.number, why: name.why }));
    named.set(element, { element, name });
    const parent = nearest(element.parent, named);
    remarks.see({ element, name }, parent);
    yield {
      at,
      names: reference === null ? [] : [reference],
      asksForClauses: true,
      standardOf: standardIdOf,
      build: (ids, clauses = []) =>
        clauseFacts(
          { element, name },
          { parent: parent?.name ?? null, standardId: standardIdOf(ids), clauses, at, notes },
        ),
    };
  }
  remarks.tell(notes, placeIn(file, 'catalog'));
  if (count === 0) notes.problem(problem('document.empty', placeIn(file, 'catalog'), { wanted: 'catalog' }));
}

/** A group that has neither label nor id only holds others together, and they go under what it stands under. */
function refuseNameless({ kind, id, labels }: CatalogElement, at: Location, notes: Notes): void {
  const known = id ?? labels[0];
  if (known !== undefined) {
    notes.problem(problem('catalog.repeated', at, { id: known }));
  } else if (kind === 'control') {
    notes.problem(problem('catalog.nameless', at));
  } else {
    notes.problem(problem('catalog.nameless-group', at));
  }
}

function nearest(
  element: CatalogElement | null,
  named: ReadonlyMap<CatalogElement, NamedElement>,
): NamedElement | null {
  for (let above = element; above !== null; above = above.parent) {
    const found = named.get(above);
    if (found !== undefined) return found;
  }
  return null;
}

interface ClausePlace {
  readonly parent: ClauseName | null;
  readonly standardId: string;
  /** Those that the graph has of the standard. */
  readonly clauses: readonly KnownClause[];
  readonly at: Location;
  readonly notes: Notes;
}

function clauseFacts({ element, name }: NamedElement, place: ClausePlace): UnsourcedFact[] {
  const { parent, standardId, clauses, at, notes } = place;
  const meantBy = ({ number, idPart }: ClauseName): KnownClause =>
    clauseOfNumber(clauses, number) ?? { id: clauseIdOf(standardId, idPart), number, withdrawn: false };
  const meant = meantBy(name);
  const { id, number } = meant;
  if (number !== name.number) {
    notes.problem(problem('clause.spelling', at, { number: name.number, known: number }));
  }
  const properties: Record<string, PropertyValue> = {
    number,
    clauseKind: clauseKindOf(element),
    standardId,
    sort: clauseSort(number),
  };
  if (element.title !== null) properties['title'] = element.title;
  if (element.withdrawn) properties['withdrawn'] = true;
  const isBack = !element.withdrawn && meant.withdrawn;
  if (isBack) notes.problem(problem('catalog.withdrawn', at, { number, id }));
  // Other sources may know better than a catalog that only says nothing of it.
  const yielding = isBack ? { yielding: { withdrawn: false } } : {};
  const facts: UnsourcedFact[] = [{ type: 'entity', kind: 'Clause', id, properties, ...yielding, at }];
  if (parent !== null) facts.push(membershipFact('UNDER', { fromId: id, toId: meantBy(parent).id }, at));
  return facts;
}
