import { groupBy, partition } from '../../../domain/grouping.ts';
import { kindOfId } from '../../../domain/ids.ts';
import { wordsInLine } from '../../people-words.ts';
import { controlIdOf } from '../control-id.ts';
import { type Element, filled, inLine, propertiesOf, sentencesOf, sourceLinks, tokenOf } from '../elements.ts';
import { uuidOf } from '../uuid.ts';
import type { ComponentRow } from './question.ts';

/** Roles that implement parts of a requirement, by responsibility; none if no source states it. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  PROVIDER: ['provider'],
  PROVIDER_PART: ['provider'],
  SHARED: ['provider', 'customer'],
  CUSTOMER: ['customer'],
};

export const ROLE_TITLES: readonly Element[] = [
  { id: 'provider', title: 'Provider of the service' },
  { id: 'customer', title: 'Customer of the service' },
];

/**
 * Returns a subject as a component with the requirements that it certainly inherits, by certificate and environment.
 * Possible inheritance is not listed as an implementation but described in the remarks.
 */
export function componentOf(rows: readonly [ComponentRow, ...ComponentRow[]]): Element {
  const [{ subject }] = rows;
  const isService = kindOfId(subject.id) === 'Service';
  const [possible, sure] = partition(rows, ({ certainty }) => certainty === 'POSSIBLE');
  const uuid = uuidOf('service', subject.id);
  return filled({
    uuid,
    type: isService ? 'service' : 'service-family',
    title: inLine(subject.name),
    description: isService ? `${inLine(subject.name)}, a service.` : `${inLine(subject.name)}, a family of services.`,
    props: propertiesOf([
      ['id', subject.id],
      ...(sure.length === 0 && possible.length > 0 ? [['certainty', 'possible'] as const] : []),
    ]),
    links: sourceLinks(possible),
    'control-implementations': [...groupBy(sure, placeOf).values()].map((group) => implementationOf(group, uuid)),
    remarks: sentencesOf([...groupBy(possible, placeOf).values()].map(([row]) => possibleSentence(row))),
  });
}

function placeOf({ environment, certificate, standard }: ComponentRow): string {
  return JSON.stringify([environment?.id ?? null, certificate.id, standard.id]);
}

function inEnvironment({ environment }: ComponentRow): string {
  return environment === null ? ', in an environment that no source states' : ` in ${environment.name}`;
}

function possibleSentence(row: ComponentRow): string {
  return `Only possible, so not listed as implemented: ${row.standard.designation}${inEnvironment(row)} through “${row.certificate.name}” (${wordsInLine(row.possibleBecause)}).`;
}

function implementationOf(rows: readonly [ComponentRow, ...ComponentRow[]], component: string): Element {
  const [first] = rows;
  const { environment, certificate, standard, certainty } = first;
  const uuid = uuidOf('control-implementation', component, placeOf(first));
  const scope = first.evidence.filter(({ kind }) => kind !== 'RESPONSIBILITY').map(({ sentence }) => sentence);
  return filled({
    uuid,
    source: `#${uuidOf('standard', standard.id)}`,
    description: sentencesOf([
      `${standard.designation}${inEnvironment(first)} through “${certificate.name}”.`,
      ...scope,
    ]),
    props: propertiesOf([
      ['environment', environment?.id ?? null],
      ['certificate', certificate.id],
      ['certainty', tokenOf(certainty)],
    ]),
    links: sourceLinks(rows),
    'implemented-requirements': rows.map((row) => requirementOf(row, uuid)),
  });
}

function requirementOf(row: ComponentRow, implementation: string): Element {
  const { clause, certainty, responsibility, responsibilities, evidence } = row;
  const [weakest] = responsibilities;
  const stated = evidence.filter(({ kind }) => kind === 'RESPONSIBILITY').map(({ sentence }) => sentence);
  const words = weakest?.customerWords ?? null;
  return filled({
    uuid: uuidOf('implemented-requirement', implementation, clause.id),
    'control-id': controlIdOf(clause.number),
    description:
      stated.length === 0 ? 'Covered by the certificate. No source states who meets it.' : sentencesOf(stated),
    props: [
      ...propertiesOf([
        ['certainty', tokenOf(certainty)],
        ['responsibility', tokenOf(responsibility)],
        ['provider-parts', weakest?.providerParts ?? null],
        ['customer-parts', weakest?.customerParts ?? null],
      ]),
      ...propertiesOf([['customer-words', words === null ? null : 'stated']]).map((prop) => ({
        ...prop,
        remarks: words,
      })),
    ],
    'responsible-roles': (ROLES[responsibility] ?? []).map((role) => ({ 'role-id': role })),
  });
}
