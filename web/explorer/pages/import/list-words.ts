export const LIST_WORDS: Readonly<Record<string, string>> = {
  scope: 'Services in scope',
  clauses: 'Requirements',
  certificates: 'Certificates',
  mappings: 'Mappings of requirements',
  responsibilities: 'Who meets which requirement',
  'oscal-catalog': 'OSCAL catalog',
  'oscal-mapping': 'OSCAL mapping',
  'oscal-ssp': 'OSCAL security plan',
  'fedramp-marketplace': 'FedRAMP Marketplace',
  'azure-policy': 'Azure Policy initiative',
  seed: 'Facts, as in the seed',
};
