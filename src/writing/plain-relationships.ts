import { integer, integerOrNull, text, textOrNull } from '../engine/decode.ts';
import type { Engine, Run } from '../engine/engine.ts';
import { defineRead, defineWrite, type Query } from '../engine/query.ts';
import { readPublishedRevisions } from '../store/change.ts';
import { LEFT_OUT } from '../store/graph-state.ts';
import { STATEMENT_ENDS } from '../store/statement-ends.ts';
import { PLAIN_KINDS, PLAIN_TYPES, type PlainKind, WORD_PROPERTIES } from './plain-kinds.ts';

/** Revision that the plain relationships represent, and the one to bring them to. */
interface Step {
  readonly after: number;
  readonly until: number;
}
/** Kind of a statement, and the word that its relationship depends on. */
interface Form {
  readonly kind: string;
  readonly word: string | null;
}
type Revisions = Step & { readonly revisions: readonly number[] };

const SAMPLE: Revisions = { revisions: [2], after: 1, until: 2 };
const decodeTotal = (row: Readonly<Record<string, unknown>>) => integer(row, 'total');

const matchStatements = (bound: 'fromRevision' | 'untilRevision') => `
    UNWIND $revisions AS revision
    MATCH (statement:Statement {${bound}: revision}) USING INDEX SEEK statement:Statement(${bound})
    WHERE ${bound === 'fromRevision' ? 'statement.untilRevision > $until' : 'statement.fromRevision <= $after'}`;

const WORDS = Object.values(WORD_PROPERTIES)
  .map((property) => `statement.${property}`)
  .join(', ');

/**
 * Finds the kinds and words of statements that were opened or closed. There are few, so that few of the other queries
 * run.
 */
const formsIn = (name: string, bound: 'fromRevision' | 'untilRevision') =>
  defineRead<Revisions, Form>({
    name,
    text: `${matchStatements(bound)}
    RETURN DISTINCT statement.kind AS kind, coalesce(${WORDS}) AS word
  `,
    sample: SAMPLE,
    decode: (row) => ({ kind: text(row, 'kind'), word: textOrNull(row, 'word') }),
  });
const openedForms = formsIn('formsOpened', 'fromRevision');
const closedForms = formsIn('formsClosed', 'untilRevision');

/** If a role has several ends, a property has the id of the first. */
function matchEnd({ kind }: PlainKind, edge: string, end: string): string {
  const ends = STATEMENT_ENDS[kind].filter((each) => each.edge === edge);
  const first = ends.length > 1 ? ` WHERE ${end}.id = statement.${ends[0]?.property}` : '';
  return `MATCH (statement)-[:${edge}]->(${end}:Entity)${first}`;
}

/** Returns Cypher that matches the statements of a kind, and of a word unless it is null, with their ends. */
function matchForm(plain: PlainKind, bound: 'fromRevision' | 'untilRevision', word: string | null): string {
  const { kind, where, from, to } = plain;
  const ofWord = word === null ? undefined : `statement.${WORD_PROPERTIES[kind]} = '${word}'`;
  const conditions = [`statement.kind = '${kind}'`, where, ofWord].filter((condition) => condition !== undefined);
  // After a WITH, since Neo4j would otherwise start with all statements of a kind that was rare when it planned.
  return `${matchStatements(bound)}
    WITH statement
    WHERE ${conditions.join(' AND ')}
    ${matchEnd(plain, from, 'start')}
    ${matchEnd(plain, to, 'end')}`;
}

/** Query for the statements of a kind, and of a word unless it is null. */
interface Change {
  readonly kind: string;
  readonly word: string | null;
  readonly query: Query<Revisions, number>;
}

function defineChange(name: string, { kind, word, text }: Form & { readonly text: string }): Change {
  return { kind, word, query: defineWrite({ name, text, sample: SAMPLE, decode: decodeTotal }) };
}

