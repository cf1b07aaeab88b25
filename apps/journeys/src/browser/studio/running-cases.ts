import type { Actor } from '../actor.js';
import { sampleOf } from '../read-sample.js';

const FAMILY_NAMES = ['Авдеева', 'Белова', 'Волкова', 'Гусева', 'Дроздова', 'Егорова', 'Жукова', 'Зимина'];

/** Teachers of the curator's school apply as mentors: each application is a case that runs by the form's version. */
export const openApplications = async (
  curator: Actor,
  count: number,
  answersOf: (number: number) => Record<string, unknown>,
): Promise<string[]> => {
  const cases: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const hired = await curator.ask<{ id: string }>('POST', '/people', {
      familyName: FAMILY_NAMES[number % FAMILY_NAMES.length],
      givenName: `Анна${number}`,
      patronymic: 'Олеговна',
      position: 'учитель',
      unit: curator.unit,
      role: 'mentor',
    });
    if (hired.status >= 300) throw new Error(`nobody was hired: ${JSON.stringify(hired.body)}`);
    const data = sampleOf('mentor-application', {
      person: hired.body.id,
      results: [{ what: 'Открытый урок', year: 2025 }],
      ...answersOf(number),
    });
    const opened = await curator.ask<{ id: string }>('POST', '/cases', {
      workflow: 'mentor-selection',
      unit: curator.unit,
      data,
    });
    if (opened.status >= 300) throw new Error(`no case was opened: ${JSON.stringify(opened.body)}`);
    cases.push(opened.body.id);
  }
  return cases;
};
