import { Injectable } from '@nestjs/common';
import type { InnerAssignment, InnerPreview } from '@tandem/contracts';
import { say, type Language, type Text } from '@tandem/domain';
import { campaignDays } from '@tandem/monitoring-core';
import type { Viewer } from '../../../identity/viewer.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { dayOffNote } from '../plan/campaign-notes.js';
import { byTitle } from '../read/completeness.js';
import { showDays, showOrigin } from '../read/show-campaign.js';
import { hasMoreTime, PlanInner, type InnerSchool, type PlannedInner } from './plan-inner.js';

/** What a day of its own would mean to the schools of a municipality: nothing is stored. */
@Injectable()
export class PreviewInner {
  constructor(
    private readonly planning: PlanInner,
    private readonly units: UnitDirectory,
  ) {}

  /** Throws what setting it would throw. */
  async preview(
    viewer: Viewer,
    campaign: string,
    input: InnerAssignment,
    language: Language,
  ): Promise<InnerPreview> {
    const planned = await this.planning.plan(viewer, campaign, input, language);
    const { seen, place, assignment, schools, own } = planned;
    const [first] = schools;
    const changed = schools.filter(isChanged).map(({ expected }) => expected);
    const days = campaignDays(
      { ...seen.row.rules, opensOn: seen.row.opens_on, cutOff: seen.row.cut_off, assignments: [assignment] },
      changed,
      this.units.calendar(place.region),
    );
    return {
      due: first!.expected.due.date,
      dayOff: first!.expected.due.dayOff,
      dueFrom: showOrigin(assignment, language),
      ownDue: own?.due_on ?? null,
      days: showDays(days, language)
        .map((day) => ({
          ...day,
          what: day.what.filter(({ kind }) => kind === 'due' || kind === 'reminder'),
        }))
        .filter(({ what }) => what.length > 0),
      schools: schools
        .map((school) => ({
          unit: this.unitOf(school),
          was: school.report?.due_on ?? null,
          outcome: school.outcome,
        }))
        .sort((a, b) => byTitle(a.unit.title, b.unit.title)),
      notes: notesOn(planned).map((note) => say(note, language)),
    };
  }

  private unitOf({ expected }: InnerSchool): InnerPreview['schools'][number]['unit'] {
    const { id, title, kind } = this.units.known(expected.unit)!;
    return { id, title, kind };
  }
}

const isChanged = ({ outcome }: InnerSchool): boolean => outcome === 'asked' || outcome === 'moved';

const notesOn = ({ schools }: PlannedInner): Text[] => {
  const due = schools[0]!.expected.due;
  const isKept = schools.some(
    ({ report, outcome }) => report && outcome === 'same' && hasMoreTime(report, due.date),
  );
  return [
    ...(due.dayOff ? [dayOffNote(due.date)] : []),
    ...(isKept ? [KEPT] : []),
    ...(isKept || schools.some(isChanged) ? [] : [NOTHING]),
  ];
};

const KEPT: Text = {
  ru: 'Кому срок продлили отдельно, у\u00a0тех он остаётся. Чтобы изменить и\u00a0его, выберите эти школы по\u00a0именам.',
  en: 'Those who were given more time by name keep it. To change that too, choose these schools by name.',
};

const NOTHING: Text = {
  ru: 'Ничего не изменится: у тех, кто ещё не сдал, этот день уже стоит.',
  en: 'Nothing would change: those who have not handed in have this day already.',
};
