import { cachesOff, firstTime, warm } from './against-neo4j-graphql.mjs';
import { analyst } from './analyst.mjs';
import { cpu } from './cpu.mjs';
import { day } from './day.mjs';
import { engines } from './engines.mjs';
import { growth } from './growth.mjs';
import { importing } from './import.mjs';
import { memory } from './memory.mjs';
import { mercurius } from './mercurius.mjs';
import { notModified } from './not-modified.mjs';
import { overload } from './overload.mjs';
import { startUp } from './start-up.mjs';

/**
 * In the order that they run: what needs the larger graph last, since loading that takes longest; the day after all that
 * compares its answers with a copy, since it writes.
 */
export const MEASURES = [
  firstTime,
  cachesOff,
  warm,
  notModified,
  mercurius,
  engines,
  analyst,
  cpu,
  importing,
  overload,
  day,
  memory,
  growth,
  startUp,
];
