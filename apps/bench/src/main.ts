import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readSettings, wants } from './config/settings.js';
import type { Line } from './report/line.js';
import { writeTable } from './report/write-table.js';
import { measureCore } from './run/measure-core.js';
import { measureHttp } from './run/measure-http.js';
import { measureTyping } from './run/measure-typing.js';
import { measureMonitoring } from './run/measure-monitoring.js';
import { measureRoadmaps } from './run/measure-roadmaps.js';
import { measureStored } from './run/measure-stored.js';

const settings = readSettings(process.argv.slice(2));
const since = performance.now();

console.log(
  `The standard work: seven events a case; ${settings.rounds} rounds of ${settings.seconds} s, medians; ${availableParallelism()} cores for client, engine and database together.`,
);
const lines: Line[] = [];
if (wants(settings, 'core')) lines.push(...(await measureCore(settings)));
if (wants(settings, 'http', 'board')) {
  if (!settings.redisUrl) console.log('No Redis on this machine: HTTP and the board are left out.');
  else if (!existsSync(settings.engineMain))
    console.log('The engine is not built: HTTP and the board are left out.');
  else lines.push(...(await measureHttp(settings)));
}
if (wants(settings, 'roadmaps')) {
  if (!existsSync(settings.engineMain)) console.log('The engine is not built: roadmaps are left out.');
  else lines.push(...(await measureRoadmaps(settings)));
}
if (wants(settings, 'monitoring')) {
  if (!existsSync(settings.engineMain)) console.log('The engine is not built: monitoring is left out.');
  else lines.push(...(await measureMonitoring(settings)));
}
if (wants(settings, 'stored')) lines.push(...(await measureStored(settings)));
if (wants(settings, 'typing')) lines.push(...(await measureTyping(settings)));
console.log(`\n${writeTable(lines)}\n`);
console.log(
  `${Math.round((performance.now() - since) / 1_000)} s. Ratios travel between machines, absolute figures do not.`,
);
