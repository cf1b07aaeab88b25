import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addMonths,
  endOfLocalDay,
  INSTITUTION_KINDS,
  localDate,
  momentOf,
  type UnitKind,
} from '@tandem/domain';
import type { Measured } from '@tandem/monitoring-core';
import { newId } from '@tandem/store';
import { startEngine, type EngineUnderTest } from '../../testing/engine-under-test.js';
import {
  TellMentoring,
  type ToldCase,
  type ToldMentoring,
  type ToldSubject,
} from '../../testing/tell-mentoring.js';
import { FIGURES } from './catalogue/figures.js';
import { loadActors } from '../../demo/load-actors.js';
import type { Viewer } from '../../identity/viewer.js';
import { insertRoadmap, planOf } from '../../testing/insert-roadmap.js';
import { Definitions } from '../../pipeline/definitions.js';
import { ASSIGNED_STATES, BANK_STATES, WORKING_STATES } from './over-places.js';
import { LiveFigures } from './live-figures.js';

interface Place {
  readonly id: string;
  readonly path: string;
  readonly kind: UnitKind;
  readonly zone: string;
}

interface When {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

let engine: EngineUnderTest;
let places: Place[];
let told: ToldMentoring;
const memberships: { person: string; unit: string; from: string; to: string | null }[] = [];

const ROOTS = ['region', 'town', 'district', 'school', 'lyceum', 'boarding'];
const units: Record<string, string> = {};

beforeAll(async () => {
  engine = await startEngine({ role: 'api' });
  Object.assign(units, engine.world.units);
  units['boarding'] = newId();
  // Stands on the ground of a district, is founded by the region, and lives by a clock of its own.
  await engine.pool.query(
    `insert into unit (id, parent_id, path, kind, title, zone, region) select $1, u.id, u.path || $2::ltree, 'regionFounded', 'Кадетский корпус', 'Asia/Yekaterinburg', 'tomsk' from unit u where u.id = $3`,
    [units['boarding'], `u${units['boarding'].replaceAll('-', '')}`, units['district']],
  );
  const tell = new TellMentoring(20_261_121);
  for (const name of ['school', 'neighbour', 'farSchool', 'lyceum', 'boarding'])
    tell.institution(units[name]!, Array.from({ length: 9 }, newId));
  told = await tell.write(engine.pool);
  memberships.push(...told.stays);
  const { rows } = await engine.pool.query<Place>('select id, path::text as path, kind, zone from unit');
  places = rows;
}, 90_000);
afterAll(() => engine?.stop(), 30_000);

const placeOf = (name: string): Place => places.find(({ id }) => id === units[name])!;
const viewerOf = async (login: string): Promise<Viewer> => {
  const id = engine.world.people[login]!;
  return (await loadActors(engine.pool, [id])).get(id)!;
};

/** The same numbers, told anew from the history by loops over it. */
class Naive {
  private readonly root: Place;
  private readonly own: readonly Place[];

  constructor(
    root: string,
    private readonly when: When,
  ) {
    this.root = places.find(({ id }) => id === units[root])!;
    this.own = places.filter(
      (one) =>
        (one.path === this.root.path || one.path.startsWith(`${this.root.path}.`)) &&
        !(this.root.kind === 'municipality' && one.kind === 'regionFounded'),
    );
  }

  value(figure: string): Measured {
    const [top, bottom] = this.sides(figure);
    const unit = FIGURES.find(({ key }) => key === figure)!.unit;
    const numerator = [...new Set(top)].sort();
    const denominator = [...new Set(bottom)].sort();
    if (unit === 'count') return { kind: 'count', count: numerator.length, cases: numerator };
    if (unit === 'presence' && denominator.length === 1 && denominator[0] === this.root.id)
      return { kind: 'presence', present: numerator.length > 0 };
    return {
      kind: 'share',
      numerator: numerator.length,
      denominator: denominator.length,
      cases: { numerator, denominator },
    };
  }

