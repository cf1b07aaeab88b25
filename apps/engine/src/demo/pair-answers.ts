import type { JsonObject } from '@tandem/domain';
import type { DemoPair, Theme } from './demo-data.js';
import type { PairPlan } from './pair-plan.js';
import type { Scene } from './scene.js';

const SIGNED: JsonObject = { signed: true };
const FORM = 'teacherTeacher';

/** What the forms of stage five are answered with in one pair. */
export class PairAnswers {
  private readonly mentors: string[];
  private readonly mentees: string[];
  private readonly theme: Theme;

  constructor(
    private readonly scene: Scene,
    private readonly pair: DemoPair,
    private readonly plan: PairPlan,
  ) {
    this.mentors = pair.mentors.map((key) => scene.person(key));
    this.mentees = pair.mentees.map((key) => scene.person(key));
    this.theme = scene.data.themes[pair.theme]!;
  }

  proposal(): JsonObject {
    return {
      mentors: this.mentors,
      mentees: this.mentees,
      externalMentor: this.pair.external !== undefined,
      ...(this.pair.external === undefined ? {} : { employerUnit: this.scene.unit(this.pair.external) }),
      kind: this.pair.kind,
      form: FORM,
      areas: [...this.theme.deficits],
      why: this.theme.why,
      plannedFrom: this.plan.from,
      plannedTo: this.plan.to,
    };
  }

  compatibility(): JsonObject {
    const noPsychologist = this.scene.holder(this.pair.unit, 'psychologist') === undefined;
    return {
      mentors: this.mentors,
      mentees: this.mentees,
      noPsychologist,
      ...(noPsychologist
        ? { curatorReason: 'Психолога в школе нет; куратор побеседовал с обоими.' }
        : { methods: ['Беседа', 'Опросник стилей взаимодействия'] }),
      conclusion: 'compatible',
      recommendedKinds: [this.pair.kind],
      reviewInMonths: 3,
    };
  }

  mentorConsent(mentor: string): JsonObject {
    return {
      agree: true,
      mentor: this.scene.person(mentor),
      mentees: this.mentees,
      form: FORM,
      kinds: [this.pair.kind],
      periodFrom: this.plan.from,
      periodTo: this.plan.to,
      contents: 'Посещать уроки, помогать с планированием и разбором уроков, вводить в коллектив.',
      ...this.pay(),
      sign: SIGNED,
    };
  }

  menteeConsent(mentee: string): JsonObject {
    return {
      agree: true,
      mentee: this.scene.person(mentee),
      mentors: this.mentors,
      form: FORM,
      periodFrom: this.plan.from,
      periodTo: this.plan.to,
      wishes: 'Удобнее после шестого урока.',
      personalFileAccess: 'no',
      sign: SIGNED,
    };
  }

  order(dates: { readonly order: string; readonly mentor: string; readonly mentee: string }): JsonObject {
    return {
      number: this.pair.order,
      date: dates.order,
      mentorConsentDate: dates.mentor,
      menteeConsentDate: dates.mentee,
      consentsOnPaper: false,
      pairs: this.mentors.map((mentor) => ({
        mentor,
        mentees: this.mentees,
        kind: this.pair.kind,
        form: FORM,
        from: this.plan.from,
        to: this.plan.to,
      })),
      pay: this.mentors.map((mentor) => ({ mentor, ...this.pay() })),
      control: this.scene.person(this.scene.holder(this.pair.unit, 'curator')!),
      acquaintance: [...this.mentors, ...this.mentees].map((person) => ({ person })),
    };
  }

  programme(done = 0): JsonObject {
    const { plan, theme } = this;
    return {
      org: this.scene.unit(this.pair.unit),
      curator: this.scene.person(this.scene.holder(this.pair.unit, 'curator')!),
      mentors: this.mentors,
      mentees: this.mentees,
      form: FORM,
      kinds: [this.pair.kind],
      periodFrom: plan.from,
      periodTo: plan.to,
      diagnosticsSource: 'system',
      diagnosticsDate: plan.diagnosedOn,
      strengths: theme.strengths,
      goal: theme.programmeGoal,
      tasks: [...theme.tasks],
      expected: [...theme.expected],
      measures: theme.measures.map(({ share, ...measure }, index) => ({
        ...measure,
        dueKind: 'date',
        due: plan.at(share),
        mark: index < done ? 'done' : 'notStarted',
      })),
      cadence: this.pair.cadence,
      interimDates: [plan.interim],
      risks: ['workload'],
      riskNotes: 'Нагрузка у обоих: день встреч закреплён в расписании.',
      mentorSign: SIGNED,
    };
  }

  private pay(): JsonObject {
    return {
      basis: 'addendum',
      docNo: `${this.pair.order.replace(/\D/g, '')}/2`,
      docDate: this.plan.addendumOn,
      payKind: 'percent',
      payValue: 15,
      payBasis: 'Положение об оплате труда, п. 4.6',
    };
  }
}
