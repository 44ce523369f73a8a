import { labelOf } from './table/column-guide.ts';

/** Words beside those for certificates and clouds by which a heading is of something else, such as "Cloud provider". */
export const ASIDE_WORDS = [
  ...['date', 'day', 'link', 'links', 'url', 'provider', 'vendor', 'publisher', 'owner', 'team', 'contact', 'tier'],
  ...['sku', 'price', 'model', 'support', 'version', 'restriction', 'restrictions', 'description', 'reason', 'body'],
  ...['auditor', 'assessor'],
];
const ASIDE = new Set([
  ...ASIDE_WORDS,
  ...['id', 'no', 'number', 'report', 'document', 'reference', 'control', 'controls'],
  // Over the signs of links, mostly.
  ...['docs', 'documentation', 'details', 'logo', 'icon', 'website', 'learn'],
]);

const OF_SCOPE = new Set([
  ...['scope', 'compliance', 'compliant', 'certified', 'certification', 'audit', 'audited', 'assessment', 'assessed'],
  ...['attested', 'attestation', 'accredited', 'accreditation', 'authorized', 'authorised', 'authorization'],
  ...['authorisation', 'approved', 'excluded', 'planned'],
]);

/** Of names of programmes as they stand over columns everywhere; which one is meant the graph tells. */
const OF_PROGRAMMES = new Set([
  ...['soc', 'iso', 'iec', 'fedramp', 'dod', 'cc', 'pci', 'hipaa', 'hitrust', 'nist', 'cmmc', 'cjis', 'fips', 'itar'],
  ...[
    'c5',
    'ens',
    'irap',
    'ismap',
    'mtcs',
    'hds',
    'tisax',
    'csa',
    'ccm',
    'gdpr',
    'dora',
    'fisma',
    'govramp',
    'stateramp',
  ],
]);

/** True for a heading such as "Cloud provider" or "Audit date". */
export function isOfOtherThings(heading: string): boolean {
  return wordsOf(heading).some((word) => ASIDE.has(word));
}

/** True for a heading such as "Compliance state" or "SOC 2". */
export function isOfScope(heading: string): boolean {
  return !isOfOtherThings(heading) && wordsOf(heading).some((word) => OF_SCOPE.has(word) || OF_PROGRAMMES.has(word));
}

function wordsOf(heading: string): readonly string[] {
  return labelOf(heading).split(' ');
}
