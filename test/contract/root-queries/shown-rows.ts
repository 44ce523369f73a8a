/** The page of rows that most questions request. */
export const ROWS = `totalCount nodes {
  subject { ... on Service { id } ... on ServiceFamily { id } } environment { id } certificate { id } clause { number }
  basis certainty contradicted responsibility
}`;

/** The expected part of such a row: subject, environment, certificate and clause. */
export function row(subject: string, environment: string, certificate: string, number: string) {
  return {
    subject: { id: subject },
    environment: { id: `environment/${environment}` },
    certificate: { id: `certificate/${certificate}` },
    clause: { number },
  };
}
