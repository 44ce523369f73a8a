import type { EarlyAsker } from '../../api/early.ts';
import { usePages } from '../../api/use-pages.ts';
import {
  AskClausesDocument,
  AskDocument,
  AskSubjectsDocument,
  type AskSummaryQueryVariables,
} from '../../generated/graphql.ts';
import type { View } from './views.tsx';

export const ROWS_AT_ONCE = 100;
const SERVICES_AT_ONCE = 50;

/** Asks for the first page of a view before it is drawn. */
export function askViewEarly({ askPage }: EarlyAsker, asked: AskSummaryQueryVariables, view: View): void {
  if (view === 'rows') askPage(AskDocument, { ...asked, first: ROWS_AT_ONCE });
  if (view === 'requirements') askPage(AskClausesDocument, { ...asked, first: ROWS_AT_ONCE });
  if (view === 'services') askPage(AskSubjectsDocument, { ...asked, first: SERVICES_AT_ONCE });
}

/** Hook for the pages of the view that is shown; the others are not asked for. */
export function useViews(asked: AskSummaryQueryVariables, view: View) {
  const rowsAsked = { ...asked, first: ROWS_AT_ONCE };
  const servicesAsked = { ...asked, first: SERVICES_AT_ONCE };
  const rows = usePages(AskDocument, view === 'rows' ? rowsAsked : null, (data) => data.inheritance);
  const requirements = usePages(
    AskClausesDocument,
    view === 'requirements' ? rowsAsked : null,
    (data) => data.inheritance.requirements,
  );
  const services = usePages(
    AskSubjectsDocument,
    view === 'services' ? servicesAsked : null,
    (data) => data.inheritance.subjects,
  );
  const shown = { rows, requirements, services }[view];
  return { view, rows, requirements, services, shown };
}
