import { PARTICIPANT_ROLES, ROLES } from '@tandem/domain';
import type { FormMeta } from '../language/form.js';
import { isObject } from '../schema/pointer.js';
import type { Report } from './report.js';
import { sayJson } from '../schema/say-json.js';

const LEVELS = ['school', 'municipality', 'region'];

/** What lies beside the schema: names, who fills the form in and who reads it. */
export const checkMeta = (meta: FormMeta, report: Report): void => {
  if (typeof meta.key !== 'string' || !/^[a-z][a-z0-9-]{1,60}$/.test(meta.key))
    report.error(
      'bad-key',
      '/meta/key',
      'Ключ формы пишется латиницей через дефис, например mentee-request.',
      'The key of a form is written with Latin letters and hyphens, such as mentee-request.',
    );
  if (!isObject(meta.title) || typeof meta.title['ru'] !== 'string' || meta.title['ru'].trim() === '')
    report.error('no-title', '/meta/title', 'У формы нет названия.', 'The form has no title.');
  else if (typeof meta.title['en'] !== 'string')
    report.warning(
      'not-translated',
      '/meta/title',
      'Название формы не переведено.',
      'The title of the form is not translated.',
    );
  if (!LEVELS.includes(meta.level))
    report.error(
      'unknown-level',
      '/meta/level',
      'Уровень — school, municipality или region.',
      'The level is school, municipality or region.',
    );
  checkRoles(meta.filledBy, ROLES, '/meta/filledBy', report);
  checkRoles(meta.readers, ROLES, '/meta/readers', report);
  checkRoles(meta.participantReaders, PARTICIPANT_ROLES, '/meta/participantReaders', report);
};

const checkRoles = (held: unknown, known: readonly string[], path: string, report: Report): void => {
  if (!Array.isArray(held))
    return report.error('malformed', path, 'Здесь нужен список ролей.', 'A list of roles is needed here.');
  (held as unknown[]).forEach((role, at) => {
    if (!known.includes(role as string))
      report.error(
        'unknown-role',
        `${path}/${at}`,
        `Роли «${sayJson(role)}» нет.`,
        `There is no role "${sayJson(role)}".`,
      );
  });
};
