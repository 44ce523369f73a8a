import type { Location } from '../../facts/facts.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import { clauseKindOf, mayBeGrouped } from './catalog-kinds.ts';
import type { NamedElement } from './clause-numbering.ts';

/** How numbers and kinds of many clauses were found: each way once, with the first clause of which it was. */
export class CatalogRemarks {
  readonly #seen = new Map<string, { count: number; readonly first: string }>();

  see(child: NamedElement, parent: NamedElement | null): void {
    const { id, title, className, kind } = child.element;
    const { number, from } = child.name;
    if (from === 'label behind the title')
      this.#add('Numbers taken from behind the title in a label', `${number} of "${title}"`);
    if (from === 'title')
      this.#add('Numbers taken from the title for want of a label, as the id ends in it', `${number} of ${id}`);
    if (kind === 'control' && clauseKindOf(child.element) === 'HEADING')
      this.#add(`Headings, as they are controls of the class "${className}" that hold others`, number);
    if (parent === null || !mayBeGrouped(child, parent)) return;
    this.#add(
      `Requirements of the class "${className}" under requirements of the class "${parent.element.className}"`,
      `${number} under ${parent.name.number}`,
    );
  }

  tell(notes: Notes, at: Location): void {
    for (const [way, { count, first }] of this.#seen) notes.problem(problem('catalog.way', at, { way, count, first }));
  }

  #add(way: string, first: string): void {
    const seen = this.#seen.get(way) ?? { count: 0, first };
    seen.count += 1;
    this.#seen.set(way, seen);
  }
}
