/** Remark in every export. */
export const NO_CERTIFICATE = 'This is not a certificate. Rows are concluded from what the cited sources say.';
