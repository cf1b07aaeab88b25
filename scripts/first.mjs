#!/usr/bin/env node
/**
 * The first program of `npm start`, `npm test` and `npm run bench`. It runs on whatever Node the machine has and
 * before anything is installed, so it and everything it imports use Node's built-ins only.
 */
import { runFirst } from '../apps/local/src/bootstrap/run-first.mjs';

process.exitCode = await runFirst(process.argv[2] ?? 'start', process.argv.slice(3));
