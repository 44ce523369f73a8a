import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../src/imports/facts/facts.ts';
import { validate } from '../../src/imports/plan/validate.ts';
import { referencesOf } from '../../src/imports/plan/validation/references.ts';
import { datapackageOf } from '../support/datapackage.ts';

import { contentsOf, countBy, DATAPACKAGE, emptyGraph, entitiesOf, read, SEED } from './seed-reading.ts';

describe('the seed of the project', () => {
  it('holds what its sources say, all of it readable', async () => {
    const { facts, issues } = await read(SEED);
    const validated = await validate(facts, emptyGraph);
    expect(issues).toEqual([]);
    expect(validated.issues.map(describeIssue)).toEqual([]);
    expect(validated.repeated.size).toBe(0);
    expect(countBy(entitiesOf(validated.facts), ({ kind }) => kind)).toEqual({
      Source: 12,
      Organization: 15,
      Standard: 28,
      Clause: 77 + 421,
      ServiceFamily: 4,
      Service: 179,
      Environment: 12,
      Certificate: 15,
    });
    const contents = contentsOf(validated.facts);
    expect(countBy(contents, ({ kind }) => kind)).toMatchObject({
      ScopeEntry: 363 + 12,
      StandardRelation: 14,
      Responsibility: 421,
    });
    expect(
      countBy(
        contents.filter((content) => content.kind === 'Alias'),
        ({ alias }) => alias,
      ),
    ).toEqual({ FORMERLY: 13, ALSO: 26 });
    expect(
      countBy(
        contents.filter((content) => content.kind === 'Responsibility'),
        ({ responsibility }) => responsibility,
      ),
    ).toEqual({ SHARED: 44, PROVIDER_PART: 377 });
  });

  it('names everything before it refers to it', async () => {
    const { facts } = await read(SEED);
    const named = new Set<string>();
    const tooEarly = facts.filter((fact) => {
      if (fact.type === 'entity') named.add(fact.id);
      return referencesOf(fact).some((id) => !named.has(id));
    });
    expect(tooEarly).toEqual([]);
  });

  it('tells requirements from headings', async () => {
    const { facts } = await read(SEED);
    const clauses = entitiesOf(facts).filter(({ kind }) => kind === 'Clause');
    const kinds = countBy(clauses, ({ properties }) => `${properties['standardId']} ${properties['clauseKind']}`);
    expect(kinds).toEqual({
      'standard/iso-20000-1-2018 REQUIREMENT': 57,
      'standard/iso-20000-1-2018 HEADING': 20,
      'standard/fedramp-high REQUIREMENT': 421,
    });
  });

  it('leaves the environment open where the certificate has several and the page names none', async () => {
    const { facts } = await read(SEED);
    const validated = await validate(facts, emptyGraph);
    const open = contentsOf(validated.facts).filter(
      (content) => content.kind === 'ScopeEntry' && content.environmentId === null,
    );
    expect(open).toHaveLength(11);
  });

  it('marks a family that only the name of the service tells', async () => {
    const { facts } = await read(SEED);
    const inFamily = (serviceId: string) =>
      facts.find((fact) => fact.type === 'statement' && 'fromId' in fact.content && fact.content.fromId === serviceId);
    expect(inFamily('service/power-bi')).toMatchObject({
      content: { membership: 'IN_FAMILY', toId: 'family/power-platform', inferred: true },
      sourceIds: ['source/name'],
    });
    expect(inFamily('service/key-vault')).toMatchObject({ content: { inferred: false }, sourceIds: ['source/aud'] });
    expect(inFamily('service/github-ae')).toBeUndefined();
  });

  it('knows services by what the page of a certificate calls them, on the word of that page', async () => {
    const statements = (await read(SEED)).facts.filter((fact) => fact.type === 'statement');
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

  it('is described by its datapackage.json; UPDATE=1 writes it anew', async () => {
    const generated = await datapackageOf(SEED);
    if (process.env['UPDATE'] === '1') await writeFile(DATAPACKAGE, generated);
    expect(await readFile(DATAPACKAGE, 'utf8')).toBe(generated);
  });
});
