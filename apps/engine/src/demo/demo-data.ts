import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JsonObject, Role, UnitKind } from '@tandem/domain';
import type { ApprovalAct, RoadmapPlan } from '@tandem/roadmap-core';

/** Days are told relative to the day on which the demonstration is made: -10 is ten days ago. */
type Day = number;

export interface DemoUnit {
  readonly key: string;
  readonly id: string;
  readonly kind: UnitKind;
  readonly parent?: string;
  readonly founder?: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  /** Of a root: its working calendar and its zone, where they differ from the first region's. */
  readonly region?: string;
  readonly zone?: string;
  /** Where it stands in the drawing of the region. */
  readonly map?: { readonly column: number; readonly row: number; readonly short: string };
}

export interface DemoPerson {
  readonly key: string;
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly position: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly login?: string;
}

/** What a teacher finds hard, and the programme that grows out of it. */
export interface Theme {
  readonly deficits: readonly string[];
  readonly reason: string;
  readonly goal: string;
  readonly strengths: string;
  readonly why: string;
  readonly programmeGoal: string;
  readonly tasks: readonly string[];
  readonly expected: readonly JsonObject[];
  /** `share`: how far into the programme the measure falls due. */
  readonly measures: readonly (JsonObject & { readonly share: number })[];
  readonly topics: readonly string[];
}

export interface DemoCycle {
  readonly unit: string;
  readonly curator: string;
  readonly head: string;
  readonly council: readonly string[];
  readonly from: Day;
  readonly order: string;
  /** Where the section on mentoring stands, if the school has made one. */
  readonly site?: string;
}

export interface DemoCandidacy {
  readonly person: string;
  readonly unit: string;
  readonly from: Day;
  readonly until: 'nominated' | 'applied' | 'screening' | 'training' | 'admitted';
  /** Who nominates; the candidate himself where nobody does. */
  readonly by?: string;
  readonly qualification: string;
  readonly years: number;
  readonly areas: readonly string[];
  readonly result: string;
  readonly past?: number;
  readonly external?: boolean;
  readonly motivation: string;
  /** The council asked for training: when it ended, or for how many days its certificate has been out of force. */
  readonly training?: { readonly title: string; readonly endedOn?: Day; readonly expiredFor?: number };
}

export interface DemoRequest {
  readonly person: string;
  readonly unit: string;
  readonly from: Day;
  readonly theme: string;
  readonly category: readonly string[];
  readonly years: number;
  readonly inSchool: number;
  /** A mentor is looked for outside the school: why. */
  readonly external?: string;
  readonly until?: 'submitted' | 'diagnostics';
}

export interface DemoPair {
  readonly key: string;
  readonly unit: string;
  readonly mentors: readonly string[];
  readonly mentees: readonly string[];
  readonly kind: 'traditional' | 'group' | 'situational';
  readonly theme: string;
  readonly from: Day;
  /** How long the programme is: whole months, or days where it is short. */
  readonly months?: number;
  readonly days?: number;
  /** The programme ends in so many days from today; otherwise it begins with the order. */
  readonly endsIn?: number;
  readonly cadence: 'weekly' | 'biweekly' | 'monthly';
  /** So many meetings and no more; otherwise they go on to this week. */
  readonly meetings?: number;
  readonly visit?: boolean;
  /** The mentor works at this other school. */
  readonly external?: string;
  readonly order: string;
  readonly until:
    | 'psychCheck'
    | 'consents'
    | 'orderSign'
    | 'programmeOverdue'
    | 'programmeReview'
    | 'active'
    | 'interimDue'
    | 'notice'
    | 'completing'
    | 'completed';
}

/** How a roadmap came to be, and how far it has come. */
export interface DemoPlan {
  readonly key: string;
  readonly unit: string;
  /** Rows of a public roadmap (`demo/roadmaps`), or those of the plan above with what is different here. */
  readonly plan:
    | { readonly file: string }
    | {
        readonly parent: true;
        readonly without?: readonly string[];
        readonly exclude?: { readonly [parentMeasure: string]: string };
        /** By how many points targets are below those of the plan above. */
        readonly lower?: { readonly [parentMeasure: string]: number };
      };
  /** A date, or days from today. */
  readonly on?: string;
  readonly from?: Day;
  readonly replaces?: string;
  readonly until:
    'draft' | 'submitted' | 'inReview' | 'departmentReview' | 'returned' | 'agreed' | 'published';
  readonly act?: ApprovalAct;
  readonly url?: string;
  /** Own measure → measure of the plan above that it carries out. */
  readonly links?: { readonly [measure: string]: string };
  readonly remarks?: readonly {
    readonly measure?: string;
    readonly parentMeasure?: string;
    readonly text: string;
  }[];
}

