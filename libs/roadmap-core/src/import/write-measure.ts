import { readResponsibles } from '../bodies/read-responsibles.js';
import { readIndicator } from '../indicator/read-indicator.js';
import { PLAN_LIMITS } from '../plan/limits.js';
import type { Assignment, Measure, PlanLevel, PlanPeriod } from '../plan/plan.js';
import { readSchedule } from '../schedule/read-schedule.js';
import type { PlanField } from '../check/plan-issue.js';
import type { GatheredMeasure, PartRow } from './gathered.js';
import type { NoteBook } from './import-notes.js';
import { isPoint, mendText, plain, withoutBullet, type TextKind } from './mend-text.js';

export interface WritingTools {
  readonly newId: () => string;
  readonly notes: NoteBook;
  readonly period: PlanPeriod;
  readonly level: PlanLevel;
  /** Every whole word of the source. */
  readonly words: ReadonlySet<string>;
}

const LONGEST_LABEL = 40;
/** A row without words for what is done: a plan has none such, a person names it. */
const NO_TITLE = 'Без названия';

/** The measure that gathered rows tell of; what was mended, guessed and not understood goes into the notes. */
export const writeMeasure = (gathered: GatheredMeasure, tools: WritingTools): Measure => {
  const { notes, period, words } = tools;
  const { id, section, parts } = gathered;
  const mend = (raw: string, field: PlanField, kind?: TextKind): string => {
    const { text, mended } = mendText(raw, words, kind);
    for (const one of mended) notes.say(one.code, { measure: id, field }, one.raw);
    return text;
  };
  const label = plain(gathered.label);
  const isLabel = label.length <= LONGEST_LABEL;
  if (!isLabel) notes.say('label-long', { measure: id, field: 'title' }, label);
  const { title, subItems } = divide(
    mend(isLabel ? gathered.title : `${gathered.label}\n${gathered.title}`, 'title'),
    id,
    notes,
  );
  if (title === '') notes.say('title-missing', { measure: id, field: 'title' }, label);
  const schedule = readTerm(mend(parts[0]!.schedule, 'schedule'), id, tools);
  const result = mend(parts[0]!.result, 'result');
  const indicatorText = mend(gathered.indicator, 'indicator');
  const indicator = readIndicator(indicatorText, period, `${title} ${result}`);
  if (indicatorText !== '' && (!indicator || indicator.unit === 'text'))
    notes.say('indicator-unread', { measure: id, field: 'indicator' }, indicatorText);
  const assignments = atMost(
    parts.flatMap((part, at) => partiesOf(part, at, { id, schedule: schedule.raw, result, mend, tools })),
  );
  const remarks = gathered.remarks.map((raw) => mendText(raw, words).text).filter((text) => text !== '');
  const unreadable = indicatorText !== '' && !indicator ? [indicatorText] : [];
  const note = [...unreadable, ...remarks].join('\n');
  return {
    id,
    section,
    label: isLabel ? label : '',
    title: title === '' ? NO_TITLE : title,
    subItems,
    result,
    ...(indicator ? { indicator } : {}),
    schedule,
    assignments,
    evidence: [],
    ...(note ? { note } : {}),
  };
};

/** The title, and the points below it: «… в том числе: · педагогические мастерские; · семинары». */
const divide = (text: string, id: string, notes: NoteBook): { title: string; subItems: string[] } => {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => isPoint(line));
  if (first <= 0) return { title: lines.join(' ').trim(), subItems: [] };
  const subItems: string[] = [];
  for (const line of lines.slice(first))
    if (isPoint(line)) subItems.push(withoutBullet(line));
    else subItems[subItems.length - 1] += ` ${line}`;
  const points = subItems.map((item) => item.replace(/[;,]$/, '').trim()).filter((item) => item !== '');
  if (points.length <= PLAN_LIMITS.subItems)
    return { title: lines.slice(0, first).join(' '), subItems: points };
  notes.say('points-too-many', { measure: id, field: 'subItems' }, '');
  return { title: lines.join(' '), subItems: [] };
};

const readTerm = (raw: string, id: string, { period, notes }: WritingTools) => {
  const schedule = readSchedule(raw, period);
  const known = schedule.rules.length <= PLAN_LIMITS.rules ? schedule : { raw: schedule.raw, rules: [] };
  if (raw !== '' && known.rules.length === 0)
    notes.say('schedule-unread', { measure: id, field: 'schedule' }, raw);
  return known;
};

interface PartContext {
  readonly id: string;
  /** Of the measure itself: a party keeps its own only where it differs. */
  readonly schedule: string;
  readonly result: string;
  readonly mend: (raw: string, field: PlanField, kind?: TextKind) => string;
  readonly tools: WritingTools;
}

const partiesOf = (part: PartRow, at: number, context: PartContext): Assignment[] => {
  const { id, mend, tools } = context;
  const text = mend(part.responsible, 'assignments', 'parties');
  const parties = text === '' ? [] : readResponsibles(text, tools.newId, tools.level);
  if (losesWords(text, parties)) tools.notes.say('party-unread', { measure: id, field: 'assignments' }, text);
  for (const { id: assignment, name, body } of parties)
    if (!body) tools.notes.say('party-unread', { measure: id, assignment, field: 'assignments' }, name);
  if (at === 0) return parties;
  const raw = mend(part.schedule, 'schedule');
  const own = raw === '' || raw === context.schedule ? undefined : readTerm(raw, id, tools);
  const result = mend(part.result, 'result');
  return parties.map((party) => ({
    ...party,
    ...(own ? { schedule: own } : {}),
    ...(result !== '' && result !== context.result ? { result } : {}),
  }));
};

/** More parties than a plan holds stand together in the last one: none is lost. */
const atMost = (parties: Assignment[]): Assignment[] => {
  const most = PLAN_LIMITS.assignments;
  const last = parties[most - 1];
  if (!last || parties.length === most) return parties;
  const rest = parties.slice(most - 1).map(({ name }) => name);
  return [...parties.slice(0, most - 1), { id: last.id, name: rest.join('; ') }];
};

/** Words that became no part of a name: a number, a sign. «По согласованию» is a property of its party. */
const losesWords = (text: string, parties: readonly Assignment[]): boolean => {
  const kept = new Set(parties.flatMap(({ name }) => name.match(WORDS) ?? []));
  const words = text.replace(/по\s+согласованию/gi, ' ').match(WORDS) ?? [];
  return words.some((word) => !kept.has(word));
};

const WORDS = /[\p{L}\d]+/gu;
