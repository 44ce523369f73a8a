/** Words for roles of columns that are not plain by themselves. */
const WORDS: Readonly<Record<string, string>> = {
  certificate: 'certificate or programme',
  environment: 'cloud',
  environments: 'clouds',
  from: 'first day in scope',
  until: 'day from which it is no longer in scope',
  expires: 'last day in force',
  issued: 'first day in force',
  period: 'first and last day, together',
  parent: 'number of the clause above',
  depth: 'depth below the top',
  id: 'id, as the graph has it',
  documents: 'addresses of documents',
};

/** Returns the words for what a column holds. */
export function roleWords(role: string): string {
  return WORDS[role] ?? role;
}
