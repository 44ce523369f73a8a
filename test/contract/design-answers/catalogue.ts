import type { DesignAnswer } from './answer.ts';

export const catalogueAnswers: readonly DesignAnswer[] = [
  {
    question: 'requirements of ISO/IEC 20000-1:2018',
    document: `{ standard(id: "standard/iso-20000-1-2018") {
      designation clauses { totalCount }
      requirements: clauses(kind: REQUIREMENT) { totalCount } headings: clauses(kind: HEADING) { totalCount }
    } }`,
    data: {
      standard: {
        designation: 'ISO/IEC 20000-1:2018',
        clauses: { totalCount: 77 },
        requirements: { totalCount: 57 },
        headings: { totalCount: 20 },
      },
    },
  },
  {
    question: 'guidance on 20000-1:2018, and its integration with 27001',
    document: `{
      guides: standard(id: "standard/iso-20000-1-2018") {
        relations(kinds: [GUIDES, INTEGRATES]) { nodes { from { designation } kind to { designation } } }
      }
      integrates: standard(id: "standard/iso-27013-2015") { relations { nodes { kind to { designation } } } }
    }`,
    data: {
      guides: {
        relations: {
          nodes: [
            {
              from: { designation: 'ISO/IEC 20000-2:2019' },
              kind: 'GUIDES',
              to: { designation: 'ISO/IEC 20000-1:2018' },
            },
            {
              from: { designation: 'ISO/IEC 27013:2015' },
              kind: 'INTEGRATES',
              to: { designation: 'ISO/IEC 20000-1:2018' },
            },
          ],
        },
      },
      integrates: {
        relations: {
          nodes: [
            { kind: 'INTEGRATES', to: { designation: 'ISO/IEC 27001' } },
            { kind: 'INTEGRATES', to: { designation: 'ISO/IEC 20000-1:2018' } },
          ],
        },
      },
    },
  },
  {
    question: 'services listed under az-fedramp-high in Azure',
    document: `{ services(filter: { certificates: ["certificate/az-fedramp-high"], environments: ["environment/azure"] }) { totalCount } }`,
    data: { services: { totalCount: 176 } },
  },
  {
    question: 'edition of the 21Vianet ISO/IEC 20000 certificate',
    document: '{ certificate(id: "certificate/21v-20000") { standard { designation edition } standardAsStated } }',
    data: {
      certificate: {
        standard: { designation: 'ISO/IEC 20000', edition: null },
        standardAsStated: 'ISO/IEC 20000',
      },
    },
  },
];
