import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { CERTIFICATE_STATUSES, DOCUMENT_KINDS } from '../../src/domain/entities/certificate.ts';
import { CLAUSE_KINDS } from '../../src/domain/entities/clause.ts';
import { STANDARD_STATUSES } from '../../src/domain/entities/standard.ts';
import {
  ALIAS_KINDS,
  EXTENTS,
  MAPPING_KINDS,
  RELATION_KINDS,
  SCOPE_STATUSES,
  STATED_RESPONSIBILITIES,
} from '../../src/domain/statements/statements.ts';
import type { EntityFact } from '../../src/imports/facts/facts.ts';
import { describeProblem } from '../../src/imports/facts/problems.ts';
import { TABLES } from '../../src/imports/lists/seed/facts-of-rows.ts';
import { fieldsOf } from '../../src/imports/lists/seed/fields.ts';
import { referencesOf, validate } from '../../src/imports/plan/validate.ts';
import { datapackageOf } from '../support/datapackage.ts';
import { factsOf } from '../support/made-up.ts';

import { contentsOf, countBy, DATAPACKAGE, emptyGraph, entitiesOf, readSeed, SEED } from './seed-reading.ts';

/** Texts of clauses are separate facts, without a kind of clause. */
const isInContents = ({ kind, properties }: EntityFact) => kind === 'Clause' && properties['clauseKind'] !== undefined;

