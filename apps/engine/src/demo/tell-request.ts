import type { DemoRequest } from './demo-data.js';
import { diagnosticsAnswers } from './diagnostics-answers.js';
import type { Scene, Story } from './scene.js';

/** A teacher asks for a mentor: the request, the curator's decision, the first self-diagnosis. */
export const tellRequest = async (scene: Scene, request: DemoRequest): Promise<Story> => {
  const { person, unit, from, until } = request;
  const theme = scene.data.themes[request.theme]!;
  const curator = scene.holder(unit, 'curator')!;
  const known = scene.data.people.find((one) => one.key === person)!;
  const story = scene.story();
  await story.open(person, from, 'mentee-request', unit, {
    category: [...request.category],
    experienceYears: request.years,
    experienceInOrgYears: request.inSchool,
    ...(request.category.includes('newcomer')
      ? { hireDate: scene.days.workday(from - 5), prevOrg: 'Школа соседнего района' }
      : {}),
    position: known.position.split(' ')[0]!,
    reasonText: theme.reason,
    deficits: [...theme.deficits],
    topThree: [...theme.deficits],
    goal: theme.goal,
    preferredKinds: ['traditional'],
    weeklyHours: 2,
    virtualOk: true,
    ...(request.category.includes('nonPedDegree') ? { retrainingNeeded: true } : {}),
  });
  if (until === 'submitted') return story;
  await (request.external
    ? story.step(curator, from + 2, 'REQUEST.EXTERNAL', {
        data: {
          decision: 'external',
          externalSource: 'municipalList',
          externalAreas: [...theme.deficits],
          externalText: request.external,
          menteeAgrees: true,
        },
      })
    : story.step(curator, from + 2, 'REQUEST.INCLUDE', { data: { decision: 'include' } }));
  if (until === 'diagnostics') return story;
  await story.step(person, from + 3, 'DIAGNOSTICS.SEND', {
    data: {
      mentee: scene.person(person),
      ...diagnosticsAnswers(scene.data, theme, 'start', known.id.charCodeAt(35)),
    },
  });
  return story;
};
