import type { Settings } from '../config/settings.js';
import { CoreWork } from '../core/core-work.js';
import { runRounds } from '../measure/measure.js';
import type { Line } from '../report/line.js';
import { atLeast } from '../report/verdict.js';
import { fillCases } from '../stored/fill-cases.js';
import { openBenchDatabase } from './bench-database.js';

/** The core over an empty database and over one where many cases lie already. */
export const measureStored = async (settings: Settings): Promise<Line[]> => {
  const empty = await openBenchDatabase(settings.contentRoot);
  const full = await openBenchDatabase(settings.contentRoot);
  try {
    await fillCases(full.owner, full.workflow.id, full.school, settings.storedCases);
    const found = await runRounds(
      full.owner,
      [
        { name: 'empty', work: new CoreWork(empty.engine, empty.workflow, empty.school) },
        { name: 'full', work: new CoreWork(full.engine, full.workflow, full.school) },
      ],
      settings.rounds,
      settings.seconds,
    );
    const { ratio, ...rest } = found.get('full')!;
    return [
      {
        measure: `core with ${settings.storedCases.toLocaleString('en')} cases stored, to empty`,
        ...rest,
        ratio,
        goal: '≥ 0.8',
        verdict: atLeast(ratio, 0.8),
      },
    ];
  } finally {
    await Promise.all([empty.close(), full.close()]);
  }
};
