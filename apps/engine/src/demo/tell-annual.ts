import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays, daysBetween } from '@tandem/domain';
import type { ToldReport } from './campaign-story.js';
import { annualAnswers } from './annual-answers.js';
import { castOf } from './plan-cast.js';
import type { Scene } from './scene.js';
import { SeededRandom } from './seeded-random.js';
import { tellRecommendations } from './tell-recommendations.js';
import { Campaigns } from './told-campaigns.js';
import { sizeSeed, tellReports } from './told-reports.js';

const OPERATOR = 'operator';
/** From the total in December to decisions in spring: a year told to its end has had them. */
const MONTHS_TO_DECIDE = 5;

type Reports = ReadonlyMap<string, string>;

/**
 * Yearly monitoring by the seven criteria: the last whole year with its total, its decisions and what became of what was
 * advised; and the year that is being gathered.
 */
export const tellAnnual = async (scene: Scene, app: NestFastifyApplication): Promise<void> => {
  const telling = new Telling(scene, new Campaigns(app));
  const current = gatheredYear(scene.days.today);
  await telling.previous(current - 1);
  await telling.current(current);
  await tellRecommendations(scene);
};

/** The year of the monitoring that goes on. */
export const gatheredYear = (today: string): number => {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return month > MONTHS_TO_DECIDE ? year : year - 1;
};

class Telling {
  private readonly operator;
  private readonly schools: readonly string[];
  private readonly institutions: readonly string[];

  constructor(
    private readonly scene: Scene,
    private readonly campaigns: Campaigns,
  ) {
    this.operator = scene.actor(scene.holder(OPERATOR, 'regionalOperator')!);
    const { units } = scene.data;
    const region = (key: string | undefined) => units.find((one) => one.key === key)?.parent === 'region';
    this.schools = units
      .filter(({ kind, parent }) => kind === 'school' && region(parent))
      .map(({ key }) => key);
    this.institutions = units
      .filter(
        ({ kind, parent }) => kind === 'regionFounded' || (kind === 'municipalAuthority' && region(parent)),
      )
      .map(({ key }) => key);
  }

  /** Schools come first: the report of a municipality begins with their sums, the region’s with those of all. */
  async previous(year: number): Promise<void> {
    const { missing, decided } = this.scene.data.annual.previous;
    const due = this.dayOf(`${year}-12-10`);
    const { campaign, reports } = await this.open(year, due - 30, [due - 9, due, due + 10]);
    const told = (units: readonly string[], from: (index: number) => number) =>
      this.tell(
        year,
        0,
        { units: units.filter((unit) => !missing.includes(this.placeOf(unit))), reports },
        (index) => ({ until: 'accepted', from: from(index) }),
      );
    await told(this.schools, (index) => due - 18 + (index % 5));
    await told(this.institutions, (index) => due - 11 + (index % 8));
    await told([OPERATOR], () => due + 3);
    await this.campaigns.fixTotal(this.operator, campaign, this.moment(due + 8));
    for (const [type, after] of STEPS)
      await this.scene.past.send(
        this.operator,
        campaign,
        { type, ...(type === 'CAMPAIGN.DECIDED' ? { comment: decided } : {}) },
        this.moment(due + after),
      );
    await this.end(campaign);
  }

  async current(year: number): Promise<void> {
    const { openedDaysAgo, ...groups } = this.scene.data.annual.current;
    const { campaign, reports } = await this.open(year, -openedDaysAgo, [9, 18, 28]);
    const all = [...this.schools, ...this.institutions];
    for (const [until, keys] of Object.entries(groups))
      await this.tell(
        year,
        1,
        { units: all.filter((unit) => keys.includes(this.placeOf(unit))), reports },
        (index) => ({ until: until as ToldReport, from: -openedDaysAgo + 2 + (index % 4) }),
      );
    await this.end(campaign);
  }

  private async open(
    year: number,
    day: number,
    [schools, places, region]: readonly [number, number, number],
  ): Promise<{ readonly campaign: string; readonly reports: Reports }> {
    const { days } = this.scene;
    const due = { schools: days.date(schools), places: days.date(places), region: days.date(region) };
    const campaign = await this.campaigns.open(
      this.operator,
      {
        kind: 'annualMonitoring',
        unit: this.scene.unit(OPERATOR),
        period: { kind: 'calendarYear', year },
        opensOn: days.date(day),
        asked: [
          { assignment: 'school-annual', due: due.schools },
          { assignment: 'founded-annual', due: due.places },
          { assignment: 'municipal-annual', due: due.places },
          { assignment: 'region-annual', due: due.region },
        ],
        nonWorking: 'keep',
      },
      this.moment(day),
    );
    return { campaign, reports: await this.campaigns.reportsOf(campaign) };
  }

  private tell(
    year: number,
    better: number,
    of: { readonly units: readonly string[]; readonly reports: Reports },
    how: (index: number) => { readonly until: ToldReport; readonly from: number },
  ): Promise<void> {
    const { scene } = this;
    return tellReports(scene, this.campaigns, of, (unit, index) => {
      const { until, from } = how(index);
      const place = {
        // Form 27 is of the place: a municipality, not its authority.
        unit: scene.unit(this.placeOf(unit)),
        owner: scene.person(castOf(scene, unit).writer),
        year,
        better,
        dueOn: addDays(scene.days.date(from), 200),
        size: new SeededRandom(sizeSeed(unit)),
        texts: scene.data.annual,
      };
      return {
        until,
        from,
        written: (report) => [{ do: 'setAnswers', answers: annualAnswers(report, place) }],
      };
    });
  }

  private async end(campaign: string): Promise<void> {
    const now = this.scene.days.now.toISOString();
    await this.campaigns.settleMoments(now);
    await this.scene.past.letTimePass(campaign, now);
  }

  /** What a body reports of, by its key: municipalities are named by their own keys, as in the other campaigns. */
  private placeOf(unit: string): string {
    const found = this.scene.data.units.find(({ key }) => key === unit)!;
    return ['municipalAuthority', 'regionalOperator'].includes(found.kind) ? found.parent! : unit;
  }

  private dayOf(date: string): number {
    return daysBetween(this.scene.days.today, date);
  }

  private moment(day: number): string {
    const { days } = this.scene;
    return new Date(days.moment(days.workday(day), '08:50')).toISOString();
  }
}

/** Days after the term of the institutions. */
const STEPS: readonly (readonly [type: string, after: number])[] = [
  ['CAMPAIGN.VERIFIED', 22],
  ['CAMPAIGN.ANALYSED', 36],
  ['CAMPAIGN.RECOMMENDED', 60],
  ['CAMPAIGN.DECIDED', 90],
];
