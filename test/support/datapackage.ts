import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOfFolder } from '../../src/imports/lists/seed.ts';

/**
 * Describes the folder as a Data Package (https://datapackage.org) for editors and validators that do not know this
 * project: each file with the schema of its table, which the loader uses, too.
 */
export async function datapackageOf(folder: string): Promise<string> {
  const { files } = await filesOfFolder(folder);
  const resources = files.map(async ({ path, table, part }) => {
    const schema = `schemas/${table}.json`;
    const { description } = JSON.parse(await readFile(join(folder, schema), 'utf8')) as { description: string };
    const name = part === null ? table : `${table}-${part.toLowerCase().replace(/[^a-z0-9._-]/g, '-')}`;
    const about = { type: 'table', path, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
    return { name, ...about, description, schema };
  });
  const datapackage = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'compliance-graph-seed',
    title: 'Facts that the graph is seeded from',
    description: 'README.md tells the format, the sources and their licences.',
    resources: await Promise.all(resources),
  };
  return `${JSON.stringify(datapackage, null, 2)}\n`;
}
