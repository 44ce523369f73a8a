import fc, { type GeneratorValue } from 'fast-check';

/**
 * Generates a random document within the limits, whose root fields have page sizes near theirs, for a graph made by
 * `openLarge`.
 */
export function dearDocument(g: GeneratorValue, services: number): string {
  const count = g(fc.integer, { min: 1, max: 15 });
  const fields = Array.from({ length: count }, (_item, position) => `a${position}: ${dearField(g, services)}`);
  return `{ ${fields.join(' ')} }`;
}

function dearField(g: GeneratorValue, services: number): string {
  const below = (most: number) => g(fc.integer, { min: 0, max: most - 1 });
  const day = () =>
    `20${27 + below(8)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
  const certificate = () => `certificate/made-${String(below(20)).padStart(4, '0')}`;
  const point = () => `{ certificate: "${certificate()}", asOf: "${day()}" }`;
  const system = () => {
    const begin = below(services - 20);
    const ids = Array.from(
      { length: 20 },
      (_item, position) => `"service/service-${String(begin + position).padStart(5, '0')}"`,
    );
    return `[${ids.join(', ')}]`;
  };
  const words = () =>
    Array.from({ length: 10 }, () =>
      g(fc.constantFrom, 'service', 'ser', 'requirement', 'former', '00', '01', '1', 'made', 'certificate', 'family'),
    ).join(' ');
  const filter = () =>
    g(
      fc.constantFrom,
      '{}',
      '{ expandFamilies: true }',
      '{ bases: [FAMILY] }',
      '{ responsibilities: [UNKNOWN] }',
      '{ certainties: [POSSIBLE] }',
    );
  const counted =
    '{ totalCount notes { sentence } facets { certificates { count } } subjects(first: 100) { totalCount } nodes { evidence { sentence } } }';
  const makers = [
    () => `search(first: 100, text: "${words()}") { totalCount nodes { matched name } }`,
    () => `scopeDiff(first: 100, from: ${point()}, to: ${point()}) { totalCount notes nodes { sentence } }`,
    () =>
      `scopeMatrix(first: 200, filter: ${filter()}, columns: ${g(fc.constantFrom, 'STANDARDS', 'ENVIRONMENTS', 'CERTIFICATES')}, asOf: "${day()}") { totalCount nodes { cells { status } } notes { sentence } }`,
    () =>
      `assessment(standard: "standard/made-${below(20)}", environment: "environment/cloud-${below(10)}", services: ${system()}, asOf: "${day()}") { totals { unknown } lapsesOn requirements(first: 100) { nodes { outcome } } }`,
    () => `inheritance(first: 100, filter: ${filter()}, asOf: "${day()}") ${counted}`,
    () =>
      `standard(id: "standard/made-${below(20)}") { clauses(first: 100) { nodes { inheritance(first: 1, filter: {}, asOf: "${day()}") { totalCount } } } }`,
    () =>
      `services(first: 100) { nodes { inheritance(first: 5, filter: {}, asOf: "${day()}") { totalCount nodes { certainty } } } }`,
    () => `findings(first: 100, asOf: "${day()}") { totalCount nodes { sentence } }`,
    () => `expiryImpact(until: "${day()}", first: 5) { totalCount nodes { losses(first: 5) { totalCount } } }`,
  ];
  return (makers[below(makers.length)] as () => string)();
}
