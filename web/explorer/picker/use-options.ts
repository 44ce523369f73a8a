import type { Failure } from '../api/failure.ts';
import { useAnswer } from '../api/use-answer.ts';
import {
  type FoundFragment,
  type NodeKind,
  OfferedDocument,
  type OfferedQuery,
  SearchDocument,
} from '../generated/graphql.ts';
import { aboutOf } from '../marks/about.ts';
import { kindOfId } from '../marks/kinds.ts';
import { nameOf, withStandard } from '../marks/names.ts';
import { useParameters } from '../routing/address.ts';
import { useAsOf } from '../routing/as-of.ts';
import { shownOf } from './shown-search.ts';
import { useNearest } from './use-nearest.ts';

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  /** Facts that tell it from others. */
  readonly about: string;
}

export interface Options {
  /** Null while loading. */
  readonly fitting: readonly Option[] | null;
  /** True if the options belong to the current text. */
  readonly isOfText: boolean;
  readonly total: number;
  /** Similar names, if nothing matches. */
  readonly nearest: readonly Option[];
  readonly failure: Failure | null;
}

const MOST_FOUND = 20;

/** Hook for the options: search results, or all without a text. */
export function useOptions(kinds: readonly NodeKind[], text: string, isWanted: boolean): Options {
  const { day, revision } = useAsOf();
  const standards = useAskedStandards(kinds);
  const find = (words: string, first: number) => ({ text: words, kinds, standards, asOf: day, revision, first });
  const offered = useAnswer(
    OfferedDocument,
    isWanted && text === '' ? { ...wanted(kinds), asOf: day, revision } : null,
  );
  const found = useAnswer(SearchDocument, isWanted && text !== '' ? find(text, MOST_FOUND) : null);
  const isNone = text !== '' && found.data?.search.totalCount === 0;
  const nearest = useNearest(isNone ? text : '', kinds).map(foundOption);
  if (text === '') {
    const { data, failure } = offered;
    const lists = data === undefined ? null : Object.values(data);
    return {
      fitting: lists?.flatMap(({ nodes }) => nodes.map(optionOf)) ?? null,
      isOfText: lists !== null,
      total: (lists ?? []).reduce((sum, { totalCount }) => sum + totalCount, 0),
      nearest,
      failure,
    };
  }
  const answer = shownOf(found);
  return {
    fitting: answer?.nodes.map(foundOption) ?? null,
    isOfText: found.data !== undefined,
    total: answer?.totalCount ?? 0,
    nearest,
    failure: found.failure,
  };
}

/** Restricts clauses to the standards chosen in the filter. */
function useAskedStandards(kinds: readonly NodeKind[]): readonly string[] | null {
  const asked = useParameters().all('standard');
  return asked.length === 0 || !kinds.every((kind) => kind === 'CLAUSE') ? null : asked;
}

function foundOption({ node, name, kind, matched }: FoundFragment): Option {
  return { id: node.id, name: withStandard(name, node), kind, about: aboutOf(node, matched) };
}

function wanted(kinds: readonly NodeKind[]) {
  return {
    standards: kinds.includes('STANDARD'),
    services: kinds.includes('SERVICE'),
    environments: kinds.includes('ENVIRONMENT'),
    certificates: kinds.includes('CERTIFICATE'),
  };
}

type Offer = NonNullable<OfferedQuery[keyof OfferedQuery]>['nodes'][number];

function optionOf(node: Offer): Option {
  return { id: node.id, name: nameOf(node), kind: kindOfId(node.id)?.kind ?? 'SERVICE', about: aboutOf(node) };
}
