import { StandardNames } from '../../domain/citations/standard-names.ts';
import { found, type NameInRow, type Settled } from './name-in-row.ts';
import type { NamedNode, NodeNames } from './node-names.ts';

/** A standard that a document brings along: the one that came by that title before, else a new or a known one by a person's word. */
export function byTitle(asked: NameInRow): Settled | null {
  const { text, newId, kinds, names } = asked;
  if (newId === undefined) return null;
  const [given, ...others] = names.givenBefore(kinds, text);
  if (given !== undefined && others.length === 0) return found(given, 'ALIAS');
  const known = names.byId(newId);
  if (known !== null) return found(known, 'ID');
  const cited = citedIn(text, names);
  const [nearest, ...rest] = cited.length > 0 ? cited : names.nearest(kinds, text);
  const { makeNew: fresh, leaveOut } = asked;
  if (nearest === undefined) return asked.openAsNew('standard', [fresh, leaveOut]);
  const most = [nearest, ...rest].slice(0, MOST_SHOWN).map(({ name }) => name);
  const question = `Is “${text}” a new standard, or one that the graph has, such as ${most.join(', ')}?`;
  // A title may cite the standard that its document is of, or is about.
  const same = asked.asNodes([nearest]);
  return asked.open(question, cited.length > 0 ? [leaveOut, ...same, fresh] : [fresh, ...same, leaveOut]);
}

const MOST_SHOWN = 3;

/** Standards whose designation, alias or title stands in the text, those that it cites most often first. */
function citedIn(text: string, { catalogue, namesOf }: NodeNames): readonly NamedNode[] {
  const standards = catalogue.all('Standard').map(({ id, designation, edition, title }) => {
    const aliases = title === null ? namesOf(id) : [...namesOf(id), title];
    return { id, designation, edition, aliases };
  });
  const counts = new Map<string, number>();
  for (const { whole, withoutEdition } of new StandardNames(standards).find(text))
    for (const id of whole.length > 0 ? whole : withoutEdition) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .toSorted(([, left], [, right]) => right - left)
    .map(([id]) => ({ id, name: catalogue.nameOf(id) }));
}
