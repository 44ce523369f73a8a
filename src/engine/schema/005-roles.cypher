// Memberships tell issuers, assessors and authorizing agencies apart: see src/store/roles-of-certificates.ts.
