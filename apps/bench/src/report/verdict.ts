export type Verdict = 'reached' | 'missed';

export const atLeast = (value: number, goal: number): Verdict => (value >= goal ? 'reached' : 'missed');
export const atMost = (value: number, goal: number): Verdict => (value <= goal ? 'reached' : 'missed');
