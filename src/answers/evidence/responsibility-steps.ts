import { standardIdOfClause } from '../../domain/ids.ts';
import { applicable, weakestFirst } from '../../domain/inheritance/responsibility.ts';
import type { Responsibility } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { type EvidenceStep, step } from './evidence-step.ts';
import { responsibilitiesCounting } from './responsibilities-of-clause.ts';

export async function responsibilitySteps(
  snapshot: Snapshot,
  { participation, clause }: InheritedRow,
): Promise<EvidenceStep[]> {
  const statements = await responsibilitiesCounting(snapshot, clause.id);
  return weakestFirst(applicable(statements, participation)).map((statement) => {
    const { catalogue } = snapshot;
    const place = catalogue.nameOf(statement.environmentId);
    const catalog =
      statement.clauseId === clause.id
        ? ''
        : ` of ${catalogue.nameOf(standardIdOfClause(statement.clauseId))}, of which ${catalogue.nameOf(clause.standardId)} is a baseline`;
    return step(
      'RESPONSIBILITY',
      `In ${place}, ${shareOf(statement)} ${clause.number}${catalog}${countsOf(statement)}${wordsOf(statement)}.`,
      statement,
    );
  });
}

function shareOf({ responsibility }: Responsibility): string {
  switch (responsibility) {
    case 'CUSTOMER':
      return 'the customer meets';
    case 'SHARED':
      return 'provider and customer each meet parts of';
    case 'PROVIDER_PART':
      return 'the provider meets parts of';
    case 'PROVIDER':
      return 'the provider meets all of';
  }
}

function countsOf({ providerParts, customerParts }: Responsibility): string {
  const counts = [
    providerParts === null ? [] : `provider: ${providerParts}`,
    customerParts === null ? [] : `customer: ${customerParts}`,
  ].flat();
  return counts.length === 0 ? '' : ` (parts counted – ${counts.join(', ')})`;
}

function wordsOf({ customerWords }: Responsibility): string {
  // Sentences have no line breaks.
  return customerWords === undefined ? '' : `, in the words of the source: “${customerWords.replaceAll(/\s+/g, ' ')}”`;
}
