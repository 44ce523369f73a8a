import { mapYielding } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { providersByEvidence } from '../../domain/catalogue/provider-evidence.ts';
import { normalizedClauseNumber } from '../../domain/clauses/clause-numbers.ts';
import { withEditions } from '../../domain/editions/editions.ts';
import { groupBy } from '../../domain/grouping.ts';
import { compareText, type EntityKind } from '../../domain/ids.ts';
import { commonSpelling, withoutEdition } from '../../domain/names.ts';
import { withoutProvider } from '../../domain/providers.ts';
import type { Document } from './search-documents.ts';

/** Kind of match of a name; an alias is an alternative name that a source states. */
export type NameMatch = 'ID' | 'NAME' | 'DESIGNATION' | 'NUMBER' | 'ALIAS' | 'BEHIND_PROVIDER';

export interface NamedDocument {
  readonly document: Document;
  readonly match: NameMatch;
}

export interface ExactNames {
  /** Returns the distinct nodes with exactly this name, ignoring case, blanks and dashes, sorted by id. */
  named(text: string, kinds: readonly EntityKind[] | null): readonly NamedDocument[];
}

/**
 * Indexes the names of nodes. Clauses are also found by their number with the names of their standard, with or without
 * its edition.
 */
export async function indexExactNames(
  documents: ReadonlyMap<string, Document>,
  catalogue: Catalogue,
): Promise<ExactNames> {
  const all = await mapYielding([...documents.values()], keyedNames, () => undefined);
  const named = all.flat();
  const byName = groupBy([...named, ...named.flatMap(inItsEditions)], ({ key }) => key);
  const bareNameOf = ({ document: { id }, key }: KeyedName) =>
    withoutEdition(key, catalogue.find('Standard', id)?.edition ?? null);
  const ofStandards = named.filter(({ document }) => document.kind === 'Standard');
  const byBareName = groupBy(ofStandards, bareNameOf);
  const clauses = [...documents.values()].filter(({ kind }) => kind === 'Clause');
  const byNumber = groupBy(clauses, ({ number }) => normalizedClauseNumber(number));
  const standardsNamed = (text: string) => {
    const standards = (byName.get(commonSpelling(text)) ?? []).filter(({ document }) => document.kind === 'Standard');
    return new Set(
      withEditions(
        catalogue,
        standards.map(({ document }) => document.id),
      ),
    );
  };

  /**
   * Adds names with an edition: `ISO 27001:2022` for the 2022 edition of a standard that a source names `ISO 27001`,
   * such as `FedRAMP High (Rev. 5)`; and `NIST SP 800-53 Rev. 5` for an edition that a source names just `NIST SP
   * 800-53`.
   */
  function inItsEditions({ document: { id, kind }, match, key }: KeyedName): KeyedName[] {
    if (kind !== 'Standard') return [];
    return [id, ...catalogue.relatedTo(id, 'EDITION_OF')].flatMap((editionId) => {
      const document = documents.get(editionId);
      const edition = catalogue.find('Standard', editionId)?.edition ?? null;
      return document === undefined || edition === null
        ? []
        : [{ document, match, key: `${key} ${commonSpelling(edition)}` }];
    });
  }

  function numberedSo({ number, standard }: Citation): NamedDocument[] {
    const numbered = byNumber.get(normalizedClauseNumber(number)) ?? [];
    const standardIds = standard === null || numbered.length === 0 ? null : standardsNamed(standard);
    return numbered
      .filter(({ standardId }) => standardIds?.has(standardId) ?? true)
      .map((document) => ({ document, match: 'NUMBER' }));
  }

  const providersOf = providersByEvidence(catalogue, (id) => {
    const known = documents.get(id);
    return known === undefined ? [] : [known.shown, ...known.aliasList];
  });

  /** Returns services by their name after a provider's word, as imports do: `Azure Key Vault`. */
  function offeredSo(text: string): NamedDocument[] {
    for (const { rest, provider } of withoutProvider(commonSpelling(text))) {
      const services = (byName.get(rest) ?? []).filter(({ document: { id, kind } }) => {
        const providers = kind === 'Service' ? providersOf(id) : null;
        return providers?.size === 1 && providers.has(provider);
      });
      if (services.length > 0) return services.map(({ document }) => ({ document, match: 'BEHIND_PROVIDER' }));
    }
    return [];
  }

  /** Returns all possible editions for a name without edition, as imports do: `ISO20000-1`. */
  function editionsCalled(text: string): readonly NamedDocument[] {
    const key = commonSpelling(text);
    const isBare = (byName.get(key) ?? []).some((one) => bareNameOf(one) === key);
    return isBare ? (byBareName.get(key) ?? []) : [];
  }

  function matchesOf(text: string): NamedDocument[] {
    const byId = documents.get(text);
    const itself: NamedDocument[] = byId === undefined ? [] : [{ document: byId, match: 'ID' }];
    const called = [...itself, ...(byName.get(commonSpelling(text)) ?? []), ...citationsIn(text).flatMap(numberedSo)];
    return called.length > 0 ? [...called, ...editionsCalled(text)] : offeredSo(text);
  }

  return {
    named(text, kinds) {
      const found = new Map<string, NamedDocument>();
      for (const one of matchesOf(text)) {
        const { id, kind } = one.document;
        if (!found.has(id) && (kinds?.includes(kind) ?? true)) found.set(id, one);
      }
      return [...found.values()].sort((left, right) => compareText(left.document.id, right.document.id));
    },
  };
}

type KeyedName = NamedDocument & { readonly key: string };

/** Own names come before aliases. Numbers of clauses have spelling rules of their own. */
function keyedNames(document: Document): KeyedName[] {
  const { kind, shown, number, aliasList } = document;
  const own = kind === 'Standard' ? 'DESIGNATION' : 'NAME';
  const keyed = (text: string, match: NameMatch) => ({ document, match, key: commonSpelling(text) });
  const numbers = kind === 'Clause' ? [] : [keyed(number, 'NUMBER')];
  const all = [keyed(shown, own), ...numbers, ...aliasList.map((alias) => keyed(alias, 'ALIAS'))];
  return all.filter(({ key }) => key !== '');
}

interface Citation {
  readonly number: string;
  readonly standard: string | null;
}

/** Limit of words in a number, as in `AC-2 (1)`. */
const MOST_OF_NUMBER = 2;

/** Splits texts such as `FedRAMP Rev. 5 High AC-2` and `AC-2 of FedRAMP Rev. 5 High` in all possible ways. */
function citationsIn(text: string): Citation[] {
  const words = text.trim().split(/[\s,]+/u);
  const sizes = Array.from({ length: Math.min(MOST_OF_NUMBER, words.length - 1) }, (_one, position) => position + 1);
  const splits = sizes.flatMap((size) => {
    const behind = words.slice(size);
    const standard = behind[0]?.toLowerCase() === 'of' ? behind.slice(1) : behind;
    return [
      { number: words.slice(-size).join(' '), standard: words.slice(0, -size).join(' ') },
      { number: words.slice(0, size).join(' '), standard: standard.join(' ') },
    ];
  });
  return [{ number: text, standard: null }, ...splits];
}
