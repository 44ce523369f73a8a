import { describe, expect } from 'vitest';
import {
  dependentsOf,
  isAuthorized,
  leveragedBy,
  OFFERINGS,
  offering,
  requirementsOf,
  rowsOf,
  servicesOf,
} from '../../support/published-facts.ts';
import { checkAnswers } from '../../support/stated-answers.ts';

const HIGH = requirementsOf('fedramp-r5-high').length;
const MODERATE = requirementsOf('fedramp-r5-moderate').length;
const HIGH_OF_REV_4 = requirementsOf('fedramp-r4-high').length;
const govCloud = offering('AWS GovCloud');
const box = offering('Box Enterprise Cloud Content Collaboration Platform');

/** Sorted pairs of level and environment name. */
const offered = (nodes: readonly { certificate: { level: string; environments: readonly { name: string }[] } }[]) =>
  nodes.map(({ certificate }) => [certificate.level, certificate.environments[0]?.name]).sort();
const leveraged = (name: string) => leveragedBy(offering(name)).map(({ impact_level, cso }) => [impact_level, cso]);

describe('The stated answers about inheritance match the published facts:', () => {
  checkAnswers('questions/inheritance', {
    'What does AWS Lambda inherit in GovCloud, and who meets it?': ({ inheritance: { totalCount, facets } }) => {
      expect(servicesOf([govCloud])).toContain('AWS Lambda');
      expect(totalCount).toBe(HIGH);
      expect(facets.certainties).toEqual([{ certainty: 'DERIVED', count: HIGH }]);
      expect(facets.responsibilities).toEqual([{ responsibility: 'UNKNOWN', count: HIGH }]);
    },
    'And on 1 January 2025, when two revisions applied?': ({ inheritance: { facets, summary } }) => {
      expect(facets.possibleBecause).toEqual([{ reason: 'EDITION_NOT_STATED', count: HIGH + HIGH_OF_REV_4 }]);
      expect(summary.sentences[0]).toContain(`${HIGH_OF_REV_4} requirements of FedRAMP Rev. 4 High`);
      expect(summary.sentences[0]).toContain(`${HIGH} requirements of FedRAMP Rev. 5 High`);
    },
    'And on the day before GovCloud was authorized?': ({ inheritance: { totalCount, notes } }) => {
      expect(totalCount).toBe(0);
      expect(govCloud.auth_date.slice(0, 10)).toBe('2016-06-21');
      expect(notes[0].sentence).toContain('not in force on 2016-06-20');
    },
    'What is unknown about Smartsheet?': ({ inheritance: { totalCount, summary } }) => {
      const smartsheet = offering('Smartsheet Gov');
      expect([totalCount, servicesOf([smartsheet]).size]).toEqual([0, 0]);
      expect([isAuthorized(smartsheet), smartsheet.auth_date.slice(0, 10)]).toEqual([true, '2019-08-12']);
      expect(summary.sentences[0]).toContain(`authorized (${smartsheet.impact_level}, since 12 August 2019)`);
    },
    'Is Key Vault covered in Azure Government, at a glance?': ({ inheritance: { summary } }) => {
      const stated = new Map(rowsOf('responsibilities/nist-800-53-r5-azure-gov').map((row) => [row['clause'], row]));
      const parties = requirementsOf('fedramp-r5-high').map(
        ({ number }) => stated.get(number)?.['responsibility'] ?? 'UNKNOWN',
      );
      const { covered, places } = summary.tiles;
      expect(summary.verdict).toBe('DERIVED');
      expect(covered.map((one: { inherited: number }) => one.inherited)).toEqual([HIGH]);
      for (const { responsibility, count } of places[0].responsibilities) {
        expect(count).toBe(parties.filter((party) => party === responsibility).length);
      }
    },
    'What is left to the customer for AC-2 of Key Vault in Azure Government?': ({ inheritance: { nodes } }) => {
      const rows = rowsOf('responsibilities/nist-800-53-r5-azure-gov');
      for (const { clause, responsibility, responsibilities } of nodes) {
        const row = rows.find((one) => one['clause'] === clause.number);
        expect([responsibility, responsibilities]).toEqual([
          row?.['responsibility'],
          [
            {
              providerParts: Number(row?.['provider_parts']),
              customerParts: Number(row?.['customer_parts']),
              sources: [{ id: `source/${row?.['source']}` }],
            },
          ],
        ]);
      }
    },
    'What does cloud.gov Pages leave to its customers?': ({ all: { totalCount, facets }, training: { nodes } }) => {
      const rows = rowsOf('cloud-gov/responsibilities/fedramp-r5-moderate-cloud-gov-pages');
      expect(totalCount).toBe(requirementsOf('fedramp-r5-moderate').length);
      for (const { responsibility, count } of facets.responsibilities) {
        const stated = rows.filter((row) => row['responsibility'] === responsibility).length;
        expect(count).toBe(responsibility === 'UNKNOWN' ? totalCount - rows.length : stated);
      }
      for (const { clause, responsibility, responsibilities } of nodes) {
        const row = rows.find((one) => one['clause'] === clause.number);
        expect([responsibility, responsibilities]).toEqual([
          row?.['responsibility'],
          [
            {
              customerWords: row?.['customer_words'],
              sources: [{ id: `source/${row?.['source']}`, date: '2024-04-09' }],
            },
          ],
        ]);
      }
    },
  });

  checkAnswers('questions/leverage', {
    'Who depends on AWS GovCloud?': ({ certificate: { dependents } }) => {
      const systems = new Set(govCloud.leveraged_systems.map(({ id }) => id));
      expect(dependents.totalCount).toBe(OFFERINGS.filter((one) => systems.has(one.id) && isAuthorized(one)).length);
      for (const { certificate } of dependents.nodes) expect(systems).toContain(certificate.number);
    },
    'And who depends on it through others?': ({ certificate: { dependents } }) => {
      expect(dependents.totalCount).toBe(dependentsOf(govCloud.id).size);
    },
    'Which clouds do most others rest on?': ({ leverageOverview: { nodes } }) => {
      const authorized = OFFERINGS.filter(isAuthorized).map(({ id }) => id);
      for (const { certificate, dependents, directDependents } of nodes) {
        const { id, impact_level, leveraged_systems } = offering(certificate.environments[0].name);
        expect(certificate.level).toBe(impact_level);
        expect(dependents).toBeLessThanOrEqual(dependentsOf(id).size);
        expect(directDependents).toBe(leveraged_systems.filter((system) => authorized.includes(system.id)).length);
      }
    },
    'Does Zoom for Government rest on anything below its own level?': ({ certificate: { level, restsOn } }) => {
      expect(level).toBe(offering('Zoom for Government').impact_level);
      const named = leveraged('Zoom for Government').map(([of, name]) => [
        of,
        // Microsoft also has a cloud of this name.
        name === 'Government Community Cloud' ? `${name} (ServiceNow)` : name,
      ]);
      expect(offered(restsOn.nodes)).toEqual(named.sort());
    },
    'What may Box inherit from the clouds that it rests on?': ({ inheritance: { facets } }) => {
      const services = [...servicesOf([box])];
      const moderate = services.filter((name) => name.endsWith('(Moderate)')).length;
      const listed = (services.length - moderate) * HIGH + moderate * MODERATE;
      // Leverage does not carry a level.
      const [of, throughOthers] = [leveragedBy(box), services.length * HIGH * leveragedBy(box).length];
      expect(of.map(({ impact_level }) => impact_level)).toEqual(['High', 'High']);
      expect(facets.bases).toEqual([
        { basis: 'LISTED', count: listed },
        { basis: 'LEVERAGED', count: throughOthers },
      ]);
      expect(facets.certainties).toEqual([
        { certainty: 'DERIVED', count: listed },
        { certainty: 'POSSIBLE', count: throughOthers },
      ]);
    },
    'What does Slack leverage?': ({ certificate: { restsOn } }) => {
      expect(offered(restsOn.nodes)).toEqual(leveraged('Slack').sort());
    },
  });
});
