import type { BodyKind, PlanLevel } from '../plan/plan.js';

/** A pattern over whole words: `~` any letters after it, a blank any blanks. */
const like = (...patterns: readonly string[]): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`.replace(/~/gu, '\\p{L}*').replace(/ /gu, '\\s+'),
    'u',
  );

/** In this order: a resource centre that is part of a school is a resource centre. */
const BODIES: readonly (readonly [RegExp, BodyKind])[] = [
  [
    like(
      'тоипкр~',
      'региональн~ оператор~',
      'институт~ (?:повышения|развития|усовершенствования)~',
      'иро',
      'рипкро',
    ),
    'regionalOperator',
  ],
  [like('дпо', 'дополнительного профессионального образования'), 'provider'],
  [like('профсоюз~'), 'union'],
  [like('ассоциаци~', 'сообществ~', 'клуб~', 'совет~ молодых'), 'association'],
  [like('ресурсн~ центр~'), 'resourceCentre'],
  [like('опорн~ центр~'), 'supportCentre'],
  [
    like('(?:информационно-)?методическ~ (?:центр|служб|кабинет|объединени)~', 'имц', 'гмц', 'цнппм'),
    'methodCentre',
  ],
  [
    like(
      'огу',
      'огоу',
      'огбоу',
      'огаоу',
      'огбпоу',
      'огапоу',
      'огкоу',
      'областн~ государственн~',
      'в отношении которых',
    ),
    'regionFounded',
  ],
  [like('администраци~ (?:оо|школ~|образовательн~|учреждени~|гимнази~|лице~)'), 'institutions'],
  [like('до ?то', 'доо ?то', 'до ?тоо', 'министерств~'), 'regionalAuthority'],
  [
    like(
      'моуо',
      'моу о',
      'омсу',
      'муниципальн~ орган~',
      'орган~ управления образовани~',
      'орган~ местного самоуправления',
      'администраци~',
    ),
    'municipalAuthority',
  ],
  [
    like('(?:департамент|комитет)~ (?:\\p{L}+ ){0,6}(?:области|края|республики|автономного)'),
    'regionalAuthority',
  ],
  [like('(?:отдел|управлени|комитет)~ (?:по )?(?:\\p{L}+ )?образовани~'), 'municipalAuthority'],
  [like('культур~', 'спорт~', 'музе~', 'библиотек~'), 'culture'],
  [
    like('высш~', 'вуз~', 'университет~', 'колледж~', 'техникум~', 'академи~', 'профессиональн~ образовани~'),
    'higherEducation',
  ],
  [like('предприяти~', 'работодател~'), 'enterprise'],
  [
    like(
      '(?:обще)?образовательн~ (?:организаци|учреждени)~',
      'оо',
      'оу',
      'доу',
      'сош',
      'м[бак]?д?оу',
      'школ~',
      'гимнази~',
      'лице~',
      'детск~ сад~',
    ),
    'institutions',
  ],
];

/** Names that mean another body in a plan of another level. */
const DEPARTMENT = like('департамент~ (?:\\p{L}+ )?образовани~');
const SUBORDINATE = like('подведомственн~ (?:учреждени|организаци)~');

const isOfTown = (level: PlanLevel | undefined): boolean => level === 'municipality' || level === 'school';

/**
 * Which body a name means, also where it is an alias or was misread: «до то», «МОУ О», «ДО ТОО». The level of the plan
 * tells whose «Департамент образования» it is; without it the region's subordinates and the town's department are meant,
 * as in `001…` and `004…`.
 */
export const readBody = (name: string, level?: PlanLevel): BodyKind | undefined => {
  const folded = name.slice(0, LONGEST).toLowerCase().replace(/ё/gu, 'е');
  // What stands in brackets only explains: «Ресурсный центр (МБОУ „СОШ № 3“)».
  const outside = folded.replace(/\([^()]*\)/gu, ' ');
  return bodyOf(outside, level) ?? bodyOf(folded, level);
};

/** Beyond this it is no name. */
const LONGEST = 1_000;

const bodyOf = (text: string, level: PlanLevel | undefined): BodyKind | undefined => {
  for (const [pattern, body] of BODIES) if (pattern.test(text)) return body;
  if (SUBORDINATE.test(text)) return isOfTown(level) ? 'institutions' : 'regionFounded';
  if (DEPARTMENT.test(text))
    return level === undefined || isOfTown(level) ? 'municipalAuthority' : 'regionalAuthority';
  return undefined;
};
