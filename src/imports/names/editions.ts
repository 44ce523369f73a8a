import type { Catalogue } from '../../domain/catalogue.ts';
import { groupByEach } from '../../domain/grouping.ts';
import { commonSpelling } from '../../domain/names.ts';

interface NameOfStandard {
  readonly id: string;
  readonly text: string;
}

/**
 * Finds all editions that a text may mean, where some is called so; none where the text bears one. “ISO20000-1” does not:
 * though one has it for an alias, a list that says so may mean any whose names are the same but for their editions.
 */
export function indexEditions<Name extends NameOfStandard>(
  catalogue: Catalogue,
  names: readonly Name[],
): (found: readonly Name[], text: string) => readonly Name[] {
  const editionOf = (id: string) => catalogue.find('Standard', id)?.edition ?? null;
  const byBareName = groupByEach(names, ({ id, text }) => {
    const edition = editionOf(id);
    return edition === null ? [] : [withoutEdition(text, edition)];
  });
  return (found, text) =>
    found.flatMap(({ id }) => {
      const edition = editionOf(id);
      const bearsOne = edition === null || withoutEdition(text, edition) !== commonSpelling(text);
      return bearsOne ? [] : (byBareName.get(commonSpelling(text)) ?? []);
    });
}

function withoutEdition(text: string, edition: string): string {
  const end = ` ${commonSpelling(edition)}`;
  const whole = commonSpelling(text);
  return whole.endsWith(end) ? whole.slice(0, -end.length) : whole;
}
