import type { ComponentType } from 'react';
import { NotFound } from '../picker/not-found.tsx';
import { askAtFirst, Home } from './home/home.tsx';
import { loaded, there } from './loaded.tsx';

/** Pages with a single path segment, loaded on demand except for home. */
const PAGES = {
  '': there(Home, askAtFirst),
  ask: loaded(async () => {
    const { AskPage, askAtFirst } = await import('./ask/ask-page.tsx');
    askAtFirst();
    return AskPage;
  }),
  search: loaded(async () => (await import('./search/search-page.tsx')).SearchPage),
  graph: loaded(async () => {
    const { GraphPage, askAtFirst } = await import('./graph/graph-page.tsx');
    askAtFirst();
    return GraphPage;
  }),
  coverage: loaded(async () => (await import('./coverage-map/coverage-page.tsx')).CoveragePage),
  leverage: loaded(async () => (await import('./leverage/leverage-page.tsx')).LeveragePage),
  time: loaded(async () => (await import('./time/time-page.tsx')).TimePage),
  matrix: loaded(async () => {
    const { MatrixPage, askAtFirst } = await import('./matrix/matrix-page.tsx');
    askAtFirst();
    return MatrixPage;
  }),
  compare: loaded(async () => (await import('./compare/compare-page.tsx')).ComparePage),
  assess: loaded(async () => {
    const { AssessPage, askAtFirst } = await import('./assess/assess-page.tsx');
    askAtFirst();
    return AssessPage;
  }),
  runs: loaded(async () => (await import('./runs/runs-page.tsx')).RunsPage),
} satisfies Readonly<Record<string, ComponentType>>;

/** First part of the address of a page that has no further ones. */
export type PageName = keyof typeof PAGES;

/** Pages with further path segments. */
const PAGES_OF: Readonly<Record<string, ComponentType>> = {
  list: loaded(async () => (await import('./list/list-page.tsx')).ListPage),
  review: loaded(async () => (await import('./review/review-page.tsx')).ReviewPage),
  import: loaded(async () => (await import('./runs/run-page.tsx')).RunPage),
  service: loaded(async () => (await import('./node/service-page.tsx')).ServicePage),
  family: loaded(async () => (await import('./node/family-page.tsx')).FamilyPage),
  standard: loaded(async () => (await import('./node/standard-page.tsx')).StandardPage),
  clause: loaded(async () => (await import('./node/clause-page.tsx')).ClausePage),
  environment: loaded(async () => (await import('./node/environment-page.tsx')).EnvironmentPage),
  certificate: loaded(async () => (await import('./node/certificate-page.tsx')).CertificatePage),
  organization: loaded(async () => (await import('./node/organization-page.tsx')).OrganizationPage),
  source: loaded(async () => (await import('./node/source-page.tsx')).SourcePage),
};

export function pageAt(path: string): ComponentType {
  const [, name = '', ...rest] = path.split('/');
  const ofOnePart: Readonly<Record<string, ComponentType>> = rest.join('') === '' ? PAGES : {};
  return PAGES_OF[name] ?? ofOnePart[name] ?? NotFound;
}