/** Half-year campaigns: units by their keys, municipalities by those of their places. */
export interface DemoCampaigns {
  /** From which figures of the system rows of the region's plan are reckoned, as its operator chose. */
  readonly figures: { readonly [measure: string]: string };
  readonly previous: {
    readonly openedBeforeDue: number;
    /** Sent after the date; sent after the total was made; never sent. */
    readonly late: readonly string[];
    readonly afterTotal: readonly string[];
    readonly missing: readonly string[];
    /** Of these municipalities the schools reported as well: so many days before, by a day of the municipality's own. */
    readonly withSchools: readonly string[];
    readonly schoolsBefore: number;
  };
  readonly current: {
    readonly openedDaysAgo: number;
    readonly accepted: readonly string[];
    readonly submitted: readonly string[];
    readonly checking: readonly string[];
    readonly returned: readonly string[];
    readonly filling: readonly string[];
    readonly remark: string;
  };
  readonly texts: {
    readonly [text in 'analysis' | 'deficits' | 'proposals' | 'short']: readonly string[];
  };
}

/** Yearly monitoring: the last whole year told to the check of its effect, and the year that is being gathered. */
export interface DemoAnnual {
  /** Municipalities and institutions by the keys of their places; never sent. */
  readonly previous: { readonly missing: readonly string[]; readonly decided: string };
  readonly current: {
    readonly openedDaysAgo: number;
    readonly accepted: readonly string[];
    readonly submitted: readonly string[];
    readonly checking: readonly string[];
    readonly filling: readonly string[];
  };
  readonly advice: readonly { readonly to: string; readonly text: string }[];
  readonly decisions: readonly string[];
  readonly recommendations: readonly DemoRecommendation[];
}

/** A targeted recommendation and what became of it. */
export interface DemoRecommendation {
  readonly unit: string;
  /** Given by the region where nobody is named. */
  readonly by?: string;
  readonly from: Day;
  readonly topic: string;
  readonly about: string;
  readonly problem: string;
  readonly advice: string;
  readonly until: 'given' | 'inWork' | 'declined' | 'done' | 'checked';
  /** What was decided, by when from today; or why nothing will be done. */
  readonly what?: string;
  readonly due?: Day;
  readonly reason?: string;
  readonly done?: { readonly what: string; readonly on: Day };
  readonly effect?: {
    readonly effect: 'worked' | 'partly' | 'no';
    readonly before: string;
    readonly after: string;
    readonly evidence: string;
    /** What follows where it did not work, or in part. */
    readonly next?: string;
  };
}

/** A survey that was told so many days ago, or one that is open for so many days. */
export interface DemoSurvey {
  readonly form: string;
  readonly title: string;
  readonly of: 'mentee' | 'mentor';
  readonly endedDaysAgo?: number;
  /** It ended in the year of the monitoring that goes on at the latest, and fills its forms. */
  readonly ofYear?: boolean;
  /** Share of those who did not answer. */
  readonly silent?: number;
  readonly days?: number;
}

export interface DemoData {
  readonly region: string;
  readonly zone: string;
  readonly password: string;
  readonly units: readonly DemoUnit[];
  readonly people: readonly DemoPerson[];
  readonly themes: { readonly [key: string]: Theme };
  readonly diagnostics: { readonly [group: string]: readonly string[] };
  readonly cycles: readonly DemoCycle[];
  readonly candidacies: readonly DemoCandidacy[];
  readonly requests: readonly DemoRequest[];
  readonly pairs: readonly DemoPair[];
  readonly plans: readonly DemoPlan[];
  readonly campaigns: DemoCampaigns;
  readonly annual: DemoAnnual;
  /** Those that are over, and the one that goes on. */
  readonly surveys: { readonly told: readonly DemoSurvey[]; readonly open: DemoSurvey };
  /** The public roadmaps, as their importer is expected to read them. */
  readonly roadmaps: { readonly [file: string]: RoadmapPlan };
}

/** Region 2020–2024 and 2025–2028, Kedrovy, Nefteyugansk. */
const ROADMAPS = ['region-2020', 'region-2025', 'kedrovy-2025', 'nefteyugansk-2024'];

const FOLDER = resolve(import.meta.dirname, '../../demo');

const read = <Content>(name: string): Content =>
  JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8')) as Content;

/** The demonstration region as its data files tell it (`apps/engine/demo`). */
export const readDemoData = (): DemoData => {
  const { region, zone, units } = read<Pick<DemoData, 'region' | 'zone' | 'units'>>('units');
  const { password, people } = read<Pick<DemoData, 'password' | 'people'>>('people');
  return {
    region,
    zone,
    units,
    password,
    people,
    themes: read('themes'),
    diagnostics: read('diagnostics'),
    cycles: read('cycles'),
    candidacies: read('candidacies'),
    requests: read('requests'),
    pairs: read('pairs'),
    plans: read('plans'),
    campaigns: read('campaigns'),
    annual: read('annual'),
    surveys: read('surveys'),
    roadmaps: Object.fromEntries(ROADMAPS.map((name) => [name, read<RoadmapPlan>(`roadmaps/${name}`)])),
  };
};
