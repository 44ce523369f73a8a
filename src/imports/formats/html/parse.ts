import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser } from 'parse5';
import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Place = Parameters<typeof defaultTreeAdapter.setNodeSourceCodeLocation>[1];

/** Browsers stop at some five hundred as well. */
const DEEPEST = 500;
const MOST_NODES = 500_000;
const MOST_ATTRIBUTES = 1_000_000;

/** The tree of a page, and how its text ends. */
export interface ParsedPage {
  readonly nodes: readonly Node[];
  /** What no end tag closes up to the end, whether it must have one or not. */
  readonly open: ReadonlySet<Node>;
  /** The last line, where the text ends in the midst of a tag, comment or script; null: it does not. */
  readonly cutIn: number | null;
}

/** Reads a page by the rules that browsers follow. Throws BadList where it has more than can be held. */
export function parsePage(text: string, input: Input): ParsedPage {
  const open = new Set<Node>();
  let cutIn: number | null = null;
  let nodes = 0;
  let attributes = 0;
  const count = () => {
    nodes += 1;
    if (nodes <= MOST_NODES) return;
    throw new BadList(`The page has more than ${MOST_NODES} elements and texts; save its table as CSV.`, { input });
  };
  const countAttributes = (more: number) => {
    attributes += more;
    if (attributes <= MOST_ATTRIBUTES) return;
    throw new BadList(`The page has more than ${MOST_ATTRIBUTES} attributes; save its table as CSV.`, { input });
  };
  const parser = new Parser({
    sourceCodeLocationInfo: true,
    onParseError({ code, startLine }) {
      if (code.startsWith('eof-')) cutIn = startLine;
    },
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        count();
        countAttributes(attributes.length);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      insertText(parent, added) {
        // One text may be inserted in several.
        const last = parent.childNodes.at(-1);
        if (last === undefined || !defaultTreeAdapter.isTextNode(last)) count();
        defaultTreeAdapter.insertText(parent, added);
      },
      setNodeSourceCodeLocation(node, place) {
        defaultTreeAdapter.setNodeSourceCodeLocation(node, withoutAttributes(place));
      },
      onItemPush(element) {
        open.add(element);
        if (open.size > DEEPEST)
          throw new BadList(`The page has elements within more than ${DEEPEST} others.`, { input });
      },
      onItemPop(element) {
        open.delete(element);
      },
    },
  });
  parser.tokenizer.write(text, true);
  return { nodes: parser.document.childNodes, open, cutIn };
}

/** Where each attribute stands matters to nobody, and takes more room than the element. */
function withoutAttributes(place: Place): Place {
  if (place === null || !('attrs' in place)) return place;
  const { attrs: _places, ...others } = place;
  return others;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attributeOf({ attrs }: Element, wanted: string): string | null {
  return attrs.find(({ name }) => name === wanted)?.value ?? null;
}

/** The line of the page that something begins in; null for what a page leaves to its reader, such as `<tbody>`. */
export function lineOf({ sourceCodeLocation }: Node): number | null {
  return sourceCodeLocation?.startLine ?? null;
}

/** What stands in something; also in a `<template>`, which keeps it aside. */
export function contentOf(parent: Parent): readonly Node[] {
  return 'content' in parent ? parent.content.childNodes : parent.childNodes;
}
