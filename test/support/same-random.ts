import fc from 'fast-check';

/** So that each run tries the same things, and what fails once fails again. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 4_711 });
