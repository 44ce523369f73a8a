import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Decision } from '../../../src/imports/map/decision.ts';
import { RECIPE } from '../../../src/imports/map/recipe.ts';
import { DECIDE, draftRecipe, withFirstProposals } from '../../../src/imports/propose/draft-recipe.ts';
import { parseRecipe } from '../../../src/imports/propose/recipe-file.ts';
import { describeRecipe } from '../../../src/imports/propose/recipe-text.ts';
import { parseListOptions } from '../../../src/imports/sent/list-rules.ts';

const SCHEMA = new URL('../../../schema/import-recipe.schema.json', import.meta.url);

function fault(text: string): string {
  try {
    parseRecipe(text, 'scope.recipe.yaml');
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

/** JSON Schema of recipe files, for editors: any line with a choice of words may still be open. */
function recipeSchema(): object {
  const schema = z.toJSONSchema(RECIPE, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.enum !== undefined) jsonSchema.enum = [...new Set([...jsonSchema.enum, DECIDE])];
    },
  });
  return { title: 'Recipe of a list to import', ...schema };
}

const OPEN: Decision = {
  id: 'name.unknown:service:OpenAI',
  kind: 'name.unknown',
  about: 'OpenAI',
  question: 'No service is called “OpenAI”. What is meant?',
  rows: 2,
  first: [{ file: 'scope.csv', row: 3, column: 'Service' }],
  proposals: [
    { label: 'Make a new service', set: [{ path: ['names', 'OpenAI'], value: 'new' }] },
    { label: 'Leave its rows out', set: [{ path: ['names', 'OpenAI'], value: 'skip' }] },
  ],
};

describe('A recipe file', () => {
  it('is read as YAML and as JSON, without open lines', () => {
    const recipe = { list: 'scope', names: { Kettle: 'new' } };
    expect(parseRecipe('list: scope\nnames: { Kettle: new, Pot: decide }\nwords: { GA: decide }\n', 'a')).toEqual({
      ...recipe,
      words: {},
    });
    expect(parseRecipe(JSON.stringify(recipe), 'a')).toEqual(recipe);
    expect(parseRecipe('', 'a')).toEqual({});
  });

  it('is refused with line and path of each fault', () => {
    expect(fault('list: scope\nwords:\n  GA: MAYBE\nasOf: yesterday\n')).toMatch(
      /^scope\.recipe\.yaml:4 asOf: must be a day .*\nscope\.recipe\.yaml:3 words › GA: Invalid option/s,
    );
    expect(fault('tables:\n  - at: A\n    colums: {}\n')).toContain('scope.recipe.yaml:2 tables › 0: Unrecognized key');
    expect(fault('names:\n  A: { new: service, famly: x }\n')).toContain('scope.recipe.yaml:2 names › A: Unrecognized');
    expect(fault('names:\n  A: 5\n')).toContain('scope.recipe.yaml:2 names › A: must be an id, new,');
    expect(fault('list: [')).toMatch(/^The recipe scope\.recipe\.yaml is no YAML: line 1: /);
  });

  it('marks open decisions as "decide", under the question and its proposals', () => {
    const drafted = draftRecipe(
      { words: { GA: 'IN_SCOPE' } },
      { list: 'scope', source: { id: 'source/scope', title: 'scope.csv' }, tables: [], decisions: [OPEN] },
    );
    const text = describeRecipe(drafted, [OPEN]);
    expect(text).toBe(`list: scope
source:
  id: source/scope
  title: scope.csv
words:
  GA: IN_SCOPE
names:
  # No service is called “OpenAI”. What is meant? (2 rows: scope.csv:3 …)
  #   1. Make a new service: "new"
  #   2. Leave its rows out: "skip"
  OpenAI: decide
`);
    expect(parseRecipe(text, 'a')).toMatchObject({ list: 'scope', names: {} });
  });

  it('keeps the text of its author', () => {
    const earlier = '# ours\nlist: scope # sure\nnames:\n  # looked up\n  Kettle: skip\n';
    const recipe = {
      list: 'scope',
      tables: [{ at: 'A', columns: { B: 'service' } }],
      names: { Kettle: 'skip', Pot: 'new' },
    };
    const text = describeRecipe(recipe, [], earlier);
    expect(text).toContain('# ours\nlist: scope # sure\nnames:\n  # looked up\n  Kettle: skip\n  Pot: new\n');
    expect(parseRecipe(text, 'a')).toEqual(recipe);
  });

  it('has each question above its line, even in a file that its author began', () => {
    const text = describeRecipe({ list: 'scope', names: { OpenAI: 'decide' } }, [OPEN], 'list: scope\n');
    expect(text).toContain('names:\n  # No service is called “OpenAI”. What is meant?');
  });

  it('shows what to write for names that are asked about together', () => {
    const set = ['A', 'B'].map((name) => ({ path: ['names', name] as const, value: 'new' }));
    const several = { ...OPEN, proposals: [{ label: 'Make 2 new services', set }] };
    expect(describeRecipe({ names: { A: 'decide', B: 'decide' } }, [several])).toContain(
      'Make 2 new services: "new"\n',
    );
  });

  it('gets first proposals as lines', () => {
    expect(withFirstProposals({}, [OPEN])).toEqual({ names: { OpenAI: 'new' } });
    expect(withFirstProposals({}, [{ ...OPEN, proposals: [] }])).toBeNull();
    expect(withFirstProposals({}, [{ ...OPEN, id: 'list.kind' }])).toBeNull();
  });

  it('has a current JSON Schema (UPDATE=1 rewrites it)', () => {
    const schema = recipeSchema();
    if (process.env['UPDATE'] === '1') writeFileSync(SCHEMA, `${JSON.stringify(schema, null, 2)}\n`);
    expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(schema);
    expect(schema).toMatchObject({ properties: { list: { enum: expect.arrayContaining(['scope', 'decide']) } } });
  });
});

