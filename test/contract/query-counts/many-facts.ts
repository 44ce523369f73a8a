import type { Fact } from '../../../src/imports/facts/facts.ts';
import { node, statement } from '../../support/extra-facts.ts';

const SOURCE = 'source/seed';
const HUNDRED = Array.from({ length: 100 }, (_item, position) => `many-${position}`);

const certified: readonly Fact[] = HUNDRED.flatMap((name) => {
  const [standard, certificate] = [`standard/${name}`, `certificate/${name}`];
  return [
    node('Standard', standard, { designation: `Standard ${name}` }, SOURCE),
    node('Certificate', certificate, { name: `Certificate ${name}`, expiresOn: '2098-06-30' }, SOURCE),
    statement({ kind: 'Alias', subjectId: standard, name: `S ${name}`, alias: 'ALSO' }, SOURCE),
    statement({ kind: 'Alias', subjectId: certificate, name: `C ${name}`, alias: 'ALSO' }, SOURCE),
    statement(
      { kind: 'StandardRelation', fromId: standard, toId: 'standard/iso-27001', relation: 'EXTENDS', note: null },
      SOURCE,
    ),
    statement(
      {
        kind: 'Membership',
        membership: 'CERTIFIES',
        fromId: certificate,
        toId: 'standard/iso-20000-1-2018',
        inferred: false,
      },
      SOURCE,
    ),
    statement(
      {
        kind: 'ScopeEntry',
        certificateId: certificate,
        subjectId: 'service/key-vault',
        environmentId: 'environment/azure',
        standardId: null,
        status: 'IN_SCOPE',
        extent: null,
        validFrom: null,
        validUntil: null,
        condition: null,
      },
      SOURCE,
    ),
  ];
});

/** Clauses mapped to a clause of the seed. */
const mapped: readonly Fact[] = HUNDRED.flatMap((number) => {
  const id = `clause/many-clauses/${number}`;
  const properties = { number, clauseKind: 'REQUIREMENT', standardId: 'standard/many-clauses', sort: number };
  const toId = 'clause/iso-20000-1-2018/8.6.3';
  return [
    node('Clause', id, properties, SOURCE),
    statement({ kind: 'ClauseMapping', fromId: id, toId, mapping: 'SUBSET_OF', strength: 5, rationale: null }, SOURCE),
  ];
});

/** A hundred standards, certificates and clauses, so that the lists can fill a page of 100. */
export const manyFacts: readonly Fact[] = [
  ...certified,
  node('Standard', 'standard/many-clauses', { designation: 'Standard of many clauses' }, SOURCE),
  ...mapped,
];
