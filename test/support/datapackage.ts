import type { Column, Reference } from '../../src/imports/lists/seed/columns.ts';
import { filesOfFolder, type SeedFile } from '../../src/imports/lists/seed/files.ts';
import type { Columns } from '../../src/imports/lists/seed/table.ts';

/**
 * The folder told in the Data Package standard (https://datapackage.org), for editors and checkers
 * that know nothing of this project. Made from the columns that the loader reads by.
 */
export async function datapackageOf(folder: string): Promise<string> {
  const { files } = await filesOfFolder(folder);
  const datapackage = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'compliance-graph-seed',
    title: 'Facts that the graph is seeded from',
    description: 'README.md tells the format, the sources and their licences.',
    resources: files.map((file) => resourceOf(file, files)),
  };
  return `${JSON.stringify(datapackage, null, 2)}\n`;
}

function resourceOf({ path, part, seedTable: { table } }: SeedFile, files: readonly SeedFile[]) {
  const columns = Object.entries(table.columns);
  const foreignKeys = columns.flatMap(([name, { refersTo, schema }]) => {
    // The standard has no foreign keys of lists.
    const reference = refersTo === undefined || schema.type === 'list' ? null : referenceTo(refersTo, files);
    return reference === null ? [] : [{ fields: [name], reference }];
  });
  return {
    name: resourceName(table.name, part),
    type: 'table',
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    description: table.partMeans === undefined ? table.description : `${table.description} NAME is ${table.partMeans}.`,
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      // Columns whose cells may be empty may be missing.
      fieldsMatch: 'superset',
      fields: columns.map(([name, column]) => fieldOf(name, column)),
      missingValues: [''],
      ...keyOf(table.key, table.columns),
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  };
}

function fieldOf(name: string, { description, schema, empty }: Column<unknown>) {
  const { constraints, ...type } = schema;
  const all = { ...(empty === undefined ? { required: true } : {}), ...constraints };
  return { name, ...type, description, ...(Object.keys(all).length === 0 ? {} : { constraints: all }) };
}

/** The standard takes no empty cells in a primary key and its checkers no lists; there the loader alone tells rows apart. */
function keyOf(key: readonly string[], columns: Columns) {
  const cells = key.map((name) => columns[name] as Column<unknown>);
  return cells.every(({ empty, schema }) => empty === undefined && schema.type !== 'list') ? { primaryKey: key } : {};
}

/** Null where the rows referred to are spread over several files, or none: the loader alone checks those. */
function referenceTo({ table, column }: Reference, files: readonly SeedFile[]) {
  if (table === null) return { fields: [column] };
  const [file, ...others] = files.filter(({ seedTable }) => seedTable.table.name === table);
  if (file === undefined || others.length > 0) return null;
  return { resource: resourceName(table, file.part), fields: [column] };
}

function resourceName(table: string, part: string | null): string {
  return part === null ? table : `${table}-${part.toLowerCase().replace(/[^a-z0-9._-]/g, '-')}`;
}
