import { addDays, addMonths, localDate, type JsonObject } from '@tandem/domain';

export const ZONE = 'Asia/Tomsk';

/** A step of a made pair: who sends what. */
export interface RoadStep {
  readonly type: string;
  readonly by: 'curator' | 'head' | 'psychologist' | 'mentor' | 'mentee';
  readonly form?: string;
  readonly data?: JsonObject;
}

/** The main road of a pair; a pair stands where its number of steps has brought it. */
export const roadOf = (now: Date): readonly RoadStep[] => {
  const today = localDate(now.getTime(), ZONE);
  const meeting: RoadStep = {
    type: 'MEETING.LOG',
    by: 'mentor',
    form: 'meeting-log',
    data: {
      date: addDays(today, -1),
      durationMin: 60,
      format: 'inPerson',
      topic: 'Разбор урока',
      programmeItems: ['Посещение урока'],
    },
  };
  return [
    { type: 'PSYCH.OK', by: 'psychologist', form: 'compatibility-note', data: { conclusion: 'compatible' } },
    { type: 'CONSENT.GIVE', by: 'mentor', form: 'mentor-consent', data: { agree: true, basis: 'jobDuty' } },
    { type: 'CONSENT.GIVE', by: 'mentee', form: 'mentee-consent', data: { agree: true } },
    {
      type: 'ORDER.SUBMIT',
      by: 'curator',
      form: 'pair-assignment-order',
      data: {
        number: '41-од',
        date: today,
        mentorConsentDate: addDays(today, -2),
        menteeConsentDate: addDays(today, -2),
      },
    },
    { type: 'ORDER.SIGN', by: 'head' },
    {
      type: 'PROGRAMME.SUBMIT',
      by: 'mentor',
      form: 'personalised-programme',
      data: {
        months: 8,
        periodFrom: today,
        periodTo: addDays(addMonths(today, 8), -1),
        cadence: 'biweekly',
        interimDates: [addMonths(today, 4)],
      },
    },
    { type: 'PROGRAMME.SIGN', by: 'mentee' },
    { type: 'PROGRAMME.AGREE', by: 'curator' },
    { type: 'PROGRAMME.APPROVE', by: 'head' },
    meeting,
    { type: 'MEETING.ACK', by: 'mentee' },
    meeting,
    { type: 'MEETING.ACK', by: 'mentee' },
  ];
};
