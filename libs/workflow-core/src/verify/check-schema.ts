import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { WORKFLOW_SCHEMA } from '../language/workflow-schema.js';
import type { Report } from './report.js';

let compiled: ValidateFunction | undefined;

/** The first check of a definition compiles the schema; nobody else pays for it. */
const validator = (): ValidateFunction =>
  (compiled ??= new Ajv({ allErrors: true, ownProperties: true, verbose: true, strictTypes: false }).compile(
    WORKFLOW_SCHEMA,
  ));

/** The shape of a definition. Guards, actions and roles that the catalogue lacks are found here: their names are lists of the schema. */
export const checkSchema = (definition: unknown, report: Report): void => {
  const validate = validator();
  if (validate(definition)) return;
  for (const error of validate.errors ?? []) say(error, report);
};

/** Steps of the schema itself: the error that they led to is listed beside them. */
const STEPS = ['if', 'allOf', 'propertyNames'];

const say = (error: ErrorObject, report: Report): void => {
  const { keyword, instancePath: path, params, propertyName } = error;
  if (STEPS.includes(keyword)) return;
  if (propertyName !== undefined) return badName(report, `${path}/${propertyName}`, propertyName);
  if (keyword === 'required') return absent(report, path, String(params['missingProperty']));
  if (keyword === 'additionalProperties')
    return unexpected(report, path, String(params['additionalProperty']));
  if (keyword === 'enum') return notListed(report, path, error);
  if (/\/(ru|en)$/.test(path) && keyword === 'minLength') return noTitle(report, path.replace(/\/\w+$/, ''));
  if (path.endsWith('/stage')) return badStage(report, path);
  if (keyword === 'pattern' && typeof error.data === 'string') return badName(report, path, error.data);
  report.error(
    'malformed',
    path,
    `Здесь ожидается другое значение: ${expectation(error)}.`,
    `Another value is expected here: ${error.message ?? keyword}.`,
  );
};

const EXPECTED: { readonly [type: string]: string } = {
  object: 'объект',
  array: 'список',
  string: 'текст',
  boolean: 'да или нет',
  integer: 'целое число',
};

const expectation = ({ keyword, params, message }: ErrorObject): string => {
  switch (keyword) {
    case 'type':
      return EXPECTED[String(params['type'])] ?? String(params['type']);
    case 'const':
      return JSON.stringify(params['allowedValue']);
    case 'minItems':
    case 'minProperties':
      return 'хотя бы одно';
    case 'maxItems':
    case 'maxProperties':
    case 'maxLength':
    case 'maximum':
      return `не больше ${String(params['limit'])}`;
    case 'minimum':
    case 'minLength':
      return `не меньше ${String(params['limit'])}`;
    default:
      return message ?? keyword;
  }
};

const absent = (report: Report, path: string, name: string): void => {
  if (name === 'ru') return noTitle(report, path);
  if (name === 'role') {
    report.error(
      'missing-role',
      path,
      'Не сказано, кто это делает: добавьте «role».',
      'Nobody is named to do this: add "role".',
    );
    return;
  }
  report.error('missing-property', path, `Не хватает «${name}».`, `"${name}" is missing.`);
};

const noTitle = (report: Report, path: string): void =>
  report.error(
    'missing-title',
    path,
    'Нет русского текста: добавьте «ru».',
    'The Russian text is missing: add "ru".',
  );

const badStage = (report: Report, path: string): void =>
  report.error(
    'unknown-stage',
    path,
    'Этап — целое число от 1 до 7.',
    'A stage is a whole number from 1 to 7.',
  );

const unexpected = (report: Report, path: string, name: string): void =>
  report.error(
    'unknown-property',
    `${path}/${name}`,
    `«${name}» здесь не бывает.`,
    `"${name}" has no meaning here.`,
  );

const badName = (report: Report, path: string, name: string): void => {
  if (name.startsWith('@')) return;
  report.error(
    'bad-name',
    path,
    `Имя «${name.slice(0, 80)}» не годится: латинские буквы, цифры, дефис; начинается с буквы.`,
    `"${name.slice(0, 80)}" is not a valid name: Latin letters, digits, hyphens; a letter first.`,
  );
};

const notListed = (report: Report, path: string, { params, data }: ErrorObject): void => {
  const allowed = (params['allowedValues'] as readonly unknown[]).map(String);
  const code = allowed.includes('allAnswered')
    ? 'unknown-guard'
    : allowed.includes('openTask')
      ? 'unknown-action'
      : allowed.includes('mentee')
        ? 'unknown-role'
        : 'malformed';
  // What is no text may still have a `toString` of its own.
  const given = (typeof data === 'string' ? data : (JSON.stringify(data) ?? '')).slice(0, 80);
  report.error(
    code,
    path,
    `«${given}» нет в списке: ${allowed.join(', ')}.`,
    `"${given}" is not in the list: ${allowed.join(', ')}.`,
  );
};