describe('Options of an import', () => {
  it('are each shorthand for a line of the recipe, and override its lines', () => {
    const given = {
      recipe: 'words: { GA: PLANNED }\ncertificate: certificate/a\ntables: [{ at: A, columns: { X: ignore } }]',
      certificate: 'certificate/b',
      environment: 'environment/e',
      standard: 'standard/s',
      status: 'PLANNED',
      from: '2026-01-01',
      until: '2027-01-01',
      asOf: '2026-02-01',
      dates: 'day-first',
      format: 'scope',
      complete: true,
      field: 'service=Offering name',
      column: ['IL6=certificate/c@environment/f', 'High=standard/high', 'Notes=NOTHING'],
      word: ['GA=IN_SCOPE', '-=NOTHING'],
      accept: ['Key Valt=service/key-vault', 'Kettle=CREATE'],
      source: 'source/x',
      sourcePublisher: 'Amazon',
    };
    const columns = {
      'Offering name': 'service',
      IL6: { ticks: { certificate: 'certificate/c', environment: 'environment/f' } },
      High: { ticks: { standard: 'standard/high' } },
      Notes: 'ignore',
    };
    expect(parseListOptions(given).recipe).toEqual({
      list: 'scope',
      source: { id: 'source/x', publisher: 'Amazon' },
      whole: true,
      asOf: '2026-02-01',
      certificate: 'certificate/b',
      environment: 'environment/e',
      standard: 'standard/s',
      status: 'PLANNED',
      from: '2026-01-01',
      until: '2027-01-01',
      dates: 'day-first',
      tables: [
        { at: 'A', columns: { X: 'ignore', ...columns } },
        { at: '*', columns },
      ],
      words: { GA: 'IN_SCOPE', '-': 'nothing' },
      names: { 'Key Valt': 'service/key-vault', Kettle: 'new' },
    });
    expect(parseListOptions({ sheet: 'Two' }).recipe.tables).toEqual([
      { at: 'Two', read: true },
      { at: '*', read: false },
    ]);
    expect(parseListOptions({}).recipe).toEqual({});
  });
});
