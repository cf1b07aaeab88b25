import { isObject, wrong, type Asked, type SeriesIssue } from './series-issue.js';

/** Targets of an indicator: years in order, none twice, none after the end of the programme, values that can be reached. */
export const checkTargets = (given: unknown, passport: Asked, place: string): SeriesIssue[] => {
  if (!isObject(given) || !Array.isArray(given['targets']))
    return [wrong(place, '`targets` of each year are expected')];
  const { targets, base, final, lastYear, carryForward } = given;
  const value = (name: string, told: unknown): SeriesIssue[] =>
    told === undefined || isValue(told, passport)
      ? []
      : [wrong(`${place}/${name}`, 'a number that the indicator can have is expected')];
  return [
    ...(typeof carryForward === 'boolean'
      ? []
      : [wrong(`${place}/carryForward`, 'true or false is expected')]),
    ...(lastYear === undefined || isYear(lastYear) ? [] : [wrong(`${place}/lastYear`, 'a year is expected')]),
    ...value('base', base),
    ...value('final', final),
    ...(targets.length === 0 && final === undefined
      ? [wrong(`${place}/targets`, 'neither a year nor the end has a target')]
      : []),
    ...(targets as unknown[]).flatMap((one, index) =>
      checkYear(
        one,
        index === 0 ? undefined : (targets as unknown[])[index - 1],
        lastYear,
        passport,
        `${place}/targets/${index}`,
      ),
    ),
  ];
};

const checkYear = (
  given: unknown,
  before: unknown,
  lastYear: unknown,
  passport: Asked,
  place: string,
): SeriesIssue[] => {
  if (!isObject(given) || !isYear(given['year'])) return [wrong(`${place}/year`, 'a year is expected')];
  const to = given['to'] ?? given['year'];
  return [
    ...(isYear(to) && to >= given['year'] ? [] : [wrong(`${place}/to`, 'joined years end after they begin')]),
    ...(isValue(given['value'], passport)
      ? []
      : [wrong(`${place}/value`, 'a number that the indicator can have is expected')]),
    ...(isObject(before) && Number(before['to'] ?? before['year']) >= given['year']
      ? [wrong(`${place}/year`, 'years go on, and none stands twice')]
      : []),
    ...(isYear(lastYear) && isYear(to) && to > lastYear
      ? [wrong(`${place}/year`, 'the programme is over by then')]
      : []),
  ];
};

const isYear = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 2000 && (value as number) <= 2100;

/** Per cent up to 100 unless more is possible by definition; numbers of things are whole. */
const isValue = (value: unknown, { unit, mayExceedWhole }: Asked): boolean => {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return false;
  if (unit === 'count') return Number.isInteger(value);
  return mayExceedWhole === true || value <= 100;
};
