import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BodyKind } from '../plan/plan.js';
import { readBody } from './read-body.js';
import { partyWords, readResponsibles } from './read-responsibles.js';

const read = (raw: string) => {
  let next = 0;
  return readResponsibles(raw, () => `p${next++}`);
};

const KEDROVY = 'Отдел образования Администрации муниципального образования «Город Кедровый»';
const LEARNING: [string, BodyKind] = ['Образовательные организации', 'institutions'];
const DEPARTMENT: [string, BodyKind] = ['Департамент образования', 'municipalAuthority'];
const OPERATOR: [string, BodyKind] = ['ТОИПКРО', 'regionalOperator'];
const MUNICIPAL: [string, BodyKind] = ['Муниципальные органы управления образования', 'municipalAuthority'];

type Case = [raw: string, ...parties: [string, BodyKind | undefined][]];

const CELLS: Case[] = [
  ['МОУО', ['МОУО', 'municipalAuthority']],
  ['ОГУ', ['ОГУ', 'regionFounded']],
  [
    'Департамент образования Томской области (далее\n- ДО ТО) ТОИПКРО МОУО ОГУ',
    ['Департамент образования Томской области (далее - ДО ТО)', 'regionalAuthority'],
    OPERATOR,
    ['МОУО', 'municipalAuthority'],
    ['ОГУ', 'regionFounded'],
  ],
  ['МОУО ОГУ', ['МОУО', 'municipalAuthority'], ['ОГУ', 'regionFounded']],
  [
    'до то ТОИПКРО МОУО ОГУ',
    ['до то', 'regionalAuthority'],
    OPERATOR,
    ['МОУО', 'municipalAuthority'],
    ['ОГУ', 'regionFounded'],
  ],
  [
    'ТОИПКРО Ассоциация молодых учителей Томской области Ассоциация педагогов- наставников\nТомской области',
    OPERATOR,
    ['Ассоциация молодых учителей Томской области', 'association'],
    ['Ассоциация педагогов- наставников Томской области', 'association'],
  ],
  ['Муниципальные органы управления образования', MUNICIPAL],
  [
    'Руководители образовательных организаций Руководители подведомственных учреждений',
    ['Руководители образовательных организаций', 'institutions'],
    ['Руководители подведомственных учреждений', 'regionFounded'],
  ],
  [
    'ДО ТОО ТОИПКРО Муниципальные органы управления образования Руководители подведомственных учреждений Руководители образовательных организаций',
    ['ДО ТОО', 'regionalAuthority'],
    OPERATOR,
    MUNICIPAL,
    ['Руководители подведомственных учреждений', 'regionFounded'],
    ['Руководители образовательных организаций', 'institutions'],
  ],
  ['ДОО ТО ТОИПКРО', ['ДОО ТО', 'regionalAuthority'], OPERATOR],
  [
    'Муниципальные органы управления образования ТОИПКРО Организации, реализующие программы ДПО (по согласованию)',
    MUNICIPAL,
    OPERATOR,
    ['Организации, реализующие программы ДПО', 'provider'],
  ],
  [`${KEDROVY},\nОбразовательные организации`, [KEDROVY, 'municipalAuthority'], LEARNING],
  [`${KEDROVY}\nОбразовательные организации`, [KEDROVY, 'municipalAuthority'], LEARNING],
  [`${KEDROVY}\n`, [KEDROVY, 'municipalAuthority']],
  [`${KEDROVY}; Образовательные организации `, [KEDROVY, 'municipalAuthority'], LEARNING],
  [
    `${KEDROVY};\nобразовательные организации`,
    [KEDROVY, 'municipalAuthority'],
    ['образовательные организации', 'institutions'],
  ],
  [
    `${KEDROVY};\nОбразовательные организации; организации высшего и профессионального образования; предприятия`,
    [KEDROVY, 'municipalAuthority'],
    LEARNING,
    ['организации высшего и профессионального образования', 'higherEducation'],
    ['предприятия', 'enterprise'],
  ],
  [
    'Департамент образования Ресурсный центр Опорный центр',
    DEPARTMENT,
    ['Ресурсный центр', 'resourceCentre'],
    ['Опорный центр', 'supportCentre'],
  ],
  ['Департамент образования Опорный центр', DEPARTMENT, ['Опорный центр', 'supportCentre']],
  ['Образовательные организации Опорный центр', LEARNING, ['Опорный центр', 'supportCentre']],
  [
    'Департамент образования. Опорный центр. Образовательные организации.',
    DEPARTMENT,
    ['Опорный центр', 'supportCentre'],
    LEARNING,
  ],
  [
    'Ресурсный центр по сопровождению деятельности внедрения целевой модели наставничества (МБОУ «СОШ №3 им.А.А.Ивасенко» (далее-Ресурсный центр). Образовательные организации.',
    [
      'Ресурсный центр по сопровождению деятельности внедрения целевой модели наставничества (МБОУ «СОШ №3 им.А.А.Ивасенко» (далее-Ресурсный центр)',
      'resourceCentre',
    ],
    LEARNING,
  ],
  [
    'Муниципальный опорный центр дополнительного образования (МБУ ДО «Центр дополнительного образования «Поиск») (далее-Опорный центр).',
    [
      'Муниципальный опорный центр дополнительного образования (МБУ ДО «Центр дополнительного образования «Поиск») (далее-Опорный центр)',
      'supportCentre',
    ],
  ],
  [
    'Опорный центр. Нефтеюганская городская организация Общероссийского Профсоюза образования',
    ['Опорный центр', 'supportCentre'],
    ['Нефтеюганская городская организация Общероссийского Профсоюза образования', 'union'],
  ],
  ['МОУО и ОГУ', ['МОУО', 'municipalAuthority'], ['ОГУ', 'regionFounded']],
  ['МОУ О', ['МОУ О', 'municipalAuthority']],
  [
    'Образовательные организации, в отношении которых Департамент образования Томской области осуществляет функции и полномочия учредителя, МОУО',
    [
      'Образовательные организации, в отношении которых Департамент образования Томской области осуществляет функции и полномочия учредителя',
      'regionFounded',
    ],
    ['МОУО', 'municipalAuthority'],
  ],
  [
    'Департамент образования и молодежной политики администрации города Нефтеюганска',
    ['Департамент образования и молодежной политики администрации города Нефтеюганска', 'municipalAuthority'],
  ],
  [
    'Школа № 1 (г. Томск, ул. Ленина, 5), школьные кураторы',
    ['Школа № 1 (г. Томск, ул. Ленина, 5)', 'institutions'],
    ['школьные кураторы', 'institutions'],
  ],
  ['Зинченко Н.А.\nМакринский А.Н.', ['Зинченко Н.А.', undefined], ['Макринский А.Н.', undefined]],
  [
    'Зинченко Н.А., методист отдела образования, МОУО',
    ['Зинченко Н.А., методист отдела образования', 'municipalAuthority'],
    ['МОУО', 'municipalAuthority'],
  ],
  [''],
  [' \n ; , '],
];

