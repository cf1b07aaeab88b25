/**
 * What came before what in this window: questions to the server, its answers, its messages. A number and no time of day:
 * many of them happen within one millisecond, and a clock may be set back.
 */
let last = 0;
export type Moment = number;
export const nextMoment = (): Moment => ++last;