describe('the seed of the project', () => {
  it('holds the expected numbers of facts, all of them valid', async () => {
    const { facts, issues } = await readSeed();
    const validated = await validate(facts, emptyGraph);
    expect(issues).toEqual([]);
    expect(validated.problems.map(describeProblem)).toEqual([]);
    expect(validated.repeated.size).toBe(0);
    expect(countBy([...validated.nodes.values()], ([{ kind }]) => kind)).toEqual({
      Source: 40,
      Organization: 15,
      Standard: 51,
      Clause: 5_953 + 173 + 340 + 427 + 51 + 56,
      ServiceFamily: 4,
      Service: 179,
      Environment: 12,
      Certificate: 15,
    });
    const contents = contentsOf(factsOf(validated));
    expect(countBy(contents, ({ kind }) => kind)).toMatchObject({
      ScopeEntry: 363 + 12,
      StandardRelation: 14 + 12 + 8 + 1 + 5,
      Responsibility: 421 + 384,
      ClauseMapping: 746 + 739 + 90 + 373 + 157 + 439 + 313,
    });
    expect(
      countBy(
        contents.filter((content) => content.kind === 'Alias'),
        ({ alias }) => alias,
      ),
    ).toEqual({ FORMERLY: 29, ALSO: 48, ABBREVIATION: 17 });
    expect(
      countBy(
        contents.filter((content) => content.kind === 'Responsibility'),
        ({ responsibility }) => responsibility,
      ),
    ).toEqual({ SHARED: 44 + 43, PROVIDER_PART: 377 + 341 });
  });

  it('defines each node before it refers to it', async () => {
    const { facts } = await readSeed();
    const named = new Set<string>();
    const tooEarly = facts.filter((fact) => {
      if (fact.type === 'entity') named.add(fact.id);
      return referencesOf(fact).some((id) => !named.has(id));
    });
    expect(tooEarly).toEqual([]);
  });

  it('distinguishes requirements from headings', async () => {
    const { facts } = await readSeed();
    const clauses = entitiesOf(facts).filter(isInContents);
    const kinds = countBy(clauses, ({ properties: { standardId, clauseKind, withdrawn } }) =>
      [standardId, clauseKind, ...(withdrawn === true ? ['withdrawn'] : [])].join(' ').replace('standard/', ''),
    );
    expect(kinds).toEqual({
      'iso-20000-1-2018 REQUIREMENT': 57,
      'iso-20000-1-2018 HEADING': 20,
      'iso-27001-2022 REQUIREMENT': 123,
      'iso-27001-2022 HEADING': 15,
      'nist-800-53-r5 REQUIREMENT': 1_014,
      'nist-800-53-r5 REQUIREMENT withdrawn': 182,
      'nist-800-53-r5 HEADING': 20,
      'nist-800-53-r4 REQUIREMENT': 826,
      'nist-800-53-r4 REQUIREMENT withdrawn': 96,
      'nist-800-53-r4 HEADING': 18,
      'nist-800-171-r3 REQUIREMENT': 97,
      'nist-800-171-r3 REQUIREMENT withdrawn': 33,
      'nist-800-171-r3 HEADING': 17,
      'nist-csf-2-0 REQUIREMENT': 106,
      'nist-csf-2-0 REQUIREMENT withdrawn': 79,
      'nist-csf-2-0 HEADING': 28,
      'nist-csf-2-0 HEADING withdrawn': 12,
      'fedramp-20x-ksi REQUIREMENT': 46,
      'fedramp-20x-ksi HEADING': 10,
      'fedramp-20x-class-b REQUIREMENT': 41,
      'fedramp-20x-class-b HEADING': 10,
      'fedramp-20x-class-c REQUIREMENT': 46,
      'fedramp-20x-class-c HEADING': 10,
      ...baseline('fedramp-r5-class-b', 155, 18),
      ...baseline('fedramp-r5-class-c', 322, 18),
      ...baseline('fedramp-r5-class-d', 409, 18),
      ...baseline('fedramp-r4-high', 421, 17),
      ...baseline('fedramp-r4-moderate', 325, 17),
      ...baseline('fedramp-r4-low', 125, 17),
      ...baseline('fedramp-r4-li-saas', 126, 17),
      ...baseline('fedramp-r5-high', 410, 18),
      ...baseline('fedramp-r5-moderate', 323, 18),
      ...baseline('fedramp-r5-low', 156, 18),
      ...baseline('fedramp-r5-li-saas', 156, 18),
      ...baseline('nist-800-53b-r5-high', 370, 18),
      ...baseline('nist-800-53b-r5-moderate', 287, 18),
      ...baseline('nist-800-53b-r5-low', 149, 18),
      ...baseline('nist-800-53b-r5-privacy', 96, 16),
    });
  });

  it('has no clause in a baseline that is not in force in its catalogue, with the same title', async () => {
    const { facts } = await readSeed();
    const titles = new Map(
      entitiesOf(facts).flatMap(({ kind, id, properties: { withdrawn, title } }) =>
        kind === 'Clause' && title !== undefined && withdrawn !== true ? [[id, title]] : [],
      ),
    );
    const baselines = contentsOf(facts).flatMap((content) =>
      content.kind === 'StandardRelation' && content.relation === 'BASELINE_OF' ? [[content.fromId, content.toId]] : [],
    );
    expect(new Set(baselines.map(([fromId]) => fromId)).size).toBe(17);
    const others = baselines.flatMap(([fromId = '', toId = '']) => {
      const [prefix, catalogue] = [`${fromId.replace('standard/', 'clause/')}/`, toId.replace('standard/', 'clause/')];
      const own = [...titles].filter(([id]) => id.startsWith(prefix));
      return own.flatMap(([id, title]) => {
        const number = id.slice(prefix.length);
        return titles.get(`${catalogue}/${number}`) === title ? [] : [`${fromId} ${number}`];
      });
    });
    expect(others).toEqual([]);
  });

  it('leaves the environment open if the certificate has several and the page names none', async () => {
    const { facts } = await readSeed();
    const validated = await validate(facts, emptyGraph);
    const open = contentsOf(factsOf(validated)).filter(
      (content) => content.kind === 'ScopeEntry' && content.environmentId === null,
    );
    expect(open).toHaveLength(11);
  });

  it('marks a family as inferred if only the name of the service suggests it', async () => {
    const { facts } = await readSeed();
    const inFamily = (serviceId: string) =>
      facts.find((fact) => fact.type === 'statement' && 'fromId' in fact.content && fact.content.fromId === serviceId);
    expect(inFamily('service/power-bi')).toMatchObject({
      content: { membership: 'IN_FAMILY', toId: 'family/power-platform', inferred: true },
      sourceIds: ['source/name'],
    });
    expect(inFamily('service/key-vault')).toMatchObject({ content: { inferred: false }, sourceIds: ['source/aud'] });
    expect(inFamily('service/github-ae')).toBeUndefined();
  });

  it('has the service names of a certificate page as aliases, with that page as their source', async () => {
    const statements = (await readSeed()).facts.filter((fact) => fact.type === 'statement');
    const named = statements.flatMap(({ content, sourceIds }) =>
      content.kind === 'Alias' && content.subjectId.startsWith('service/') && sourceIds.includes('source/msc21')
        ? [[content.name, content.subjectId]]
        : [],
    );
    expect(Object.fromEntries(named)).toEqual({
      Intune: 'service/microsoft-intune',
      'Microsoft Cloud App Security': 'service/microsoft-defender-for-cloud-apps',
      'Microsoft Defender Advanced Threat Protection': 'service/microsoft-defender-for-endpoint',
      'Microsoft Flow': 'service/power-automate',
      'Microsoft PowerApps': 'service/power-apps',
    });
  });

  it('allows exactly the enum values of the graph', () => {
    const words = Object.keys(TABLES).flatMap((table) =>
      fieldsOf(table).flatMap(({ name, constraints }) =>
        constraints?.enum ? [[`${table}.${name}`, constraints.enum]] : [],
      ),
    );
    expect(Object.fromEntries(words)).toEqual({
      'standards.status': STANDARD_STATUSES,
      'certificates.status': CERTIFICATE_STATUSES,
      'clauses.kind': CLAUSE_KINDS,
      'certificate-documents.kind': DOCUMENT_KINDS,
      'aliases.kind': ALIAS_KINDS,
      'standard-relations.kind': RELATION_KINDS,
      'service-relations.kind': ['COMPONENT_OF', 'REPLACED_BY'],
      'scope.status': SCOPE_STATUSES,
      'scope.extent': EXTENTS,
      'responsibilities.responsibility': STATED_RESPONSIBILITIES,
      'mappings.relationship': MAPPING_KINDS,
    });
  });

  it('is described by its datapackage.json; UPDATE=1 rewrites it', async () => {
    const generated = await datapackageOf(SEED);
    if (process.env['UPDATE'] === '1') await writeFile(DATAPACKAGE, generated);
    expect(await readFile(DATAPACKAGE, 'utf8')).toBe(generated);
  });
});

function baseline(standard: string, requirements: number, headings: number): Record<string, number> {
  return { [`${standard} REQUIREMENT`]: requirements, [`${standard} HEADING`]: headings };
}
