import { clauseSort } from '../../../domain/clause-order.ts';
import { ENTITY_PREFIXES } from '../../../domain/ids.ts';
import type { Draft, NameReference, ReadingNotes, UnsourcedFact } from '../../draft.ts';
import type { Location, PropertyValue } from '../../facts.ts';
import { placeIn } from '../json/places.ts';
import { type CatalogElement, elementsOf } from './catalog-elements.ts';
import { createNumbering } from './clause-numbering.ts';

interface ClauseContext {
  readonly file: string;
  /** Null: the catalog brings its standard along. */
  readonly reference: NameReference | null;
  readonly slugOfStandard: (ids: readonly string[]) => string;
  readonly notes: ReadingNotes;
}

/** A clause for each group and control, under that of what it stands in. */
export function* clausesOf(
  catalog: unknown,
  { file, reference, slugOfStandard, notes }: ClauseContext,
): Iterable<Draft> {
  const nameClause = createNumbering();
  const partByElement = new Map<CatalogElement, string>();
  let count = 0;
  for (const element of elementsOf(catalog)) {
    const at = placeIn(file, element.path);
    count += 1;
    if (element.kind === 'unreadable') {
      notes.reject(at, element.sentence);
      continue;
    }
    const name = nameClause(element);
    if (name === null) {
      refuseNameless(element, at, notes);
      continue;
    }
    if (name.remark !== null) notes.remark(at, name.remark);
    partByElement.set(element, name.idPart);
    const parentPart = nearestPart(element.parent, partByElement);
    yield {
      at,
      names: reference === null ? [] : [reference],
      build: (ids) => clauseFacts(element, { ...name, parentPart, slug: slugOfStandard(ids), at }),
    };
  }
  if (count === 0) notes.remark(placeIn(file, 'catalog'), 'The catalog has no groups and no controls.');
}

/** A group that has neither label nor id only holds others together, and they go under what it stands under. */
function refuseNameless({ kind, id, label }: CatalogElement, at: Location, notes: ReadingNotes): void {
  if (id !== null || label !== null) {
    notes.reject(at, `Another group or control of the catalog has the id "${id ?? label}" already.`);
  } else if (kind === 'control') {
    notes.reject(at, 'The control has neither a label nor an id, so it has no number to be known by.');
  } else {
    notes.leaveOut(at, 'The group has neither a label nor an id; what it holds goes under what is above it.');
  }
}

function nearestPart(element: CatalogElement | null, parts: ReadonlyMap<CatalogElement, string>): string | null {
  for (let above = element; above !== null; above = above.parent) {
    const part = parts.get(above);
    if (part !== undefined) return part;
  }
  return null;
}

function clauseFacts(
  { kind, title, withdrawn }: CatalogElement,
  clause: {
    readonly number: string;
    readonly idPart: string;
    readonly parentPart: string | null;
    readonly slug: string;
    readonly at: Location;
  },
): UnsourcedFact[] {
  const { number, at, slug, parentPart } = clause;
  const idOf = (part: string) => `${ENTITY_PREFIXES.Clause}/${slug}/${part}`;
  const id = idOf(clause.idPart);
  const properties: Record<string, PropertyValue> = {
    number,
    clauseKind: kind === 'group' ? 'HEADING' : 'REQUIREMENT',
    standardId: `${ENTITY_PREFIXES.Standard}/${slug}`,
    sort: clauseSort(number),
  };
  if (title !== null) properties['title'] = title;
  if (withdrawn) properties['withdrawn'] = true;
  const facts: UnsourcedFact[] = [{ type: 'entity', kind: 'Clause', id, properties, at }];
  if (parentPart !== null) {
    const toId = idOf(parentPart);
    const content = { kind: 'Membership', membership: 'UNDER', fromId: id, toId, inferred: false } as const;
    facts.push({ type: 'statement', content, at });
  }
  return facts;
}
