#!/usr/bin/env node
import { program } from './commands/program.ts';
import { runProgram } from './commands/run-program.ts';

await runProgram(program);
