import type { ReportView, SaveReport } from '@tandem/contracts';
import { castOf, type PlanCast } from './plan-cast.js';
import type { Scene, Story } from './scene.js';
import type { Campaigns } from './told-campaigns.js';

/** How far a report has come. */
export type ToldReport = 'filling' | 'submitted' | 'checking' | 'returned' | 'accepted';

/** What its writer enters in a report that he has opened. */
export type Written = (report: ReportView) => SaveReport['steps'];

/** One report of a campaign: filled in, handed on, sent, checked, by those whose work it is. */
export class ReportStory {
  private readonly story: Story;
  private readonly cast: PlanCast;

  constructor(
    private readonly scene: Scene,
    private readonly campaigns: Campaigns,
    private readonly told: { readonly unit: string; readonly report: string; readonly written: Written },
  ) {
    this.story = scene.story();
    this.cast = castOf(scene, told.unit);
  }

  /** Days are counted from today; what follows comes a day or two later, or `atOnce`. */
  async go(how: {
    readonly until: ToldReport;
    readonly from: number;
    readonly remark?: string;
    readonly atOnce?: boolean;
  }): Promise<void> {
    await this.tell(how.until, how.from, how.atOnce ? 0 : 1, how.remark);
    await this.story.end();
  }

  private async tell(
    until: ToldReport,
    from: number,
    pace: number,
    remark: string | undefined,
  ): Promise<void> {
    const { campaigns, told, cast } = this;
    const { report } = told;
    await this.story.begin(from, async (at) => {
      await this.fill(at);
      return report;
    });
    if (until === 'filling') return;
    const sender = this.sender;
    if (sender !== cast.writer) await this.story.step(cast.writer, from, 'REPORT.READY');
    await this.story.act(from, (at) => campaigns.submit(this.scene.actor(sender), report, at));
    if (until === 'submitted') return;
    const reviewer = this.scene.actor(cast.reviewer);
    await this.story.step(cast.reviewer, from + pace, 'REPORT.TAKE');
    if (until === 'returned' && remark !== undefined) {
      const { rows } = await campaigns.read(reviewer, report);
      const measure = (rows.find(({ unit }) => unit === 'count') ?? rows[0]!).measure;
      await this.story.act(from + 2 * pace, (at) =>
        campaigns.return(reviewer, report, { measure, text: remark }, at),
      );
    }
    if (until === 'accepted')
      await this.story.act(from + 2 * pace, (at) => campaigns.accept(reviewer, report, at));
  }

  /** At a municipality the methodist fills it in and the head of the authority sends it. */
  private get sender(): string {
    return this.scene.data.units.find(({ key }) => key === this.told.unit)!.kind === 'municipalAuthority'
      ? this.cast.approver
      : this.cast.sender;
  }

  private async fill(at: string): Promise<void> {
    const { campaigns, told } = this;
    const writer = this.scene.actor(this.cast.writer);
    const report = await campaigns.read(writer, told.report);
    await campaigns.save(writer, report, told.written(report), at);
  }
}