const creates = PLAIN_KINDS.flatMap((plain) =>
  plain.types.map(({ type, word }) =>
    defineChange(`createPlain${plain.name}_${type}`, {
      kind: plain.kind,
      word,
      text: `${matchForm(plain, 'fromRevision', word)}
    CREATE (start)-[:${type} {statementId: statement.id}]->(end)
    RETURN count(*) AS total
  `,
    }),
  ),
);

const deletes = PLAIN_KINDS.map((plain) =>
  defineChange(`deletePlain${plain.name}`, {
    kind: plain.kind,
    word: null,
    text: `${matchForm(plain, 'untilRevision', null)}
    MATCH (start)-[plain:${plain.types.map(({ type }) => type).join('|')}]->(end)
    WHERE plain.statementId = statement.id
    DELETE plain
    RETURN count(*) AS total
  `,
  }),
);

const deleteAll = defineWrite<Record<string, never>, number>({
  name: 'deletePlainRelationships',
  text: `
    MATCH (:Entity)-[plain:${PLAIN_TYPES.join('|')}]->(:Entity)
    DELETE plain
    RETURN count(*) AS total
  `,
  sample: {},
  decode: decodeTotal,
});

const setPlainRevision = defineWrite<{ revision: number }, number>({
  name: 'setPlainRevision',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.plainRevision = $revision
    RETURN count(graph) AS total
  `,
  sample: { revision: 1 },
  decode: decodeTotal,
});

// The SET takes the lock, so that no revision is published in the meantime.
const lockGraph = defineWrite<Record<string, never>, { revision: number; plainRevision: number | null }>({
  name: 'lockForPlainRelationships',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = 'plain relationships'
    RETURN graph.revision AS revision, graph.plainRevision AS plainRevision
  `,
  sample: {},
  decode: (row) => ({ revision: integer(row, 'revision'), plainRevision: integerOrNull(row, 'plainRevision') }),
});

/**
 * Updates plain relationships to a revision, in the transaction that publishes it. Does nothing if the graph has none.
 */
export async function keepPlain(run: Run, step: { readonly after: number | null; readonly until: number }) {
  const { after, until } = step;
  if (after !== null && after !== LEFT_OUT) await bringPlainTo(run, { after, until });
}

async function bringPlainTo(run: Run, step: Step): Promise<void> {
  const revisions = await readPublishedRevisions({ read: run }, step.after, step.until);
  const span: Revisions = { ...step, revisions };
  const runFor = async (changes: readonly Change[], forms: readonly Form[]) => {
    for (const { kind, word, query } of changes) {
      if (forms.some((form) => form.kind === kind && (word === null || form.word === word))) await run(query, span);
    }
  };
  await runFor(deletes, await run(closedForms, span));
  await runFor(creates, await run(openedForms, span));
  await run(setPlainRevision, { revision: step.until });
}

/** Deletes the plain relationships of a graph before a restore, whose last transaction creates those of the backup. */
export async function emptyPlain(run: Run): Promise<void> {
  const { plainRevision } = await lock(run);
  if (plainRevision === null || plainRevision === LEFT_OUT) return;
  await run(deleteAll, {});
  await run(setPlainRevision, { revision: 0 });
}

/** Gives an empty graph the same setting for plain relationships as another one. */
export async function startPlain(run: Run, plainRevision: number | null): Promise<void> {
  if (plainRevision === null) return;
  await run(setPlainRevision, { revision: plainRevision === LEFT_OUT ? LEFT_OUT : 0 });
}

async function lock(run: Run) {
  const [graph] = await run(lockGraph, {});
  if (graph === undefined) throw new Error('The graph has no node of its own.');
  return graph;
}

/**
 * Creates or removes plain relationships in one transaction. From then on, each process that publishes maintains them,
 * regardless of its configuration.
 */
export async function setPlainRelationships(engine: Engine, wanted: boolean): Promise<void> {
  await engine.transaction(async (run) => {
    const { revision, plainRevision } = await lock(run);
    if (wanted) return bringPlainTo(run, { after: Math.max(0, plainRevision ?? 0), until: revision });
    await run(deleteAll, {});
    await run(setPlainRevision, { revision: LEFT_OUT });
  });
}