  private sides(figure: string): [string[], string[]] {
    const assigned = this.standing('pair', ASSIGNED);
    const working = this.standing('pair', WORKING);
    const paired = this.people(assigned, 'mentee');
    const young = this.people(this.standing('request', BANK), 'mentee', (one) =>
      this.answers(one, 'mentee-request').some((data) => (data['category'] as string[]).includes('young')),
    );
    const bank = [...this.people(this.standing('request', BANK), 'mentee'), ...paired];
    const admitted = this.standing('candidacy', ['admitted']);
    const mentors = this.people(admitted, 'candidate');
    const institutions = this.own.filter(({ kind }) => INSTITUTION_KINDS.includes(kind)).map(({ id }) => id);
    const launched = this.cases('cycle').filter((one) => this.launched(one));
    const all = (ids: string[]): [string[], string[]] => [ids, []];
    switch (figure) {
      case 'mentees':
        return all(bank);
      case 'youngTeachers':
        return all(young);
      case 'youngInPairs':
        return [young.filter((id) => paired.includes(id)), young];
      case 'menteesInPairs':
        return [paired, bank];
      case 'menteesToYoung':
        return [paired, young];
      case 'mentors':
        return all(mentors);
      case 'mentorsInPairs':
        return [mentors.filter((id) => this.people(assigned, 'mentor').includes(id)), mentors];
      case 'mentorsTrained':
        return [
          this.people(admitted, 'candidate', (one) =>
            this.answers(one, 'mentor-training-record').some(
              ({ validUntil }) => validUntil === undefined || String(validUntil) >= this.day(one),
            ),
          ),
          mentors,
        ];
      case 'mentorsDeveloped':
        return [
          this.people(admitted, 'candidate', (one) =>
            this.answers(one, 'mentor-training-record').some(({ end }) => this.within(String(end))),
          ),
          mentors,
        ];
      case 'pairsAtWork':
        return all(working.map(({ id }) => id));
      case 'pairsAssigned':
        return all(assigned.map(({ id }) => id));
      case 'programmesApproved':
        return [
          assigned
            .filter((one) => this.past(one).some(({ type }) => type === 'PROGRAMME.APPROVE'))
            .map(({ id }) => id),
          assigned.map(({ id }) => id),
        ];
      case 'pairsCompleted':
      case 'pairsEnded': {
        const state = figure === 'pairsCompleted' ? 'completed' : 'terminated';
        return all(
          this.cases('pair')
            .filter((one) =>
              this.past(one).some((event) => event.states.includes(state) && this.sinceOpen(one, event.at)),
            )
            .map(({ id }) => id),
        );
      }
      case 'meetings':
        return all(
          this.cases('pair').flatMap((one) =>
            this.past(one)
              .filter(
                ({ type, answer }) => type === 'MEETING.LOG' && this.within(String(answer!.data['date'])),
              )
              .map(({ id }) => id),
          ),
        );
      case 'interimReviews':
        return all(
          this.cases('pair').flatMap((one) =>
            this.past(one)
              .filter(({ type, at }) => type === 'REVIEW.CONTINUE' && this.sinceOpen(one, at))
              .map(({ id }) => id),
          ),
        );
      case 'mentoringLaunched':
        return [launched.map(({ unit }) => unit), institutions];
      case 'siteSections':
        return [
          launched
            .filter((one) => this.answers(one, 'school-launch-order').length > 0)
            .map(({ unit }) => unit),
          institutions,
        ];
      case 'institutionsWithPairs':
        return [working.map(({ unit }) => unit), institutions];
      case 'institutionsWithMentors':
        return [assigned.flatMap((one) => this.taking(one, 'mentor').map(({ unit }) => unit)), institutions];
      case 'retention1':
      case 'retention2':
      case 'retention3':
        return this.retention(Number(figure.at(-1)));
      default:
        throw new Error(`nobody told ${figure} anew`);
    }
  }

  private retention(years: number): [string[], string[]] {
    const came = this.cases('request').flatMap((one) => {
      const [said] = this.answers(one, 'mentee-request');
      if (!said || !(said['category'] as string[]).includes('young')) return [];
      return one.people.map(({ person }) => {
        const stay = memberships.find((stay) => stay.person === person && stay.unit === one.unit)!;
        const service = said['experienceInOrgYears'];
        const asked = localDate(one.events[0]!.at, this.zone(one));
        const first = typeof service === 'number' ? addMonths(asked, -Math.round(service * 12)) : stay.from;
        const day = addMonths(String(said['hireDate'] ?? first), 12 * years);
        return { person, day, works: stay.to === null || stay.to >= day, last: this.day(one) };
      });
    });
    const due = came.filter(({ day, last }) => day >= this.when.from && day <= this.when.to && day <= last);
    return [due.filter(({ works }) => works).map(({ person }) => person), due.map(({ person }) => person)];
  }

