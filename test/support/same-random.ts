import fc from 'fast-check';

/** Fixed seed, so that each run tries the same values and failures are reproducible. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 4_711 });
