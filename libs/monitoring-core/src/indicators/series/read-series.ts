import type { SeriesOfDocument } from './indicator-series.js';
import { checkTargets } from './check-targets.js';
import { at, isObject, wrong, type Asked, type SeriesIssue } from './series-issue.js';

/**
 * Series of a document as they stand in the content pack, or what is wrong with them and where: a target that was typed a
 * year too late would be held against people.
 */
export const readSeries = (
  given: unknown,
): { readonly document: SeriesOfDocument } | { readonly issues: readonly SeriesIssue[] } => {
  const issues = checkDocument(given);
  return issues.length === 0 ? { document: given as SeriesOfDocument } : { issues };
};

const checkDocument = (given: unknown): SeriesIssue[] => {
  if (!isObject(given)) return [wrong('', 'an object is expected')];
  const { key, title, of, source, series } = given;
  const issues = [
    ...(typeof key === 'string' && /^[a-z0-9-]{1,40}$/u.test(key)
      ? []
      : [wrong('/key', 'lower-case Latin words with hyphens are expected')]),
    ...checkText(title, '/title'),
    ...(isObject(of) &&
    (of['kind'] === 'region' || of['kind'] === 'municipality') &&
    typeof of['titled'] === 'string' &&
    of['titled'] !== ''
      ? []
      : [wrong('/of', 'say whose document it is: `kind` region or municipality, and how it is `titled`')]),
    ...checkFilled(source, '/source'),
  ];
  if (!Array.isArray(series) || series.length === 0)
    return [...issues, wrong('/series', 'a document has indicators')];
  const keys = series.map((one) =>
    isObject(one) && isObject(one['passport']) ? one['passport']['key'] : undefined,
  );
  return [
    ...issues,
    ...series.flatMap((one, index) => checkOne(one, `/series/${index}`, key)),
    ...keys.flatMap((one, index) =>
      one !== undefined && keys.indexOf(one) < index
        ? [wrong(`/series/${index}/passport/key`, `the key stands twice: ${String(one)}`)]
        : [],
    ),
  ];
};

const checkOne = (given: unknown, place: string, document: unknown): SeriesIssue[] => {
  if (!isObject(given)) return [wrong(place, 'an object is expected')];
  const { passport, targets, remark, row, whole } = given;
  if (!isObject(passport)) return [wrong(`${place}/passport`, 'an object is expected')];
  return [
    ...checkPassport(passport, `${place}/passport`, document),
    ...checkTargets(targets, passport, `${place}/targets`),
    ...(row === undefined || (typeof row === 'string' && /^\d+(?:\.\d+)*$/u.test(row))
      ? []
      : [wrong(`${place}/row`, 'the number of a row is expected: 1.2')]),
    ...(whole === undefined || WHOLES.includes(whole)
      ? []
      : [wrong(`${place}/whole`, `one of ${WHOLES.join(', ')} is expected`)]),
    ...(remark === undefined ? [] : checkText(remark, `${place}/remark`)),
  ];
};

const WHOLES: readonly unknown[] = ['municipality', 'institution', 'regionFounded'];

const CHOICES = {
  unit: ['percent', 'count', 'presence'],
  counts: ['stock', 'flow'],
  better: ['higher', 'lower', 'neither'],
} as const;

const checkPassport = (passport: Asked, place: string, document: unknown): SeriesIssue[] => [
  ...(typeof passport['key'] === 'string' && passport['key'].startsWith(`${String(document)}.`)
    ? []
    : [wrong(`${place}/key`, 'it begins with the key of its document and a full stop')]),
  ...checkText(passport['title'], `${place}/title`),
  ...checkFilled(passport['source'], `${place}/source`),
  ...Object.entries(CHOICES).flatMap(([name, choices]) =>
    (choices as readonly unknown[]).includes(passport[name])
      ? []
      : [wrong(`${place}/${name}`, `one of ${choices.join(', ')} is expected`)],
  ),
  ...(typeof passport['mayExceedWhole'] === 'boolean'
    ? []
    : [wrong(`${place}/mayExceedWhole`, 'true or false is expected')]),
  // A share of nobody says nothing, and a count is nobody's share.
  ...(passport['unit'] === 'percent'
    ? checkText(passport['population'], `${place}/population`)
    : passport['population'] === undefined
      ? []
      : [wrong(`${place}/population`, 'only a share has a population')]),
  ...checkTolerance(passport['tolerance'], `${place}/tolerance`),
  ...checkFrom(passport['from'], `${place}/from`),
];

const checkTolerance = (given: unknown, place: string): SeriesIssue[] => {
  if (given === undefined) return [];
  const right =
    isObject(given) &&
    at(given, 'value', (value) => typeof value === 'number' && value >= 0 && value <= 100) &&
    at(given, 'kind', (kind) => kind === 'points' || kind === 'relative' || kind === 'unstated');
  return right
    ? []
    : [wrong(place, '`value` from 0 to 100 and `kind` points, relative or unstated are expected')];
};

const checkFrom = (given: unknown, place: string): SeriesIssue[] => {
  const right =
    isObject(given) &&
    (given['kind'] === 'hand' ||
      (given['kind'] === 'fact' && at(given, 'fact', isFilled)) ||
      (given['kind'] === 'survey' && at(given, 'index', isFilled)));
  return right ? [] : [wrong(place, '`fact` with its name, `survey` with its index, or `hand` is expected')];
};

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const checkFilled = (value: unknown, place: string): SeriesIssue[] =>
  isFilled(value) ? [] : [wrong(place, 'words are expected')];

/** Both languages: half of a screen in another language is a mistake of the pack. */
const checkText = (value: unknown, place: string): SeriesIssue[] =>
  isObject(value) && isFilled(value['ru']) && isFilled(value['en'])
    ? []
    : [wrong(place, 'words in Russian and in English are expected')];
