import type { ClauseKind } from '../../../domain/entities.ts';
import { isEnhancementOf } from '../clause-tree.ts';
import type { CatalogElement } from './catalog-elements.ts';
import type { NamedElement } from './clause-numbering.ts';

/** Controls of these classes are names for what stands under them, as in the NIST Cybersecurity Framework. */
const GROUPING_CLASSES: ReadonlySet<string> = new Set(['family', 'function', 'category']);

export function clauseKindOf({ kind, className, holdsControls }: CatalogElement): ClauseKind {
  const isName = className !== null && GROUPING_CLASSES.has(className.toLowerCase());
  return kind === 'group' || (isName && holdsControls) ? 'HEADING' : 'REQUIREMENT';
}

/** True of a requirement under one of another class that it is no enhancement of, so that the other may only group. */
export function mayBeGrouped(child: NamedElement, parent: NamedElement): boolean {
  if (![child, parent].every(({ element }) => !element.withdrawn && clauseKindOf(element) === 'REQUIREMENT'))
    return false;
  const [own, other] = [child.element.className, parent.element.className];
  if (own === null || other === null || own === other) return false;
  return !/enhancement$/i.test(own) && !isEnhancementOf(child.name.number, parent.name.number);
}
