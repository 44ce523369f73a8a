import type { Verdict } from '../../domain/scope/verdict.ts';
import { BadInput } from '../../errors.ts';
import { type AskGraph, mustAsk } from '../ask.ts';
import { inheritance } from '../kinds/inheritance.ts';
import { type Given, readParameters, settleNames } from '../parameters.ts';
import type { Point } from '../table.ts';

/** An answer as small as it can be shown elsewhere: verdict, sentence and main facts. */
export interface Card {
  /** Names of what the question is about, such as `Key Vault` and `FedRAMP High`. */
  readonly names: readonly string[];
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly tiles: CardTiles | null;
  readonly reservations: number;
  readonly point: Point;
  readonly given: Given;
}

interface CardTiles {
  readonly covered: readonly CoveredEdition[];
  readonly source: { readonly shortTitle: string; readonly date: string | null } | null;
  readonly since: string | null;
  readonly until: string | null;
}

interface CoveredEdition {
  readonly standard: { readonly designation: string };
  readonly inherited: number;
  readonly inheritedBySome: number;
  readonly byLeverage: number;
  readonly requirements: number;
}

const DOCUMENT = `query Card($filter: InheritanceFilter!, $ids: [ID!]!, $asOf: Date, $revision: Int) {
  nodes(ids: $ids, revision: $revision) { ... on Named { name } }
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    summary {
      verdict sentence reservations
      tiles {
        covered { standard { designation } inherited inheritedBySome byLeverage requirements }
        source { shortTitle date } since until
      }
    }
  }
}`;

interface CardData {
  readonly nodes: readonly ({ readonly name?: string } | null)[];
  readonly inheritance: {
    readonly summary: Pick<Card, 'sentence' | 'tiles'> & {
      readonly verdict: Verdict | null;
      readonly reservations: readonly string[];
    };
  };
}

export const CARD_PARAMETERS = inheritance.parameters;
/** Parameters that name what a card is about. */
const SUBJECTS = ['services', 'families', 'standards', 'environments', 'certificates', 'clauses'];
const MOST_NAMES = 4;

/** Asks for the card of a question with the parameters of the export `inheritance`. */
export async function askCard(
  ask: AskGraph,
  query: Readonly<Record<string, string | readonly string[]>>,
  now: Point,
): Promise<Card> {
  const given = await settleNames(ask, CARD_PARAMETERS, readParameters(CARD_PARAMETERS, query));
  const ids = SUBJECTS.flatMap((name) => idsOf(given[name]));
  if (ids.length === 0) throw new BadInput(`A card needs one of ${SUBJECTS.join(', ')}.`);
  const { variables, points } = inheritance.pin(given, now);
  const asked = { ...variables, ids: ids.slice(0, MOST_NAMES) };
  const { nodes, inheritance: answer } = await mustAsk<CardData>(ask, DOCUMENT, asked);
  const { verdict, sentence, tiles, reservations } = answer.summary;
  return {
    names: nodes.flatMap((node) => node?.name ?? []),
    verdict: verdict ?? 'NO_EVIDENCE',
    ...{ sentence, tiles, given },
    reservations: reservations.length,
    point: points[0],
  };
}

function idsOf(value: Given[string] | undefined): readonly string[] {
  return value === undefined ? [] : [value].flat().map(String);
}
