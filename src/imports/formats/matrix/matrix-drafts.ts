import type { Draft, ReadingNotes } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import type { FormatOptions } from '../format.ts';
import { aliasDrafts, aliasFacts, relationDrafts, subjectReference } from '../names/name-drafts.ts';
import { LONGEST_NAME } from '../names/service-name.ts';
import { scopeFact } from '../scope-entry.ts';
import { statusOfTick } from '../scope-headed.ts';
import {
  gainsaidIn,
  isGainsaid,
  keptAsCondition,
  keptInName,
  leavesOpen,
  noteIn,
  saysNothingOfScope,
  type WrittenStatus,
} from '../table/status-words.ts';
import type { Conditions } from './conditions.ts';
import { drawnOnly, isDrawn } from './drawn.ts';
import type { MatrixHeading } from './matrix-heading.ts';
import { type MatrixLine, tickOf } from './matrix-line.ts';
import type { Programme } from './programmes.ts';
import { struckOut } from './struck.ts';
import { readTick, unknownTick } from './tick.ts';

export interface MatrixContext {
  readonly file: string;
  readonly heading: MatrixHeading;
  readonly programmes: readonly Programme[];
  /** Positions of columns whose text is a condition of each tick in its row. */
  readonly noteColumns: readonly number[];
  readonly conditions: Conditions;
  readonly options: FormatOptions;
  readonly notes: ReadingNotes;
}

/** A draft for each tick of a line, and for what the name of its service tells of others. */
export function draftsOfLine(line: MatrixLine, context: MatrixContext): readonly Draft[] {
  const { file, heading, programmes, options, notes } = context;
  const at = (column: string | null): Location => ({ file, row: line.row, column });
  const fault = faultOf(line, heading);
  if (fault !== null) {
    notes.reject(at(heading.services.label || null), fault);
    return [];
  }
  let told = 0;
  const ticks = programmes.flatMap((programme) => {
    const cell = tickOf(line.cells[programme.position]);
    if (cell.text === '') return [];
    const written = readTick(programme.label, cell, options.words);
    if (leavesOpen(cell.text, options.words)) {
      told += 1;
      notes.leaveOpen(at(programme.label), saysNothingOfScope(cell.text));
      return [];
    }
    if (written?.status === null) return [];
    const footnotes = footnotesOf(line, { programme, marks: cell.marks }, context);
    const gainsaying = written === null ? null : remarkAgainst(written, { line, footnotes }, context);
    if (written !== null && gainsaying === null) return [{ programme, text: cell.text, written, footnotes }];
    told += 1;
    notes.reject(at(programme.label), gainsaying ?? unknownTick(programme.label, cell, options.words));
    return [];
  });
  const drafts = ticks.map((tick) => draftOfTick(line, tick, context));
  const aliases = drafts.length === 0 ? aliasDrafts(line.name, at(heading.services.label)) : [];
  const all = [...drafts, ...aliases, ...relationDrafts(line.name, at(heading.services.label))];
  if (all.length + told === 0) notes.ignore(at(null));
  return all;
}

/**
 * A note, a footnote or what stands beside the name that is a status itself, or begins with one, is no condition of another; nor is a
 * picture.
 */
function remarkAgainst(
  { status }: WrittenStatus,
  { line, footnotes }: { readonly line: MatrixLine; readonly footnotes: readonly string[] },
  context: MatrixContext,
): string | null {
  const { words } = context.options;
  const gainsays = (text: string) => status !== null && isGainsaid(status, text, words);
  if (notesOf(line, context).some(({ text }) => isDrawn(text))) return drawnOnly('The note beside the tick');
  const note = notesOf(line, context).find(({ text }) => gainsays(text));
  if (note !== undefined)
    return `The tick says ${status}, and the note beside it "${note.text}"; correct one of them${keptAsCondition(note.text)}.`;
  const aside = status === null ? null : gainsaidIn(line.name.asides, status, words);
  if (aside !== null)
    return `The tick says ${status}, and "${aside}" stands beside the name of the service; correct one of them${keptInName(aside)}.`;
  const footnote = footnotes.find(gainsays);
  return footnote === undefined
    ? null
    : `The tick says ${status}, and its footnote "${footnote}"; correct one of them${keptAsCondition(footnote)}.`;
}

/** A mark on a note is about the row, as one on its name or on the heading of the names is. */
function footnotesOf(
  line: MatrixLine,
  { programme, marks }: { readonly programme: Programme; readonly marks: readonly string[] },
  { file, heading, conditions, noteColumns }: MatrixContext,
): readonly string[] {
  const { row, shown, name } = line;
  const ofNotes = notesOf(line, { noteColumns }).flatMap((note) => note.marks);
  const ofRow = [...name.marks, ...ofNotes, ...heading.services.marks];
  const own = [...marks, ...programme.marks];
  const at = { file, row, column: programme.label };
  for (const mark of [...ofRow, ...own]) conditions.tellMissing(mark, { shown, at, alike: shown });
  return conditions.of({ ofRow, own, label: programme.label });
}

function notesOf({ cells }: MatrixLine, { noteColumns }: Pick<MatrixContext, 'noteColumns'>) {
  return noteColumns.flatMap((position) => cells[position] ?? []);
}

interface Tick {
  readonly programme: Programme;
  readonly text: string;
  readonly written: WrittenStatus;
  readonly footnotes: readonly string[];
}

function draftOfTick(line: MatrixLine, tick: Tick, { file, heading, options, noteColumns }: MatrixContext): Draft {
  const { row, name } = line;
  const { certificate, environment, label } = tick.programme;
  const at = { file, row, column: label };
  const { from, until } = options;
  const notes = notesOf(line, { noteColumns });
  const note = notes.flatMap(({ text }) => noteIn(text) ?? []).join(' ') || null;
  const status = statusOfTick(tick.text, tick.written.status ?? 'IN_SCOPE', options);
  const condition = [tick.written.condition, note, ...tick.footnotes].filter((text) => text !== null).join(' ') || null;
  const named = subjectReference(name, { file, row, column: heading.services.label || null });
  const family = heading.family === null ? '' : (line.cells[heading.family.position]?.text ?? '');
  const subject = { ...named, listedBy: certificate, ...(family === '' ? {} : { inFamily: true as const }) };
  return {
    at,
    names: [subject, certificate, ...(environment === null ? [] : [environment])],
    build: ([subjectId = '', certificateId = '', environmentId = null]) => [
      scopeFact({ subjectId, certificateId, environmentId }, { status, extent: null, from, until, condition }, at),
      ...aliasFacts(name, subjectId, at),
    ],
  };
}

function faultOf({ name, shown, cells }: MatrixLine, { services, others }: MatrixHeading): string | null {
  const width = others.length + 1;
  if (cells.slice(width).some((cell) => tickOf(cell).text !== '')) {
    return `The row has ${cells.length} cells, but the heading has ${width} columns.`;
  }
  if (isDrawn(shown)) return drawnOnly('The name of the service');
  if (cells[services.position]?.isStruck) return struckOut(shown);
  if (name.text === '') return shown === '' ? 'The row names no service.' : `"${shown}" is no name of a service.`;
  return shown.length > LONGEST_NAME ? `The name of the service has ${shown.length} characters.` : null;
}
