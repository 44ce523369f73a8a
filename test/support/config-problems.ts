import { InvalidConfiguration, readConfig } from '../../src/config.ts';

/** Returns the error message for an environment; empty if it is valid. */
export function problemsOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    if (!(error instanceof InvalidConfiguration)) throw error;
    return error.message;
  }
}
