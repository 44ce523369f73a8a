import { sortedIds } from '../../../domain/ids.ts';
import { BadInput } from '../../../errors.ts';
import { type AskGraph, openList } from '../../ask.ts';
import type { Question } from '../../kind.ts';
import { uuidOf } from '../uuid.ts';
import { PLAN, type PlanData, type PlanHead, type PlanPage } from './question.ts';

/** Kept low because a requirement includes evidence for each service. */
const SERVICES_A_PAGE = 200;
const LARGEST_PAGE = 100;

/** Throws if the assessment has no service that the graph knows. */
export type RefuseNothing = (head: PlanHead) => void;

/** Requests the first page of an assessment for OSCAL; the system has the same UUID in each of its documents. */
export async function openPlan(ask: AskGraph, { variables }: Question, refuseNothing: RefuseNothing) {
  const services = sortedIds([variables['services']].flat().map(String));
  const asked = [variables['standard'], variables['environment'], variables['leverageHops'] ?? 0];
  const name = variables['systemName'] === undefined ? null : String(variables['systemName']);
  const first = Math.max(1, Math.min(LARGEST_PAGE, Math.floor(SERVICES_A_PAGE / services.length)));
  const { first: page, pages } = await openList(ask, {
    document: PLAN,
    variables: { ...variables, first },
    listOf: ({ assessment: { requirements, ...head } }: PlanData): PlanPage & PlanHead => ({
      ...requirements,
      ...head,
    }),
  });
  refuseNothing(page);
  if (page.totalCount === 0) {
    throw new BadInput(
      `The graph has no requirements of ${page.standard.designation}, and an OSCAL document needs at least one.`,
    );
  }
  const systemUuid = uuidOf('system', ...asked, name ?? services);
  return { page, pages, name, systemUuid, asked: [systemUuid, services, ...selectionOf(variables)] };
}

function selectionOf(variables: Question['variables']): unknown[] {
  return [variables['outcomes'] ?? null, variables['responsibilities'] ?? null];
}
