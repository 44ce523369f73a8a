import type { ScopeStatus } from '../../../domain/statements.ts';
import type { Draft, ReadingNotes } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import type { FormatOptions } from '../format.ts';
import { aliasDrafts, aliasFacts, relationDrafts, subjectReference } from '../names/name-drafts.ts';
import { LONGEST_NAME } from '../names/service-name.ts';
import { scopeFact } from '../scope-entry.ts';
import { STATUS_EXAMPLES, statusOf } from '../table/status-words.ts';
import type { Conditions } from './conditions.ts';
import type { MatrixLine } from './matrix-line.ts';
import type { MatrixHeading, Programme } from './programmes.ts';

export interface MatrixContext {
  readonly file: string;
  readonly heading: MatrixHeading;
  readonly programmes: readonly Programme[];
  readonly conditions: Conditions;
  readonly options: FormatOptions;
  readonly notes: ReadingNotes;
}

/** A draft for each tick of a line, and for what the name of its service tells of others. */
export function draftsOfLine(line: MatrixLine, context: MatrixContext): readonly Draft[] {
  const { file, heading, programmes, notes } = context;
  const at = (column: string | null): Location => ({ file, row: line.row, column });
  const fault = faultOf(line, heading);
  if (fault !== null) {
    notes.reject(at(heading.services.label || null), fault);
    return [];
  }
  let rejected = 0;
  const ticks = programmes.flatMap((programme) => {
    const cell = line.cells[programme.position];
    if (cell === undefined || (cell.text === '' && cell.marks.length === 0)) return [];
    const status = statusOf(cell.text);
    if (status !== null) return [{ programme, status, marks: cell.marks }];
    rejected += 1;
    notes.reject(
      at(programme.label),
      `"${line.name.text}" has "${cell.text}" here, which is neither a tick nor a status; known are ${STATUS_EXAMPLES}.`,
    );
    return [];
  });
  const drafts = ticks.map((tick) => draftOfTick(line, tick, context));
  const aliases = drafts.length === 0 ? aliasDrafts(line.name, at(heading.services.label)) : [];
  const all = [...drafts, ...aliases, ...relationDrafts(line.name, at(heading.services.label))];
  if (all.length + rejected === 0) notes.ignore(at(null));
  return all;
}

function draftOfTick(
  { row, name, shown }: MatrixLine,
  tick: { readonly programme: Programme; readonly status: ScopeStatus; readonly marks: readonly string[] },
  { file, heading, conditions, options }: MatrixContext,
): Draft {
  const { certificate, environment, label } = tick.programme;
  const at = { file, row, column: label };
  const { from, until } = options;
  const status = tick.status === 'IN_SCOPE' ? ((options.status as ScopeStatus | null) ?? tick.status) : tick.status;
  const condition = conditions.of({ name: { ...name, shown }, marks: tick.marks, programme: tick.programme, at });
  const subject = subjectReference(name, { file, row, column: heading.services.label || null });
  return {
    at,
    names: [subject, certificate, ...(environment === null ? [] : [environment])],
    build: ([subjectId = '', certificateId = '', environmentId = null]) => [
      scopeFact({ subjectId, certificateId, environmentId }, { status, extent: null, from, until, condition }, at),
      ...aliasFacts(name, subjectId, at),
    ],
  };
}

function faultOf({ name, shown, cells }: MatrixLine, { others }: MatrixHeading): string | null {
  const width = others.length + 1;
  if (cells.slice(width).some(({ text }) => text !== '')) {
    return `The row has ${cells.length} cells, but the heading has ${width} columns.`;
  }
  if (name.text === '') return shown === '' ? 'The row names no service.' : `"${shown}" is no name of a service.`;
  return shown.length > LONGEST_NAME ? `The name of the service has ${shown.length} characters.` : null;
}
