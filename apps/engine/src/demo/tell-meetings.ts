import type { Happening } from './happening.js';
import type { PairTelling } from './tell-pair.js';

/** Meetings at their rhythm, each confirmed by the mentee. */
export const meetings = ({ scene, pair, plan, answers, story }: PairTelling): Happening[] => {
  const theme = scene.data.themes[pair.theme]!;
  const days = plan.meetingDays();
  const measures = answers.programme()['measures'] as readonly { readonly title: string }[];
  return days.map((day, index) => ({
    day,
    tell: async () => {
      await story.step(pair.mentors[0]!, day, 'MEETING.LOG', {
        data: {
          date: scene.days.workday(day),
          durationMin: 45 + (index % 3) * 15,
          format: index % 4 === 3 ? 'online' : index % 3 === 1 ? 'lesson' : 'inPerson',
          topic: theme.topics[index % theme.topics.length]!,
          programmeItems: [measures[index % measures.length]!.title],
          // What has been worked on a third time is done.
          itemsDone: index >= 2 * measures.length ? [measures[index % measures.length]!.title] : [],
          groupMeeting: pair.mentees.length > 1,
          ...(pair.mentees.length > 1
            ? {
                attendance: pair.mentees.map((key, n) => ({
                  person: scene.person(key),
                  present: (n + index) % 5 !== 4,
                })),
              }
            : {}),
          outcome: 'Договорились, что попробовать до следующей встречи.',
          mood: index % 5 === 2 ? 'fine' : 'good',
        },
      });
      // The last one is left for the mentee to confirm where the pair is at work.
      if (index === days.length - 1 && pair.until === 'active' && day > -6) return;
      for (const mentee of pair.mentees) await story.step(mentee, day + 1, 'MEETING.ACK');
    },
  }));
};
