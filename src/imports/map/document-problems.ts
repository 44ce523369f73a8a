/** Problems of lists that are documents (OSCAL, the FedRAMP Marketplace, Azure Policy, the seed format). */
export const DOCUMENT_PROBLEMS = {
  'document.shape': {
    severity: 'refused',
    sentence: 'This is no {wanted}: {fault}.',
  },
  'document.others': {
    severity: 'remark',
    sentence: 'Only {wanted} are taken; the file holds others, too: {others}.',
  },
  'document.options': {
    severity: 'remark',
    sentence:
      'Each product names its certificate, environment and standard itself, so those of the recipe mean nothing.',
  },
  'document.empty': {
    severity: 'remark',
    sentence: 'The {wanted} holds nothing that could be taken.',
  },
  'responsibility.environment': {
    severity: 'refused',
    sentence: 'Responsibilities hold in an environment, which the list does not name. Set "environment" in the recipe.',
  },
  'responsibility.standard': {
    severity: 'refused',
    sentence: 'The list does not say whose controls these are. Set "standard" in the recipe.',
  },
  'responsibility.any-certificate': {
    severity: 'remark',
    sentence: 'No certificate was named, so the responsibilities hold through any.',
  },
  'responsibility.silent': {
    severity: 'remark',
    sentence: 'Of {silent} of {count} controls nothing is provided, inherited, satisfied or left as a responsibility.',
  },
  'catalog.nameless': {
    severity: 'refused',
    sentence: 'The control has neither a label nor an id of its own, so it has no number.',
  },
  'catalog.nameless-group': {
    severity: 'left out',
    sentence: 'The group has neither a label nor an id of its own; what it holds goes under what is above it.',
  },
  'catalog.number': {
    severity: 'remark',
    sentence:
      'The clause goes by its id, as "{number}": its label "{label}" is no number, or stands at an earlier clause.',
  },
  'catalog.edition': {
    severity: 'remark',
    sentence:
      'The edition is left open: "{version}" may be the version of the file only, since the title does not have it. It is kept as a note.',
  },
  'mapping.entry': {
    severity: 'refused',
    sentence: 'The entry cannot be taken: {fault}.',
  },
  'mapping.open': {
    severity: 'left out',
    sentence: 'Nothing surely follows from the entry: {fault}.',
  },
  'mapping.pairs': {
    severity: 'remark',
    sentence: 'Taken pair by pair, as what surely follows for each two: {note}.',
  },
  'mapping.two-words': {
    severity: 'refused',
    sentence: '{source} and {target} are {other} by {place}, and {kind} here. Take one of the two out.',
  },
  'plan.nameless': {
    severity: 'refused',
    sentence:
      'The {system} has no name by which its certificate could be found. Import the plan alone, with "certificate" in the recipe.',
  },
  'plan.absent': {
    severity: 'remark',
    sentence: 'What is "{list}" belongs to an implementation that is "{state}", and does not count.',
  },
  'plan.away': {
    severity: 'remark',
    sentence:
      '{count} statements refer to others that no file of the list has. They are taken on the word of this one.',
  },
  'plan.reference': {
    severity: 'remark',
    sentence: 'What is "{list}" must refer to one of "{wanted}", but {uuid} is one of "{found}"; {end}.',
  },
  'plan.certificate': {
    severity: 'remark',
    sentence:
      'Of {count} systems none is the one that all others rest on, so "certificate" of the recipe names none of them. Each is looked up by its name.',
  },
  'product.day': {
    severity: 'refused',
    sentence: 'The day on which the product was authorized does not exist.',
  },
  'product.level': {
    severity: 'remark',
    sentence: 'The product has no level by name ({level}), so it certifies nothing.',
  },
  'product.unnumbered': {
    severity: 'unread',
    sentence: 'The product has no id, which is its number: nothing would tell it from others.',
  },
  'product.status': {
    severity: 'unread',
    sentence: '{count} products have no status, so nothing is taken to be certified, and services are left out.',
  },
  'product.nameless': {
    severity: 'left out',
    sentence: 'Nothing here names a {wanted}.',
  },
  'product.silent': {
    severity: 'left out',
    sentence: '"{status}" says nothing of the services of a product.',
  },
  'policy.open': {
    severity: 'left out',
    sentence: 'What was found of its {count} policies leaves open whose the clause is; nothing is said of it.',
  },
  'policy.ungrouped': {
    severity: 'remark',
    sentence: '{count} policies are in no group, so that they count for no clause.',
  },
  'policy.missing': {
    severity: 'remark',
    sentence: 'The definition {definition} was not found, so the counts of {groups} are open.',
  },
  'seed.row': {
    severity: 'refused',
    sentence: '{fault}',
  },
} as const;
