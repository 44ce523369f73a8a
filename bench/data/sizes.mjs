/** How large the made-up graphs are: M as an analyst's own, L as that of a large assessor. */
export const SIZES = {
  M: {
    standards: 100,
    clauses: 300,
    services: 5_000,
    families: 20,
    environments: 10,
    certificates: 1_000,
    entries: 200_000,
  },
  L: {
    standards: 100,
    clauses: 300,
    services: 25_000,
    families: 20,
    environments: 10,
    certificates: 5_000,
    entries: 1_000_000,
  },
};
