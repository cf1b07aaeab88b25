import { addDays, addMonths, daysBetween } from '@tandem/domain';
import type { DemoPair } from './demo-data.js';
import type { ToldDays } from './told-days.js';

/** Days between the proposal and each step of stage five. */
export const ROAD = {
  psychologist: 1,
  mentorConsent: 2,
  menteeConsent: 3,
  employerAgrees: 4,
  employerOrder: 5,
  order: 6,
  sign: 7,
  surveys: 8,
  programme: 10,
  agree: 12,
  approve: 13,
} as const;

const EVERY = { weekly: 7, biweekly: 14, monthly: 30 } as const;

/** The programme's dates: when it runs, when it is reviewed, when the pair meets. */
export class PairPlan {
  readonly from: string;
  readonly to: string;
  readonly interim: string;
  readonly diagnosedOn: string;
  readonly addendumOn: string;

  constructor(
    private readonly pair: DemoPair,
    private readonly days: ToldDays,
  ) {
    const start = days.date(pair.from + ROAD.sign);
    if (pair.endsIn !== undefined) {
      this.to = days.date(pair.endsIn);
      this.from = addMonths(addDays(this.to, 1), -(pair.months ?? 3));
    } else {
      this.from = start;
      this.to =
        pair.days === undefined ? addDays(addMonths(start, pair.months ?? 9), -1) : addDays(start, pair.days);
    }
    this.interim = pair.until === 'interimDue' ? days.date(-4) : this.at(0.5);
    this.diagnosedOn = days.workday(pair.from - 2);
    this.addendumOn = days.workday(pair.from);
  }

  /** The date at this share of the programme. */
  at(share: number): string {
    return addDays(this.from, Math.round(daysBetween(this.from, this.to) * share));
  }

  /** The interim review as a day relative to today. */
  get interimDay(): number {
    return daysBetween(this.days.today, this.interim);
  }

  /**
   * Reviews that were held: at the programme's own date, and in April where none was held lately (the workflow asks for
   * it on the 15th). What fell due this week is left for the person who tries the system.
   */
  reviewDays(): number[] {
    const april = daysBetween(this.days.today, `${this.days.today.slice(0, 4)}-04-15`);
    const interim = this.interimDay;
    const first = this.pair.from + ROAD.approve;
    const last = this.pair.until === 'completed' ? LAST_REVIEW_BEFORE_EARLY_END : LAST_REVIEW;
    const held = (day: number) => day > first && day <= last;
    const lately = held(interim) && interim <= april && april - interim - 3 <= 60;
    return [...(held(interim) ? [interim] : []), ...(held(april) && !lately ? [april] : [])].sort(
      (a, b) => a - b,
    );
  }

  /** Days of meetings so far: from the approval on, at the rhythm agreed. */
  meetingDays(): number[] {
    const found: number[] = [];
    const first = this.pair.from + ROAD.approve + 2;
    const last = Math.min(LAST_MEETING, daysBetween(this.days.today, this.to) - COMPLETION_DAYS - 2);
    for (let day = first; day <= last; day += EVERY[this.pair.cadence]) found.push(day);
    return found.slice(0, this.pair.meetings ?? found.length);
  }
}

/** The week's latest meeting: what comes after it is left for the person who tries the system. */
const LAST_MEETING = -3;
/** Completion begins so many days before the programme's end. */
const COMPLETION_DAYS = 14;
/** Later ones are still open. */
const LAST_REVIEW = -9;
const LAST_REVIEW_BEFORE_EARLY_END = -28;
