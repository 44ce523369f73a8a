import { extname } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import {
  createLineSearch,
  type Fields,
  type LineSearch,
  type NamedService,
  type System,
  servicesIn,
  textIn,
} from '../../checks/system.ts';
import { groupBy } from '../../domain/grouping.ts';
import { BadInput } from '../../errors.ts';
import { resourceTypes } from './terraform-plan.ts';

/** Reads the services of a system from CSV, YAML, JSON, a CycloneDX BOM or the JSON of a Terraform plan. */
export function readSystem(path: string, content: string, typesFile: string | null): System {
  const lineOf = createLineSearch(content);
  if (extname(path).toLowerCase() === '.csv')
    return { services: servicesIn(rowsOf(path, content), path, lineOf), unmapped: [] };
  const value = parsed(path, content);
  const types = resourceTypes(value);
  if (types !== null) return mappedServices(types, { path, typesFile, lineOf });
  return { services: servicesIn(value, path, lineOf), unmapped: [] };
}

function parsed(path: string, content: string): unknown {
  const isJson = extname(path).toLowerCase() === '.json';
  try {
    return isJson ? JSON.parse(content) : parseYaml(content, { maxAliasCount: 0 });
  } catch (error) {
    throw new BadInput(`${path} is not ${isJson ? 'JSON' : 'YAML'}: ${(error as Error).message}`, { cause: error });
  }
}

function rowsOf(path: string, content: string): readonly Fields[] {
  try {
    const columns = (heads: string[]) => heads.map((head) => head.trim().toLowerCase());
    return parseCsv(content, { bom: true, columns, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new BadInput(`${path} is not CSV: ${(error as Error).message}`, { cause: error });
  }
}

interface Mapping {
  readonly path: string;
  readonly typesFile: string | null;
  readonly lineOf: LineSearch;
}

/** Finds the services of resource types. A type mapped to no service, such as a role assignment, is left out. */
function mappedServices(types: readonly string[], { path, typesFile, lineOf }: Mapping): System {
  if (typesFile === null) {
    throw new BadInput(`${path} is a Terraform plan: name a file that maps resource types to services with --types.`);
  }
  const rows = rowsOf('The file of --types', typesFile);
  const rowsOfType = createTypeSearch(rows);
  const services = new Map<string, NamedService>();
  for (const type of types) {
    for (const row of rowsOfType(type)) {
      const name = textIn(row, ['service']);
      if (name !== null && !services.has(name)) services.set(name, { name, environment: null, line: lineOf(type) });
    }
  }
  const unmapped = types.filter((type) => rowsOfType(type).length === 0).map((type) => ({ type, line: lineOf(type) }));
  return { services: [...services.values()], unmapped };
}

/** Finds the rows of a type: those with its name, otherwise those with the longest beginning of it before a `*`. */
function createTypeSearch(rows: readonly Fields[]): (type: string) => readonly Fields[] {
  const byType = groupBy(rows, (row) => textIn(row, ['type']) ?? '');
  const patterns = [...byType.keys()]
    .filter((type) => type.endsWith('*'))
    .sort((left, right) => right.length - left.length);
  return (type) => {
    const pattern = patterns.find((one) => type.startsWith(one.slice(0, -1)));
    return byType.get(type) ?? byType.get(pattern ?? '') ?? [];
  };
}
