import { serviceId } from '../data/generate.mjs';
import { randomNumbers, shuffled, zipfPositions } from '../data/random.mjs';
import { EVERYDAY } from './everyday.mjs';

const SEED = 11;

/** So many requests of a day, in the words of one of the servers: documents in turn, ids by Zipf. */
export function dayOf(size, who, count) {
  const random = randomNumbers(SEED);
  const pick = Object.fromEntries(
    Object.entries(idsOf(size)).map(([kind, ids]) => {
      const position = zipfPositions(ids.length, random);
      const mixed = shuffled(ids, random);
      return [kind, () => mixed[position()]];
    }),
  );
  const requests = Array.from({ length: count }, () => {
    const document = Math.floor(random() * EVERYDAY.length);
    const { of } = EVERYDAY[document];
    return [document, of === null ? {} : { id: pick[of]() }];
  });
  return { documents: EVERYDAY.map((question) => question[who]), requests };
}

/** Each everyday question with some ids to compare the answers of. */
export function samplesOf(size) {
  const ids = idsOf(size);
  return EVERYDAY.map((question) => {
    const places = question.of === null ? [{}] : ids[question.of].slice(0, 3).map((id) => ({ id }));
    return { question: { ...question, variables: (place) => ({ ours: place, theirs: place }) }, places };
  });
}

function idsOf(size) {
  const upTo = (count, make) => Array.from({ length: count }, (_item, k) => make(k));
  const standards = upTo(size.standards, (k) => `made-${k}`);
  return {
    service: upTo(size.services, (k) => `service/${serviceId(k)}`),
    family: upTo(size.families, (k) => `family/family-${k}`),
    certificate: upTo(size.certificates, (k) => `certificate/made-${String(k).padStart(4, '0')}`),
    standard: standards.map((name) => `standard/${name}`),
    heading: standards.map((name) => `clause/${name}/1`),
    clause: standards.flatMap((name) => upTo(size.clauses / 10, (k) => `clause/${name}/1.${k + 1}`)),
    environment: upTo(size.environments, (k) => `environment/cloud-${k}`),
  };
}
