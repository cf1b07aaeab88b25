import common from './common.json';
import frame from './frame.json';
import session from './session.json';
import tasks from './tasks.json';
import board from './board.json';
import cases from './cases.json';
import forms from './forms.json';
import mentoring from './mentoring.json';
import organisation from './organisation.json';
import definitions from './definitions.json';
import incidents from './incidents.json';
import studio from './studio.json';
import answers from './answers.json';

/** Texts of the screens in English, a file for each feature. */
export const en = {
  ...common,
  ...frame,
  ...session,
  ...tasks,
  ...board,
  ...cases,
  ...forms,
  ...mentoring,
  ...organisation,
  ...definitions,
  ...incidents,
  ...studio,
  ...answers,
};
