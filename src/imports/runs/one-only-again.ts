import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder, type MembershipKind, ONE_ONLY } from '../../domain/statements.ts';
import { MEMBERSHIP_VERBS } from '../../domain/verbs.ts';
import { integer, map, text, texts } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead, type RawRow } from '../../engine/query.ts';
import type { Conflict } from './conflict.ts';
import { readInPages } from './pages.ts';
import { openVersionsOf, type RunTraces } from './run-traces.ts';

/** That a node leads somewhere, of which it has one, on the word of some sources. */
interface Link {
  readonly membership: MembershipKind;
  readonly fromId: string;
  readonly toId: string;
  readonly sourceIds: readonly string[];
}

interface LaterLink extends Link {
  readonly id: string;
  readonly version: string;
  readonly fromRevision: number;
  readonly untilRevision: number;
}

const membershipsLater = defineRead<
  { ids: readonly string[]; kinds: readonly MembershipKind[]; revision: number },
  LaterLink
>({
  name: 'membershipsLater',
  text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})<-[:SUBJECT]-(membership:Membership)
    WHERE membership.membership IN $kinds AND membership.fromRevision > $revision
    RETURN membership {.*} AS membership
    ORDER BY membership.version
  `,
  sample: { ids: ['certificate/az-fedramp-high'], kinds: ['CERTIFIES'], revision: 1 },
  decode: (row) => decodeLater(map(row, 'membership')),
});

/**
 * Memberships that the undoing of a run would bring back beside what their own sources have said otherwise since: a source
 * would contradict itself, and no list of it could correct that.
 */
export async function oneOnlyAgain(
  engine: Engine,
  { opened, closedLinks }: Pick<RunTraces, 'opened' | 'closedLinks'>,
  { revision, isLater }: { readonly revision: number; readonly isLater: (revision: number) => boolean },
): Promise<readonly Conflict[]> {
  const again = closedLinks.map(decodeLink);
  if (again.length === 0) return [];
  const ids = [...new Set(again.map(({ fromId }) => fromId))];
  const later = await readInPages(engine, membershipsLater, ids, { kinds: ONE_ONLY, revision });
  const gone = new Set(await openVersionsOf(engine, opened));
  const isOpen = ({ untilRevision, version }: LaterLink) => untilRevision === OPEN_REVISION && !gone.has(version);
  const standing = new Set(later.filter(isOpen).map(({ id }) => id));
  const said = later.filter(({ id, fromRevision }) => standing.has(id) && isLater(fromRevision));
  return again.flatMap((link) =>
    said
      .filter((other) => wordOf(other) === wordOf(link) && other.toId !== link.toId)
      .map((other) => ({ id: link.fromId, sentence: sentenceOf(link, other) })),
  );
}

function sentenceOf({ membership, fromId, toId, sourceIds }: Link, other: LaterLink): string {
  const verb = MEMBERSHIP_VERBS[membership];
  return `${fromId} ${verb} ${other.toId} since import/${other.fromRevision}, on the word of ${sourceIds.join(', ')}, who would say again that it ${verb} ${toId}.`;
}

/** A node leads to one by the word of the same sources. */
function wordOf({ membership, fromId, sourceIds }: Link): string {
  return [membership, fromId, ...inOrder(sourceIds)].join(' ');
}

function decodeLink(row: RawRow): Link {
  return {
    membership: row['membership'] as MembershipKind,
    fromId: text(row, 'fromId'),
    toId: text(row, 'toId'),
    sourceIds: texts(row, 'sourceIds'),
  };
}

function decodeLater(row: RawRow): LaterLink {
  return {
    ...decodeLink(row),
    id: text(row, 'id'),
    version: text(row, 'version'),
    fromRevision: integer(row, 'fromRevision'),
    untilRevision: integer(row, 'untilRevision'),
  };
}
