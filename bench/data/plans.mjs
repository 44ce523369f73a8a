import { join } from 'node:path';
import { uuid } from './gap.mjs';
import { randomNumbers } from './random.mjs';
import { writeJson } from './write-json.mjs';

/** One certificate in so many rests on another one. */
const RESTING_EVERY = 4;

/** System security plans in OSCAL that say which certificate rests on which: on one before it, so in no circle. */
export async function generatePlans(folder, size, seed = 1) {
  const random = randomNumbers(seed);
  for (let k = RESTING_EVERY; k < size.certificates; k += RESTING_EVERY) {
    const rested = Math.floor(random() * k);
    await writeJson(join(folder, `plan-${k}.json`), plan(k, rested, random));
  }
}

function plan(k, rested, random) {
  return {
    'system-security-plan': {
      uuid: uuid(random),
      metadata: { title: `Made-up plan ${k}`, version: '1', 'oscal-version': '1.1.2' },
      'import-profile': { href: 'MADE 0:2026' },
      'system-characteristics': { 'system-name': `Certificate ${k}` },
      'system-implementation': { 'leveraged-authorizations': [{ uuid: uuid(random), title: `Certificate ${rested}` }] },
      'control-implementation': { 'implemented-requirements': [{ uuid: uuid(random), 'control-id': '1.1' }] },
    },
  };
}
