import type { Role, Text, UnitKind } from '@tandem/domain';
import type { DueRule, NonWorkingRule } from './due-rule.js';
import type { ReportingPeriod } from './reporting-period.js';

/** What is asked of many at once (workflows e, f, h; R299 for what is asked on request). */
export type CampaignKind =
  | 'halfYearReport'
  | 'annualMonitoring'
  | 'programmeChecklist'
  | 'schoolSelfCheck'
  | 'municipalAnalysis'
  | 'localActs'
  | 'survey'
  | 'onRequest';

/** «Обеспечить» and «рекомендовать» (`000…`, 4 and 5): said of what is asked, never of who is asked. */
export type Bindingness = 'mandatory' | 'advisory';

export type Addressee = 'municipality' | 'regionalOperator' | 'regionalAuthority';

/** Who owes what to whom, how strictly, by when and by which words of which document. */
export interface Assignment {
  readonly id: string;
  readonly title: Required<Text>;
  /** Units of these kinds owe it. */
  readonly owedBy: readonly UnitKind[];
  /** Only those that stand under a municipality, or only those that do not; both where nothing is said (R360). */
  readonly standing?: 'underMunicipality' | 'underRegion';
  readonly to: Addressee;
  readonly bindingness: Bindingness;
  readonly due: DueRule;
  /** Where the duty itself comes from: «000…, п. 5.3». */
  readonly source: string;
  /** The form that answers it; without one it is answered on the rows of a plan. */
  readonly form?: string;
  /** Pinned when the campaign opens: criteria do not change within a year (workflow f). */
  readonly formVersion?: number;
}

export interface Reminding {
  /** Days from the due date: −14, −7, −3, −1, 0, and those after it. */
  readonly days: readonly number[];
  /** From this many days before on, the head is told as well (workflows e: −3). */
  readonly headFrom: number;
  readonly roles: readonly Role[];
  readonly headRoles: readonly Role[];
}

export interface Campaign {
  readonly id: string;
  readonly kind: CampaignKind;
  readonly period: ReportingPeriod;
  /** Local date on which reports are made and may be filled in. */
  readonly opensOn: string;
  /** Data are taken as they stand at the end of this day: reports are due before their period ends (R268). */
  readonly cutOff: string;
  readonly assignments: readonly Assignment[];
  readonly nonWorking: NonWorkingRule;
  readonly reminding: Reminding;
}

/** A unit as a campaign sees it. Its time zone is its own: Tomsk is two hours ahead of Nefteyugansk. */
export interface CampaignUnit {
  readonly id: string;
  readonly title: Required<Text>;
  readonly kind: UnitKind;
  readonly parent?: string;
  /** IANA name: `Asia/Tomsk`, `Asia/Yekaterinburg`. */
  readonly timeZone: string;
}

export const DEFAULT_REMINDING: Reminding = {
  days: [-14, -7, -3, -1, 0, 1, 3, 7],
  headFrom: -3,
  roles: ['curator', 'methodist', 'municipalCoordinator', 'regionalOperator'],
  headRoles: ['head', 'municipalAuthority'],
};
