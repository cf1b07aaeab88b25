import type { Pool } from 'pg';
import { newId } from '@tandem/store';
import { SeededRandom } from '../demo/seeded-random.js';

export type ToldSubject = 'pair' | 'request' | 'candidacy' | 'cycle' | 'roadmap';

interface ToldEvent {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  /** Innermost states alone, as the engine writes them. */
  readonly states: readonly string[];
  readonly answer?: { readonly form: string; readonly data: Record<string, unknown> };
}

export interface ToldCase {
  readonly id: string;
  readonly subject: ToldSubject;
  readonly unit: string;
  readonly events: readonly ToldEvent[];
  readonly people: readonly {
    readonly person: string;
    readonly role: string;
    readonly unit: string;
    readonly joined: string;
    readonly left: string | null;
  }[];
}

interface ToldStay {
  readonly person: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string | null;
}

export interface ToldMentoring {
  readonly cases: readonly ToldCase[];
  readonly stays: readonly ToldStay[];
}

type Step = readonly [type: string, ...states: string[]];

const PAIR: readonly Step[] = [
  ['@open', 'proposed'],
  ['PSYCH.OK', 'consents'],
  ['ORDER.SUBMIT', 'orderDraft.signing'],
  ['ORDER.SIGN', 'programmeDraft.writing'],
  ['PROGRAMME.APPROVE', 'active.programme.work', 'active.rhythm.going'],
  ['MEETING.LOG', 'active.programme.work', 'active.rhythm.going'],
  ['REVIEW.CONTINUE', 'active.programme.work', 'active.rhythm.going'],
  ['MENTOR.WITHDRAW', 'noticePeriod'],
  ['@after', 'suspended.vacant'],
  ['PAUSE', 'suspended.paused'],
  ['RESUME', 'active.programme.work', 'active.rhythm.going'],
  ['MEETING.LOG', 'active.programme.work', 'active.rhythm.going'],
  ['EARLY_COMPLETE', 'completing.collecting'],
  ['CONCLUSION.APPROVE', 'completed'],
];
const PAIR_ENDED: readonly Step[] = [...PAIR.slice(0, 9), ['NO_REPLACEMENT', 'terminated']];
const REQUEST: readonly Step[] = [
  ['@open', 'submitted'],
  ['REQUEST.INCLUDE', 'waiting'],
  ['PAIR.STARTED', 'inPair'],
  ['REQUEST.WITHDRAW', 'withdrawn'],
];
const CANDIDACY: readonly Step[] = [
  ['@open', 'applied'],
  ['COUNCIL.SELECT', 'selected'],
  ['MENTOR.ADMIT', 'admitted'],
  ['TRAIN.DONE', 'admitted'],
  ['RETIRE', 'inactive'],
];
const CYCLE: readonly Step[] = [
  ['@open', 'running.stage1.open.writing', 'running.stage2.waiting'],
  ['LAUNCH.SIGN', 'running.stage1.open.signed', 'running.stage2.waiting'],
  ['CYCLE.CLOSE', 'closed'],
];

const FIRST = Date.parse('2024-08-20T03:00:00Z');
const DAY = 86_400_000;

/** A made history of mentoring, kept beside the database so that what is reckoned there can be reckoned anew from it. */
export class TellMentoring {
  private readonly cases: ToldCase[] = [];
  private readonly stays: ToldStay[] = [];
  private readonly random: SeededRandom;

  constructor(seed: number) {
    this.random = new SeededRandom(seed);
  }

  institution(unit: string, people: readonly string[]): void {
    for (const person of people) this.stay(person, unit);
    this.follow('cycle', unit, CYCLE, []);
    for (const person of people) {
      if (this.chance(0.7)) this.follow('request', unit, REQUEST, [{ person, role: 'mentee', unit }]);
      if (this.chance(0.6)) this.follow('candidacy', unit, CANDIDACY, [{ person, role: 'candidate', unit }]);
      if (this.chance(0.6))
        this.follow('pair', unit, this.chance(0.7) ? PAIR : PAIR_ENDED, [
          { person, role: 'mentee', unit },
          { person: this.random.pick(people), role: 'mentor', unit },
        ]);
    }
  }

