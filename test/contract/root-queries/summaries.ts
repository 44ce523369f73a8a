import { expect } from 'vitest';
import type { RootQuestion } from './question.ts';

const SUMMARY = 'summary { verdict verdicts { verdict subjects } sentence reservations sentences sources { id } }';
const TILES = `tiles {
  covered { standard { id } verdict inherited inheritedBySome byLeverage requirements }
  places { standard { id } environment { id } verdict certificates { id } certificateCount inherited requirements
    responsibilities { responsibility count } }
  placeCount responsibilities { responsibility count } source { id } sourceCount certificateCount since sinceStated until untilStated
}`;
const CHECKS = 'checks { kind state sentence nodes { id } nodeCount sources { id } }';
const AZURE = 'environment: "environment/azure"';

/** Answers in sentences, with the counts behind them. */
export const summaryQuestions: readonly RootQuestion[] = [
  {
    name: 'a summary of rows, with counts by service and by requirement',
    document: `{ inheritance(filter: { services: ["service/key-vault"], standards: ["standard/fedramp-r5-high"] }, first: 1) {
      ${SUMMARY} glance: summary { ${TILES} ${CHECKS} }
      subjects { nodes {
        requirements requirementsInAll basis responsibilities { responsibility count } certificates { id } sources { id }
      } }
      requirements(first: 1) { totalCount edges { cursor node { count } } pageInfo { hasNextPage } nodes {
        clause { id } count subjects certainties { certainty count } responsibilities { responsibility count }
      } }
    } }`,
    shows: {
      inheritance: {
        summary: {
          verdict: 'DERIVED',
          verdicts: [{ verdict: 'DERIVED', subjects: 1 }],
          sentence:
            'Key Vault is in the scope of FedRAMP High in Azure and inherits all 410 requirements of FedRAMP Rev. 5 High.',
          sentences: expect.arrayContaining([expect.stringContaining('Key Vault')]),
          sources: expect.any(Array),
        },
        glance: {
          tiles: {
            covered: [{ verdict: 'DERIVED', inherited: 410, inheritedBySome: 410, byLeverage: 0, requirements: 410 }],
            places: [
              {
                ...{ environment: { id: 'environment/azure' }, verdict: 'DERIVED', inherited: 410, requirements: 410 },
                ...{ certificates: [{ id: 'certificate/az-fedramp-high' }], certificateCount: 1 },
                responsibilities: [{ responsibility: 'UNKNOWN', count: 410 }],
              },
            ],
            placeCount: 1,
            ...{ source: { id: expect.any(String) }, sourceCount: 1, certificateCount: 1 },
          },
          checks: [
            { kind: 'CERTIFIED', state: 'MET', nodeCount: 1, nodes: [{ id: 'certificate/az-fedramp-high' }] },
            { kind: 'LISTED', state: 'MET', sentence: 'Its scope lists it.', nodes: [{ id: 'service/key-vault' }] },
            {
              kind: 'EDITION',
              state: 'PARTLY',
              sentence: 'No source states the edition; FedRAMP Rev. 5 High applies on this day.',
              nodes: [{ id: 'standard/fedramp-r5-high' }],
            },
            { kind: 'IN_FORCE', state: 'PARTLY', sources: expect.any(Array) },
          ],
        },
        subjects: {
          nodes: [
            {
              ...{ requirements: 410, requirementsInAll: 410, basis: 'LISTED' },
              responsibilities: [{ responsibility: 'UNKNOWN', count: 410 }],
              certificates: [{ id: 'certificate/az-fedramp-high' }],
            },
          ],
        },
        requirements: {
          totalCount: 410,
          nodes: [{ clause: { id: 'clause/fedramp-r5-high/AC-1' }, count: 1, subjects: 1 }],
        },
      },
    },
  },
  {
    name: 'an answer without rows, with reasons and near misses',
    document: `{ inheritance(filter: {
      services: ["service/key-vault"], standards: ["standard/fedramp-r5-high"], environments: ["environment/azure-gov"]
    }) { totalCount ${SUMMARY} reasons { code } nearest { kind } } }`,
    shows: {
      inheritance: {
        totalCount: 0,
        summary: { verdict: 'NO_EVIDENCE', verdicts: [{ verdict: 'NO_EVIDENCE', subjects: 1 }] },
        reasons: [{ code: 'NOT_NAMED' }, { code: 'OTHER_ENVIRONMENT' }],
        nearest: expect.arrayContaining([{ kind: 'OTHER_ENVIRONMENT' }]),
      },
    },
  },
  {
    name: 'summaries of an assessment, a comparison and a matrix',
    document: `{
      assessment(standard: "standard/fedramp-r5-high", ${AZURE}, services: ["service/key-vault"]) {
        ${SUMMARY} byService { verdict responsibilities { responsibility count } }
      }
      scopeDiff(
        from: { certificate: "certificate/az-fedramp-high", ${AZURE} }
        to: { certificate: "certificate/az-dod-il2", ${AZURE} }
        alike: true
        first: 1
      ) { totalCount ${SUMMARY} }
      scopeMatrix(filter: { services: ["service/key-vault"] }, columns: ENVIRONMENTS) { ${SUMMARY} }
    }`,
    shows: {
      assessment: { summary: { verdict: 'DERIVED' }, byService: [{ verdict: 'DERIVED' }] },
      scopeDiff: { summary: { verdict: null, sources: expect.any(Array) } },
      scopeMatrix: { summary: { verdict: null, sources: expect.any(Array) } },
    },
  },
];
