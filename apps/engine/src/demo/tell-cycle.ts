import type { DemoCycle } from './demo-data.js';
import type { Scene, Story } from './scene.js';

/** How a school began its year: the cycle is opened, the launch order signed, stage one completed. */
export const beginCycle = async (scene: Scene, cycle: DemoCycle): Promise<Story> => {
  const { days } = scene;
  const { title, first } = days.schoolYear;
  const { from, curator, head, unit } = cycle;
  const story = scene.story();
  const period = { startOn: startOf(scene, from), endOn: `${first + 1}-08-31` };
  await story.open(curator, from, 'school-mentoring-cycle', unit, {
    schoolYear: title,
    curator: scene.person(curator),
    ...period,
    workTo: `${first + 1}-05-28`,
  });
  const files = await keepFiles(scene, cycle, story);
  await story.step(curator, from + 1, 'LAUNCH.SUBMIT', { data: launchOrder(scene, cycle, period, files) });
  await story.step(head, from + 2, 'LAUNCH.SIGN');
  await story.step(curator, from + 3, 'STAGE.1.CLOSE');
  return story;
};

/** Requests are gathered and mentors admitted: the forming of pairs can begin. */
export const gatherBases = (story: Story, { curator }: DemoCycle): Promise<void> =>
  story.step(curator, -88, 'MENTEES.SURVEYED', { comment: 'Опрошены все педагоги школы.' });

/** What the curator did for the year after the pairs had begun. */
export const continueCycle = async (story: Story, { curator }: DemoCycle): Promise<void> => {
  await story.step(curator, -66, 'REGISTRY.SENT', { comment: 'Реестр отправлен в отдел образования.' });
  await story.end();
};

/** The first of September, or the day of the launch where that came earlier in the same year. */
const startOf = (scene: Scene, from: number): string => {
  const { first } = scene.days.schoolYear;
  const launched = scene.days.workday(from);
  const autumn = `${first}-09-01`;
  return launched.startsWith(String(first)) && launched < autumn ? launched : autumn;
};

const launchOrder = (
  scene: Scene,
  cycle: DemoCycle,
  period: { startOn: string; endOn: string },
  files: CycleFiles,
) => ({
  orderNumber: cycle.order,
  orderDate: scene.days.workday(cycle.from + 1),
  basisActs: [
    {
      level: 'regional',
      title:
        'Распоряжение Департамента образования Томской области о программе методического сопровождения молодых педагогов и наставников на 2025–2028 годы',
      number: '280',
      date: '2025-02-19',
      validTo: '2028-12-31',
    },
  ],
  cycle: 'schoolYear',
  periodFrom: period.startOn,
  periodTo: period.endOn,
  curator: scene.person(cycle.curator),
  curatorStatus: 'deputy',
  councilExists: true,
  council: {
    members: cycle.council.map((key, index) => ({
      person: scene.person(key),
      role: index === 0 ? 'chair' : 'member',
    })),
  },
  regulation: [files.regulation],
  roadmap: [files.roadmap],
  ...(cycle.site === undefined ? {} : { siteSectionUrl: cycle.site }),
  acquaintance: [cycle.curator, ...cycle.council.filter((key) => key !== cycle.curator)].map((key) => ({
    person: scene.person(key),
    date: scene.days.workday(cycle.from + 1),
    how: 'system',
  })),
});

interface CycleFiles {
  readonly regulation: string;
  readonly roadmap: string;
}

/** The regulation and the roadmap that the launch order approves: short texts, in Word as schools keep them. */
const keepFiles = async (scene: Scene, cycle: DemoCycle, story: Story): Promise<CycleFiles> => {
  const school = scene.data.units.find((unit) => unit.key === cycle.unit)!.title;
  const owner = scene.person(cycle.curator);
  const keep = (name: string, lines: readonly string[]) =>
    scene.files.keep({ name, lines: [...lines, 'Учебный пример.'], owner, caseId: story.id });
  return {
    regulation: await keep('Положение о наставничестве.docx', [
      'Положение о системе наставничества',
      school,
      'Наставничество добровольно. Пара закрепляется приказом на срок от трёх до двенадцати месяцев.',
      'Программу составляют наставник и наставляемый, согласует куратор, утверждает директор.',
    ]),
    roadmap: await keep('Дорожная карта.docx', [
      'Дорожная карта реализации системы наставничества',
      school,
      'Сентябрь: опрос педагогов, база наставляемых и база наставников.',
      'До 1 октября: отбор и обучение наставников, программы пар.',
      'Октябрь — май: работа пар. Апрель: анкеты и публикация результатов.',
    ]),
  };
};
