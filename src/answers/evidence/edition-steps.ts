import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { daysOfEdition } from '../../domain/editions/editions.ts';
import { nameOf } from '../../domain/entities/entity.ts';
import type { Standard } from '../../domain/entities/standard.ts';
import { sortedIds } from '../../domain/ids.ts';
import { rowBounds } from '../../domain/inheritance/row-bounds.ts';
import type { StandardRelation } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { type EvidenceStep, ofNode, step } from './evidence-step.ts';

type Day = 'inForceFrom' | 'inForceUntil';

/** `where` names no edition, and the requirement belongs to one that may be in force. */
export function editionStep(
  catalogue: Catalogue,
  edition: StandardRelation,
  where: 'certificate' | 'entry',
): EvidenceStep {
  const [from, to] = [edition.fromId, edition.toId].map((id) => catalogue.nameOf(id));
  return step('CERTIFICATION', `${from} is an edition of ${to}; the ${where} names none.`, edition);
}

/** Returns a step for the days of the requirement's edition if the row begins or ends with them. */
export function editionDaysSteps(
  { catalogue }: Snapshot,
  { participation, clause: { standardId } }: InheritedRow,
): EvidenceStep[] {
  const standard = catalogue.find('Standard', standardId);
  if (standard === null) return [];
  const row = rowBounds(catalogue, participation, standardId);
  const edition = daysOfEdition(catalogue, standardId);
  const begins = edition.from !== null && edition.from === row.from;
  const ends = edition.until !== null && edition.until === row.until;
  return daysSteps(standard, [
    ...(begins ? (['inForceFrom'] as const) : []),
    ...(ends ? (['inForceUntil'] as const) : []),
  ]);
}

/** Returns a step for each other edition whose days leave only one edition in force. */
export function otherEditionSteps({ catalogue }: Snapshot, { participation, clause }: InheritedRow): EvidenceStep[] {
  if (participation.possibleBecause.includes('EDITION_NOT_STATED')) return [];
  const { certificateId, supports } = participation;
  const [{ standardId }] = supports;
  const cited = standardId === null ? catalogue.standardIdsOf(certificateId) : [standardId];
  const wide = catalogue.relationsFrom(clause.standardId, 'EDITION_OF').filter(({ toId }) => cited.includes(toId));
  const others = new Set(wide.flatMap(({ toId }) => catalogue.relatedTo(toId, 'EDITION_OF')));
  others.delete(clause.standardId);
  return sortedIds([...others]).flatMap((id) => {
    const other = catalogue.find('Standard', id);
    return other === null
      ? []
      : daysSteps(
          other,
          DAYS_OF_EDITION.filter((day) => other[day] !== null),
        );
  });
}

const DAYS_OF_EDITION: readonly Day[] = ['inForceFrom', 'inForceUntil'];

function daysSteps(standard: Standard, properties: readonly Day[]): EvidenceStep[] {
  if (properties.length === 0) return [];
  const ends = properties.includes('inForceUntil');
  const from = properties.includes('inForceFrom') ? ` from ${standard.inForceFrom}${ends ? '' : ' on'}` : '';
  const until = ends ? ` up to and including ${standard.inForceUntil}` : '';
  return [ofNode('CERTIFICATION', `${nameOf(standard)} is in force${from}${until}.`, { node: standard, properties })];
}
