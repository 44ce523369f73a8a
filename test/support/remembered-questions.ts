import type { Answer, Ask } from './ask.ts';

/** Questions whose answers at a revision must never change. Together they show all contents of a graph. */

const BRIEF = `
  fragment Brief on Node {
    id
    ... on Service { name aliases { id name kind } families { family { id name } inferred } componentOf { id name } }
    ... on ServiceFamily { name }
    ... on Environment { name regions }
    ... on Certificate { name number issuedOn expiresOn note aliases { id name kind } environments { id name } }
    ... on Clause { clauseNumber: number clauseTitle: title kind withdrawn parent { id title } }
    ... on Standard { designation title certifiable }
    ... on Source { sourceTitle: title publisher }
    ... on Organization { name }
  }`;

const FULL = `${BRIEF}
  fragment Full on Node {
    ...Brief
    ... on ServiceFamily { services(first: 100) { totalCount nodes { id name } } }
    ... on Environment { certificates { nodes { id } } scope(asOf: $asOf, first: 100) { nodes { id status } } }
    ... on Certificate {
      standard { ...Brief }
      scope(asOf: $asOf, first: 100) { totalCount nodes { id status extent sources { id } importRun { id } sinceRevision } }
    }
    ... on Clause { children { ...Brief } responsibilities { id kind certificate { id } sinceRevision } }
    ... on Standard { clauses(first: 100) { nodes { ...Brief } } }
  }`;

const INHERITANCE = `
  query ($filter: InheritanceFilter!, $asOf: Date!, $revision: Int) {
    inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 30) {
      totalCount
      nodes {
        id basis certainty contradicted responsibility validFrom validUntil
        subject { ...Brief } certificate { ...Brief } clause { ...Brief } environment { ...Brief }
        evidence(first: 100) { kind sentence statement { id sinceRevision } sources { id title publisher } }
      }
      pageInfo { hasNextPage endCursor }
      facets {
        subjects { subject { ...Brief } count }
        bases { basis count } certainties { certainty count } responsibilities { responsibility count }
        certificates { certificate { id } count }
      }
      notes { code count sentence nodeIds }
    }
  }${BRIEF}`;

const VIEW = `
  query ($center: ID!, $asOf: Date!, $revision: Int) {
    relationshipView(center: $center, limit: 500, revision: $revision, asOf: $asOf) {
      center { node { ...Full } }
      nodes { name distance folded { kind count } node { ...Brief } }
      edges { id from to verb inForce statement { id sinceRevision sources { id title } } }
      truncated
    }
  }${FULL}`;

const LISTS = `
  query ($asOf: Date!, $revision: Int) {
    services(revision: $revision, first: 100) { totalCount nodes { ...Brief } }
    listed: services(filter: { statuses: [IN_SCOPE] }, asOf: $asOf, revision: $revision, first: 100) { totalCount nodes { id } }
    standards(revision: $revision) { nodes { ...Brief } }
    environments(revision: $revision) { nodes { ...Brief } }
    certificates(revision: $revision) { nodes { ...Brief } }
    search(text: "a", revision: $revision, first: 100) { totalCount nodes { name matched node { id } } }
  }${BRIEF}`;

const ALL = { expandFamilies: true };
const DAYS = ['2030-03-01', '2031-03-01'];
const CENTERS = [
  'service/a',
  'service/new-h',
  'family/m',
  'certificate/p',
  'environment/x',
  'standard/s',
  'clause/s/1',
];

/** Returns the answers to all questions at a revision as text, including errors about nodes that the revision lacks. */
export async function answersAt(ask: Ask, revision: number): Promise<string[]> {
  const answers: string[] = [];
  const tell = ({ data, errors }: Answer) => {
    const [fault] = errors.filter(({ extensions }) => extensions?.code !== 'BAD_USER_INPUT');
    if (fault !== undefined) throw new Error(`At revision ${revision}: ${fault.message}`);
    answers.push(JSON.stringify({ data, errors: errors.map(({ message }) => message) }, null, 1));
  };
  for (const asOf of DAYS) tell(await ask(INHERITANCE, { filter: ALL, asOf, revision }));
  tell(await ask(INHERITANCE, { filter: { services: ['service/new-h', 'service/b'] }, asOf: DAYS[0], revision }));
  tell(await ask(LISTS, { asOf: DAYS[0], revision }));
  for (const center of CENTERS) tell(await ask(VIEW, { center, asOf: DAYS[0], revision }));
  return answers;
}