  async write(pool: Pool): Promise<ToldMentoring> {
    const insert = (text: string, rows: readonly object[]) => pool.query(text, [JSON.stringify(rows)]);
    const persons = new Set(this.stays.map(({ person }) => person));
    await insert(
      `insert into person (id, family_name, given_name) select id, 'Человек', 'Один' from json_to_recordset($1::json) as p(id uuid)`,
      [...persons].map((id) => ({ id })),
    );
    await insert(
      `insert into membership (id, person_id, unit_id, role, from_date, to_date)
       select gen_random_uuid(), person, unit, 'mentee', "from", "to" from json_to_recordset($1::json) as m(person uuid, unit uuid, "from" date, "to" date)`,
      this.stays,
    );
    await insert(
      `insert into "case" (id, workflow_id, workflow_key, subject, revision, unit_id, unit_path, title, status, state, state_paths, opened_at, updated_at)
       select c.id, (select id from definition where kind = 'workflow' limit 1), 'told', c.subject, 1, c.unit, u.path, 'Рассказано', 'open', '{}', '{}', c.at, c.at
       from json_to_recordset($1::json) as c(id uuid, subject text, unit uuid, at timestamptz) join unit u on u.id = c.unit`,
      this.cases.map(({ id, subject, unit, events }) => ({ id, subject, unit, at: events[0]!.at })),
    );
    await insert(
      `insert into case_participant (case_id, person_id, role, unit_id, state, joined_at, left_at)
       select id, person, role, unit, case when "left" is null then 'active' else 'left' end, joined, "left"
       from json_to_recordset($1::json) as p(id uuid, person uuid, role text, unit uuid, joined timestamptz, "left" timestamptz)`,
      this.cases.flatMap(({ id, people }) => people.map((one) => ({ id, ...one }))),
    );
    const events = this.cases.flatMap((one) =>
      one.events.map((event, at) => ({
        ...event,
        case: one.id,
        unit: one.unit,
        seq: at + 1,
        answer: event.answer && newId(),
        form: event.answer?.form,
        data: event.answer?.data,
      })),
    );
    await insert(
      `with given as (select * from json_to_recordset($1::json) as e("case" uuid, unit uuid, seq int, id uuid, at timestamptz, type text, states json, answer uuid, form text, data jsonb)),
        answered as (insert into submission (id, case_id, form_key, form_version, data, author_id, unit_path, at)
          select g.answer, g."case", g.form, 1, g.data, gen_random_uuid(), u.path, g.at from given g join unit u on u.id = g.unit where g.answer is not null)
       insert into case_event (case_id, seq, id, type, title, at, from_paths, to_paths, submission_id)
       select "case", seq, id, type, '{}', at, '{}', array(select json_array_elements_text(states)), answer from given`,
      events,
    );
    return { cases: this.cases, stays: this.stays };
  }

  private stay(person: string, unit: string): void {
    const from = Math.floor(this.random.next() * 800) - 1500;
    const to = this.chance(0.4) ? this.day(from + Math.floor(this.random.next() * 1400)) : null;
    this.stays.push({ person, unit, from: this.day(from), to });
  }

  private follow(
    subject: ToldSubject,
    unit: string,
    road: readonly Step[],
    people: readonly { person: string; role: string; unit: string }[],
  ): void {
    // Every third goes to its end: by chance alone hardly any would.
    const steps = this.chance(0.3) ? road : road.slice(0, 1 + Math.floor(this.random.next() * road.length));
    let at = FIRST + this.random.next() * 300 * DAY;
    const events = steps.map(([type, ...states]): ToldEvent => {
      at += this.random.next() * 60 * DAY + 1000;
      const answer = this.answerTo(subject, type, at);
      return { id: newId(), at: new Date(at).toISOString(), type, states, ...(answer && { answer }) };
    });
    this.cases.push({
      id: newId(),
      subject,
      unit,
      events,
      people: people.map((one) => ({
        ...one,
        joined: events[0]!.at,
        left: this.chance(0.15) ? events.at(-1)!.at : null,
      })),
    });
  }

  private answerTo(subject: ToldSubject, type: string, at: number): ToldEvent['answer'] {
    const date = (days: number) => new Date(at + days * DAY).toISOString().slice(0, 10);
    if (subject === 'request' && type === '@open')
      return {
        form: 'mentee-request',
        data: {
          category: this.chance(0.6) ? ['young'] : ['experienced'],
          ...this.cameTo(date),
        },
      };
    if (type === 'MEETING.LOG') return { form: 'meeting-log', data: { date: date(-3) } };
    if (type === 'TRAIN.DONE')
      return {
        form: 'mentor-training-record',
        data: { end: date(-10), ...(this.chance(0.5) && { validUntil: date(90) }) },
      };
    if (type === 'LAUNCH.SIGN' && this.chance(0.6))
      return { form: 'school-launch-order', data: { siteSectionUrl: 'https://example.org' } };
    return undefined;
  }

  /** Some say the day, some for how long, some neither. */
  private cameTo(date: (days: number) => string): Record<string, unknown> {
    const said = this.random.next();
    const years = Math.floor(this.random.next() * 7) / 2;
    if (said < 0.4) return { hireDate: date(-Math.floor(years * 365)) };
    return said < 0.8 ? { experienceInOrgYears: years } : {};
  }

  private day(days: number): string {
    return new Date(FIRST + days * DAY).toISOString().slice(0, 10);
  }

  private chance(share: number): boolean {
    return this.random.next() < share;
  }
}
