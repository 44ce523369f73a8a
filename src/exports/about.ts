import type { About, CertificateFacts, CitedSource, Line, Point } from './table.ts';

/** Returns `2026-11-24`, or `2024-01-01 to 2026-11-24` for a comparison. */
export function daysOf(points: readonly Point[]): string {
  return joined(points.map(({ asOf }) => asOf));
}

export function revisionsOf(points: readonly Point[]): string {
  return joined(points.map(({ revision }) => String(revision)));
}

function joined(values: readonly string[]): string {
  return [...new Set(values)].join(' to ');
}

export function pointLines({ points, rows, counts }: About): (readonly [string, string | number])[] {
  return [
    ['Day', daysOf(points)],
    ['Revision', revisionsOf(points)],
    ...(rows === null ? [] : [['Rows', rows] as const]),
    ...counts.filter(([, count]) => count > 0),
  ];
}

export function aboutLines(about: About): Line[] {
  return [
    ...pointLines(about).map(([name, value]) => [name, String(value)] as const),
    ...about.asked,
    ...about.notes.map((sentence) => ['Note', sentence] as const),
  ];
}

export const CERTIFICATE_HEADS = ['Certificate', 'Number', 'Holder', 'Issued by', 'Assessed by', 'From', 'Up to', 'Id'];

/** Returns the certificate's row, with “not stated” for facts that no source states. */
export function certificateTexts(certificate: CertificateFacts): string[] {
  const { id, name, number, holder, issuer, assessor, issuedOn, expiresOn } = certificate;
  const stated = [number, holder?.name, issuer?.name, assessor?.name, issuedOn, expiresOn];
  return [name, ...stated.map((value) => value ?? 'not stated'), id];
}

export const SOURCE_HEADS = ['Publisher', 'Source', 'Address', 'Date', 'Read on', 'Licence', 'Id'];

/** Returns the source's row; a missing publisher or licence is “not stated” rather than empty. */
export function sourceTexts({ id, title, publisher, url, date, readOn, licence }: CitedSource): string[] {
  return [publisher ?? 'not stated', title, url ?? '', date ?? '', readOn ?? '', licence ?? 'not stated', id];
}
