// Memberships distinguish issuers, assessors and authorizing agencies: see src/store/roles-of-certificates.ts.
