import { describe, expect } from 'vitest';
import {
  dependentsOf,
  isAuthorized,
  OFFERINGS,
  offering,
  requirementsOf,
  rowsOf,
  servicesOf,
} from '../../support/published-facts.ts';
import { checkAnswers } from '../../support/stated-answers.ts';

const HIGH = requirementsOf('fedramp-r5-high');
const certificates = rowsOf('certificates');
const entries = rowsOf('scope');
/** Entries of Microsoft's page of 2026. */
const newer = rowsOf('azure/scope');
const named = (name: string) => ({ name });
const nameOf = ({ name }: { name: string }) => name;
const environmentsOf = ({ environments = '' }) => environments.split('|');
/** Number of certificates in force: all authorized in the Marketplace, plus the others in seed/. */
const inForce = () => {
  const numbers = new Set(OFFERINGS.map(({ id }) => id));
  const ended = rowsOf('standards/last-days').map(({ id }) => id);
  const others = certificates.filter(
    (one) => !numbers.has(one['number'] ?? '') && !ended.includes(one['standard'] ?? ''),
  );
  expect(certificates.every((one) => one['expires_on'] === '')).toBe(true);
  return OFFERINGS.filter(isAuthorized).length + others.length;
};

describe('The stated answers about Microsoft and about standards match the published facts:', () => {
  checkAnswers(
    'first-questions',
    {
      'What does Key Vault inherit there, and how sure is it?': ({ inheritance: { totalCount, facets } }) => {
        const serviceManagement = requirementsOf('iso-20000-1-2018').length;
        expect(totalCount).toBe(HIGH.length + serviceManagement);
        expect(facets.certainties).toEqual([
          { certainty: 'DERIVED', count: HIGH.length },
          { certainty: 'POSSIBLE', count: serviceManagement },
        ]);
      },
      'Who meets AC-2 in Azure Government?': ({ clause: { responsibilities } }) => {
        const row = rowsOf('responsibilities/nist-800-53-r5-azure-gov').find(({ clause }) => clause === 'AC-2');
        const { kind, providerParts, customerParts } = responsibilities[0];
        expect([kind, `${providerParts}`, `${customerParts}`]).toEqual([
          row?.['responsibility'],
          row?.['provider_parts'],
          row?.['customer_parts'],
        ]);
      },
      'Is ISO/IEC 20000-1:2018 stated for single services?': ({ services: { totalCount } }) => {
        const subjects = rowsOf('scope/azure-20000-1-2018').map(({ subject = '' }) => subject);
        expect(subjects.filter((subject) => subject.startsWith('service/'))).toHaveLength(totalCount);
        expect(new Set(subjects).size).toBe(4);
      },
      'Which certificates apply in Azure China, who issued them, and until when?': (data) => {
        const there = certificates.filter((one) => environmentsOf(one).includes('azure-china'));
        expect(data.certificates.nodes.map(nameOf).sort()).toEqual(there.map(({ name }) => name).sort());
        for (const { number, issuer, expiresOn } of data.certificates.nodes) {
          expect([number, issuer, expiresOn]).toEqual([null, null, null]);
        }
        expect(there.every((one) => one['expires_on'] === '' && one['issuer'] === '')).toBe(true);
      },
      'What is left to us for a system of two services?': ({ assessment: { totals } }) => {
        const listed = servicesOf([offering('F1603087869')]);
        expect(listed).toContain('Azure Key Vault');
        expect([...listed].filter((name) => name.includes('Managed Desktop'))).toEqual([]);
        expect([totals.requirements, totals.some]).toEqual([HIGH.length, HIGH.length]);
      },
      'How far does SP 800-53 Rev. 5 match Rev. 4?': ({ standardGap: { totals } }) => {
        expect(totals.clauses).toBe(requirementsOf('nist-800-53-r4').length);
        const equal = rowsOf('mappings/nist-800-53-r5--nist-800-53-r4').filter(({ relationship = '' }) =>
          ['EQUAL', 'EQUIVALENT'].includes(relationship),
        );
        expect(totals.exact).toBe(new Set(equal.map(({ to }) => to)).size);
      },
      'Which certificates lapse by the end of 2028?': ({ expiryImpact: { totalCount, unknownCount } }) => {
        expect([totalCount, unknownCount]).toEqual([inForce(), inForce()]);
      },
    },
    { isWhole: false },
  );

  checkAnswers(
    'questions',
    {
      'How much of FedRAMP High does a system of Key Vault and Microsoft Managed Desktop in Azure Government inherit?':
        (data) => {
          const [first] = data.assessment.requirements.nodes;
          expect(first.clause).toEqual({ number: HIGH[0]?.['number'], title: HIGH[0]?.['title'] });
          expect(data.assessment.totals.requirements).toBe(HIGH.length);
        },
      'And why not in Azure China?': ({ explain: { inherited } }) => {
        const there = certificates.filter((one) => environmentsOf(one).includes('azure-china'));
        expect(inherited).toBe(there.some(({ standard = '' }) => standard.startsWith('fedramp')));
      },
      'What do sources say of Key Vault, under whichever certificate?': ({ scopeEntries: { totalCount } }) => {
        const inMarketplace = OFFERINGS.filter((one) => servicesOf([one]).has('Azure Key Vault'));
        const onPages = [...entries, ...newer].filter(({ subject }) => subject === 'service/key-vault');
        expect(totalCount).toBe(inMarketplace.length + onPages.length);
      },
      'In what does the scope of FedRAMP High differ from that of DoD IL2, in Azure?': ({ scopeDiff: { counts } }) => {
        const conditionsOf = (certificate: string) =>
          new Map(
            [...entries, ...newer]
              .filter((one) => one['certificate'] === certificate)
              .map(({ subject, condition }) => [subject, condition]),
          );
        const [ofDefence, ofHigh] = [conditionsOf('az-dod-il2'), conditionsOf('az-fedramp-high')];
        const changed = [...ofDefence].filter(([subject, condition]) => ofHigh.get(subject) !== condition);
        expect(counts.changed + counts.unchanged).toBe(ofDefence.size);
        expect(counts.changed).toBe(changed.length);
      },
      'Which services are listed under ISO/IEC 20000-1:2018?': ({ services: { notes } }) => {
        const subjects = rowsOf('scope/azure-20000-1-2018').map(({ subject }) => subject);
        expect(notes[0].nodeIds).toEqual([...new Set(subjects)].sort());
      },
      'Who still depended on the 2011 edition of ISO/IEC 20000-1 in June 2021?': ({
        editionTransition: { replaces },
      }) => {
        const ofOld = entries.filter(({ certificate }) => certificate === 'ms-20000-2011');
        expect(replaces[0].onlyInFormer.totalCount).toBe(ofOld.length);
        expect(replaces[0].certificates.map(nameOf)).toEqual(
          certificates.filter(({ standard }) => standard === 'iso-20000-1-2011').map(({ name }) => name),
        );
      },
      'Who says that a certificate applies in Azure China, and who issued or assessed it?': ({ certificate }) => {
        const row = certificates.find(({ id }) => id === '21v-27018');
        expect(row?.['issuer_or_assessor']).toBe('bsi');
        expect(certificate.issuer).toBeNull();
        const objects = certificate.memberships.nodes.map(({ object }: { object: { name: string } }) => object.name);
        expect(objects).toEqual(['Azure China', 'BSI', 'Office 365 operated by 21Vianet']);
      },
      'What does a provider offer, and with which certificates?': ({ organization: { offerings } }) => {
        const held = certificates.filter(({ holder }) => holder === '21vianet');
        for (const { certificates: stated } of offerings.nodes) {
          expect(stated.map(nameOf).sort()).toEqual(held.map(({ name }) => name).sort());
        }
        expect(offerings.nodes.map(({ environment }: { environment: { name: string } }) => environment)).toEqual(
          ['Azure China', 'Office 365 operated by 21Vianet'].map(named),
        );
      },
      'A source is withdrawn: what stands on its word?': ({ node }) => {
        const alone = entries.filter(({ source }) => source === 'msc21');
        expect(node.entries.totalCount).toBe(alone.length);
      },
      'Which certificates leverage Azure’s FedRAMP High authorization?': ({ certificate: { dependents } }) => {
        expect(dependents.totalCount).toBe(dependentsOf('F1209051525').size);
      },
      'How far is NIST SP 800-53 Rev. 4 matched by Rev. 5?': ({ standardGap: { totals, totalsOfTo } }) => {
        expect(totals.clauses).toBe(requirementsOf('nist-800-53-r4').length);
        expect(totalsOfTo.clauses).toBe(requirementsOf('nist-800-53-r5').length);
      },
      'Which outcomes of NIST CSF 2.0 does NIST name together with SP 800-53 Rev. 5?': ({ standardGap }) => {
        const outcomes = requirementsOf('nist-csf-2-0').map(({ number }) => number);
        const together = rowsOf('mappings/nist-csf-2-0--nist-800-53-r5');
        const related = outcomes.filter((outcome) => together.some(({ from }) => from === outcome));
        expect([standardGap.totals.clauses, standardGap.totals.related]).toEqual([outcomes.length, related.length]);
        const [{ clause, pathCount }] = standardGap.nodes;
        expect(pathCount).toBe(together.filter(({ from }) => from === clause.number).length);
      },
    },
    { isWhole: false },
  );
});
