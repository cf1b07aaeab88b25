import type { Text, UnitKind } from '@tandem/domain';
import type { Draft } from '../decide/draft.js';
import { refuse, RefusedMidway, refuseMissing } from '../decide/refuse.js';
import { readGathered } from '../facts/look-up-fact.js';

/** The gathered fact that says at which path a role is held «at the case's own place». */
export const OWN_PLACE = 'unit.place';

/** The path of the case's own place, for a task that nobody above may do. */
export const ownPlace = (draft: Draft): string => {
  const place = readGathered(draft, OWN_PLACE);
  if (typeof place !== 'string') throw new RefusedMidway(refuseMissing(OWN_PLACE));
  return place;
};

/** The body that a task is asked of. Where there is none nobody could ever do the task: better said now. */
export const bodyAsked = (draft: Draft, kind: UnitKind): string => {
  const body = readGathered(draft, `bodies.${kind}`);
  if (typeof body === 'string') return body;
  const { ru, en } = BODIES[kind] ?? { ru: 'организации, которая за это отвечает', en: 'body above' };
  throw new RefusedMidway(
    refuse('missing-fact', {
      ru: `Передать некому: в разделе «Организация» нет ${ru}. Её добавляет администратор системы.`,
      en: `There is nobody to hand this to: “Organisation” has no ${en}. The system administrator adds it.`,
    }),
  );
};

/** As they are called after «нет …». */
const BODIES: { readonly [kind in UnitKind]?: Text } = {
  municipalAuthority: {
    ru: 'организации «муниципальный орган управления образованием»',
    en: 'municipal authority',
  },
  regionalAuthority: {
    ru: 'организации «региональный орган управления образованием»',
    en: 'regional authority',
  },
  regionalOperator: { ru: 'организации «региональный оператор»', en: 'regional operator' },
  resourceCentre: { ru: 'организации «ресурсный центр»', en: 'resource centre' },
  methodCentre: { ru: 'организации «методический центр»', en: 'methodical centre' },
};
