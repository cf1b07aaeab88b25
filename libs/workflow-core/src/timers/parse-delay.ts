/** Calendar and clock parts of a duration; `workdays` of the unit's region. */
export interface Duration {
  readonly sign: 1 | -1;
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly workdays: number;
  /** Hours, minutes and seconds, exact. */
  readonly milliseconds: number;
  /** A deadline of a day or longer falls at the end of the local day; hours are exact. */
  readonly exact: boolean;
}

export type ParsedDelay =
  | { readonly kind: 'duration'; readonly duration: Duration }
  | { readonly kind: 'yearly'; readonly monthDay: string }
  | { readonly kind: 'fact'; readonly name: string; readonly offset: Duration | undefined };

const DURATION =
  /^(-)?P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:(\d+)WD)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const YEARLY = /^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const FACT = /^((?:answers\.[A-Za-z0-9_-]+|case\.context)(?:\.[A-Za-z0-9_]+)+)([+-]P[0-9A-Z]+)?$/;

/** Ten years: longer is a slip of the pen, and `Date` has an end. */
const MOST = { years: 10, months: 120, weeks: 520, days: 3660, workdays: 2600, hours: 87_600 };

export const parseDuration = (text: string): Duration | undefined => {
  const found = DURATION.exec(text);
  if (!found) return undefined;
  const [years, months, weeks, days, workdays, hours, minutes, seconds] = found
    .slice(2)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number, number];
  if (
    years > MOST.years ||
    months > MOST.months ||
    weeks > MOST.weeks ||
    days > MOST.days ||
    workdays > MOST.workdays ||
    hours + minutes / 60 + seconds / 3600 > MOST.hours
  )
    return undefined;
  const milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return {
    sign: found[1] ? -1 : 1,
    years,
    months,
    days: days + weeks * 7,
    workdays,
    milliseconds,
    exact: text.includes('T'),
  };
};

/** What a delay of a definition means, or nothing where it cannot be read. */
export const parseDelay = (text: string): ParsedDelay | undefined => {
  const duration = parseDuration(text);
  if (duration) return { kind: 'duration', duration };
  const yearly = YEARLY.exec(text);
  if (yearly) return realMonthDay(text.slice(2)) ? { kind: 'yearly', monthDay: text.slice(2) } : undefined;
  const fact = FACT.exec(text);
  if (!fact) return undefined;
  const offset = fact[2] ? parseDuration(fact[2].replace('+', '')) : undefined;
  if (fact[2] && !offset) return undefined;
  return { kind: 'fact', name: fact[1]!, offset };
};

/** 29 February comes only once in four years; as a yearly deadline it is a mistake. */
const realMonthDay = (monthDay: string): boolean =>
  new Date(`2025-${monthDay}T00:00:00Z`).toISOString().slice(5, 10) === monthDay;

export const isZero = (duration: Duration): boolean =>
  !duration.years && !duration.months && !duration.days && !duration.workdays && !duration.milliseconds;
