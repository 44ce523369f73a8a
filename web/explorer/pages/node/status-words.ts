/** Words for the status of an authorization. */
export const STATUS_WORDS = {
  AUTHORIZED: 'Authorized',
  READY: 'Ready for an authorization',
  IN_PROCESS: 'Authorization in process',
  WITHDRAWN: 'No longer authorized',
} as const;
