import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { editionsMeant } from '../../domain/catalogue/certified-standards.ts';
import { mayBeInForce } from '../../domain/editions/editions.ts';
import { sortedIds } from '../../domain/ids.ts';
import { listed } from '../words/few-names.ts';
import type { InheritanceNote } from './note.ts';

/** Names the editions of a standard that is cited without one and has no requirements itself; null for other standards. */
export function editionsSentence(catalogue: Catalogue, standardId: string): string | null {
  const editions = editionsMeant(catalogue, standardId).map((id) => catalogue.nameOf(id));
  if (editions.length === 0) return null;
  const are = editions.length === 1 ? 'its edition is' : 'its editions are';
  return `${catalogue.nameOf(standardId)} is cited without an edition and has no requirements of its own; ${are} ${listed(editions, editions.length)}.`;
}

/** Notes the requested standards that are cited without an edition, with their editions. */
export function standardsWithoutEdition(catalogue: Catalogue, standardIds: readonly string[]): InheritanceNote {
  const nodeIds = sortedIds(standardIds.flatMap((id) => editionsMeant(catalogue, id)));
  const sentences = sortedIds(standardIds).flatMap((id) => editionsSentence(catalogue, id) ?? []);
  return { code: 'STANDARD_WITHOUT_EDITION', count: nodeIds.length, sentence: sentences.join(' '), nodeIds };
}

interface AssessedEdition {
  readonly askedStandardId: string;
  /** Edition that is assessed in its place. */
  readonly standardId: string;
  readonly day: string;
}

/** Notes which edition is assessed in place of a standard that is cited without one; null if the standard itself is. */
export function assessedEdition(catalogue: Catalogue, assessed: AssessedEdition): InheritanceNote | null {
  const { askedStandardId, standardId, day } = assessed;
  if (askedStandardId === standardId) return null;
  const editions = editionsMeant(catalogue, askedStandardId);
  const standing = editions.filter((id) => mayBeInForce(catalogue, id, day));
  const [cited, edition] = [askedStandardId, standardId].map((id) => catalogue.nameOf(id));
  const which =
    standing.length === 0
      ? 'the latest edition; none is in force on that day'
      : `${standing.length === 1 ? 'the only edition' : 'the latest edition'} in force on that day, as far as sources state`;
  return {
    code: 'STANDARD_WITHOUT_EDITION',
    count: editions.length,
    sentence: `${cited} is cited without an edition, so this assesses ${edition}: ${which}.`,
    nodeIds: sortedIds(editions),
  };
}
