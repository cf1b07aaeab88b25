import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { NewCampaign } from '@tandem/contracts';
import { daysBetween } from '@tandem/domain';
import { halfOf } from '@tandem/monitoring-core';
import type { ToldReport } from './campaign-story.js';
import type { DemoCampaigns } from './demo-data.js';
import { fillReport } from './fill-report.js';
import type { Scene } from './scene.js';
import { SeededRandom } from './seeded-random.js';
import { Campaigns } from './told-campaigns.js';
import { sizeSeed, tellReports, type HowTold } from './told-reports.js';
import { pathOf } from './write-organisation.js';

const OPERATOR = 'operator';

interface Half {
  readonly year: number;
  readonly half: 'H1' | 'H2';
}

/**
 * The half-year before, collected and totalled, with a late report that corrected the total; and the one that goes on,
 * in which some have sent, some were returned and most have yet to begin.
 */
export const tellCampaigns = async (scene: Scene, app: NestFastifyApplication): Promise<void> => {
  const telling = new Telling(scene, new Campaigns(app), scene.data.campaigns);
  await telling.previous();
  await telling.current();
};

class Telling {
  private readonly operator;
  private readonly units: readonly string[];

  constructor(
    private readonly scene: Scene,
    private readonly campaigns: Campaigns,
    private readonly told: DemoCampaigns,
  ) {
    this.operator = scene.actor(scene.holder(OPERATOR, 'regionalOperator')!);
    this.units = scene.data.units
      .filter(
        ({ kind, parent }) =>
          kind === 'regionFounded' ||
          (kind === 'municipalAuthority' &&
            scene.data.units.find(({ key }) => key === parent)?.parent === 'region'),
      )
      .map(({ key }) => key);
  }

  async previous(): Promise<void> {
    const { openedBeforeDue, late, afterTotal, missing, withSchools } = this.told.previous;
    const half = before(halfNow(this.scene.days.today));
    const due = dueDay(half, '26');
    const day = this.dayOf(due);
    const campaign = await this.open(half, due, day - openedBeforeDue);
    for (const place of withSchools) await this.schoolsOf(place, campaign, day);
    const reports = await this.campaigns.reportsOf(campaign);
    const slow = new Set([...late, ...afterTotal, ...missing]);
    await this.tell(
      this.units.filter((unit) => !slow.has(placeKey(this.scene, unit))),
      reports,
      (index) => ({ until: 'accepted', from: day - 14 + (index % 11) }),
    );
    // The next working day after the term, whatever days off stand between, and before the total.
    await this.tell(this.named(late), reports, () => ({ until: 'accepted', from: day + 3, atOnce: true }));
    await this.campaigns.fixTotal(this.operator, campaign, this.moment(Math.min(day + 4, 0)));
    await this.tell([OPERATOR], reports, () => ({ until: 'accepted', from: Math.min(day + 4, -2) }));
    await this.tell(this.named(afterTotal), reports, () => ({
      until: 'accepted',
      from: Math.min(day + 6, -2),
    }));
    for (const unit of this.named(afterTotal))
      await this.campaigns.correct(reports.get(this.scene.unit(unit))!);
    await this.campaigns.settleMoments(this.scene.days.now.toISOString());
    await this.end(campaign);
  }

  /** They report to their municipality, which adds them up before it reports itself. */
  private async schoolsOf(place: string, campaign: string, day: number): Promise<void> {
    const { scene, campaigns } = this;
    const { openedBeforeDue, schoolsBefore } = this.told.previous;
    const { units } = scene.data;
    const authority = units.find(
      ({ kind, parent }) => kind === 'municipalAuthority' && parent === place,
    )!.key;
    const methodist = scene.actor(scene.holder(authority, 'methodist')!);
    const due = scene.days.date(day - schoolsBefore);
    const asked = { assignment: 'school-half-year', unit: scene.unit(authority), due };
    await campaigns.askSchools(methodist, campaign, asked, this.moment(day - openedBeforeDue + 1));
    const schools = units.filter(({ kind, parent }) => kind === 'school' && parent === place);
    await this.tell(
      schools.map(({ key }) => key),
      await campaigns.reportsOf(campaign),
      (index) => ({ until: 'accepted', from: day - schoolsBefore - 6 + index }),
    );
    const path = pathOf(
      units.find(({ key }) => key === place)!,
      new Map(units.map((unit) => [unit.key, unit])),
    );
    await campaigns.fixTotal(methodist, campaign, this.moment(day - schoolsBefore), path);
  }

  async current(): Promise<void> {
    const { openedDaysAgo, remark: _, ...groups } = this.told.current;
    const half = halfNow(this.scene.days.today);
    const campaign = await this.open(half, dueDay(half, '26'), -openedDaysAgo);
    const reports = await this.campaigns.reportsOf(campaign);
    // Since this autumn the system knows the people: what it can count nobody needs to type.
    await this.campaigns.choose(this.operator, reports.get(this.scene.unit(OPERATOR))!, this.told.figures);
    for (const [until, keys] of Object.entries(groups))
      await this.tell(this.named(keys), reports, (index) => ({
        until: until as ToldReport,
        from: -openedDaysAgo + 2 + (index % 3),
      }));
    await this.end(campaign);
  }

  private end(campaign: string): Promise<void> {
    return this.scene.past.letTimePass(campaign, this.scene.days.now.toISOString());
  }

  private open({ year, half }: Half, due: string, day: number): Promise<string> {
    const input: NewCampaign = {
      kind: 'halfYearReport',
      unit: this.scene.unit(OPERATOR),
      period: { kind: 'halfYear', year, half },
      opensOn: this.scene.days.date(day),
      asked: [
        { assignment: 'founded-half-year' },
        { assignment: 'municipal-half-year', due },
        { assignment: 'region-half-year' },
      ],
      nonWorking: 'keep',
    };
    return this.campaigns.open(this.operator, input, this.moment(day));
  }

  private tell(
    units: readonly string[],
    reports: ReadonlyMap<string, string>,
    how: (index: number) => Pick<HowTold, 'until' | 'from' | 'atOnce'>,
  ): Promise<void> {
    const { texts, current } = this.told;
    return tellReports(this.scene, this.campaigns, { units, reports }, (unit, index) => ({
      ...how(index),
      remark: current.remark,
      written: (report) =>
        fillReport(report, texts, {
          size: new SeededRandom(sizeSeed(unit)),
          random: new SeededRandom(index * 7_919 + unit.length),
        }),
    }));
  }

  /** Municipalities are named by their own keys; their authorities report. */
  private named(keys: readonly string[]): string[] {
    return this.units.filter((unit) => keys.includes(placeKey(this.scene, unit)));
  }

  private dayOf(date: string): number {
    return daysBetween(this.scene.days.today, date);
  }

  private moment(day: number): string {
    const { days } = this.scene;
    return new Date(days.moment(days.date(day), '08:40')).toISOString();
  }
}

const placeKey = ({ data }: Scene, unit: string): string => {
  const found = data.units.find(({ key }) => key === unit)!;
  return found.kind === 'municipalAuthority' ? found.parent! : found.key;
};

const halfNow = (today: string): Half => ({ year: Number(today.slice(0, 4)), half: halfOf(today) });

const before = ({ year, half }: Half): Half =>
  half === 'H2' ? { year, half: 'H1' } : { year: year - 1, half: 'H2' };

const dueDay = ({ year, half }: Half, day: string): string => `${year}-${half === 'H1' ? '06' : '12'}-${day}`;
