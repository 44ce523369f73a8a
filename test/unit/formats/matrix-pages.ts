import { tickMatrix } from '../../../src/imports/formats/tick-matrix.ts';
import { entriesOf, type Reading, readList, type TestFiles } from './reading.ts';

export const TABLE = ['| Service | FedRAMP High | DoD IL2 |', '| --- | :---: | :---: |'];
export const IN_AZURE = { environment: 'environment/azure' };

/** Reads the lines of a page. */
export function pageReader(files: TestFiles) {
  return async (lines: readonly string[], options: Parameters<typeof readList>[2] = {}): Promise<Reading> =>
    readList(tickMatrix, await files.write('page.md', lines.join('\n')), options);
}

/** Each entry in a line: the service, the certificate, and a condition if there is one. */
export function told(reading: Reading): readonly string[] {
  return entriesOf(reading).map(({ subjectId, certificateId, condition }) =>
    [subjectId.slice('service/'.length), certificateId.slice('certificate/'.length), condition ?? ''].join(' ').trim(),
  );
}
