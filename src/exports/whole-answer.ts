/** Fields of the whole answer, for the summary of an export. */
export const SUMMARY = 'summary { sentences sources { id } }';

export const CERTIFICATE_FACTS = 'id name number holder { name } issuer { name } assessor { name } issuedOn expiresOn';
