import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { LATEST_DAY } from '../../src/domain/days.ts';
import { partition } from '../../src/domain/grouping.ts';
import { OPEN_REVISION } from '../../src/domain/revisions.ts';
import { map } from '../../src/engine/decode.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { defineRead } from '../../src/engine/query.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const PAGE = readFileSync(fileURLToPath(new URL('../data/lists/azure-audit-scope.md', import.meta.url)), 'utf8');
const ENVIRONMENT = 'environment/azure';
const SEEDED = 'source/aud';
const OWN = 'source/azure-audit-scope';
const SERVICES = 176;
const TICKS = 352;
/**
 * "Scheduler (replaced by Logic Apps)": apart from ticks, the only statement on the page about two names that the graph
 * knows.
 */
const RELATIONS = 1;
/** Former names that two pages state in the seed; stated by this page alone, each is a separate statement. */
const NAMES_OF_TWO = 3;

/** From three different parts of the page, one of them with a footnote. */
const REMOVED = ['Azure Databricks', 'Key Vault', 'Virtual WAN'];

interface Entry {
  readonly subject: string;
  readonly certificate: string;
  readonly saying: string;
  readonly until: string | null;
}

const entriesOfSource = defineRead<{ sourceId: string; open: number }, Entry>({
  name: 'testEntriesOfSource',
  text: `
    MATCH (entry:ScopeEntry)
    WHERE $sourceId IN entry.sourceIds AND entry.untilRevision = $open
    RETURN entry {.*} AS entry
  `,
  sample: { sourceId: SEEDED, open: OPEN_REVISION },
  decode: (row) => {
    const { subjectId, certificateId, environmentId, status, condition, validUntil } = map(row, 'entry');
    return {
      subject: String(subjectId),
      certificate: String(certificateId),
      saying: JSON.stringify([environmentId, status, condition ?? null]),
      until: validUntil === LATEST_DAY ? null : String(validUntil),
    };
  },
});

async function entriesOf(engine: Engine, sourceId: string): Promise<readonly Entry[]> {
  const entries = await engine.read(entriesOfSource, { sourceId, open: OPEN_REVISION });
  const place = ({ subject, certificate }: Entry) => `${subject} ${certificate}`;
  return entries.sort((left, right) => place(left).localeCompare(place(right), 'en'));
}

describeSeeded('the audit-scope page', (open) => {
  const importPage = (given: Record<string, unknown>, text = PAGE) =>
    importText(
      open().engine,
      { name: 'azure-audit-scope.md', text },
      { environment: ENVIRONMENT, source: OWN, ...given },
    );

  it('matches the scope of the seed when imported with the same source', async () => {
    const { engine } = open();
    const before = await entriesOf(engine, SEEDED);
    expect(before).toHaveLength(TICKS);
    const report = await importPage({ source: SEEDED });
    expect(report).toMatchObject({ state: 'PUBLISHED', format: 'scope' });
    expect(report.rows).toMatchObject({
      ...{ unchanged: TICKS - NAMES_OF_TWO, changed: NAMES_OF_TWO },
      ...{ added: RELATIONS, rejected: 0 },
    });
    // The source itself has a new reading date.
    const statementsAdded = RELATIONS + NAMES_OF_TWO;
    expect(report.counts).toMatchObject({ statementsAdded, statementsChanged: 0, nodesAdded: 0 });
    expect(await entriesOf(engine, SEEDED)).toEqual(before);
  });

  it('gives the same entries when imported with a source of its own', async () => {
    const { engine } = open();
    const report = await importPage({});
    expect(report).toMatchObject({ state: 'PUBLISHED', source: { id: OWN } });
    expect(report.rows).toMatchObject({ added: TICKS + RELATIONS, unchanged: 0, rejected: 0 });
    const entries = await entriesOf(engine, OWN);
    expect(entries).toEqual(await entriesOf(engine, SEEDED));
    expect(new Set(entries.map(({ subject }) => subject)).size).toBe(SERVICES);
  });

  it('accounts for each row that is not a tick', async () => {
    const report = await importPage({ dryRun: true });
    const { read, unchanged, leftOut, ignored } = report.rows;
    expect(read).toBe(unchanged + leftOut + ignored);
    // Repeated headings.
    expect(ignored).toBe(11);
    const [problems, remarks] = partition(report.problems, ({ severity }) => severity !== 'remark');
    expect(new Set(problems.map(({ id }) => id))).toEqual(new Set(['name.in-passing']));
    expect(problems.reduce((sum, { count }) => sum + count, 0)).toBe(leftOut);
    expect(remarks).toMatchObject([{ id: 'recipe.public' }, { id: 'bullets.unread' }]);
  });

  it('changes nothing when imported again', async () => {
    const report = await importPage({});
    expect(report.state).toBe('UNCHANGED');
    expect(report.rows).toMatchObject({ unchanged: TICKS + RELATIONS, added: 0, changed: 0 });
  });

  it('ends exactly the entries of rows that a later complete page no longer has', async () => {
    const { engine } = open();
    const lines = PAGE.split('\n');
    const kept = lines.filter((line) => !REMOVED.some((name) => line.startsWith(`| [${name}]`)));
    expect(lines.length - kept.length).toBe(REMOVED.length);
    const report = await importPage({ complete: true, asOf: '2026-07-01' }, kept.join('\n'));
    expect(report).toMatchObject({ state: 'PUBLISHED', closed: 6 });
    expect(report.rows).toMatchObject({ unchanged: TICKS + RELATIONS - 6, added: 0, changed: 0 });
    const ended = (await entriesOf(engine, OWN)).filter(({ until }) => until !== null);
    const certificates = ['certificate/az-dod-il2', 'certificate/az-fedramp-high'];
    expect(ended.map(({ subject, certificate, until }) => [subject, certificate, until])).toEqual(
      ['service/azure-databricks', 'service/key-vault', 'service/virtual-wan'].flatMap((subject) =>
        certificates.map((certificate) => [subject, certificate, '2026-07-01']),
      ),
    );
    expect((await entriesOf(engine, SEEDED)).filter(({ until }) => until !== null)).toEqual([]);
  });
});
