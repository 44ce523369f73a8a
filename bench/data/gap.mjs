import { join } from 'node:path';
import { randomNumbers } from './random.mjs';
import { writeCsv } from './write-csv.mjs';
import { writeJson } from './write-json.mjs';

/** As large as NIST SP 800-53 rev. 5, and a standard of 140 clauses. */
const CONTROLS = 1_000;
const CLAUSES = 140;
/** Over a third one lead ways of several mappings. */
const BETWEEN = 300;
const DIRECT = 1_200;
const INDIRECT = 500;
const RELATIONSHIPS = ['equal-to', 'equivalent-to', 'subset-of', 'superset-of', 'intersects-with'];

export const GAP = { from: 'standard/gap-controls', to: 'standard/gap-clauses' };

/** Three standards as a folder in the seed format, and the mappings between them as an OSCAL collection. */
export async function generateGap(folder, file, seed = 1) {
  const standards = [
    { id: 'gap-controls', name: 'GAP CONTROLS:2026', clauses: CONTROLS },
    { id: 'gap-clauses', name: 'GAP CLAUSES:2026', clauses: CLAUSES },
    { id: 'gap-between', name: 'GAP BETWEEN:2026', clauses: BETWEEN },
  ];
  const [controls, clauses, between] = standards;
  await writeCsv(
    join(folder, 'standards.csv'),
    'id,designation,edition,title,publisher,family,certifiable,status,source,note',
    standards.map(({ id, name }) => [id, name, '2026', `Made-up ${id}`, 'maker', 'GAP', 'yes', 'CURRENT', 'made', '']),
  );
  for (const { id, clauses: count } of standards) {
    await writeCsv(join(folder, `clauses/${id}.csv`), 'number,title,parent,kind,source', numbered(count));
  }
  const random = randomNumbers(seed);
  await writeJson(file, {
    'mapping-collection': {
      uuid: uuid(random),
      metadata: { title: 'Made-up mappings', version: '1', 'oscal-version': '1.2.0' },
      provenance: { method: 'human', 'matching-rationale': 'semantic', status: 'complete' },
      mappings: [
        mapping([controls, clauses, DIRECT], random),
        mapping([controls, between, INDIRECT], random),
        mapping([between, clauses, INDIRECT], random),
      ],
    },
  });
}

function* numbered(count) {
  for (let k = 1; k <= count; k += 1) yield [String(k), `Made-up requirement ${k}`, '', 'REQUIREMENT', 'made'];
}

function mapping([from, to, count], random) {
  const below = (limit) => Math.floor(random() * limit);
  const pairs = new Set();
  while (pairs.size < count) pairs.add(`${below(from.clauses) + 1} ${below(to.clauses) + 1}`);
  return {
    uuid: uuid(random),
    'source-resource': { type: 'catalog', href: from.name },
    'target-resource': { type: 'catalog', href: to.name },
    maps: [...pairs].map((pair) => {
      const [source, target] = pair.split(' ').map((number) => ({ type: 'control', 'id-ref': number }));
      return { uuid: uuid(random), relationship: RELATIONSHIPS[below(5)], sources: [source], targets: [target] };
    }),
  };
}

/** Version 4, of seeded numbers. */
export function uuid(random) {
  const digits = Array.from({ length: 30 }, () => Math.floor(random() * 16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{3})(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