  private cases(subject: ToldSubject): ToldCase[] {
    return told.cases.filter(
      (one) =>
        one.subject === subject && this.own.some(({ id }) => id === one.unit) && this.past(one).length > 0,
    );
  }

  private standing(subject: ToldSubject, states: readonly string[]): ToldCase[] {
    return this.cases(subject).filter((one) =>
      this.past(one)
        .at(-1)!
        .states.some((state) => isWithin(state, states)),
    );
  }

  private past(one: ToldCase) {
    return one.events.filter(({ at }) => at <= this.closes(one));
  }

  private answers(one: ToldCase, form: string) {
    return this.past(one).flatMap(({ answer }) => (answer?.form === form ? [answer.data] : []));
  }

  private people(
    cases: readonly ToldCase[],
    role: string,
    having: (one: ToldCase) => boolean = () => true,
  ): string[] {
    return cases.filter(having).flatMap((one) => this.taking(one, role).map(({ person }) => person));
  }

  private taking(one: ToldCase, role: string) {
    return one.people.filter(
      (who) =>
        who.role === role &&
        who.joined <= this.closes(one) &&
        (who.left === null || who.left > this.closes(one)),
    );
  }

  private launched(one: ToldCase): boolean {
    const last = this.past(one).at(-1)!;
    return (
      this.past(one).some(({ type }) => type === 'LAUNCH.SIGN') &&
      !(last.states.includes('closed') && !this.sinceOpen(one, last.at))
    );
  }

  private zone(one: ToldCase): string {
    return places.find(({ id }) => id === one.unit)!.zone;
  }

  private closes(one: ToldCase): string {
    const end = new Date(endOfLocalDay(this.when.to, this.zone(one))).toISOString();
    return end < this.when.asOf ? end : this.when.asOf;
  }

  private day(one: ToldCase): string {
    return localDate(this.closes(one), this.zone(one));
  }

  private sinceOpen(one: ToldCase, at: string): boolean {
    return Date.parse(at) >= momentOf(this.when.from, '00:00:00', this.zone(one));
  }

