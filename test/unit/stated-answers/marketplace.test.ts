import { describe, expect } from 'vitest';
import {
  isAuthorized,
  isInProcess,
  OFFERINGS,
  type Offering,
  offering,
  offeringsOf,
  servicesOf,
} from '../../support/published-facts.ts';
import { checkAnswers } from '../../support/stated-answers.ts';

const govCloud = offering('AWS GovCloud');
const eastWest = offering('AWS US East/West');
const count = (offerings: readonly unknown[]) => ({ totalCount: offerings.length });
const dayOf = ({ auth_date }: Offering) => auth_date.slice(0, 10);
const namesOf = (nodes: readonly { subject: { name: string } }[]) => nodes.map(({ subject }) => subject.name).sort();

describe('The stated answers about the FedRAMP Marketplace match its data:', () => {
  checkAnswers('questions/authorizations', {
    'Is Slack authorized, at which level and since when?': ({ certificates }) => {
      const { id, impact_level, service_model, ...slack } = offering('Slack');
      expect(isAuthorized(offering('Slack'))).toBe(true);
      expect(slack.agency_authorizations).toHaveLength(11);
      expect(certificates.nodes).toEqual([
        {
          number: id,
          status: 'AUTHORIZED',
          level: impact_level,
          issuedOn: dayOf(offering('Slack')),
          serviceModels: service_model,
        },
      ]);
    },
    'Who assessed Zoom for Government?': ({ certificates }) => {
      const zoom = offering('Zoom for Government');
      expect(certificates.nodes).toEqual([
        {
          status: 'AUTHORIZED',
          level: zoom.impact_level,
          holder: { name: zoom.csp },
          assessor: { name: zoom.independent_assessor },
        },
      ]);
    },
    'How many authorizations did Coalfire assess for?': ({ organization }) => {
      const assessed = OFFERINGS.filter(({ independent_assessor }) => independent_assessor === organization.name);
      expect(organization.certificatesAssessed).toEqual(count(assessed.filter(isAuthorized)));
      expect(assessed.filter((one) => !isAuthorized(one))).toHaveLength(19);
    },
    'How many offerings are authorized, ready and in process?': ({ authorized, ready, inProcess }) => {
      expect(authorized).toEqual(count(OFFERINGS.filter(isAuthorized)));
      expect(ready).toEqual(count(OFFERINGS.filter(({ status }) => status === 'FedRAMP Ready')));
      expect(inProcess).toEqual(count(OFFERINGS.filter(isInProcess)));
    },
    'Which agencies authorized Okta’s cloud for High?': ({ certificates: { nodes } }) => {
      const { impact_level, agency_authorizations } = offering('Okta IDaaS Government High Cloud (GHC)');
      expect(nodes).toEqual([{ level: impact_level, agencies: agency_authorizations }]);
    },
  });

  checkAnswers('questions/providers', {
    'At which levels are Google, Oracle, IBM, Box and Salesforce authorized?': (data) => {
      const providers = { google: 'Google', oracle: 'Oracle', ibm: 'IBM', box: 'Box Inc.', salesforce: 'Salesforce' };
      for (const [key, provider] of Object.entries(providers)) {
        const levels = offeringsOf(provider).filter(isAuthorized);
        expect(data[key].nodes.map(({ level }: { level: string }) => level).sort()).toEqual(
          levels.map(({ impact_level }) => impact_level).sort(),
        );
      }
    },
    'Which of Zscaler’s offerings are authorized at High?': ({ certificates: { nodes } }) => {
      const all = offeringsOf('Zscaler, Inc.').filter(isAuthorized);
      expect(all).toHaveLength(4);
      const high = all.filter(({ impact_level }) => impact_level === 'High');
      expect(nodes).toEqual(
        high.map((one) => ({ number: one.id, issuedOn: dayOf(one), environments: [{ name: one.cso }] })),
      );
    },
    'What of IBM is not authorized yet?': ({ certificates: { nodes } }) => {
      const open = offeringsOf('IBM').filter((one) => !isAuthorized(one));
      expect(open.every(isInProcess)).toBe(true);
      const asStated = open.map(({ id, impact_level, cso }) => ({
        number: id,
        status: 'IN_PROCESS',
        level: impact_level,
        inForce: false,
        environments: [{ name: cso }],
      }));
      expect(nodes).toEqual(expect.arrayContaining(asStated));
      expect(nodes).toHaveLength(asStated.length);
    },
  });

  checkAnswers('questions/services', {
    'Which providers list the most services?': ({ providerOverview: { totalCount, nodes } }) => {
      const spellings = OFFERINGS.filter(isAuthorized).map(({ csp }) => csp.toLowerCase().replace(/[^a-z\d]/g, ''));
      // Plus 21Vianet, which is not in the Marketplace.
      expect(totalCount).toBe(new Set(spellings).size + 1);
      for (const { provider, certificates, services } of nodes) {
        // Microsoft publishes its own list.
        if (provider.name === 'Microsoft') continue;
        const offerings = offeringsOf(provider.name).filter(isAuthorized);
        // The Marketplace splits one Google name in two and spells another in two ways.
        const twice = provider.name === 'Google' ? 2 : 0;
        expect([certificates, services]).toEqual([offerings.length, servicesOf(offerings).size - twice]);
      }
    },
    'Which services of Oracle are listed under FedRAMP High?': ({ services: { totalCount, nodes } }) => {
      const high = offeringsOf('Oracle').filter((one) => isAuthorized(one) && one.impact_level === 'High');
      const names = servicesOf(high);
      expect(totalCount).toBe(names.size);
      for (const { name } of nodes) expect(names).toContain(name);
    },
    'What differs between AWS US East/West and AWS GovCloud?': ({ scopeDiff: { counts, nodes } }) => {
      const [before, after] = [servicesOf([eastWest]), servicesOf([govCloud])];
      const added = [...after].filter((name) => !before.has(name));
      const removed = [...before].filter((name) => !after.has(name));
      const unchanged = after.size - added.length;
      expect(counts).toEqual({ unchanged, removed: removed.length, added: added.length });
      expect(namesOf(nodes)).toEqual(added.sort());
    },
    'Is Amazon CloudFront in scope in GovCloud?': ({ explain: { inherited } }) => {
      expect(inherited).toBe(servicesOf([govCloud]).has('Amazon CloudFront'));
      expect(servicesOf([eastWest])).toContain('Amazon CloudFront');
    },
  });
});
