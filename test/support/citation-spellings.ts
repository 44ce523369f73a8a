/**
 * Spellings of clause numbers by shipped standard, as used by its publisher and in public documents such as policies,
 * mappings and code comments, found by full-text search.
 */
export interface Spellings {
  /** Spellings of a single number; null for numbers that are not written that way. */
  readonly alone: Readonly<Record<string, (number: string) => string | null>>;
  /** Texts with several numbers, and the number of citations in each. */
  readonly together: readonly (readonly [text: string, count: number])[];
}

const annex = (write: (bare: string) => string) => (number: string) =>
  /^A\.\d+\.\d+$/.test(number) ? write(number.slice(2)) : null;
const clause = (write: (number: string) => string | null) => (number: string) =>
  /^\d/.test(number) ? write(number) : null;

const control = (write: (base: string, enhancement: string | null) => string | null) => (number: string) => {
  const [, base = '', enhancement = null] = /^([A-Z]{2}-\d+)(?:\((\d+)\))?$/.exec(number) ?? [];
  return base === '' ? null : write(base, enhancement);
};
const padded = (base: string) => base.replace(/\d+/, (digits) => digits.padStart(2, '0'));
const CONTROLS: Spellings['alone'] = {
  'AC-2(1)': control((base, enhancement) => base + (enhancement === null ? '' : `(${enhancement})`)),
  'AC-2 (1)': control((base, enhancement) => base + (enhancement === null ? '' : ` (${enhancement})`)),
  'AC-02(01)': control((base, one) => padded(base) + (one === null ? '' : `(${one.padStart(2, '0')})`)),
  'AC-02 (01)': control((base, one) => padded(base) + (one === null ? '' : ` (${one.padStart(2, '0')})`)),
  'ac-2.1': control((base, one) => base.toLowerCase() + (one === null ? '' : `.${one}`)),
  'control AC-2(1)': control((base, one) => `control ${base}${one === null ? '' : `(${one})`}`),
  'AC-2 a.': control((base, one) => (one === null ? `${base} a.` : null)),
  'AC-2a': control((base, one) => (one === null ? `${base}a` : null)),
  'AC-2(1)(a)': control((base, one) => (one === null ? null : `${base}(${one})(a)`)),
  'AC-2 (1) (a)': control((base, one) => (one === null ? null : `${base} (${one}) (a)`)),
};

const controlsOf = (...names: readonly string[]): Spellings['alone'] => ({
  ...CONTROLS,
  ...Object.fromEntries(
    names.map((name) => [
      `${name} AC-2(1)`,
      control((base, one) => `${name} ${base}${one === null ? '' : `(${one})`}`),
    ]),
  ),
});

const CONTROLS_TOGETHER: Spellings['together'] = [
  ['AC-2, AC-5 and AC-6', 3],
  ['AC-2/AC-5/AC-6', 3],
  ['AC-2(1), AC-2(2)', 2],
  ['IA-2(1)/(2)', 2],
  ['AC-2 (1) (2) (3)', 3],
  ['AC-2 (1)(2)(3)', 3],
];

