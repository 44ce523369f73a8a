import { isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../src/exports/file-name.ts';
import type { ExportKind } from '../../../src/exports/kind.ts';
import { EXPORT_KINDS } from '../../../src/exports/kinds/index.ts';
import { inheritance } from '../../../src/exports/kinds/inheritance.ts';
import { matrix } from '../../../src/exports/kinds/matrix.ts';
import { readParameters } from '../../../src/exports/parameters.ts';
import { publicSchema } from '../../support/schema-parts.ts';

const read = (values: Record<string, string | string[]>) => readParameters(inheritance.parameters, values);

describe('the parameters of an export', () => {
  it('accept several values, separated by commas or repeated', () => {
    expect(read({ services: ['service/a,service/b', 'service/c'], expandFamilies: 'true', revision: '3' })).toEqual({
      services: ['service/a', 'service/b', 'service/c'],
      expandFamilies: true,
      revision: 3,
    });
  });

  it('distinguish an empty list from a missing one', () => {
    expect(read({ services: '' })).toEqual({ services: [] });
    expect(read({})).toEqual({});
  });

  it.each([
    [{ service: 'service/a' }, 'There is no parameter "service" here; known are services, families'],
    [{ expandFamilies: 'yes' }, 'Parameter "expandFamilies" must be true or false, not "yes"'],
    [{ revision: '-1' }, 'Parameter "revision" must be a whole number, not "-1"'],
    [{ revision: '9999999999' }, 'Parameter "revision" must be a whole number'],
    [{ asOf: '2024-02-30' }, 'Parameter "asOf" must be a day of the calendar such as 2026-11-24, not "2024-02-30".'],
    [{ certainties: 'STATED,FOO' }, 'Parameter "certainties" must be STATED, DERIVED or POSSIBLE, not "FOO".'],
    [{ asOf: ['2026-01-01', '2026-01-02'] }, 'Parameter "asOf" must have one value, not 2'],
  ])('reject %j with a reason', (values, message) => {
    expect(() => read(values)).toThrow(message);
  });

  it('of a matrix are those of inheritance plus the columns', () => {
    const namesOf = (kind: ExportKind) => kind.parameters.map(({ name }) => name).sort();
    expect(namesOf(matrix)).toEqual([...namesOf(inheritance), 'columns'].sort());
  });
});

describe('the words that an export accepts', () => {
  const worded = EXPORT_KINDS.flatMap(({ name, parameters }) =>
    parameters.map((parameter) => ({ kind: name, ...parameter })),
  );

  it.each(worded.filter(({ words }) => words !== undefined))(
    'match an enum of the API and appear in the description: $kind $name',
    (parameter) => {
      const { words = [], description } = parameter;
      const known = Object.values(publicSchema.getTypeMap()).filter(isEnumType);
      const sets = known.map((type) => type.getValues().map(({ name }) => name));
      expect(sets.some((set) => set.length === words.length && set.every((word) => words.includes(word)))).toBe(true);
      expect(words.filter((word) => !description.includes(word))).toEqual([]);
    },
  );
});

describe('the name of an exported file', () => {
  const points = [{ asOf: '2026-11-24', revision: 3 }] as const;

  it('states the kind, clause, service, day and revision', () => {
    const given = { services: ['service/key-vault'], clauses: ['clause/fedramp-r4-high/AC-2(1)'], bases: ['LISTED'] };
    expect(fileNameOf('inheritance', given, { variables: {}, points }, 'csv')).toBe(
      'inheritance_fedramp-r4-high-AC-2(1)_key-vault_2026-11-24_revision-3.csv',
    );
  });

  it('puts the standard and environment first, and counts services if there are many', () => {
    const services = Array.from({ length: 6 }, (_id, position) => `service/${position}`);
    const given = { services, environment: 'environment/azure', standard: 'standard/fedramp-r4-high' };
    expect(fileNameOf('assessment', given, { variables: {}, points }, 'xlsx')).toBe(
      'assessment_fedramp-r4-high_azure_6-services_2026-11-24_revision-3.xlsx',
    );
  });

  it('stays short and has only plain characters for any input', () => {
    const given = { services: Array.from({ length: 50 }, (_id, position) => `service/"${'ä'.repeat(60)}"${position}`) };
    const name = fileNameOf('scope', given, { variables: {}, points }, 'md');
    expect(name).toMatch(/^[A-Za-z0-9._()-]+_2026-11-24_revision-3\.md$/);
    expect(name.length).toBeLessThan(200);
  });
});
