import { InvalidConfiguration, readConfig } from '../../src/config.ts';

/** What is told of an environment that cannot be used; empty: it can. */
export function problemsOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    if (!(error instanceof InvalidConfiguration)) throw error;
    return error.message;
  }
}