export const SPELLINGS: Readonly<Record<string, Spellings>> = {
  'iso-27001-2022': {
    alone: {
      'A.5.15': annex((bare) => `A.${bare}`),
      'A5.15': annex((bare) => `A${bare}`),
      'A 5.15': annex((bare) => `A ${bare}`),
      'Annex A 5.15': annex((bare) => `Annex A ${bare}`),
      'Annex A.5.15': annex((bare) => `Annex A.${bare}`),
      'Annex A5.15': annex((bare) => `Annex A${bare}`),
      'Annex 5.15': annex((bare) => `Annex ${bare}`),
      'Annex A control 5.15': annex((bare) => `Annex A control ${bare}`),
      'Annex A Control A.5.15': annex((bare) => `Annex A Control A.${bare}`),
      'Annex A: 5.15': annex((bare) => `Annex A: ${bare}`),
      'Annex A (5.15)': annex((bare) => `Annex A (${bare})`),
      'control 5.15': annex((bare) => `control ${bare}`),
      'Control A.5.15': annex((bare) => `Control A.${bare}`),
      'ISO 27001 A.5.15': annex((bare) => `ISO 27001 A.${bare}`),
      'ISO/IEC 27001:2022 Annex A 5.15': annex((bare) => `ISO/IEC 27001:2022 Annex A ${bare}`),
      'ISO/IEC 27001:2022, A 5.15': annex((bare) => `ISO/IEC 27001:2022, A ${bare}`),
      'ISO27001:2022 – Annex A Controls 5.15': annex((bare) => `ISO27001:2022 – Annex A Controls ${bare}`),
      'Clause 6.1.2': clause((number) => `Clause ${number}`),
      'ISO 27001 Clause 6.1.2': clause((number) => `ISO 27001 Clause ${number}`),
    },
    together: [
      ['Annex A 5.15, 5.16 and 8.2', 3],
      ['Annex A Controls 5.24, 5.25, 5.26, 5.27, 5.28', 5],
      ['Annex A 5.15-5.18', 1],
      ['Annex A controls 5.15–5.18', 1],
      ['Annex A controls 5.19 through 5.22', 1],
      ['Annex A Controls 5.15 (access control), 8.2 (privileged access)', 2],
      ['A.5.15–A.5.18', 1],
      ['A.5.15–5.18, A.8.2–8.5', 2],
      ['A.5.15–A.5.18; A.8.2–A.8.5', 2],
      ['A.5.15, 5.16', 2],
      ['A.5.15/16/18/23', 4],
      ['Annex A 5.15 and clause 9.2', 2],
    ],
  },
  'iso-20000-1-2018': {
    alone: {
      'Clause 8.6.1': clause((number) => `Clause ${number}`),
      'clause 8.6.1': clause((number) => `clause ${number}`),
      '§ 8.6.1': clause((number) => `§ ${number}`),
      'ISO 20000-1 Clause 8.6.1': clause((number) => `ISO 20000-1 Clause ${number}`),
      'ISO/IEC 20000-1:2018 8.6.1': clause((number) => (/\./.test(number) ? `ISO/IEC 20000-1:2018 ${number}` : null)),
      'ISO/IEC 20000-1:2018, clause 8.6.1': clause((number) => `ISO/IEC 20000-1:2018, clause ${number}`),
      'ISO20000-1:2018 clause 8.6.1': clause((number) => `ISO20000-1:2018 clause ${number}`),
      'sub-clause 8.6.1': clause((number) => `sub-clause ${number}`),
      'clause 8.6.1 of ISO/IEC 20000-1:2018': clause((number) => `clause ${number} of ISO/IEC 20000-1:2018`),
    },
    together: [
      ['ISO 20000-1 clause 8.1/8.6', 2],
      ['clauses 8.6.1 and 8.6.3', 2],
      ['Clauses 4–10', 1],
    ],
  },
  'nist-800-53-r5': {
    alone: controlsOf(
      'NIST SP 800-53 Rev. 5',
      'NIST SP 800-53 Rev 5',
      'NIST SP 800-53 Rev. 5:',
      'NIST SP 800-53r5',
      'NIST 800-53 Rev5',
      'NIST.800-53.r5',
      'SP 800-53 Rev. 5',
      'NIST Special Publication 800-53 Revision 5',
      'NIST SP 800-53, Rev. 5,',
      'NIST 800-53',
    ),
    together: [
      ...CONTROLS_TOGETHER,
      ['NIST SP 800-53 AC-2/AC-6/AC-12/AC-17/AU-3/AU-10', 6],
      ['SC-7 a and IA-5 (1) (e)', 2],
    ],
  },
  'nist-800-53-r4': {
    alone: controlsOf(
      'NIST SP 800-53 Rev. 4',
      'NIST SP 800-53r4',
      'NIST.800-53.r4',
      'NIST 800-53 Revision 4',
      'NIST 800-53',
    ),
    together: CONTROLS_TOGETHER,
  },
  'fedramp-r5-high': {
    alone: controlsOf(
      'FedRAMP Rev. 5 High',
      'FedRAMP High',
      'FedRAMP High Rev. 5',
      'FedRAMP Rev5 High',
      'FedRAMP High baseline',
    ),
    together: [...CONTROLS_TOGETHER, ['FedRAMP High AC-2/AU-2/AU-9', 3]],
  },
  'fedramp-r5-moderate': {
    alone: controlsOf('FedRAMP Rev. 5 Moderate', 'FedRAMP Moderate'),
    together: CONTROLS_TOGETHER,
  },
  'fedramp-r5-low': { alone: controlsOf('FedRAMP Rev. 5 Low', 'FedRAMP Low'), together: [['AC-2, AC-3 and AC-7', 3]] },
  'fedramp-r5-li-saas': { alone: controlsOf('FedRAMP LI-SaaS'), together: [['AC-2, AC-3 and AC-7', 3]] },
  'fedramp-r4-high': { alone: controlsOf('FedRAMP Rev. 4 High', 'FedRAMP High'), together: CONTROLS_TOGETHER },
  'fedramp-r4-moderate': {
    alone: controlsOf('FedRAMP Rev. 4 Moderate', 'FedRAMP Moderate'),
    together: CONTROLS_TOGETHER,
  },
  'nist-800-171-r3': {
    alone: {
      '03.01.01': (number) => (/^\d+\.\d+\.\d+$/.test(number) ? number : null),
      'requirement 3.1.1': (number) =>
        /^\d+\.\d+\.\d+$/.test(number) ? `requirement ${number.replace(/(^|\.)0/g, '$1')}` : null,
      'requirement 03.01.01': (number) => `requirement ${number}`,
      'NIST 800-171 03.01.01': (number) => `NIST 800-171 ${number}`,
      'NIST SP 800-171 Rev. 3, 03.01.01': (number) => `NIST SP 800-171 Rev. 3, ${number}`,
      'NIST SP 800-171r3 03.01.01': (number) => `NIST SP 800-171r3 ${number}`,
      'NIST 800-171 R3 3.1.1': (number) => `NIST 800-171 R3 ${number.replace(/(^|\.)0/g, '$1')}`,
      '03.01.01.a': (number) => (/^\d+\.\d+\.\d+$/.test(number) ? `requirement ${number}.a` : null),
      '03.01.01a': (number) => (/^\d+\.\d+\.\d+$/.test(number) ? `requirement ${number}a` : null),
    },
    together: [
      ['NIST 800-171 03.13.10 and 03.13.11', 2],
      ['requirements 03.01.01, 03.01.02', 2],
      ['NIST SP 800-171 Rev. 3 03.01.05 / 03.01.06', 2],
    ],
  },
  'nist-csf-2-0': {
    alone: {
      'GV.OC-01': (number) => (number.includes('-') ? number : null),
      'GV.OC-1': (number) => (number.includes('-') ? number.replace('-0', '-') : null),
      'gv.oc-01': (number) => (number.includes('-') ? number.toLowerCase() : null),
      'NIST CSF 2.0 GV.OC-01': (number) => `NIST CSF 2.0 ${number}`,
      'CSF 2.0 GV.OC-01': (number) => `CSF 2.0 ${number}`,
      'NIST CSF v2.0: GV.OC-01': (number) => `NIST CSF v2.0: ${number}`,
      'NIST CSF GV.OC-01': (number) => `NIST CSF ${number}`,
      'subcategory GV.OC-01': (number) => (number.includes('-') ? `subcategory ${number}` : null),
      'GV.OC': (number) => (/^[A-Z]{2}\.[A-Z]{2}$/.test(number) ? number : null),
    },
    together: [
      ['NIST CSF 2.0 PR.AA-01/05', 2],
      ['ID.RA-01–04', 1],
      ['PR.AA-01, PR.AA-03, PR.AA-05 and GV.RR-04', 4],
      ['PR.AA, PR.DS, PR.AT', 3],
    ],
  },
  'fedramp-20x-ksi': {
    alone: {
      'KSI-IAM-MFA': (number) => number,
      'ksi-iam-mfa': (number) => number.toLowerCase(),
      'FedRAMP KSI-IAM-MFA': (number) => `FedRAMP ${number}`,
      'FedRAMP 20x KSI-IAM-MFA': (number) => `FedRAMP 20x ${number}`,
      'KSI KSI-IAM-MFA': (number) => `KSI ${number}`,
    },
    together: [
      ['KSI-CMT-LMC, KSI-IAM-APM and KSI-IAM-JIT', 3],
      ['KSI-CMT-LMC/KSI-IAM-APM', 2],
    ],
  },
};
