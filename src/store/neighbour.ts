import { type Neighbour, neighboursBy } from '../domain/catalogue/neighbours.ts';
import { ENTITY_PREFIXES, type EntityKind, isEntityKind, kindOfId } from '../domain/ids.ts';
import { integer, map, text, word } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import { decodeStatement } from './statement-row.ts';
import { valid, visible } from './visibility.ts';

/** Kinds of nodes with very many statements, and the kinds at the other ends. */
const HUBS: Partial<Record<EntityKind, readonly EntityKind[]>> = {
  Certificate: ['Service', 'ServiceFamily'],
  Environment: ['Service', 'ServiceFamily', 'Clause'],
};
const KINDS_AT_HUBS = ['Service', 'ServiceFamily', 'Clause'] as const satisfies readonly EntityKind[];

/** True if neighbours of a kind are read by page and counted by the engine. */
export function areAtHub(id: string, kind: EntityKind): boolean {
  const hub = kindOfId(id);
  return isEntityKind(hub) && (HUBS[hub] ?? []).includes(kind);
}

interface Asked {
  readonly id: string;
  readonly kind: EntityKind;
  readonly prefix: string;
}

interface Question {
  readonly asked: readonly Asked[];
  readonly revision: number;
  readonly day: string | null;
}

// One pattern for all kinds of hubs: Neo4j takes seconds to plan a union.
const MATCH_STATEMENTS = `MATCH (:Entity {id: asked.id})<-[:GIVEN_BY|IN_ENVIRONMENT]-(statement:Statement)
      WHERE coalesce(statement.subjectId, statement.clauseId) STARTS WITH asked.prefix
        AND statement.kind <> 'Exception' AND ${visible('statement')}
        AND ($day IS NULL OR statement.validFrom IS NULL OR (${valid('statement')}))`;

const SAMPLE: Question = {
  asked: [{ id: 'certificate/az-fedramp-high', kind: 'Service', prefix: 'service/' }],
  revision: 1,
  day: '2026-11-24',
};

const statementsAtHubs = defineRead<Question & { limit: number }, { hubId: string; statement: RawRow }>({
  name: 'statementsAtHubs',
  text: `
    UNWIND $asked AS asked
    CALL (asked) {
      ${MATCH_STATEMENTS}
      RETURN statement
      ORDER BY coalesce(statement.sortKey, statement.clauseId), statement.id LIMIT $limit
    }
    RETURN asked.id AS hubId, statement {.*} AS statement
  `,
  sample: { ...SAMPLE, limit: 100 },
  decode: (row) => ({ hubId: text(row, 'hubId'), statement: map(row, 'statement') }),
});

const neighbourCountsAtHubs = defineRead<Question, NeighbourCount>({
  name: 'neighbourCountsAtHubs',
  text: `
    UNWIND $asked AS asked
    ${MATCH_STATEMENTS}
    RETURN asked.id AS id, asked.kind AS kind, count(DISTINCT coalesce(statement.subjectId, statement.clauseId)) AS total
    ORDER BY id, kind
  `,
  sample: SAMPLE,
  decode: (row) => ({ id: text(row, 'id'), kind: word(row, 'kind', KINDS_AT_HUBS), total: integer(row, 'total') }),
});

export interface NeighbourCount {
  readonly id: string;
  readonly kind: EntityKind;
  readonly total: number;
}

export interface HubQuestion {
  /** Nodes other than hubs are skipped. */
  readonly ids: readonly string[];
  readonly kinds: readonly EntityKind[];
  readonly revision: number;
  /** Day on which entries must be valid; null: any. */
  readonly day: string | null;
}

/** Reads neighbours of hubs, sorted by id, from a limited number of statements per hub and kind. */
export async function readNeighboursAtHubs(
  engine: Engine,
  { limit, ...question }: HubQuestion & { readonly limit: number },
): Promise<Neighbour[]> {
  const asked = askedOf(question);
  if (asked.length === 0) return [];
  const { revision, day } = question;
  const rows = await engine.read(statementsAtHubs, { asked, revision, day, limit });
  return rows.flatMap(({ hubId, statement }) => neighboursBy(decodeStatement(statement, revision), hubId));
}

/** Counts neighbours of hubs by kind; zeros are left out. */
export async function countNeighboursAtHubs(engine: Engine, question: HubQuestion): Promise<NeighbourCount[]> {
  const asked = askedOf(question);
  const { revision, day } = question;
  return asked.length === 0 ? [] : engine.read(neighbourCountsAtHubs, { asked, revision, day });
}

function askedOf({ ids, kinds }: HubQuestion): Asked[] {
  return ids.flatMap((id) =>
    kinds.filter((kind) => areAtHub(id, kind)).map((kind) => ({ id, kind, prefix: `${ENTITY_PREFIXES[kind]}/` })),
  );
}
