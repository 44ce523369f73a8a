import type { ExplorerPage } from './explorer-page.ts';
import type { Given } from './parameters.ts';

/** Pages of the explorer that show the same answer as an export. */

export function askPage(given: Given): ExplorerPage {
  return { path: '/ask', values: filterValues(given) };
}

/** Filters that are lists, by their parameter in the address of a page. */
const FILTERS: Readonly<Record<string, string>> = {
  environment: 'environments',
  standard: 'standards',
  clause: 'clauses',
  certificate: 'certificates',
  basis: 'bases',
  certainty: 'certainties',
  responsibility: 'responsibilities',
};
/** Other parameters of an answer. */
const OTHERS = { leverage: 'leverageHops', day: 'asOf', rev: 'revision' };

/** Returns the parameters of the answer that the page at an address shows; null for pages without an answer. */
export function parametersOf(address: string): Readonly<Record<string, readonly string[]>> | null {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const [, page = ''] = pathname.split('/');
  const own = pathname.slice(1);
  const isNode = ['service', 'family', 'environment', 'standard', 'clause', 'certificate'].includes(page);
  if (page !== 'ask' && !isNode) return null;
  const subjects = [...searchParams.getAll('service'), ...(page === 'service' || page === 'family' ? [own] : [])];
  const given = Object.entries({ ...FILTERS, ...OTHERS }).map(([name, filter]) => {
    const values = searchParams.getAll(name);
    return [filter, page === name ? [own, ...values] : values] as const;
  });
  const all = [
    ...given,
    ['families', subjects.filter((id) => id.startsWith('family/'))] as const,
    ['services', subjects.filter((id) => !id.startsWith('family/'))] as const,
    ['expandFamilies', searchParams.get('expand') === 'yes' ? ['true'] : []] as const,
    ['environmentNotStated', searchParams.get('no-environment') === 'yes' ? ['true'] : []] as const,
  ];
  return Object.fromEntries(all.filter(([, values]) => values.length > 0));
}

export function whyPage(given: Given): ExplorerPage {
  const [service, clause] = [textOf(given, 'subject'), textOf(given, 'clause')];
  const [environment, certificate] = [textOf(given, 'environment'), textOf(given, 'certificate')];
  return { path: '/ask', values: { service, clause, environment, certificate, leverage: hopsOf(given) } };
}

export function lapsesPage(given: Given): ExplorerPage {
  return { path: '/review/lapses', values: { until: textOf(given, 'until'), ...filterValues(given) } };
}

export function gapPage(given: Given): ExplorerPage {
  return { path: '/review/match', values: { from: textOf(given, 'from'), to: textOf(given, 'to') } };
}

export function findingsPage(given: Given): ExplorerPage {
  return { path: '/review/findings', values: { kind: listOf(given, 'kinds') } };
}

export function matrixPage(given: Given): ExplorerPage {
  return { path: '/matrix', values: { columns: textOf(given, 'columns'), ...filterValues(given) } };
}

export function assessPage(given: Given): ExplorerPage {
  const [standard, environment] = [textOf(given, 'standard'), textOf(given, 'environment')];
  return {
    path: '/assess',
    values: { standard, environment, service: listOf(given, 'services'), leverage: hopsOf(given) },
  };
}

export function comparePage(given: Given): ExplorerPage {
  const sides = (['from', 'to'] as const).flatMap((side) => [
    [side, textOf(given, `${side}.certificate`)] as const,
    [`${side}-environment`, textOf(given, `${side}.environment`)] as const,
    [`${side}-day`, textOf(given, `${side}.asOf`)] as const,
    [`${side}-revision`, textOf(given, `${side}.revision`)] as const,
  ]);
  return { path: '/compare', values: Object.fromEntries(sides) };
}

/** Returns the page of a single certificate, which shows its scope; for any other number, the matrix. */
export function scopePage(given: Given): ExplorerPage {
  const [only, ...others] = listOf(given, 'certificates');
  const isOnly = only !== undefined && others.length === 0;
  return isOnly ? { path: `/${only}` } : { path: '/matrix', values: filterValues(given) };
}

function filterValues(given: Given): NonNullable<ExplorerPage['values']> {
  return {
    service: [...listOf(given, 'services'), ...listOf(given, 'families')],
    ...Object.fromEntries(Object.entries(FILTERS).map(([name, filter]) => [name, listOf(given, filter)])),
    expand: given['expandFamilies'] === true ? 'yes' : null,
    leverage: hopsOf(given),
    'no-environment': given['environmentNotStated'] === true ? 'yes' : null,
  };
}

/** Omitted if no leverage is followed. */
function hopsOf(given: Given): string | null {
  const hops = textOf(given, 'leverageHops');
  return hops === '0' ? null : hops;
}

function listOf(given: Given, name: string): readonly string[] {
  return [given[name] ?? []].flat().map(String);
}

function textOf(given: Given, name: string): string | null {
  return given[name] === undefined ? null : String(given[name]);
}
