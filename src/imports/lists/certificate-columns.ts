import { addresses, type Called, type Column, day, names, text, verbatim } from '../map/columns.ts';
import { readDay } from '../map/days.ts';
import { saysNothing, wordOf } from '../map/vocabulary.ts';

/** Words of registers for certificates that are in force between their days. */
const IN_FORCE = new Set([
  ...['valid', 'active', 'current', 'issued', 'in force', 'certified', 'maintained', 'granted', 'registered', 'yes'],
]);

export interface Period {
  readonly issued: string;
  readonly expires: string;
}

export const CERTIFICATE_COLUMNS = {
  id: text({
    description: 'Id of the certificate in the graph, or the part of it behind "certificate/".',
    labels: ['certificate id'],
    weak: ['id', 'identifier'],
  }),
  number: text({
    description: 'Number that is printed on it.',
    labels: ['certificate number', 'certificate no', 'registration number', 'id reference', 'certificate id reference'],
    weak: ['number', 'no', 'reference'],
    hints: ['number', 'reference'],
  }),
  standard: text({
    description: 'Standard that it certifies, by id or name.',
    labels: ['standard', 'norm', 'scheme'],
    weak: ['programme', 'program', 'framework', 'category'],
    hints: ['name', 'certification', 'certifications', 'standard'],
  }),
  name: text({
    description: 'What it is called.',
    labels: ['certificate', 'certificate name'],
    weak: ['name', 'title', 'certification'],
    hints: ['certificate', 'name'],
  }),
  environments: names({
    description: 'Environments that it applies in, one a line.',
    labels: ['environments', 'environment', 'applies in'],
    weak: ['clouds', 'cloud', 'regions', 'region'],
  }),
  holder: text({
    description: 'Organization that holds it.',
    labels: ['holder', 'held by', 'certified organization', 'certified organisation'],
    weak: ['organization', 'organisation', 'company'],
  }),
  issuer: text({
    description: 'Organization that issued it.',
    labels: ['issuer', 'issued by', 'certification body', 'registrar', 'issuing body', 'certifying body'],
  }),
  assessor: text({
    description: 'Organization that assessed for it.',
    labels: ['assessor', 'assessed by', 'auditor', 'audit firm', 'independent assessor', '3pao'],
  }),
  issued: day({
    description: 'Day of issue.',
    labels: ['issued', 'issued on', 'issue date', 'date of issue', 'date issued', 'valid from'],
  }),
  expires: day({
    description: 'Last day in force.',
    labels: [
      ...['expires', 'expires on', 'expiry', 'expiry date', 'expiration', 'expiration date', 'valid through'],
      ...['valid until', 'valid to', 'valid till'],
    ],
  }),
  period: periodColumn({
    description: 'First and last day in force, such as 2025-01-01 – 2027-12-31; or a word such as "valid".',
    labels: ['validity', 'validity period', 'period of validity', 'valid'],
  }),
  status: statusColumn({
    description: 'Whether it is in force, such as "valid".',
    labels: ['status', 'certificate status', 'status of certificate', 'validity status'],
  }),
  documents: addresses({
    description: 'URLs of its documents, parted by blanks.',
    labels: ['documents', 'document', 'document url'],
    weak: ['url', 'urls', 'link', 'links'],
  }),
  note: verbatim({
    description: 'Note, verbatim.',
    labels: ['note', 'notes'],
    weak: ['remark', 'remarks', 'comment', 'comments'],
  }),
};
export type CertificateCells = typeof CERTIFICATE_COLUMNS;

const LONGEST_PERIOD = 80;
const BETWEEN_DAYS = /→|–|—|\bto\b|\buntil\b|\s-\s/;

/** Both days are in force. What is neither two days nor such a word is not read, since one day may be either. */
function periodColumn(called: Called): Column<Period | null> {
  return {
    ...called,
    isVerbatim: true,
    parse: (cell, { recipe }) => {
      if (saysNothing(cell) || IN_FORCE.has(wordOf(cell))) return { value: null };
      const [issued, expires, ...others] = cell
        .slice(0, LONGEST_PERIOD)
        .split(BETWEEN_DAYS)
        .map((each) => readDay(each.trim(), recipe.dates));
      if (issued !== undefined && expires !== undefined && others.length === 0) return { value: { issued, expires } };
      return { value: null, unread: 'wanted two days such as 2025-01-01 – 2027-12-31' };
    },
  };
}

/** One that is withdrawn or suspended would be in force until it expires: the graph keeps no day that says otherwise. */
function statusColumn(called: Called): Column<true | null> {
  return {
    ...called,
    parse: (cell) => {
      if (saysNothing(cell)) return { value: null };
      const fault = `wanted "valid" or such, not "${cell.slice(0, 80)}"; leave out a certificate that is no longer in force`;
      return IN_FORCE.has(wordOf(cell)) ? { value: true } : { fault };
    },
  };
}
