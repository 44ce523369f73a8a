export const CITED = 'fragment Cited on Source { id title shortTitle publisher date url }';

/** Verdict and sentences of an answer. */
export const SUMMED =
  'fragment Summed on AnswerSummary { verdict sentence sentences reservations sources { ...Cited } }';

/** Service or family that a scope names. */
export const SUBJECT =
  'fragment Subject on ScopeSubject { ... on Service { id name } ... on ServiceFamily { id name } }';

/** The name of a node under the field of its kind, with its sources. */
export const NODE = `fragment NodeCited on Node {
  id
  ... on Standard { name: designation title status sources { ...Cited } }
  ... on Clause { number title standard { id designation } sources { ...Cited } }
  ... on Service { name sources { ...Cited } }
  ... on ServiceFamily { name sources { ...Cited } }
  ... on Environment { name sources { ...Cited } }
  ... on Organization { name sources { ...Cited } }
  ... on Certificate { name issuedOn expiresOn certifies: standards { id designation } sources { ...Cited } }
  ... on Source { name: title publisher url date readOn licence }
  ... on Statement { sentence sources { ...Cited } }
}
${CITED}`;
