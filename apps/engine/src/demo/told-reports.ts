import { ReportStory, type ToldReport, type Written } from './campaign-story.js';
import type { Scene } from './scene.js';
import type { Campaigns } from './told-campaigns.js';

const AT_ONCE = 4;

/** How far a report has come, since which day, and what was written in it. */
export interface HowTold {
  readonly until: ToldReport;
  readonly from: number;
  readonly written: Written;
  /** Said to whoever gets it back. */
  readonly remark?: string;
  /** Checked on the day on which it came. */
  readonly atOnce?: boolean;
}

/** Reports of these units, several side by side: none waits for another. */
export const tellReports = async (
  scene: Scene,
  campaigns: Campaigns,
  { units, reports }: { readonly units: readonly string[]; readonly reports: ReadonlyMap<string, string> },
  how: (unit: string, index: number) => HowTold,
): Promise<void> => {
  const queue = units.map((unit, index) => ({ unit, index }));
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { unit, index } = next;
      const report = reports.get(scene.unit(unit));
      if (!report) throw new Error(`«${unit}» owes no report`);
      const { written, ...told } = how(unit, index);
      await new ReportStory(scene, campaigns, { unit, report, written }).go(told);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
};

/** The same place is of the same size in every report. */
export const sizeSeed = (unit: string): number =>
  [...unit].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 1_000_003, 7);
