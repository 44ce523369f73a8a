import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { NameReference } from '../../../src/imports/draft.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { readSeedFolder } from '../../../src/imports/formats/seed/index.ts';
import { tickMatrix } from '../../../src/imports/formats/tick-matrix.ts';
import { openInput } from '../../../src/imports/input.ts';
import { IN_AZURE } from './matrix-pages.ts';
import { othersOf, readList } from './reading.ts';

const SAMPLE = fileURLToPath(new URL('../../data/lists/azure-audit-scope.md', import.meta.url));
const SEED = fileURLToPath(new URL('../../../seed', import.meta.url));

describe('the audit-scope page of Azure', () => {
  it('says the same as the seed', async () => {
    const names = new Map<string, string>();
    const entries: unknown[] = [];
    for await (const fact of readSeedFolder(SEED, () => {})) {
      if (fact.type === 'entity' && fact.kind === 'Service') names.set(String(fact.properties['name']), fact.id);
      if (fact.type === 'statement' && fact.content.kind === 'Alias')
        names.set(fact.content.name, fact.content.subjectId);
      if (fact.type === 'statement' && fact.content.kind === 'ScopeEntry') entries.push(fact.content);
    }
    const certificates = new Map([
      ['FedRAMP High', 'certificate/az-fedramp-high'],
      ['DoD IL2', 'certificate/az-dod-il2'],
    ]);
    const known = ({ kind, text, alternatives = [] }: NameReference) =>
      (kind === 'Certificate' ? certificates.get(text) : undefined) ??
      [text, ...alternatives].map((name) => names.get(name)).find((id) => id !== undefined) ??
      text;
    const reading = await readList(tickMatrix, SAMPLE, IN_AZURE);
    const read = reading.drafts
      .flatMap((draft) => draft.build(draft.names.map(known)))
      .flatMap((fact) => (fact.type === 'statement' && fact.content.kind === 'ScopeEntry' ? [fact.content] : []));
    const onPage = (entry: unknown) =>
      [...certificates.values()].includes((entry as { certificateId: string }).certificateId);
    const sorted = (list: readonly unknown[]) =>
      list.map((entry) => JSON.stringify(entry, Object.keys(entry as object).sort())).sort();
    expect(read).toHaveLength(352);
    expect(new Set(read.map(({ subjectId }) => subjectId)).size).toBe(176);
    expect(sorted(read)).toEqual(sorted(entries.filter(onPage)));
    expect(reading.rejected).toEqual([]);
    expect(reading.remarks).toEqual([]);
    // The heading stands in the table eleven times more.
    expect(reading.ignored).toHaveLength(11);
  });

  it('is recognised by its content', async () => {
    const input = await openInput(SAMPLE);
    expect(await tickMatrix.detect(input)).toBeGreaterThan(0.9);
    expect(await scopeTable.detect(input)).toBeLessThan(0.9);
  });

  it('tells former names, parts and successors', async () => {
    const others = othersOf(await readList(tickMatrix, SAMPLE, IN_AZURE));
    expect(others).toContainEqual({
      kind: 'Alias',
      subjectId: 'service/azure-stack-edge',
      name: 'Data Box Edge',
      alias: 'FORMERLY',
    });
    const links = others.filter((content) => (content as { kind: string }).kind === 'Membership');
    expect(links).toHaveLength(15);
    expect(links).toContainEqual({
      kind: 'Membership',
      membership: 'COMPONENT_OF',
      fromId: 'service/governance-portal',
      toId: 'service/microsoft-purview',
      inferred: false,
    });
    expect(links).toContainEqual({
      kind: 'Membership',
      membership: 'REPLACED_BY',
      fromId: 'service/scheduler',
      toId: 'service/logic-apps',
      inferred: false,
    });
  });
});
