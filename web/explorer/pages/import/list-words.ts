/** Kinds of lists as recipes name them, in words. */
export const LIST_WORDS: Readonly<Record<string, string>> = {
  scope: 'Services in scope',
  clauses: 'Requirements of a standard',
  certificates: 'Certificates',
  'oscal-catalog': 'OSCAL catalog',
  'oscal-mapping': 'OSCAL mapping',
  'oscal-ssp': 'OSCAL system security plan',
  'fedramp-marketplace': 'FedRAMP Marketplace',
  'azure-policy': 'Azure Policy initiative',
  seed: 'Facts in the format of the seed',
};