  private within(date: string): boolean {
    return date >= this.when.from && date <= this.when.to;
  }
}

/** `active.programme.work` lies within `active`. */
const isWithin = (state: string, states: readonly string[]): boolean =>
  states.some((one) => `${state}.`.startsWith(`${one}.`));

const ASSIGNED = ['programmeDraft', 'active', 'noticePeriod', 'suspended.paused', 'completing'];
const WORKING = ['active', 'noticePeriod', 'completing'];
const BANK = ['submitted', 'waiting', 'inPair'];

const WHENS: readonly (readonly [string, When])[] = [
  [
    'the first half, told in time',
    { from: '2025-01-01', to: '2025-06-30', asOf: '2025-06-25T09:00:00.000Z' },
  ],
  [
    'the same half, told a year later',
    { from: '2025-01-01', to: '2025-06-30', asOf: '2026-07-01T00:00:00.000Z' },
  ],
  ['the year of a school', { from: '2024-09-01', to: '2025-08-31', asOf: '2026-09-01T00:00:00.000Z' }],
  ['a day before anything', { from: '2024-01-01', to: '2024-01-01', asOf: '2026-01-01T00:00:00.000Z' }],
];
/** Plans have a history of their own and are told below; surveys say nothing until they are published. */
const TOLD = FIGURES.filter(({ key, sql }) => sql !== null && !key.endsWith('Plans')).map(({ key }) => key);

describe('live figures', () => {
  it.each(WHENS)('are what the history says: %s', async (_what, when) => {
    const live = engine.app.get(LiveFigures);
    for (const root of ROOTS) {
      const path = places.find(({ id }) => id === units[root])!.path;
      const values = await live.measureMany(TOLD, path, when);
      const naive = new Naive(root, when);
      for (const figure of TOLD)
        expect([root, figure, values.get(figure)]).toEqual([root, figure, naive.value(figure)]);
    }
  });

  it('find something to count: the comparison above is not one of noughts', () => {
    const whole = { from: '2024-09-01', to: '2026-12-31', asOf: '2027-01-01T00:00:00.000Z' };
    const found = (figure: string, when: When) => {
      const value = new Naive('region', when).value(figure);
      return value.kind === 'share'
        ? value.numerator > 0 && value.numerator < value.denominator
        : value.kind === 'count' && value.count > 0;
    };
    const moments = [whole, ...WHENS.map(([, when]) => when)];
    // A ratio of two sides that are not one within the other.
    const shares = TOLD.filter((figure) => figure !== 'menteesToYoung');
    expect(shares.filter((figure) => !moments.some((when) => found(figure, when)))).toEqual([]);
  });

  it('tell of plans from their publication until another takes their place', async () => {
    const plan = await insertRoadmap(engine, 'townAuthority', 'town', planOf(['m1']));
    const event = (seq: number, at: string, state: string) =>
      engine.pool.query(
        `insert into case_event (case_id, seq, id, type, title, at, from_paths, to_paths) values ($1, $2, $3, 'X', '{}', $4, '{}', array[$5])`,
        [plan.id, seq, newId(), at, state],
      );
    await event(101, '2025-03-01T05:00:00Z', 'published');
    await event(102, '2025-09-01T05:00:00Z', 'amending');
    await event(103, '2026-02-01T05:00:00Z', 'superseded');
    const at = async (root: string, day: string) => {
      const value = await engine.app.get(LiveFigures).measure('municipalPlans', placeOf(root).path, {
        from: `${day.slice(0, 4)}-01-01`,
        to: day,
        asOf: `${day}T12:00:00.000Z`,
      });
      return value?.kind === 'share' ? `${value.numerator}/${value.denominator}` : value;
    };
    expect([await at('region', '2025-02-20'), await at('region', '2025-03-02')]).toEqual(['0/2', '1/2']);
    expect([await at('region', '2025-12-31'), await at('region', '2026-02-02')]).toEqual(['1/2', '0/2']);
    expect(await at('town', '2025-12-31')).toEqual({ kind: 'presence', present: true });
    expect(await at('school', '2025-12-31')).toBe('0/0');
  });

  it('name who stands behind a number to those who may read it, and to nobody else', async () => {
    const live = engine.app.get(LiveFigures);
    const when = WHENS[2]![1];
    const pairs = await live.measure('pairsAssigned', placeOf('school').path, when);
    const ids = pairs?.kind === 'count' ? pairs.cases! : [];
    const seen = async (login: string) =>
      (await live.describeCases('pairsAssigned', ids, await viewerOf(login)))
        .map(({ case: id }) => id)
        .sort();
    expect(await seen('curator')).toEqual([...ids]);
    expect(await seen('methodist')).toEqual([...ids]);
    expect(await seen('neighbour-curator')).toEqual([]);
    expect(await seen('lyceum-head')).toEqual([]);
    const meetings = await live.measure('meetings', placeOf('school').path, when);
    const events = meetings?.kind === 'count' ? meetings.cases! : [];
    expect(await live.describeCases('meetings', events, await viewerOf('methodist'))).toEqual([]);
    expect(await live.describeCases('meetings', events, await viewerOf('curator'))).toHaveLength(
      events.length,
    );
  });

  it('name only states that the workflows have', () => {
    const { workflows } = engine.app.get(Definitions).latest();
    const statesOf = (key: string) => [...workflows.find((one) => one.key === key)!.compiled.states.keys()];
    const unknown = (key: string, named: readonly string[]) =>
      named.filter((state) => !statesOf(key).includes(state));
    expect(unknown('mentoring-pair', [...ASSIGNED_STATES, ...WORKING_STATES])).toEqual([]);
    expect(unknown('mentee-request', BANK_STATES)).toEqual([]);
  });

  it('say nothing of surveys before one is published, which is not nought', async () => {
    const when = WHENS[2]![1];
    expect(
      await engine.app.get(LiveFigures).measure('menteeSatisfaction', placeOf('region').path, when),
    ).toBeUndefined();
  });
});
