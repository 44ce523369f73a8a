import { type ComponentType, lazy } from 'react';
import { Home } from './home/home.tsx';
import { NotFound } from './not-found.tsx';

/** Each page is loaded when it is first opened; home is there at once. */
const PAGES: Readonly<Record<string, ComponentType>> = {
  '': Home,
  ask: lazy(async () => ({ default: (await import('./ask/ask-page.tsx')).AskPage })),
  search: lazy(async () => ({ default: (await import('./search/search-page.tsx')).SearchPage })),
  list: lazy(async () => ({ default: (await import('./list/list-page.tsx')).ListPage })),
  graph: lazy(async () => ({ default: (await import('./graph/graph-page.tsx')).GraphPage })),
  matrix: lazy(async () => ({ default: (await import('./matrix/matrix-page.tsx')).MatrixPage })),
  compare: lazy(async () => ({ default: (await import('./compare/compare-page.tsx')).ComparePage })),
  assess: lazy(async () => ({ default: (await import('./assess/assess-page.tsx')).AssessPage })),
  review: lazy(async () => ({ default: (await import('./review/review-page.tsx')).ReviewPage })),
  runs: lazy(async () => ({ default: (await import('./runs/runs-page.tsx')).RunsPage })),
  import: lazy(async () => ({ default: (await import('./runs/run-page.tsx')).RunPage })),
  service: lazy(async () => ({ default: (await import('./node/service-page.tsx')).ServicePage })),
  family: lazy(async () => ({ default: (await import('./node/family-page.tsx')).FamilyPage })),
  standard: lazy(async () => ({ default: (await import('./node/standard-page.tsx')).StandardPage })),
  clause: lazy(async () => ({ default: (await import('./node/clause-page.tsx')).ClausePage })),
  environment: lazy(async () => ({ default: (await import('./node/environment-page.tsx')).EnvironmentPage })),
  certificate: lazy(async () => ({ default: (await import('./node/certificate-page.tsx')).CertificatePage })),
  organization: lazy(async () => ({ default: (await import('./node/organization-page.tsx')).OrganizationPage })),
  source: lazy(async () => ({ default: (await import('./node/source-page.tsx')).SourcePage })),
};

export function pageAt(path: string): ComponentType {
  return PAGES[path.split('/')[1] ?? ''] ?? NotFound;
}
