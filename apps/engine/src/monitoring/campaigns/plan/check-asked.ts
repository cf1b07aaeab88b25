import type { NewCampaign } from '@tandem/contracts';
import { say, type Calendar, type Language, type Text } from '@tandem/domain';
import { openCampaign, type Assignment, type Campaign, type CampaignUnit } from '@tandem/monitoring-core';
import type { UnitDirectory } from '../../../pipeline/unit-directory.js';
import type { FieldProblem } from '../refusals.js';
import { assignmentNamed, boundBy, mayAsk, needsDate, withDate, workflowOfKind } from './assignments-of.js';
import type { CampaignPlace } from './campaign-place.js';

export interface Asked {
  readonly assignments: readonly Assignment[];
  readonly problems: readonly FieldProblem[];
}

/** Each duty by itself, so that everything that is wrong is told at once and in its place. */
export const checkAsked = (
  input: NewCampaign,
  place: CampaignPlace,
  draft: Campaign,
  units: readonly CampaignUnit[],
  calendar: Calendar,
  language: Language,
): Asked => {
  const problems: FieldProblem[] = [];
  const assignments: Assignment[] = [];
  const tell = (at: string, text: Text) => problems.push({ at, text: say(text, language) });
  // Of such a campaign nothing could be asked: one word about the kind says it all.
  if (!workflowOfKind(input.kind)) {
    tell('/kind', WORDS.otherKind);
    return { assignments, problems };
  }
  if (input.asked.length === 0) tell('/asked', WORDS.nobodyAsked);
  input.asked.forEach(({ assignment: id, due }, index) => {
    const at = `/asked/${index}`;
    const named = assignmentNamed(input.kind, id);
    if (!named) return tell(`${at}/assignment`, WORDS.unknown);
    if (assignments.some((one) => one.id === id)) return tell(`${at}/assignment`, WORDS.twice);
    if (!mayAsk(place, named)) return tell(`${at}/assignment`, WORDS.notItsOwn);
    if (due === undefined && needsDate(named)) return tell(`${at}/due`, WORDS.noDate(named.title));
    const bound = boundBy(place, input.kind, named);
    const assignment = due === undefined ? bound : withDate(bound, due, place.level);
    assignments.push(assignment);
    const opening = openCampaign({ ...draft, assignments: [assignment] }, units, calendar);
    if (!opening.ok && !TOLD_ELSEWHERE.has(opening.code))
      tell(`${at}/${FIELD[opening.code] ?? 'assignment'}`, opening.text);
  });
  return { assignments, problems };
};

/** The period has a field of its own; a duty that nobody here has stands beside others, and only all together are nobody's. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['bad-period', 'nobody-owes']);

const FIELD: { readonly [code: string]: string } = { 'no-due-date': 'due', 'opens-after-due': 'due' };

const WORDS = {
  otherKind: {
    ru: 'Такие кампании здесь не открывают: опросы создают на своей странице, остальное выберите из списка.',
    en: 'Campaigns of this kind are not opened here: surveys have a page of their own, choose the rest of the list.',
  },
  nobodyAsked: {
    ru: 'Выберите, от кого ждать отчёты.',
    en: 'Choose who is asked for reports.',
  },
  unknown: { ru: 'Такого отчёта нет в перечне.', en: 'There is no such report in the list.' },
  twice: { ru: 'Этот отчёт уже выбран.', en: 'This report is chosen already.' },
  notItsOwn: {
    ru: 'Муниципалитет собирает отчёты своих школ; остальные собирает регион.',
    en: 'A municipality collects the reports of its own schools; the region collects the others.',
  },
  noDate: (title: Required<Text>): Text => ({
    ru: `«${title.ru}»: в документах срока нет, назначьте свой.`,
    en: `“${title.en}”: the documents name no date, set one of your own.`,
  }),
} as const;

export interface Only {
  /** Ids as the core knows the units that owe; none where everybody is asked. */
  readonly units: ReadonlySet<string> | undefined;
  readonly problems: readonly FieldProblem[];
}

/** The units that are named: each once and of this place. The region is named for its operator, who owes for it. */
export const checkOnly = (
  only: readonly string[] | undefined,
  everybody: readonly CampaignUnit[],
  directory: UnitDirectory,
  language: Language,
): Only => {
  if (!only) return { units: undefined, problems: [] };
  const known = new Map(everybody.map((unit) => [unit.id, unit]));
  const units = new Set<string>();
  const problems: FieldProblem[] = [];
  only.forEach((id, index) => {
    const unit = known.get(id);
    const at = `/only/${index}`;
    if (!unit) problems.push({ at, text: say(FOREIGN, language) });
    else if (only.indexOf(id) < index)
      problems.push({ at, text: say(twice(directory.known(id)?.title ?? ''), language) });
    else units.add(unit.kind === 'region' ? (operatorOf(everybody, id) ?? id) : id);
  });
  return { units, problems };
};

const operatorOf = (everybody: readonly CampaignUnit[], region: string): string | undefined =>
  everybody.find(({ kind, parent }) => kind === 'regionalOperator' && parent === region)?.id;

const FOREIGN: Text = {
  ru: 'Этой организации здесь нет: выберите из тех, что подчинены вам.',
  en: 'There is no such unit here: choose of those under you.',
};

const twice = (title: string): Text => ({
  ru: `«${title}» указана дважды: организация отчитывается один раз.`,
  en: `“${title}” is listed twice: a unit reports once.`,
});
