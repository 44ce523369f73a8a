import { type RefObject, useEffect, useState } from 'react';
import { escapeXml } from '../../basics/xml-text.ts';

interface CopiedTable<Row> {
  readonly heads: readonly string[];
  /** All loaded rows. */
  readonly rows: readonly Row[];
  readonly cellsOf: (row: Row) => readonly string[];
}

/** Most rows that are copied at once, and as a table, too: of more, to make and to write one takes too long. */
const MOST_AT_ONCE = 10_000;
/** Rows of a larger copy that are written without a stop. */
const PART = 4_000;

/**
 * Copies all loaded rows where a selection has all that are drawn of a virtualized table: as text and, if few, as a table.
 * Returns true after a copy that the browser refused.
 */
export function useTableCopy<Row>(table: RefObject<HTMLTableElement | null>, copied: CopiedTable<Row>): boolean {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      if (clipboardData === null || !hasAllDrawn(table.current)) return;
      event.preventDefault();
      setRefused(false);
      if (copied.rows.length > MOST_AT_ONCE && canComeLater())
        void copyInParts(copied).then((isDone) => setRefused(!isDone));
      else copyAtOnce(clipboardData, copied);
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  });
  return isRefused;
}

function hasAllDrawn(table: HTMLTableElement | null): boolean {
  const selection = window.getSelection();
  const isTyping = document.activeElement?.matches('input, textarea') ?? false;
  if (table === null || selection === null || selection.isCollapsed || isTyping) return false;
  const drawn = [...table.querySelectorAll('tbody tr[aria-rowindex]')];
  const ends = [drawn[0], drawn.at(-1)];
  return ends.every((row) => row !== undefined && selection.containsNode(row, true));
}

function copyAtOnce<Row>(clipboardData: DataTransfer, { heads, rows, cellsOf }: CopiedTable<Row>): void {
  const lines = rows.map(cellsOf);
  clipboardData.setData('text/plain', [heads, ...lines].map(tabSeparated()).join('\n'));
  clipboardData.setData('text/html', htmlTable(heads, lines));
}

/** True until a browser has refused a copy that comes after the event. */
let mayComeLater = true;

function canComeLater(): boolean {
  return mayComeLater && 'ClipboardItem' in window && 'clipboard' in navigator;
}

/** Writes the text in parts, between which the page goes on; at once if the browser refuses that. False if it refuses both. */
async function copyInParts<Row>(copied: CopiedTable<Row>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': textInParts(copied) })]);
    return true;
  } catch {
    mayComeLater = false;
    return document.execCommand('copy');
  }
}

async function textInParts<Row>({ heads, rows, cellsOf }: CopiedTable<Row>): Promise<Blob> {
  const lineOf = tabSeparated();
  const parts = [lineOf(heads)];
  for (let from = 0; from < rows.length; from += PART) {
    await new Promise((goOn) => setTimeout(goOn));
    parts.push(
      '\n',
      rows
        .slice(from, from + PART)
        .map((row) => lineOf(cellsOf(row)))
        .join('\n'),
    );
  }
  return new Blob(parts, { type: 'text/plain' });
}

function tabSeparated(): (cells: readonly string[]) => string {
  const plain = onceEachText((cell) => cell.replace(/\s+/gu, ' '));
  return (cells) => cells.map(plain).join('\t');
}

function htmlTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (tag: string) => {
    const element = onceEachText((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`);
    return (cells: readonly string[]) => `<tr>${cells.map(element).join('')}</tr>`;
  };
  return `<table><thead>${line('th')(heads)}</thead><tbody>${rows.map(line('td')).join('')}</tbody></table>`;
}

/** Works a text out once: the cells of many rows have few different ones. */
function onceEachText(workOut: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = workOut(text);
    known.set(text, value);
    return value;
  };
}
