import type { RoadmapPlan } from '../plan/plan.js';
import { warning } from './issues.js';
import type { PlanIssue } from './plan-issue.js';

const SOURCE = '000…, приложение № 2, столбец «Ответственные»';

/** Measures that nobody carries out, parties without a name. */
export const checkResponsibles = ({ measures }: RoadmapPlan): PlanIssue[] =>
  measures.flatMap(({ id, assignments }) =>
    assignments.length === 0
      ? [nobody(id)]
      : assignments
          .filter(({ name, unit }) => name.trim() === '' && unit === undefined)
          .map((party) => nameless(id, party.id)),
  );

const nobody = (measure: string): PlanIssue =>
  warning({
    code: 'no-responsible',
    at: { measure, field: 'assignments' },
    text: { ru: 'Ответственный не назван.', en: 'Nobody is named to carry it out.' },
    mend: {
      ru: 'Назовите, кто исполняет: орган, организацию, объединение.',
      en: 'Name who carries it out: a body, an institution, an association.',
    },
    source: SOURCE,
  });

const nameless = (measure: string, assignment: string): PlanIssue =>
  warning({
    code: 'party-without-name',
    at: { measure, assignment, field: 'assignments' },
    text: { ru: 'Один из исполнителей не назван.', en: 'One of the parties has no name.' },
    mend: { ru: 'Впишите название или уберите его.', en: 'Write the name or remove it.' },
    source: SOURCE,
  });
