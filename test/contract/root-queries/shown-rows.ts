/** The page of rows that most questions ask for. */
export const ROWS = `totalCount nodes {
  subject { ... on Service { id } ... on ServiceFamily { id } } environment { id } certificate { id } clause { number }
  basis certainty contradicted responsibility
}`;

/** What such a row tells of its place. */
export function row(subject: string, environment: string, certificate: string, number: string) {
  return {
    subject: { id: subject },
    environment: { id: `environment/${environment}` },
    certificate: { id: `certificate/${certificate}` },
    clause: { number },
  };
}
