import type { MembershipKind, ScopeEntryContent, StatementContent } from '../../../src/domain/statements/statements.ts';
import type { Fact } from '../../../src/imports/facts/facts.ts';
import { node, statement } from '../../support/extra-facts.ts';

const SOURCE = 'source/seed';
const CLAUSES = ['4.1', '4.2', '4.3', '8.6.1', '8.6.2', '8.6.3', '9.1', '9.2', '9.3', '10.1'];

function inScope(certificateId: string, subjectId: string, environmentId = 'environment/azure'): ScopeEntryContent {
  const isFamily = subjectId.startsWith('family/');
  return {
    kind: 'ScopeEntry',
    certificateId,
    subjectId,
    environmentId,
    standardId: null,
    status: 'IN_SCOPE',
    extent: isFamily ? 'ALL' : null,
    validFrom: null,
    validUntil: null,
    condition: null,
  };
}

function mapped(fromId: string): StatementContent {
  return {
    kind: 'ClauseMapping',
    fromId,
    toId: 'clause/fedramp-r4-high/AC-2',
    mapping: 'INTERSECTS',
    strength: 1,
    rationale: null,
  };
}

/** An exception of a certificate without rows, so that no other list shrinks. */
function excepted(clauseId: string): StatementContent {
  return {
    kind: 'Exception',
    certificateId: 'certificate/az-gov-fedramp-high',
    subjectId: null,
    environmentId: null,
    clauseId,
    note: null,
  };
}

function linked(
  membership: 'IN_FAMILY' | 'REPLACED_BY' | 'CERTIFIES' | 'APPLIES_IN',
  fromId: string,
  toId: string,
): StatementContent {
  return { kind: 'Membership', membership, fromId, toId, inferred: false };
}

/** Mappings of a clause and exceptions of a certificate, which the seed lacks. */
export const someLinks: readonly Fact[] = CLAUSES.map((number) => `clause/iso-20000-1-2018/${number}`)
  .flatMap((clause) => [mapped(clause), excepted(clause)])
  .map((content) => statement(content, SOURCE));

/**
 * A revision that changes each list: items before the first and after the last one, a renamed item, and an entry that
 * leaves the scope.
 */
export function growth(revision: number): readonly Fact[] {
  const changedName = node('Service', 'service/key-vault', { name: `Key Vault, as of ${revision}` }, SOURCE);
  const takenBack = {
    ...inScope('certificate/az-fedramp-high', 'service/vpn-gateway'),
    status: 'NOT_IN_SCOPE',
  } as const;
  return [
    changedName,
    statement(takenBack, 'source/aud'),
    ...['aaa', 'zzz'].flatMap((name) => around(`${name}-${revision}`)),
  ];
}

function around(name: string): Fact[] {
  const [service, standard, environment] = [`service/${name}`, `standard/${name}`, `environment/${name}`];
  const certificate = `certificate/${name}`;
  const clause = `clause/${name}/1`;
  const said = (content: StatementContent) => statement(content, SOURCE);
  const member = (membership: MembershipKind, from: string, to: string) =>
    said({ kind: 'Membership', membership, fromId: from, toId: `organization/${to}`, inferred: false });
  return [
    node('Service', service, { name: `Azure ${name}` }, SOURCE),
    node('Standard', standard, { designation: name }, SOURCE),
    node('Environment', environment, { name: `Azure ${name}` }, SOURCE),
    node('Certificate', certificate, { name: `Azure ${name}` }, SOURCE),
    node('Source', `source/${name}`, { title: name }, `source/${name}`),
    node('Clause', clause, { number: '1', clauseKind: 'REQUIREMENT', standardId: standard, sort: '000001 1' }, SOURCE),
    said(linked('IN_FAMILY', service, 'family/azure')),
    said(linked('REPLACED_BY', service, 'service/power-bi')),
    said(linked('CERTIFIES', certificate, 'standard/fedramp-high')),
    said(linked('APPLIES_IN', certificate, 'environment/azure')),
    said(linked('APPLIES_IN', 'certificate/azure-20000-1-2018', environment)),
    member('HELD_BY', certificate, 'microsoft'),
    member('ISSUED_BY', certificate, 'bsi'),
    member('ASSESSED_BY', certificate, 'kratos'),
    member('AUTHORIZED_BY', certificate, 'jab'),
    member('PUBLISHED_BY', standard, 'iso-iec'),
    member('OPERATED_BY', environment, 'microsoft'),
    said({
      kind: 'StandardRelation',
      fromId: standard,
      toId: 'standard/iso-27001-2013',
      relation: 'EXTENDS',
      note: null,
    }),
    said(mapped(clause)),
    said(excepted(clause)),
    said(inScope('certificate/az-fedramp-high', service)),
    said(inScope('certificate/azure-20000-1-2018', 'service/power-bi', environment)),
    said(inScope('certificate/azure-20000-1-2018', 'family/azure', environment)),
    said(inScope('certificate/azure-20000-1-2018', service)),
  ];
}
