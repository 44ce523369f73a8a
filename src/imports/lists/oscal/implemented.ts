import { normalizedClauseNumber } from '../../../domain/clause-numbers.ts';
import { groupBy } from '../../../domain/grouping.ts';
import type { Draft } from '../../facts/draft.ts';
import type { Place } from '../json/place.ts';
import { type ResponsibilityPlace, responsibilityDraft, statedByParts } from '../responsibilities.ts';

/** Parts of a control by who does them, where the document tells of them. */
export interface ImplementedControl {
  readonly control: string;
  readonly place: Place;
  readonly providerParts: number;
  readonly customerParts: number;
  readonly held: ResponsibilityPlace;
}

/** Drafts the responsibility for each control once, however often the documents tell of it. */
export function* responsibilityDrafts(implemented: readonly ImplementedControl[]): Iterable<Draft> {
  const keyOf = ({ control, held }: ImplementedControl) => JSON.stringify([held, normalizedClauseNumber(control)]);
  for (const group of groupBy(implemented, keyOf).values()) {
    const [{ control, place, held }, ...others] = group;
    for (const other of others) other.place.ignore();
    const sumOf = (side: 'providerParts' | 'customerParts') => group.reduce((sum, each) => sum + each[side], 0);
    const stated = statedByParts(sumOf('providerParts'), sumOf('customerParts'));
    if (stated === null) place.ignore();
    else yield responsibilityDraft(place.at, { text: control }, held, stated);
  }
}
