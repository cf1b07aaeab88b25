import type { Told } from './moved-clock.js';
import { habitOf, type Habit } from './habits.js';
import type { PlaceOfRegion } from './region-of-size.js';

type Level = 'school' | 'institution' | 'municipality' | 'region';

/** By hand from the calendar of 2026: whom a morning may reach. Before −3 whoever fills in, from −3 on whoever answers as well. */
const MORNINGS: { readonly [level in Level]: readonly (readonly [date: string, heads: boolean])[] } = {
  // Due on Sunday 20.12: −14 (Sunday 6.12) and −7 (Sunday 13.12) go on Fridays, −1 and the day itself on Friday the 18th.
  school: [
    ['2026-12-04', false],
    ['2026-12-11', false],
    ['2026-12-17', true],
    ['2026-12-18', true],
    ['2026-12-21', true],
    ['2026-12-23', true],
    ['2026-12-28', true],
  ],
  // Due on Saturday 26.12: −1 and the day itself are one letter on Friday; +7 (Saturday 2.01) waits for the end of the holidays.
  institution: [
    ['2026-12-11', false],
    ['2026-12-18', false],
    ['2026-12-23', true],
    ['2026-12-25', true],
    ['2026-12-28', true],
    ['2026-12-29', true],
    ['2027-01-11', true],
  ],
  municipality: [
    ['2026-12-11', false],
    ['2026-12-18', false],
    ['2026-12-23', true],
    ['2026-12-25', true],
    ['2026-12-28', true],
    ['2026-12-29', true],
    ['2027-01-11', true],
  ],
  // Due on Wednesday 30.12: −3 (Sunday 27.12) goes on Friday.
  region: [
    ['2026-12-16', false],
    ['2026-12-23', false],
    ['2026-12-25', true],
    ['2026-12-29', true],
    ['2026-12-30', true],
    ['2027-01-11', true],
  ],
};

/** The last morning on which a report had not come, and mornings on which it had been returned. */
interface Owing {
  readonly until: string;
  readonly returned?: readonly [from: string, to: string];
}
const ALWAYS: Owing = { until: '2099-01-01' };
const OWING: { readonly [level in Level]: { readonly [habit in Habit]?: Owing } } = {
  school: {
    early: { until: '2026-12-02' },
    inTime: { until: '2026-12-08' },
    returned: { until: '2026-12-10', returned: ['2026-12-15', '2026-12-18'] },
    late: { until: '2026-12-22' },
    afterTotal: { until: '2026-12-24' },
    never: ALWAYS,
  },
  institution: {
    early: { until: '2026-12-10' },
    inTime: { until: '2026-12-24' },
    returned: { until: '2026-12-15', returned: ['2026-12-23', '2026-12-24'] },
    late: { until: '2026-12-28' },
    afterTotal: { until: '2027-01-11' },
    never: ALWAYS,
  },
  municipality: {
    inTime: { until: '2026-12-24' },
    returned: { until: '2026-12-24', returned: ['2026-12-25', '2026-12-25'] },
    late: { until: '2026-12-28' },
    never: ALWAYS,
  },
  region: { inTime: { until: '2026-12-30' } },
};

const LEVELS: { readonly [letter: string]: Level } = { s: 'school', i: 'institution', m: 'municipality' };
const levelOf = ({ key }: PlaceOfRegion): Level => (key === 'region' ? 'region' : LEVELS[key[0]!]!);

const owes = (place: PlaceOfRegion, date: string): boolean => {
  const { until, returned } = OWING[levelOf(place)][habitOf(place)]!;
  return date <= until || (returned !== undefined && date >= returned[0] && date <= returned[1]);
};

/** Nine in the morning at the place, in UTC. */
const morning = ({ zone }: PlaceOfRegion, date: string): string =>
  `${date}T${zone === 'Asia/Tomsk' ? '02' : '04'}:00:00.000Z`;

interface ByMoment {
  readonly [moment: string]: readonly string[];
}

/** Who has to be reminded when, by what places did and by the calendar; reckoned from neither code nor rows of the engine. */
export const expectedReminders = (places: readonly PlaceOfRegion[]): ByMoment =>
  byMoment(
    places.flatMap((place) =>
      MORNINGS[levelOf(place)]
        .filter(([date]) => owes(place, date))
        .flatMap(([date, heads]) =>
          [...new Set(heads ? [place.writer, place.sender] : [place.writer])].map((person) => ({
            at: morning(place, date),
            person,
          })),
        ),
    ),
  );

export const byMoment = (told: readonly Pick<Told, 'at' | 'person'>[]): ByMoment => {
  const moments: Record<string, string[]> = {};
  for (const { at, person } of told) (moments[at] ??= []).push(person);
  for (const people of Object.values(moments)) people.sort();
  return moments;
};
