import type { Text } from '@tandem/domain';
import type { StepRefusal } from '@tandem/roadmap-core';

/** Why a step of the editor does not fit the plan, in words. */
export const STEP_REFUSALS: Record<StepRefusal, Required<Text>> = {
  'no-such-measure': {
    ru: 'Этого мероприятия в карте уже нет: его удалили.',
    en: 'This measure is no longer in the plan: it was removed.',
  },
  'no-such-section': {
    ru: 'Этого раздела в карте уже нет, или мероприятие стоит не в своём разделе.',
    en: 'This section is no longer in the plan, or a measure stands outside its section.',
  },
  'no-such-exclusion': {
    ru: 'Такой исключённой строки в карте нет.',
    en: 'The plan excludes no such row.',
  },
  'id-taken': { ru: 'Такой идентификатор в карте уже есть.', en: 'This id is taken in the plan.' },
  'empty-title': { ru: 'Название не может быть пустым.', en: 'A title cannot be empty.' },
  'empty-reason': {
    ru: 'Напишите, почему строка не берётся в карту.',
    en: 'Say why the row is left out.',
  },
  'too-many-rows': { ru: 'В карте слишком много строк.', en: 'The plan has too many rows.' },
  'too-long': { ru: 'Текст слишком длинный.', en: 'The text is too long.' },
  'bad-period': {
    ru: 'Срок карты заканчивается раньше, чем начинается.',
    en: 'The plan ends before it begins.',
  },
  'last-section': { ru: 'Последний раздел удалить нельзя.', en: 'The last section cannot be removed.' },
};
