/**
 * How large the made-up graphs are: M as an analyst's own, L as that of a large assessor, Q and Q5 for a quick look, XS
 * to try the bench itself. `larger` is what a size is compared with to see how cost grows.
 */
export const SIZES = {
  XS: {
    standards: 4,
    clauses: 30,
    services: 300,
    families: 20,
    environments: 10,
    certificates: 30,
    entries: 3_000,
    larger: 'Q',
  },
  Q: {
    standards: 20,
    clauses: 300,
    services: 500,
    families: 20,
    environments: 10,
    certificates: 100,
    entries: 20_000,
    larger: 'Q5',
  },
  Q5: {
    standards: 20,
    clauses: 300,
    services: 2_500,
    families: 20,
    environments: 10,
    certificates: 500,
    entries: 100_000,
    larger: null,
  },
  M: {
    standards: 100,
    clauses: 300,
    services: 5_000,
    families: 20,
    environments: 10,
    certificates: 1_000,
    entries: 200_000,
    larger: 'L',
  },
  L: {
    standards: 100,
    clauses: 300,
    services: 25_000,
    families: 20,
    environments: 10,
    certificates: 5_000,
    entries: 1_000_000,
    larger: null,
  },
};
