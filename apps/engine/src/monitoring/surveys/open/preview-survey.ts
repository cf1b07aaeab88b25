import { Injectable } from '@nestjs/common';
import type { NewSurvey, SurveyPreview } from '@tandem/contracts';
import { localDate, say, SMALLEST_GROUP, type Language, type Text } from '@tandem/domain';
import { surveyReminders } from '@tandem/monitoring-core';
import type { Viewer } from '../../../identity/viewer.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { CheckSurvey, type CheckedSurvey } from './check-survey.js';

/** What an opening would do, before anybody is asked: numbers, days, what is wrong and where. */
@Injectable()
export class PreviewSurvey {
  constructor(
    private readonly checking: CheckSurvey,
    private readonly units: UnitDirectory,
  ) {}

  async preview(viewer: Viewer, input: NewSurvey, language: Language): Promise<SurveyPreview> {
    const checked = await this.checking.check(viewer, input);
    const perUnit = countBy(checked.asked.map(({ unit }) => unit));
    const badDays = checked.problems.some(({ at }) => at === '/from' || at === '/to');
    return {
      people: checked.asked.length,
      units: perUnit.size,
      small: [...perUnit.values()].filter((count) => count < SMALLEST_GROUP).length,
      reminders: badDays ? [] : this.reminders(input, checked),
      problems: checked.problems.map(({ at, text }) => ({ at, text: say(text, language) })),
      notes: notesOf(checked).map((note) => say(note, language)),
    };
  }

  private reminders(input: NewSurvey, { unit }: CheckedSurvey): string[] {
    const calendar = this.units.calendar(unit.region);
    return surveyReminders(input, unit.zone, { calendar }).map((at) => localDate(at, unit.zone));
  }
}

const notesOf = ({ questions }: CheckedSurvey): Required<Text>[] => {
  if (!questions) return [];
  const { inWords, leftOut } = questions;
  return [
    ...(inWords.length > 0
      ? [
          {
            ru: `Вопросы своими словами (${inWords.length}): их ответы не входят в итоги, никому не показываются и через год удаляются.`,
            en: `Questions in one’s own words (${inWords.length}): their answers are no part of the results, are shown to nobody and are deleted after a year.`,
          },
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          {
            ru: `Необязательные вопросы словами (${leftOut.length}) в опросе не задаются: по словам узнают человека.`,
            en: `Optional questions in words (${leftOut.length}) are not asked in a survey: words tell who wrote them.`,
          },
        ]
      : []),
  ];
};

const countBy = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
