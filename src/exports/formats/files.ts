import { Readable } from 'node:stream';
import type { AskGraph } from '../ask.ts';
import { openExport } from '../export.ts';
import type { ExportKind, OscalModel, Question } from '../kind.ts';
import type { Given } from '../parameters.ts';
import { EXPORT_FORMATS } from './index.ts';

interface AskedExport {
  readonly given: Given;
  readonly question: Question;
  /** Origin of the explorer, such as `http://127.0.0.1:4000`; empty without a server. */
  readonly explorer?: string;
}

/** A file format for answers. */
export interface FileType {
  readonly ending: string;
  readonly mediaType: string;
  /**
   * Requests the first page, and throws if the question is wrong. The returned function writes the file on demand;
   * a failure then destroys the stream.
   */
  readonly open: (ask: AskGraph, kind: ExportKind, asked: AskedExport) => Promise<() => Readable>;
}

const TABLES: readonly FileType[] = EXPORT_FORMATS.map(({ ending, mediaType, write }) => ({
  ending,
  mediaType,
  open: async (ask, kind, asked) => {
    const table = await openExport(ask, kind, asked);
    return () => write(table);
  },
}));

/** Returns the file formats available for a kind. */
export function fileTypesOf({ oscal = [] }: ExportKind): readonly FileType[] {
  return [...TABLES, ...oscal.map(fileTypeOf)];
}

function fileTypeOf({ ending, write }: OscalModel): FileType {
  return {
    ending,
    mediaType: 'application/json; charset=utf-8',
    open: async (ask, _kind, { question }) => {
      const parts = await write(ask, question);
      return () => Readable.from(parts, { objectMode: false });
    },
  };
}
