import type { Report } from './report.js';

export type Named =
  | 'unknown-fact'
  | 'unknown-form'
  | 'form-never-asked'
  | 'unknown-field'
  | 'unknown-context'
  | 'unknown-task'
  | 'unknown-event'
  | 'unknown-state'
  | 'unknown-participant'
  | 'unknown-workflow';

const WORDS: { readonly [code in Named]: readonly [ru: string, en: string] } = {
  'unknown-fact': ['Такого сведения нет', 'There is no such fact'],
  'unknown-form': ['Такой формы нет', 'There is no such form'],
  'form-never-asked': [
    'Эту форму в процессе никто не заполняет: её ответов не будет',
    'Nobody fills in this form in the workflow: it will never have answers',
  ],
  'unknown-field': ['В форме нет такого поля', 'The form has no such field'],
  'unknown-context': ['Такого значения нет в «context»', 'There is no such value in "context"'],
  'unknown-task': ['Такой задачи нет', 'There is no such task'],
  'unknown-event': ['Такого события нет', 'There is no such event'],
  'unknown-state': ['Такого состояния нет', 'There is no such state'],
  'unknown-participant': [
    'Такого участника нет среди «participants»',
    'There is no such participant in "participants"',
  ],
  'unknown-workflow': ['Такого процесса нет', 'There is no such workflow'],
};

/** A name that stands for nothing. */
export const sayUnknown = (report: Report, code: Named, path: string, name: string): void => {
  const [ru, en] = WORDS[code];
  report.error(code, path, `${ru}: «${name.slice(0, 120)}».`, `${en}: "${name.slice(0, 120)}".`);
};