describe('who carries a measure out', () => {
  it.each(CELLS)('%j', (raw, ...parties) =>
    expect(read(raw).map(({ name, body }) => [name, body])).toEqual(parties),
  );

  it('knows who is still to agree', () => {
    const parties = read('МОУО, Организации, реализующие программы ДПО (по согласованию)');
    expect(parties.map(({ byAgreement }) => byAgreement)).toEqual([undefined, true]);
    expect(parties.map(partyWords)).toEqual([
      'МОУО',
      'Организации, реализующие программы ДПО (по\u00a0согласованию)',
    ]);
    expect(read('Вузы\n(по согласованию)')).toEqual([
      { id: 'p0', name: 'Вузы', body: 'higherEducation', byAgreement: true },
    ]);
  });

  it('loses no letter of what stands there, and never fails', () => {
    const words = fc.constantFrom(
      ...'МОУО|ОГУ|до то|(|)|«|»|,|;|\n|.| и |Ассоциация|педагогов|Отдел образования|реализующие|по плану|- '.split(
        '|',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const letters = (from: string) => from.replace(/[^\p{L}]|(?<!\p{L})и(?!\p{L})/gu, '');
        expect(
          letters(
            read(raw)
              .map(({ name }) => name)
              .join(' '),
          ),
        ).toBe(letters(raw));
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps within what a plan may hold', () => {
    const parties = read(Array.from({ length: 100 }, (_, at) => `Школа ${at}`).join('; '));
    expect(parties).toHaveLength(30);
    expect(parties.at(-1)?.name).toMatch(/Школа 29; .*Школа 99$/u);
  });

  it.each(['МОУО ', '(', '«(', 'Муниципальный ', 'а', ', ', 'по согласованию ', ')»', '/. '])(
    'takes a time that grows with its length: «%s» over and over',
    (part) => {
      const started = performance.now();
      read(`${part.repeat(20_000)}а`);
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});

describe('a name', () => {
  it.each<[string, BodyKind | undefined]>([
    ['ДО ТО', 'regionalAuthority'],
    ['ДОО ТО', 'regionalAuthority'],
    ['ДО ТОО', 'regionalAuthority'],
    ['Департамент общего образования Томской области', 'regionalAuthority'],
    ['муниципальные органы управления образованием', 'municipalAuthority'],
    ['Отдел образования администрации города Кедрового', 'municipalAuthority'],
    ['Управление образования', 'municipalAuthority'],
    ['ОО', 'institutions'],
    ['МБОУ «СОШ № 1»', 'institutions'],
    [
      'Томский областной институт повышения квалификации и переподготовки работников образования',
      'regionalOperator',
    ],
    ['Ассоциация молодых учителей Томской области', 'association'],
    ['организации культуры, спорта', 'culture'],
    ['Томский государственный педагогический университет', 'higherEducation'],
    ['Томский педагогический колледж', 'higherEducation'],
    ['Городской методический центр', 'methodCentre'],
    ['Куратор', undefined],
    ['догод то', undefined],
    ['', undefined],
  ])('«%s» is %s', (name, body) => expect(readBody(name)).toBe(body));

  it('means another body in a plan of another level', () => {
    expect(readBody('Департамент образования', 'region')).toBe('regionalAuthority');
    expect(readBody('Департамент образования', 'municipality')).toBe('municipalAuthority');
    expect(readBody('Подведомственные учреждения', 'municipality')).toBe('institutions');
    expect(readBody('Подведомственные учреждения', 'region')).toBe('regionFounded');
  });
});
