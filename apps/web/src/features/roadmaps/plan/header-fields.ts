import type { ApprovalAct, ColumnSet, HeaderFields, RoadmapPlan, Tolerance } from '@tandem/roadmap-core';
import { readNumber } from '../grid/write/read-number.js';

/** The head of a plan as it is typed. */
export interface HeaderDraft {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly type: ApprovalAct['type'];
  readonly number: string;
  readonly date: string;
  readonly appendixNo: string;
  readonly numberInAppendix: string;
  readonly columns: ColumnSet;
  readonly tolerance: string;
  readonly kind: Tolerance['kind'];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What of the head is another one than before; an act without a number is none. */
export function headerFields(plan: RoadmapPlan, draft: HeaderDraft): HeaderFields {
  const { type, date } = draft;
  const number = draft.number.trim();
  const appendixNo = draft.appendixNo.trim();
  const numberInAppendix = draft.numberInAppendix.trim();
  const act: ApprovalAct | null =
    number === ''
      ? null
      : {
          type,
          number,
          ...(date ? { date } : {}),
          ...(appendixNo ? { appendixNo } : {}),
          ...(numberInAppendix ? { numberInAppendix } : {}),
        };
  const value = readNumber(draft.tolerance);
  const tolerance = value === undefined ? null : { value, kind: draft.kind };
  const period = { from: draft.from, to: draft.to };
  return {
    ...(draft.title.trim() === plan.title ? {} : { title: draft.title.trim() }),
    ...(same(period, plan.period) ? {} : { period }),
    ...(same(act, plan.act ?? null) ? {} : { act }),
    ...(same(tolerance, plan.tolerance ?? null) ? {} : { tolerance }),
    ...(draft.columns === plan.columns ? {} : { columns: draft.columns }),
  };
}
