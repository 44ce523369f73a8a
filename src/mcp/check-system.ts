import { z } from 'zod';
import { askSystem } from '../checks/ask.ts';
import { countSentence } from '../checks/reports.ts';
import { type CheckedSystem, type CheckResult, isFailure, RESULTS } from '../checks/results.ts';
import { servicesIn } from '../checks/system.ts';
import { explorerAddress } from '../exports/explorer-page.ts';
import { resolveNames } from '../exports/names.ts';
import { type Asking, openAnswer, type TellingAnswer, weakestOf } from './answer.ts';
import { takeSources } from './sources.ts';
import { DETAIL, HOPS, NAME, POINT } from './tools/inputs.ts';
import type { Given } from './tools/tool.ts';

/** Failures that a summary names. */
const MOST_NAMED = 10;

const SERVICES = z
  .array(z.union([NAME, z.strictObject({ service: NAME, environment: NAME.optional() })]))
  .min(1)
  .max(100);

/** The question of `assess` for each service, as the command and POST /check-system ask it. */
export const CHECK_SYSTEM = {
  name: 'check_system',
  title: 'Check the services of a system',
  description:
    'For each service of a list, also in several clouds: does it inherit a standard, and if not, why, and what comes nearest. A service that the graph does not have is a failure, not an error; of an ambiguous name, the least sure service counts.',
  input: z.strictObject({
    standard: NAME,
    environment: NAME.optional().describe('Of services without their own.'),
    services: SERVICES,
    leverageHops: HOPS.optional(),
    ...POINT,
    detail: DETAIL,
  }),
  answer,
};

async function answer(
  { standard, environment, services, leverageHops = 0, asOf = null, revision = null, detail }: Given,
  { ask, explorer }: Asking,
): Promise<TellingAnswer> {
  const list = servicesIn({ services, environment }, 'The list', () => 1);
  const named = { standard, environment: [...new Set(list.flatMap((one) => one.environment ?? []))] };
  const found = await resolveNames(ask, { standard: ['STANDARD'], environment: ['ENVIRONMENT'] }, named, revision);
  const { ids, resolved, unresolved } = found;
  if (unresolved.length > 0) return openAnswer(found.revision ?? 0, { explorer, resolved, unresolved });
  const standardId = String(ids['standard']);
  const idOf = new Map(named.environment.map((name, at) => [name, ids['environment']?.[at] ?? name]));
  const placed = list.map((one) => ({ ...one, environment: idOf.get(one.environment ?? '') ?? null }));
  const asked = { standard: standardId, environment: null, leverageHops, asOf, revision: found.revision ?? revision };
  const checked = await askSystem(ask, { services: placed, unmapped: [] }, asked);
  const told = detail === 'rows' ? rowsOf(checked) : summaryOf(checked);
  const page = { path: '/assess', values: { standard: standardId, ...pageOf(checked, [...idOf.values()]) } };
  return {
    sentence: `Services that do not inherit it: ${checked.failures} of ${checked.results.length}.`,
    content: {
      asOf: checked.asOf,
      revision: checked.revision,
      certainty: weakestOf(checked.results.map(({ certainty }) => certainty)),
      sources: detail === 'rows' ? takeSources(told) : shortSourcesOf(checked),
      summary: [countSentence(checked)],
      notes: [],
      resolved,
      unresolved,
      explorer: explorerAddress(explorer, page, checked),
      answer: told,
    },
  };
}

function countsOf({ results }: CheckedSystem) {
  return RESULTS.map((result) => ({ result, count: results.filter((one) => one.result === result).length })).filter(
    ({ count }) => count > 0,
  );
}

function rowsOf(checked: CheckedSystem) {
  const rows = checked.results.map(({ line: _line, ...result }) => result);
  return { standard: checked.standard, counts: countsOf(checked), results: rows };
}

function summaryOf(checked: CheckedSystem) {
  const failing = checked.results.filter(isFailure).slice(0, MOST_NAMED);
  const failures = failing.map(({ result, name, environment }) => ({ result, name, environment }));
  const several = checked.results.filter(({ candidates }) => candidates.length > 0);
  const ambiguous = several.map(({ name, environment, candidates }) => ({
    ...{ name, environment },
    candidates: candidates.map(({ result, id }) => ({ result, id })),
  }));
  return { standard: checked.standard, counts: countsOf(checked), failures, ambiguous };
}

function shortSourcesOf({ results }: CheckedSystem) {
  const cited = takeSources(results.map(({ sources }: CheckResult) => ({ sources })));
  return cited.map(({ id, shortTitle: title, date }) => ({ id, title, date }));
}

/** A page shows one environment. */
function pageOf({ results }: CheckedSystem, environments: readonly string[]) {
  if (environments.length !== 1) return {};
  return { environment: environments, service: results.flatMap(({ id }) => id ?? []) };
}
