import { partition } from '../../../domain/grouping.ts';
import { wordsInLine } from '../../people-words.ts';
import { type Element, filled, type Property, propertiesOf, sentencesOf, sourceLinks, tokenOf } from '../elements.ts';
import { uuidOf } from '../uuid.ts';
import type { PlanRow, PlanService } from './question.ts';

/** Responsibilities with a part for the provider. */
const OF_PROVIDER: readonly string[] = ['PROVIDER', 'PROVIDER_PART', 'SHARED'];

export const isSure = ({ certainty }: { readonly certainty: string | null }) =>
  certainty === 'STATED' || certainty === 'DERIVED';

/** True if a source states that the provider has a part of the requirement. */
function isInherited({ responsibility }: PlanRow): boolean {
  return OF_PROVIDER.includes(responsibility);
}

/**
 * Returns a service's contribution to a requirement. Rows are `inherited` in OSCAL's sense only if they are certain and
 * a source assigns a part to the provider; the implementation status follows the same rule. All other rows are
 * described in words.
 */
export function serviceByComponent(given: PlanService, uuid: string, environment: string): Element {
  const { service, responsibility, rows, exclusions, unplaced } = given;
  const [sure, possible] = partition(rows, isSure);
  return filled({
    'component-uuid': uuidOf('service', service.id),
    uuid,
    description: descriptionOf(given, { sure, possible, environment }),
    props: propertiesOf(certaintyProperties(given)),
    links: sourceLinks([...rows, ...exclusions, ...unplaced]),
    'implementation-status': isSure(given) ? statusOf(responsibility) : null,
    inherited: sure.filter(isInherited).map((row) => inheritedOf(row, uuid)),
    remarks: remarksOf(rows),
  });
}

/** Returns how sure a service's contribution is, and why not surer. */
export function certaintyProperties({ certainty, basis, responsibility, rows }: PlanService): readonly Property[] {
  const reasons = new Set(rows.flatMap((row) => (isSure(row) ? [] : row.possibleBecause)));
  return [
    ['certainty', tokenOf(certainty ?? 'UNKNOWN')],
    ['basis', basis === null ? null : tokenOf(basis)],
    ['responsibility', tokenOf(responsibility)],
    ...[...reasons].map((reason) => ['possible-because', tokenOf(reason)] as const),
  ];
}

function statusOf(responsibility: string): Element | null {
  if (responsibility === 'PROVIDER') return { state: 'implemented' };
  return OF_PROVIDER.includes(responsibility) ? { state: 'partial' } : null;
}

function inheritedOf(row: PlanRow, byComponent: string): Element {
  return filled({
    uuid: uuidOf('inherited', byComponent, row.id),
    description: sentencesOf(responsibilityOf([row])),
    props: propertiesOf([
      ['certificate', row.certificate.id],
      ['certainty', tokenOf(row.certainty)],
      ['responsibility', tokenOf(row.responsibility)],
    ]),
  });
}

interface Rows {
  readonly sure: readonly PlanRow[];
  readonly possible: readonly PlanRow[];
  readonly environment: string;
}

function descriptionOf(given: PlanService, { sure, possible, environment }: Rows): string {
  const { service, exclusions, unplaced } = given;
  const said = [...exclusions, ...unplaced].map(({ sentence }) => sentence);
  if (sure.length > 0) {
    const isDescribed = sure.some(isInherited);
    return sentencesOf([...sure.flatMap(scopeOf), ...(isDescribed ? [] : responsibilityOf(sure)), ...said]);
  }
  if (possible.length > 0) {
    return sentencesOf(['Only possible, not shown to be inherited.', ...possible.flatMap(scopeOf), ...said]);
  }
  return sentencesOf([`No source shows that ${service.name} in ${environment} inherits this requirement.`, ...said]);
}

function scopeOf({ evidence }: PlanRow): string[] {
  return evidence.filter(({ kind }) => kind !== 'RESPONSIBILITY').map(({ sentence }) => sentence);
}

function responsibilityOf(rows: readonly PlanRow[]): string[] {
  const steps = rows.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'RESPONSIBILITY'));
  return steps.length === 0 ? [NOT_STATED] : steps.map(({ sentence }) => sentence);
}

const NOT_STATED = 'No source states who meets this requirement.';

/** Returns what to do before the rows may be claimed. */
export function remarksOf(rows: readonly PlanRow[]): string {
  const [sure, possible] = partition(rows, isSure);
  const unknown = sure.some(
    ({ responsibility }) => !OF_PROVIDER.includes(responsibility) && responsibility !== 'CUSTOMER',
  );
  return sentencesOf([
    ...possible.map(
      ({ certificate, possibleBecause }) =>
        `Inheritance through “${certificate.name}” is only possible (${wordsInLine(possibleBecause)}). Do not claim it before a source confirms it.`,
    ),
    unknown
      ? 'A certificate covers this requirement, but no source states who meets it. Ask the provider for its customer responsibility matrix before you claim it as inherited.'
      : null,
  ]);
}
